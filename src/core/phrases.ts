import { startsWith } from './ascii';

/** How many phrases are kept: a log has few. */
export const mostPhrases = 64;

/** Longer phrases are not kept. */
export const longestPhrase = 512;

/** Pieces of text that lines of a log share, such as ` router kernel: [`: found again without reading them anew. */
export class Phrases {
  readonly #phrases: Uint8Array[] = [];
  #last = 0;

  /** Which phrase stands at `at`, wholly before `end`: its number, or -1. */
  find(bytes: Uint8Array, at: number, end: number): number {
    const phrases = this.#phrases;
    if (phrases.length === 0) return -1;
    if (startsWith(bytes, at, end, phrases[this.#last]!)) return this.#last;
    for (let i = 0; i < phrases.length; i++) {
      if (!startsWith(bytes, at, end, phrases[i]!)) continue;
      this.#last = i;
      return i;
    }
    return -1;
  }

  /** Length of a phrase in bytes. */
  lengthOf(phrase: number): number {
    return this.#phrases[phrase]!.length;
  }

  /** Keeps the bytes from `start` to `end`, if they are new and there is room. Returns their number, or -1. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const phrases = this.#phrases;
    const known = phrases.findIndex(
      ({ length }, i) => length === end - start && startsWith(bytes, start, end, phrases[i]!),
    );
    if (known >= 0 || phrases.length === mostPhrases || end - start > longestPhrase) return known;
    return phrases.push(bytes.slice(start, end)) - 1;
  }
}
