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

/** The one port that a query names (`dpt:23`), and the query without it and its protocol; undefined when it names none or several. */
export function namedPort(query: string): { readonly port: number; readonly rest: string } | undefined {
  const words = wordsOf(query).map((word) => ({ word, term: parseQuery(word)[0]! }));
  const isNamed = ({ term }: (typeof words)[number]) => !term.negated && (term.key === 'dpt' || term.key === 'proto');
  const ranges = words.flatMap(({ term }) => (term.key === 'dpt' && !term.negated ? term.ranges : []));
  const [range] = ranges;
  if (range === undefined || ranges.length > 1 || range.from !== range.to) return undefined;
  const rest = words.filter((one) => !isNamed(one)).map(({ word }) => word);
  return { port: range.from, rest: rest.join(' ') };
}

/** The word that selects a span, exact to the millisecond; an exact instant as its end is not part of it. UTC milliseconds. */
export function timeWord(from: number, to: number): string {
  return `time:${new Date(from).toISOString()}..${new Date(to).toISOString()}`;
}
