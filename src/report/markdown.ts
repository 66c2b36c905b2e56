/** A link, or its text where there is nowhere to go. */
export function link(text: string, url: string | undefined): string {
  return url === undefined ? escaped(text) : `[${escaped(text)}](<${url}>)`;
}

/** Text as Markdown that shows it unchanged: what comes from a log was written by strangers. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A code span whose fence is longer than any run of backticks in it. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  return `${fence} ${text} ${fence}`;
}

/** A block of code. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
