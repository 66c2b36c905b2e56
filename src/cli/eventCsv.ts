import { type EventLine, ruleName, tcpFlags } from '../language/eventLine';
import { type CsvValue, csvRow } from '../report/csv';

/** The columns of `events --format csv`, in order. */
const columns: readonly (readonly [title: string, cell: (event: EventLine) => CsvValue])[] = [
  ['time', ({ time }) => (time === undefined ? undefined : new Date(time).toISOString())],
  ['action', ({ action }) => action],
  ['source', ({ fields }) => fields.text('source')],
  ['source_port', ({ fields }) => fields.number('sourcePort')],
  ['country', ({ country }) => country],
  ['destination', ({ fields }) => fields.text('destination')],
  ['destination_port', ({ fields }) => fields.number('destinationPort')],
  ['transport', ({ transport }) => transport],
  ['length', ({ fields }) => fields.number('length')],
  ['ttl', ({ fields }) => fields.number('ttl')],
  ['tcp_flags', ({ fields, dialect }) => tcpFlags(fields, dialect)?.join(' ')],
  ['icmp_type', ({ fields }) => fields.number('icmpType')],
  ['icmp_code', ({ fields }) => fields.number('icmpCode')],
  ['in', ({ fields }) => fields.text('input')],
  ['out', ({ fields }) => fields.text('output')],
  ['interface', ({ fields }) => fields.text('interface')],
  ['direction', ({ fields }) => fields.text('direction')],
  ['rule', ({ fields }) => ruleName(fields)],
  ['host', ({ fields }) => fields.text('host')],
  ['repeat', ({ repeat }) => repeat],
  ['log', ({ path }) => path],
  ['line', ({ line }) => line],
];

/** The first line of the file, without a newline. */
export const csvHead = columns.map(([title]) => title).join(',');

/** One packet as a line of RFC 4180, without a newline. */
export function csvLine(event: EventLine): string {
  return csvRow(columns.map(([, cell]) => cell(event)));
}
