import { parseQuery } from './query';

/** The words of a query as they were written; none when it cannot be read. */
export function wordsOf(query: string): readonly string[] {
  try {
    const columns = parseQuery(query).map(({ column }) => column);
    return columns.map((column, index) => query.slice(column, columns[index + 1]).trim());
  } catch {
    return [];
  }
}

/** One query of all these: what every one of them selects. A word that is written twice stands once. */
export function allOf(...queries: readonly string[]): string {
  return [...new Set(queries.flatMap(wordsOf))].join(' ');
}

/** A word of the filter language; the value is quoted when it must be. A quote inside would end it, so it is left out. */
export function queryWord(key: string, value: string): string {
  return /[\s,"]/.test(value) ? `${key}:"${value.replaceAll('"', '')}"` : `${key}:${value}`;
}

/** A query without its words about time, which are to be replaced by others. */
export function withoutTime(query: string): string {
  return wordsOf(query)
    .filter((word) => parseQuery(word).every(({ key }) => key !== 'time'))
    .join(' ');
}

/** The word that selects a span, exact to the millisecond; an exact instant as its end is not part of it. UTC milliseconds. */
export function timeWord(from: number, to: number): string {
  return `time:${new Date(from).toISOString()}..${new Date(to).toISOString()}`;
}
