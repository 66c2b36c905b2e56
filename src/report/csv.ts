/** What a cell holds; undefined: nothing. */
export type CsvValue = string | number | undefined;

/** Rows as lines of RFC 4180, without a newline at the end. */
export function csvRow(values: readonly CsvValue[]): string {
  return values.map(csvCell).join(',');
}

/**
 * A cell that is what it is, also to a spreadsheet: text that begins like a formula gets an apostrophe, because a log is
 * written by attackers.
 */
export function csvCell(value: CsvValue): string {
  if (value === undefined || typeof value === 'number') {
    return String(value ?? '');
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
