import { HumanError } from '../protocol/humanError';
import { LineSplitter } from './lineSplitter';
import type { LogStream } from './logStream';

/** A place between two bytes of a log, and how many lines end before it. */
interface Mark {
  readonly position: number;
  readonly lines: number;
}

const beginning: Mark = { position: 0, lines: 0 };

/** Finds lines of one log by their number. It remembers where it has been, so that later it reads only what it must. */
export class LineFinder {
  readonly #stream: LogStream;
  /** One behind every chunk that was read, ascending. */
  readonly #marks: Mark[] = [beginning];

  constructor(stream: LogStream) {
    this.#stream = stream;
  }

  /**
   * The lines with these numbers (1-based, ascending), without their ends, in batches as they are read. Throws `shrunk` when
   * the log ends before the last of them.
   */
  async *find(wanted: Uint32Array): AsyncGenerator<readonly Uint8Array[]> {
    for (let found = 0; found < wanted.length; ) {
      const mark = this.#markBefore(wanted[found]!);
      const before = found;
      for await (const lines of this.#from(mark, wanted.subarray(found))) {
        found += lines.length;
        yield lines;
      }
      if (found === before) throw new HumanError('shrunk', { path: this.#stream.path });
    }
  }

  /** Those that are found from a mark on, until reading on from a later mark is shorter. */
  async *#from(mark: Mark, wanted: Uint32Array): AsyncGenerator<readonly Uint8Array[]> {
    const splitter = new LineSplitter(mark === beginning);
    let next = 0;
    let { lines } = mark;
    const pick = (all: Iterable<Uint8Array>): readonly Uint8Array[] => {
      const found: Uint8Array[] = [];
      for (const line of all) {
        if (++lines !== wanted[next]) continue;
        found.push(line.slice());
        if (++next === wanted.length) break;
      }
      return found;
    };
    for await (const { bytes, position } of this.#stream.chunks(mark.position)) {
      yield pick(splitter.push(bytes));
      if (next === wanted.length) return;
      this.#remember({ position, lines });
      if (next > 0 && this.#markBefore(wanted[next]!).position > position) return;
    }
    yield pick(splitter.end());
  }

  /** The last mark that certainly lies before the line: a line may begin before the mark behind which it ends. */
  #markBefore(line: number): Mark {
    let low = 0;
    for (let high = this.#marks.length; high - low > 1; ) {
      const middle = (low + high) >>> 1;
      if (this.#marks[middle]!.lines < line - 1) low = middle;
      else high = middle;
    }
    return this.#marks[low]!;
  }

  #remember(mark: Mark): void {
    if (this.#stream.seeks && mark.position > this.#marks.at(-1)!.position) this.#marks.push(mark);
  }
}
