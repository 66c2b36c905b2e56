import type { ReportTable } from './document';

/** One column: its heading, and the text of a row. */
export interface ReportColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string;
  readonly numeric: boolean;
}

/** A column of words, or of numbers, which stand at the end. */
export function column<Row>(heading: string, cell: (row: Row) => string, numeric = false): ReportColumn<Row> {
  return { heading, cell, numeric };
}

/** The rows as texts. */
export function reportTable<Row>(
  rows: readonly Row[],
  columns: readonly ReportColumn<Row>[],
  caption?: string,
): ReportTable {
  return {
    ...(caption === undefined ? {} : { caption }),
    columns: columns.map(({ heading, numeric }) => ({ heading, numeric })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
