import type { Redactor } from '../core/redact/redactor';
import { HumanError } from '../protocol/humanError';
import { type EventLine, Fields } from './eventLine';
import { FieldReader } from './fieldReader';

/** What the engine's table knows of one packet line. */
export type EventRow = Omit<EventLine, 'text' | 'fields' | 'dialect' | 'path'>;

const newline = 10;
/** Begins the header lines of a Windows log, which say what the columns of every later line mean. */
const hash = 0x23;

/** As much of a line as the engine reads of it. */
const longestLine = 0x10000;

/**
 * Joins what the table knows with the lines themselves: reads a log once more, and keeps no more of it than one line.
 * `rows` are those of this log, by rising line number. Throws `shrunk` when the log is no longer what was read before.
 */
export async function* eventLines(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  rows: Iterable<EventRow>,
  redactor?: Redactor,
): AsyncGenerator<EventLine> {
  const wanted = rows[Symbol.iterator]();
  let next = wanted.next();
  const reader = new FieldReader();
  let line = 0;
  if (next.done) {
    return;
  }
  for await (const bytes of lines(chunks)) {
    line++;
    if (line === next.value.line) {
      const read = reader.read(bytes);
      if (read === undefined) {
        break;
      }
      yield { ...next.value, ...(redactor === undefined ? read : redacted(read.text, redactor, reader)), path };
      next = wanted.next();
      if (next.done) {
        return;
      }
    } else if (bytes[0] === hash) {
      reader.read(bytes);
    }
  }
  throw new HumanError('shrunk', { path });
}

/** The line without names, and the fields that it has then: so no field says what the line does not. */
function redacted(
  text: string,
  redactor: Redactor,
  reader: FieldReader,
): Pick<EventLine, 'text' | 'fields' | 'dialect'> {
  const line = redactor.line(text);
  return reader.read(Buffer.from(line)) ?? { text: line, fields: new Fields([]), dialect: undefined };
}

/** Lines without their ends, and without a byte order mark; each is valid until the next is asked for. */
async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = new Uint8Array();
  let first = true;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      yield bare(joined(carry, chunk.subarray(start, end)), first);
      first = false;
      carry = new Uint8Array();
      start = end + 1;
    }
    carry = joined(carry, chunk.subarray(start)).slice();
  }
  if (carry.length > 0) {
    yield bare(carry, first);
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) {
    return tail.subarray(0, longestLine);
  }
  const rest = tail.subarray(0, longestLine - head.length);
  return rest.length === 0 ? head : Buffer.concat([head, rest]);
}

function bare(line: Uint8Array, first: boolean): Uint8Array {
  const marked = first && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
  return line.subarray(marked ? 3 : 0, line.at(-1) === 13 ? -1 : line.length);
}
