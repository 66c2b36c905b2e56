import { Verdict } from './dialect';
import { fieldNames } from './field';
import { LineParser } from './lineParser';
import type { FieldReading, LineReading } from './lineReading';
import { Tokens } from './packet';
import { encodeUtf8, utf8Length } from './utf8';

/**
 * Reads one line of text and tells which field stands where: what hover and the editor's other features are made of. It is
 * the engine's own reader, asked to keep the spans.
 */
export function readLine(text: string): LineReading {
  const bytes = encodeUtf8(text);
  const parser = new LineParser();
  const tokens = new Tokens();
  parser.packet.tokens = tokens;
  const verdict = parser.parse(bytes, 0, bytes.length);
  if (verdict === Verdict.other || verdict === Verdict.remark) return { kind: 'other', fields: [] };
  const column = columns(text, bytes.length);
  const fields: FieldReading[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const at = i * Tokens.stride;
    const [field = 0, keyStart = 0, start = 0, end = 0, quoted] = tokens.data.subarray(at, at + Tokens.stride);
    fields.push({
      field: fieldNames[field] ?? 'unknown',
      keyStart: column(keyStart),
      start: column(start),
      end: column(end),
      text: text.slice(column(start), column(end)),
      quoted: quoted === 1,
    });
  }
  fields.sort((a, b) => a.keyStart - b.keyStart);
  const { stoppedAt } = parser.packet;
  return {
    kind: verdict === Verdict.unparsed ? 'unparsed' : 'packet',
    dialect: parser.dialect.name,
    fields,
    ...(verdict === Verdict.unparsed ? { stoppedAt: column(Math.max(0, stoppedAt)) } : {}),
  };
}

/** From UTF-8 offsets to UTF-16 columns; they are the same for ASCII. */
function columns(text: string, byteLength: number): (offset: number) => number {
  if (byteLength === text.length) return (offset) => offset;
  const columnAt = new Int32Array(byteLength + 1);
  let offset = 0;
  let column = 0;
  for (const character of text) {
    const length = utf8Length(character.codePointAt(0) as number);
    columnAt.fill(column, offset, offset + length);
    offset += length;
    column += character.length;
  }
  columnAt.fill(column, offset);
  return (at) => columnAt[Math.min(at, byteLength)] as number;
}
