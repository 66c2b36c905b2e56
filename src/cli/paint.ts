/** Colours of the terminal's own theme; plain text where there is no terminal. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/** `colours` false for pipes, files, `NO_COLOR` and dumb terminals. */
export function paint(colours: boolean): Paint {
  const style = (name: keyof typeof codes) => (text: string) =>
    colours && text !== '' ? `\x1b[${codes[name][0]}m${text}\x1b[${codes[name][1]}m` : text;
  return { bold: style('bold'), dim: style('dim'), red: style('red'), yellow: style('yellow'), cyan: style('cyan') };
}

/** Whether a stream wants colours (https://no-color.org). */
export function wantsColours(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
