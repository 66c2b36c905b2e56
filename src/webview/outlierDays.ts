import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { isoDay } from './timeQuery';

const daysNamed = 3;

/** Which buckets fall on a day with an outlier: the ends of a bucket are ISO 8601 times. */
export function outlierBuckets(
  buckets: readonly { readonly start: string; readonly end: string }[],
  days: Summary['days'],
  { formats }: Pick<PageContext, 'formats'>,
): readonly boolean[] {
  const outliers = days.filter(({ outlier }) => outlier).map(({ day }) => day);
  if (outliers.length === 0) return buckets.map(() => false);
  return buckets.map(({ start, end }) => {
    const first = isoDay(Date.parse(start), formats);
    const last = isoDay(Date.parse(end) - 1, formats);
    return outliers.some((day) => day >= first && day <= last);
  });
}

/** First and last index of every run of `true`. */
export function stretches(marked: readonly boolean[]): readonly (readonly [number, number])[] {
  return marked.flatMap((on, first) => {
    if (!on || marked[first - 1] === true) return [];
    const length = marked.slice(first).indexOf(false);
    return [[first, length < 0 ? marked.length - 1 : first + length - 1] as const];
  });
}

/** Names the days with an outlier, whether they are left out, and the mean with and without them; empty when there is none. */
export function outlierSentence(
  { days, months }: Summary,
  leftOut: boolean,
  { strings, formats }: PageContext,
): string {
  const outliers = days.filter(({ outlier }) => outlier).sort((a, b) => b.events - a.events);
  if (outliers.length === 0) return '';
  const named = formats.list(outliers.slice(0, daysNamed).map(({ day }) => formats.day(day)));
  const more = outliers.length - daysNamed;
  const text = more <= 0 ? named : fill(strings.andMore, named, formats.count(more));
  const logged = months.reduce((sum, month) => sum + month.days, 0);
  const mean = (perDay: 'perDay' | 'perDayWithoutOutliers') =>
    formats.mean(months.reduce((sum, month) => sum + month[perDay] * month.days, 0) / logged);
  return [
    fill(leftOut ? strings.outlierDaysLeftOut : strings.outlierDays, text),
    logged === 0 ? '' : fill(strings.withAndWithout, mean('perDay'), mean('perDayWithoutOutliers')),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
