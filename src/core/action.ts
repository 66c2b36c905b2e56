/** What the firewall did with a packet. `audit` lines repeat a packet that another line decides. */
export const actions = ['drop', 'reject', 'accept', 'audit', 'limit', 'unknown'] as const;

export type Action = (typeof actions)[number];

/** Words of a prefix that say the action, upper case; the first that occurs in the order of this table decides. */
const words: readonly (readonly [Action, readonly string[]])[] = [
  ['audit', ['AUDIT', 'TRACE']],
  ['limit', ['LIMIT']],
  ['reject', ['REJECT', 'REJECTED', 'REFUSED', 'REJ']],
  ['drop', ['DROP', 'DROPPED', 'DENY', 'DENIED', 'BLOCK', 'BLOCKED', 'DISCARD', 'DISCARDED', 'DRP']],
  [
    'accept',
    ['ACCEPT', 'ACCEPTED', 'ALLOW', 'ALLOWED', 'PASS', 'PASSED', 'PERMIT', 'PERMITTED', 'ACC', 'RETURN', 'RET'],
  ],
  ['drop', ['INVALID']],
];

const actionOfWord = new Map(words.flatMap(([action, spellings]) => spellings.map((word) => [word, action] as const)));

/** All words that say an action. */
export const actionWords: readonly string[] = [...actionOfWord.keys()];

const actionOfLetter = new Map<string, Action>([
  ['A', 'accept'],
  ['D', 'drop'],
  ['R', 'reject'],
]);

/** A prefix pattern of the settings: `*` stands for anything, case does not matter. */
export interface ActionRule {
  readonly pattern: string;
  readonly action: Action;
}

/** The rules of a settings object, pattern to action; what names no action is left out. */
export function actionRules(patterns: Readonly<Record<string, string>>): ActionRule[] {
  return Object.entries(patterns).flatMap(([pattern, name]) => {
    const action = actions.find((known) => known === name);
    return action === undefined ? [] : [{ pattern, action }];
  });
}

/** The action that a prefix tells, by the person's own rules first, then by letter code, then by word. */
export function inferAction(prefix: string, rules: readonly ActionRule[] = []): Action {
  for (const { pattern, action } of rules) if (matchesPattern(prefix, pattern)) return action;
  return letterAction(prefix) ?? actionWord(prefix)?.action ?? 'unknown';
}

/** EdgeOS, VyOS and UniFi put a letter: `[WAN_LOCAL-default-D]`, `[LAN_IN-D-4001]`, `[FW-A-LAN_LOCAL_U-2013]`. */
function letterAction(prefix: string): Action | undefined {
  if (!prefix.startsWith('[')) return undefined;
  const parts = prefix
    .slice(1, Math.max(1, prefix.indexOf(']')))
    .toUpperCase()
    .split('-');
  const letter = parts
    .slice(1)
    .reverse()
    .find((part) => actionOfLetter.has(part));
  return letter === undefined ? undefined : actionOfLetter.get(letter);
}

/** The word of a prefix that decides its action; undefined when it is a letter code or nothing. */
export function actionWord(prefix: string): { readonly action: Action; readonly word: string } | undefined {
  const parts = prefix.toUpperCase().split(/[^A-Z]+/);
  for (const [, spellings] of words) {
    const word = parts.find((part) => spellings.includes(part));
    const action = word === undefined ? undefined : actionOfWord.get(word);
    if (word !== undefined && action !== undefined) return { action, word };
  }
  for (const [action, spellings] of words) {
    const word = spellings.find((spelling) => spelling.length > 3 && prefix.toUpperCase().includes(spelling));
    if (word !== undefined) return { action, word };
  }
  return undefined;
}

function matchesPattern(prefix: string, pattern: string): boolean {
  const text = prefix.toLowerCase();
  const [first = '', ...parts] = pattern.toLowerCase().split('*');
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
