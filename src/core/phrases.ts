/** How many phrases are kept: a log has few. */
export const mostPhrases = 64;

/** Longer phrases are not kept. */
export const longestPhrase = 512;

/** Pieces of text that lines of a log share, such as ` router kernel: [`: found again four letters at a time. */
export class Phrases {
  readonly #phrases: DataView[] = [];
  #last = 0;

  /**
   * Which phrase stands at `at`: its number, or -1.
   * @param view of bytes that go on for {@link longestPhrase} behind `at`
   */
  find(view: DataView, at: number): number {
    const phrases = this.#phrases;
    if (phrases.length === 0) return -1;
    if (stands(phrases[this.#last]!, view, at)) return this.#last;
    for (let i = 0; i < phrases.length; i++) {
      if (!stands(phrases[i]!, view, at)) continue;
      this.#last = i;
      return i;
    }
    return -1;
  }

  /** Length of a phrase in bytes. */
  lengthOf(phrase: number): number {
    return this.#phrases[phrase]!.byteLength;
  }

  /** Keeps the bytes from `start` to `end`, if they are new and there is room. Returns their number, or -1. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length === 0 || length > longestPhrase) return -1;
    const phrases = this.#phrases;
    const phrase = new DataView(bytes.slice(start, end).buffer);
    const known = phrases.findIndex((other) => other.byteLength === length && stands(other, phrase, 0));
    if (known >= 0 || phrases.length === mostPhrases) return known;
    return phrases.push(phrase) - 1;
  }
}

/** Whether a phrase stands at `at`. Its last word may overlap the one before. */
function stands(phrase: DataView, view: DataView, at: number): boolean {
  const last = phrase.byteLength - 4;
  if (last < 0) return isShortAt(phrase, view, at);
  for (let i = 0; i < last; i += 4) if (view.getInt32(at + i) !== phrase.getInt32(i)) return false;
  return view.getInt32(at + last) === phrase.getInt32(last);
}

function isShortAt(phrase: DataView, view: DataView, at: number): boolean {
  for (let i = 0; i < phrase.byteLength; i++) if (view.getInt8(at + i) !== phrase.getInt8(i)) return false;
  return true;
}
