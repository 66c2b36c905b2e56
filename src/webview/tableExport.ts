import { type CsvValue, csvRow } from '../report/csv';

/** The rows of a table, all of them, for a file. */
export interface TableRows {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly cells: readonly (readonly CsvValue[])[];
  /** The rows as data, in the names of `summary --json`. */
  readonly data: readonly unknown[];
}

const tables = new WeakMap<Element, () => TableRows>();

/** Makes a table's rows available to the card that the element stands in. */
export function offerRows(element: Element, rows: () => TableRows): void {
  tables.set(element, rows);
}

/** The tables at or below an element that have rows. */
export function rowsIn(element: Element): readonly TableRows[] {
  return [element, ...element.querySelectorAll('.table-view')]
    .flatMap((one) => tables.get(one)?.() ?? [])
    .filter(({ cells }) => cells.length > 0);
}

/** Tables as CSV (RFC 4180), an empty line between two. The mark at its start tells spreadsheets that it is UTF-8. */
export function tableCsv(all: readonly TableRows[]): string {
  const parts = all.map(({ headings, cells }) => [headings, ...cells].map((row) => `${csvRow(row)}\r\n`).join(''));
  return `\ufeff${parts.join('\r\n')}`;
}

/** The rows of a table as JSON; those of several by what the tables are called. */
export function tableJson(all: readonly TableRows[]): string {
  const [first, second] = all;
  const data = second === undefined ? first?.data : Object.fromEntries(all.map((one) => [one.caption, one.data]));
  return `${JSON.stringify(data ?? [], undefined, 2)}\n`;
}

/** The number behind a formatted one (`92,890`), or the text: percents and times stay as they are read. */
export function plainNumber(text: string): CsvValue {
  return /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}
