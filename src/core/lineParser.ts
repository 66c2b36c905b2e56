import { type Dialect, Verdict } from './dialect';
import { createDialects } from './dialects';
import { HeadReader } from './head';
import { Packet } from './packet';

/** Reads one line after another into one reused {@link Packet}: head first, then the dialect that matched last. */
export class LineParser {
  readonly packet = new Packet();
  readonly #head = new HeadReader();
  readonly #dialects = createDialects();
  #last: Dialect = this.#dialects[0] as Dialect;

  /** The dialect that understood the last line that any understood. */
  get dialect(): Dialect {
    return this.#last;
  }

  /** Reads `bytes` from `start` to `end` (no newline). Returns a {@link Verdict}. */
  parse(bytes: Uint8Array, start: number, end: number): number {
    const { packet } = this;
    packet.reset();
    const message = this.#head.read(bytes, start, end, packet);
    const verdict = this.#last.parse(bytes, message, end, packet);
    if (verdict !== Verdict.other) return verdict;
    for (const dialect of this.#dialects) {
      if (dialect === this.#last) continue;
      const other = dialect.parse(bytes, message, end, packet);
      if (other === Verdict.other) continue;
      this.#last = dialect;
      return other;
    }
    return Verdict.other;
  }
}
