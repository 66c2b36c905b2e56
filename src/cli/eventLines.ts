import type { Redactor } from '../core/redact/redactor';
import { type EventLine, Fields } from '../language/eventLine';
import { HumanError } from '../protocol/humanError';
import { linesOf } from '../worker/lineSplitter';
import { FieldReader } from './fieldReader';

/** What the engine's table knows of one packet line. */
export type EventRow = Omit<EventLine, 'text' | 'fields' | 'dialect' | 'path'>;

/** Begins the header lines of a Windows log, which say what the columns of every later line mean. */
const hash = 0x23;

/**
 * Joins what the table knows with the lines themselves: reads a log once more, and keeps no more of it than one line.
 * `rows` are those of this log, by rising line number. Throws `shrunk` when the log is no longer what was read before.
 */
export async function* eventLines(
  path: string,
  chunks: AsyncIterable<{ readonly bytes: Uint8Array }>,
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
  for await (const bytes of linesOf(chunks)) {
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
