import { type EventLine, Fields, tcpFlags } from './eventLine';

type Cell = string | number | undefined;

/** The columns of `events --format csv`, in order. */
const columns: readonly (readonly [title: string, cell: (event: EventLine, fields: Fields) => Cell])[] = [
  ['time', ({ time }) => (time === undefined ? undefined : new Date(time).toISOString())],
  ['action', ({ action }) => action],
  ['source', (_, fields) => fields.text('source')],
  ['source_port', (_, fields) => fields.number('sourcePort')],
  ['country', ({ country }) => country],
  ['destination', (_, fields) => fields.text('destination')],
  ['destination_port', (_, fields) => fields.number('destinationPort')],
  ['transport', ({ transport }) => transport],
  ['length', (_, fields) => fields.number('length')],
  ['ttl', (_, fields) => fields.number('ttl')],
  ['tcp_flags', ({ reading }, fields) => tcpFlags(fields, reading.dialect)?.join(' ')],
  ['icmp_type', (_, fields) => fields.number('icmpType')],
  ['icmp_code', (_, fields) => fields.number('icmpCode')],
  ['in', (_, fields) => fields.text('input')],
  ['out', (_, fields) => fields.text('output')],
  ['interface', (_, fields) => fields.text('interface')],
  ['direction', (_, fields) => fields.text('direction')],
  ['rule', (_, fields) => (fields.text('prefix') ?? fields.text('filter'))?.trim()],
  ['host', (_, fields) => fields.text('host')],
  ['repeat', ({ repeat }) => repeat],
  ['log', ({ path }) => path],
  ['line', ({ line }) => line],
];

/** The first line of the file, without a newline. */
export const csvHead = columns.map(([title]) => title).join(',');

/** One packet as a line of RFC 4180, without a newline. */
export function csvLine(event: EventLine): string {
  const fields = new Fields(event.reading);
  return columns.map(([, cell]) => csvCell(cell(event, fields))).join(',');
}

/**
 * A cell that is what it is, also to a spreadsheet: text that begins like a formula gets an apostrophe, because a log is
 * written by attackers.
 */
export function csvCell(value: Cell): string {
  if (value === undefined || typeof value === 'number') {
    return String(value ?? '');
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
