import { Verdict } from '../core/dialect';
import { fieldNames } from '../core/field';
import { LineParser } from '../core/lineParser';
import { Tokens } from '../core/packet';
import { Fields, type FieldText } from '../language/eventLine';

/** Reads the fields of one line after another with one parser: millions of lines are no place to make a new one for each. */
export class FieldReader {
  readonly #parser = new LineParser();
  readonly #tokens = new Tokens();

  constructor() {
    this.#parser.packet.tokens = this.#tokens;
  }

  /** The line's text, fields and dialect; undefined when it is no packet. */
  read(line: Uint8Array): { readonly text: string; readonly fields: Fields; readonly dialect: string } | undefined {
    this.#tokens.count = 0;
    if (this.#parser.parse(line, 0, line.length) !== Verdict.packet) {
      return undefined;
    }
    const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
    const text = bytes.toString('utf8');
    // In ASCII a place in the bytes is a place in the text.
    const slice =
      text.length === bytes.length
        ? (start: number, end: number) => text.slice(start, end)
        : (start: number, end: number) => bytes.toString('utf8', start, end);
    return { text, fields: new Fields(this.#texts(slice)), dialect: this.#parser.dialect.name };
  }

  *#texts(slice: (start: number, end: number) => string): Generator<FieldText> {
    const { data, count } = this.#tokens;
    for (let at = 0; at < count * Tokens.stride; at += Tokens.stride) {
      const [field = 0, , start = 0, end = 0, quoted = 0] = data.subarray(at, at + Tokens.stride);
      yield { field: fieldNames[field] ?? 'unknown', text: slice(start, end), quoted: quoted === 1 };
    }
  }
}
