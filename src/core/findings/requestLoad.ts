import type { FindingThresholds } from './thresholds';

/** Counts above this are no longer told apart: no pattern needs so many events in one span. */
export const mostInSpan = 255;

/**
 * How many requests each source sent, and how many at a time: by spans of the clock as long as the longest window in which
 * a pattern is looked for. Such a window touches two of them, so half of its events are in one. Memory: 8 bytes an address,
 * side by side, so that an event touches one line of the processor's cache.
 */
export class RequestLoad {
  /** Length of a span in milliseconds. */
  readonly span: number;
  /** By source: packets; then the busiest span in 8 bits, the span at hand in 8, and its number in 16. */
  readonly #numbers: Uint32Array;
  /** What requests weigh beyond one packet each, by source: few do. */
  readonly #beyond = new Map<number, number>();
  /** Number of the span at hand (its low 16 bits), and when it began. */
  #current = 0;
  #began = Number.NaN;

  constructor(addresses: number, { vertical, bruteForce, reflectAttempt }: FindingThresholds) {
    this.span = Math.ceil(Math.max(vertical.minutes, bruteForce.minutes, reflectAttempt.minutes)) * 60_000;
    this.#numbers = new Uint32Array(addresses * 2);
  }

  /** Counts a request. @param time NaN: nothing is at a time with it */
  add(source: number, time: number, weight: number): void {
    const numbers = this.#numbers;
    const at = source * 2;
    numbers[at]!++;
    if (weight !== 1) this.#beyond.set(source, (this.#beyond.get(source) ?? 0) + weight - 1);
    if (Number.isNaN(time)) return;
    if (!(time >= this.#began && time < this.#began + this.span)) {
      const number = Math.floor(time / this.span);
      this.#current = number & 0xffff;
      this.#began = number * this.span;
    }
    const known = numbers[at + 1]!;
    // Spans with the same low bits are a year apart; taken for one, they make a source look busier than it is, no less.
    const before = (known & 0xffff) === this.#current ? (known >>> 16) & 255 : 0;
    const inSpan = Math.min(mostInSpan, before + weight);
    numbers[at + 1] = (Math.max(known >>> 24, inSpan) << 24) | (inSpan << 16) | this.#current;
  }

  /** Requests of a source, in events. */
  requestsOf(source: number): number {
    const packets = this.#numbers[source * 2]!;
    return this.#beyond.size === 0 ? packets : packets + (this.#beyond.get(source) ?? 0);
  }

  /** Most requests of a source within one span, in events, {@link mostInSpan} or fewer; wants all of them by time. */
  busiest(source: number): number {
    return this.#numbers[source * 2 + 1]! >>> 24;
  }
}
