import { type Dialect, Verdict } from './dialect';
import { createDialects } from './dialects';
import { HeadReader } from './head';
import { Packet } from './packet';

/** Reads one line after another into one reused {@link Packet}: head first, then the dialect that matched last. */
export class LineParser {
  readonly packet = new Packet();
  readonly head = new HeadReader();
  readonly #dialects = createDialects();
  #last: Dialect = this.#dialects[0] as Dialect;

  /** The dialect that understood the last line that any understood. */
  get dialect(): Dialect {
    return this.#last;
  }

  /** Begins another log. */
  beginLog(): void {
    for (const dialect of this.#dialects) dialect.beginLog?.();
  }

  /** Reads `bytes` from `start` to `end` (no newline). Returns a {@link Verdict}. */
  parse(bytes: Uint8Array, start: number, end: number): number {
    const { packet } = this;
    packet.reset();
    const message = this.head.read(bytes, start, end, packet);
    const { weight } = packet;
    const tokens = packet.tokens === undefined ? 0 : packet.tokens.count;
    const verdict = this.#last.parse(bytes, message, end, packet);
    return verdict === Verdict.packet ? verdict : this.#tryAll(bytes, message, end, verdict, weight, tokens);
  }

  /**
   * A dialect that reads the line wins over one that only knows it for its own, and among those the first: what a line
   * means does not depend on the lines before it.
   */
  #tryAll(bytes: Uint8Array, message: number, end: number, last: number, weight: number, tokens: number): number {
    let claimant: Dialect | undefined;
    for (const dialect of this.#dialects) {
      if (dialect === this.#last && last === Verdict.other) continue;
      this.#forgetAllBut(weight, tokens);
      const verdict = dialect.parse(bytes, message, end, this.packet);
      if (verdict === Verdict.packet) {
        this.#last = dialect;
        return verdict;
      }
      if (verdict !== Verdict.other) claimant ??= dialect;
    }
    if (claimant === undefined) return Verdict.other;
    this.#last = claimant;
    this.#forgetAllBut(weight, tokens);
    return claimant.parse(bytes, message, end, this.packet);
  }

  /** Makes the packet ready for another dialect's attempt at the same line: only what the head said stays. */
  #forgetAllBut(weight: number, tokens: number): void {
    const { packet } = this;
    packet.reset();
    packet.weight = weight;
    if (packet.tokens !== undefined) packet.tokens.count = tokens;
  }
}
