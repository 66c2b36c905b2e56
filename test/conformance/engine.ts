import { EventTable, Mark } from '../../src/core/eventTable';
import type { FieldName } from '../../src/core/field';
import type { LineReading } from '../../src/core/lineReading';
import { LogReader } from '../../src/core/logReader';

/** What the engine's table holds of one line; texts as a line would say them, absent when it does not. */
export type TableRow = Readonly<Partial<Record<FieldName, string>>>;

/** Reads a log as the engine does, in pieces: its usual lines take a way of their own. Rows by line, 1-based. */
export function readTable(bytes: Uint8Array): ReadonlyMap<number, TableRow> {
  const reader = new LogReader(new EventTable());
  const piece = 9973;
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.slice(at, at + piece));
  reader.end();
  const { table } = reader;
  const rows = new Map<number, TableRow>();
  for (let row = 0; row < table.length; row++) {
    const block = table.blocks[row >>> 16]!;
    const at = row & 0xffff;
    const has = (mark: number): boolean => (block.marks[at]! & mark) !== 0;
    rows.set(block.line[at]!, {
      source: table.addresses.text(block.source[at]!),
      destination: table.addresses.text(block.destination[at]!),
      ...(has(Mark.ports)
        ? { sourcePort: String(block.sourcePort[at]), destinationPort: String(block.destinationPort[at]) }
        : {}),
      ...(has(Mark.ttl) ? { ttl: String(block.ttl[at]) } : {}),
      ...(block.length[at] === 0 ? {} : { length: String(block.length[at]) }),
    });
  }
  return rows;
}

/** What differs between the table's row and the line's fields, in words; undefined when nothing does. */
export function compareWithTable({ kind, fields }: LineReading, row: TableRow | undefined): string | undefined {
  if ((kind === 'packet') !== (row !== undefined)) return `is ${kind} to the editor, and the reverse to the engine`;
  for (const field of ['source', 'destination', 'sourcePort', 'destinationPort', 'ttl', 'length'] as const) {
    const text = fields.find((one) => one.field === field && !one.quoted)?.text;
    const isEmpty = text === undefined || (field === 'length' && text === '0');
    if (row !== undefined && (isEmpty ? undefined : canonical(text)) !== row[field])
      return `${field} is ${text} to the editor, ${row[field]} to the engine`;
  }
  return undefined;
}

/** An IPv6 address in its short form, as a URL has it; any other text as it is. */
function canonical(text: string): string {
  return text.includes(':') && URL.canParse(`http://[${text}]/`)
    ? new URL(`http://[${text}]/`).hostname.slice(1, -1)
    : text;
}
