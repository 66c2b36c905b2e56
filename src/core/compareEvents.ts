import { type Comparison, compareTallies } from './compare';
import { allOf, timeWord, withoutTime, wordsOf } from './queryWords';
import { previousSpans, type Tally } from './tally';

/**
 * What events are compared with. `previous`: as much time before that of the query, or, when it says none, the older half
 * of the log with the newer one. `period`: the time of a word such as `time:2020-03..2020-03`. `logs`: other logs.
 */
export type OtherSide =
  | { readonly kind: 'previous' }
  | { readonly kind: 'period'; readonly word: string }
  | { readonly kind: 'logs' };

/** Counts the events under a query: those of the log, and those of the other logs. */
export interface Tallying {
  tally(query: string): Promise<Tally>;
  tallyOther(query: string): Promise<Tally>;
}

/** Compares the events under a query with others, under the same query but for its time. At most `limit` rows of each kind. */
export async function compareEvents(
  query: string,
  other: OtherSide,
  { tally, tallyOther }: Tallying,
  limit: number,
): Promise<Comparison> {
  const rest = withoutTime(query);
  const now = await tally(query);
  switch (other.kind) {
    case 'previous': {
      const isWhole = wordsOf(query).length === wordsOf(rest).length;
      const spans = previousSpans(now, isWhole);
      const of = ({ from, to }: typeof spans.now) => tally(allOf(rest, timeWord(from, to)));
      return compareTallies(isWhole ? await of(spans.now) : now, await of(spans.before), limit);
    }
    case 'period':
      return compareTallies(now, await tally(allOf(rest, other.word)), limit);
    case 'logs':
      return compareTallies(now, await tallyOther(rest), limit);
  }
}
