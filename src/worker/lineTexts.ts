import { Verdict } from '../core/dialect';
import { LineParser } from '../core/lineParser';
import type { LinePlace, LineTexts, TextLimits } from '../protocol/analysis';
import type { LineFinder } from './lineFinder';
import { LineSplitter } from './lineSplitter';
import type { LogStream } from './logStream';

const newline = 10;
const carriageReturn = 13;
const blank = 32;

/** Lines of logs, put together as one text. */
class TextParts {
  readonly places: LinePlace[] = [];
  readonly #lines: Uint8Array[] = [];
  readonly #limits: TextLimits;
  #bytes = 0;

  constructor(limits: TextLimits) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    return this.#bytes >= this.#limits.bytes || this.#lines.length >= this.#limits.lines;
  }

  /** The line is kept, not copied. */
  add(place: LinePlace, line: Uint8Array): void {
    this.places.push(place);
    this.#lines.push(line);
    this.#bytes += line.length + 1;
  }

  /** In the order of `order`: indices of what was added. */
  text(order: readonly number[], total: number): LineTexts {
    const text = new Uint8Array(this.#bytes);
    const logs = new Uint32Array(order.length);
    const lines = new Uint32Array(order.length);
    let at = 0;
    for (const [row, index] of order.entries()) {
      const line = this.#lines[index]!;
      // An editor would break the line there, and every later one would have a wrong number.
      for (let i = line.indexOf(carriageReturn); i >= 0; i = line.indexOf(carriageReturn, i)) line[i] = blank;
      text.set(line, at);
      at += line.length;
      text[at++] = newline;
      ({ log: logs[row], line: lines[row] } = this.places[index]!);
    }
    return { text, logs, lines, total };
  }
}

/** The lines at these places, in their order, until a limit is reached. `total` is passed on. */
export async function textsAt(
  places: readonly LinePlace[],
  finders: readonly LineFinder[],
  total: number,
  limits: TextLimits,
): Promise<LineTexts> {
  const parts = new TextParts(limits);
  const indices = [...places.keys()].sort(
    (a, b) => places[a]!.log - places[b]!.log || places[a]!.line - places[b]!.line,
  );
  let next = 0;
  for (const [log, finder] of finders.entries()) {
    const wanted = indices.filter((index) => places[index]!.log === log);
    const numbers = Uint32Array.from(wanted, (index) => places[index]!.line);
    for await (const found of finder.find(numbers)) {
      for (const line of found) if (!parts.isFull) parts.add(places[indices[next++]!]!, line);
      if (parts.isFull) break;
    }
    if (parts.isFull) break;
  }
  const found = new Map(indices.slice(0, next).map((index, order) => [index, order]));
  // Only what stands before the first line that is missing: a gap would not be seen.
  const order: number[] = [];
  for (let i = 0; found.has(i); i++) order.push(found.get(i)!);
  return parts.text(order, total);
}

/** The lines of a firewall that could not be read, until a limit is reached. Reads the logs once more. */
export async function unparsedTexts(
  streams: readonly LogStream[],
  total: number,
  limits: TextLimits,
): Promise<LineTexts> {
  const parts = new TextParts(limits);
  for (const [log, stream] of streams.entries()) {
    const parser = new LineParser();
    const splitter = new LineSplitter(true);
    let line = 0;
    const look = (lines: Iterable<Uint8Array>): void => {
      for (const bytes of lines) {
        line++;
        const isUnparsed = parser.parse(bytes, 0, bytes.length) === Verdict.unparsed;
        if (isUnparsed && !parts.isFull) parts.add({ log, line }, bytes.slice());
      }
    };
    for await (const { bytes } of stream.chunks()) {
      look(splitter.push(bytes));
      if (parts.isFull) break;
    }
    look(splitter.end());
  }
  return parts.text([...parts.places.keys()], total);
}
