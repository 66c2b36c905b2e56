import type { Change, Changes, Comparison, Trend } from '../core/compare';
import { trends } from '../core/compare';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import type { Formats } from './format';
import type { Wording } from './words';

/** A port that comes among this many most frequent ones is news. */
const ranking = 10;
/** So many of them are named. */
const mostNamed = 5;

const trendNames = {
  new: 'trendNew',
  gone: 'trendGone',
  risen: 'trendRisen',
  fallen: 'trendFallen',
  steady: 'trendSteady',
} as const satisfies Record<Trend, keyof SummaryStrings>;

/** What became of a port or a country, in a word. */
export function trendName(trend: Trend, strings: SummaryStrings): string {
  return strings[trendNames[trend]];
}

/** The same of a row; it says when there are too few events to make much of it. */
export function changeName({ trend, isSure }: Change, strings: SummaryStrings): string {
  const name = trendName(trend, strings);
  return trend === 'steady' || isSure ? name : fill(strings.trendFew, name);
}

/** The finding of a comparison: the rates, what changed, and what is new in the ranking of the ports. */
export function compareSentence({ now, before, ports, countries }: Comparison, wording: Wording): string {
  const { strings, formats } = wording;
  const entered = ports.rows
    .filter(({ rank = Infinity, rankBefore = Infinity }) => rank <= ranking && rankBefore > ranking)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ port, transport }) => `${port}/${transport}`);
  return [
    fill(strings.compareFinding, formats.rate(now.perDay), formats.rate(before.perDay)),
    changesSentence(strings.ports, ports.counts, wording),
    changesSentence(strings.countries, countries.counts, wording),
    entered.length === 0
      ? ''
      : fill(strings.newInRanking, formats.count(ranking), entered.slice(0, mostNamed).join(', ')),
  ]
    .join(' ')
    .trim();
}

/** `Ports: New 3, Risen 2.`; empty when nothing changed. */
function changesSentence(heading: string, counts: Changes<Change>['counts'], { strings, formats }: Wording): string {
  const parts = trends
    .filter((trend) => trend !== 'steady' && counts[trend] > 0)
    .map((trend) => `${trendName(trend, strings)} ${formats.count(counts[trend])}`);
  if (counts.few > 0) parts.push(fill(strings.changesFew, formats.count(counts.few)));
  return parts.length === 0 ? '' : fill(strings.changesOf, heading, parts.join(', '));
}

/** `×2.5`; empty when there was nothing on a side. */
export function changeRatio({ perDay, perDayBefore }: Change, formats: Formats): string {
  return perDay === 0 || perDayBefore === 0 ? '' : `×${formats.rate(perDay / perDayBefore)}`;
}

/** The rank, and that on the other side where it is another. */
export function changeRank({ rank, rankBefore }: Change, { strings, formats }: Wording): string {
  const shown = rank === undefined ? '–' : formats.count(rank);
  const isSame = rankBefore === undefined || rank === rankBefore;
  return isSame ? shown : fill(strings.rankOther, shown, formats.count(rankBefore));
}
