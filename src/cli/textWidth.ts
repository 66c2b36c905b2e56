/** Ranges of characters that take two columns in a terminal (Unicode Standard Annex 11: Wide and Fullwidth). */
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function columnsOf(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) {
    return 0;
  }
  const code = character.codePointAt(0) ?? 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** How many columns a text takes in a terminal; it must not hold control characters. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
  }
  return columns;
}

/** Blanks after the text (before it: `end`) until it takes `columns`. */
export function pad(text: string, columns: number, side: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, columns - textWidth(text)));
  return side === 'start' ? text + blanks : blanks + text;
}

/** Breaks a text into lines of at most `columns`, between words as the language has them. */
export function wrap(text: string, columns: number, language: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text.replaceAll(' %', '\u00a0%'), language)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  const all = line.trim() === '' ? lines : [...lines, line.trimEnd()];
  return all.map((one) => one.replaceAll('\u00a0', ' '));
}

/** Words together with the punctuation that must not begin a line, or end one. */
function unbreakable(text: string, language: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    const glued = last !== undefined && !last.endsWith(' ') && !segment.startsWith(' ');
    // Japanese breaks between any two words; elsewhere only blanks separate.
    const mayBreak = isWordLike === true && columnsOf(segment) === 2 && !/[「『（(]$/.test(last ?? '');
    if (glued && !mayBreak) {
      pieces[pieces.length - 1] += segment;
    } else {
      pieces.push(segment);
    }
  }
  return pieces;
}

/**
 * Text from a log or a file system, safe to show: a log is written by attackers, and a terminal obeys control characters.
 */
export function harmless(text: string): string {
  return text.replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd');
}
