import { type CsvValue, csvRow } from '../report/csv';

/** The rows of a table, all of them, for a file. */
export interface TableRows {
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

/** The rows of the first table at or below an element. */
export function rowsIn(element: Element): TableRows | undefined {
  const found = [element, ...element.querySelectorAll('.table-view')].find((one) => tables.has(one));
  return found === undefined ? undefined : tables.get(found)?.();
}

/** A table as CSV (RFC 4180). The mark at its start tells spreadsheets that it is UTF-8. */
export function tableCsv({ headings, cells }: TableRows): string {
  return `\ufeff${[headings, ...cells].map((row) => `${csvRow(row)}\r\n`).join('')}`;
}

/** The number behind a formatted one (`92,890`), or the text: percents and times stay as they are read. */
export function plainNumber(text: string): CsvValue {
  return /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}
