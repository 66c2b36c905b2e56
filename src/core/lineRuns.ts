import { Mark } from './eventTable';
import type { LineSpan } from './lineSpan';
import type { Selection } from './selection';

const minuteMs = 60_000;
/** Two lines are no run: folding them hides one line and costs one look. */
const leastLines = 3;

/**
 * What can be folded: lines in a row from one source to one port, and the packets of one minute; properly nested, at most
 * `limit`, the longest first choice, in the order of the lines. A minute gives way to the runs that reach over its ends.
 */
export function lineRuns(selection: Selection, limit: number): readonly LineSpan[] {
  const runs = sameSourceAndPort(selection);
  const all = [...runs, ...besides(sameMinute(selection), runs)];
  const longest = all.length <= limit ? all : all.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, limit);
  return longest.sort((a, b) => a.from - b.from);
}

/** Without any other line between. */
function sameSourceAndPort({ blocks }: Selection): LineSpan[] {
  const runs = new Runs();
  let source = 0;
  let port = 0;
  let protocol = 0;
  let last = 0;
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const line = block.line[place]!;
      const goesOn =
        line === last + 1 &&
        block.source[place] === source &&
        block.destinationPort[place] === port &&
        block.protocol[place] === protocol;
      if (!goesOn) {
        source = block.source[place]!;
        port = block.destinationPort[place]!;
        protocol = block.protocol[place]!;
      }
      runs.add(line, goesOn && source > 0);
      last = line;
    }
  }
  return runs.all();
}

/** Lines of other programs between them are folded too. */
function sameMinute({ blocks }: Selection): LineSpan[] {
  const runs = new Runs();
  let minute = Number.NaN;
  for (const { block, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const now = (block.marks[place]! & Mark.time) === 0 ? Number.NaN : Math.floor(times[place]! / minuteMs);
      runs.add(block.line[place]!, now === minute);
      minute = now;
    }
  }
  return runs.all();
}

/** The minutes, cut where a run reaches over an end; none inside a run, and none that begins with one. */
function besides(minutes: readonly LineSpan[], runs: readonly LineSpan[]): LineSpan[] {
  let next = 0;
  return minutes.flatMap((minute) => {
    let { from, to } = minute;
    while (next < runs.length && runs[next]!.to < from) next++;
    for (let i = next; i < runs.length && runs[i]!.from <= to; i++) {
      const run = runs[i]!;
      if (run.from <= from && run.to >= from) from = run.to + 1;
      else if (run.to > to) to = run.from - 1;
    }
    return to - from + 1 >= leastLines ? [{ from, to }] : [];
  });
}

/** Collects runs of lines that are long enough. */
class Runs {
  readonly #runs: LineSpan[] = [];
  #from = 0;
  #to = 0;
  #lines = 0;

  add(line: number, goesOn: boolean): void {
    if (!goesOn) {
      this.#end();
      this.#from = line;
      this.#lines = 0;
    }
    this.#to = line;
    this.#lines++;
  }

  all(): LineSpan[] {
    this.#end();
    return this.#runs;
  }

  #end(): void {
    if (this.#lines >= leastLines) this.#runs.push({ from: this.#from, to: this.#to });
    this.#lines = 0;
  }
}
