const newline = 10;
const carriageReturn = 13;

/** As much of a line as the engine reads of it. */
const longestLine = 0x10000;

/**
 * Cuts chunks of a log into lines, without their ends and without a byte order mark. Each line is valid until the next one
 * is asked for.
 */
export class LineSplitter {
  #carry: Uint8Array = new Uint8Array();
  #atStart: boolean;

  /** @param atStart whether the first chunk begins the log */
  constructor(atStart: boolean) {
    this.#atStart = atStart;
  }

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const line = chunk.subarray(start, end);
      yield this.#bare(this.#carry.length === 0 ? line.subarray(0, longestLine) : joined(this.#carry, line));
      this.#carry = new Uint8Array();
      start = end + 1;
    }
    if (start < chunk.length) this.#carry = joined(this.#carry, chunk.subarray(start));
  }

  /** The last line, when it lacks a newline. */
  *end(): Generator<Uint8Array> {
    if (this.#carry.length > 0) yield this.#bare(this.#carry);
    this.#carry = new Uint8Array();
  }

  #bare(line: Uint8Array): Uint8Array {
    const marked = this.#atStart && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    this.#atStart = false;
    return line.subarray(marked ? 3 : 0, line.at(-1) === carriageReturn ? -1 : line.length);
  }
}

/** All lines of a log, as {@link LineSplitter} cuts them. */
export async function* linesOf(chunks: AsyncIterable<{ readonly bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  const splitter = new LineSplitter(true);
  for await (const { bytes } of chunks) yield* splitter.push(bytes);
  yield* splitter.end();
}

/** A copy: the tail's buffer may be reused. */
function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const rest = tail.subarray(0, longestLine - head.length);
  const both = new Uint8Array(head.length + rest.length);
  both.set(head);
  both.set(rest, head.length);
  return both;
}
