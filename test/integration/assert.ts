// What Node's `assert` would be: the browser's extension host has none. Compares plain data.

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (shown(actual) !== shown(expected)) throw new Error(`${message}: ${shown(actual)} instead of ${shown(expected)}`);
}

export function notEqual(actual: unknown, unexpected: unknown, message = 'equal'): void {
  if (shown(actual) === shown(unexpected)) throw new Error(`${message}: ${shown(actual)}`);
}

export function match(actual: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(actual)) throw new Error(`${message}: ${shown(actual)} does not match ${pattern}`);
}

export function doesNotMatch(actual: string, pattern: RegExp, message = 'a match'): void {
  if (pattern.test(actual)) throw new Error(`${message}: ${shown(actual)} matches ${pattern}`);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
