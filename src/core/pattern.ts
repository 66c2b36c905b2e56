import { formatDay } from './calendar';
import type { Pattern } from './summary';

/** So many events and days are needed to speak of a pattern at all. */
const fewestEvents = 50;
const fewestDays = 7;
/** What holds this share of the events holds them. */
const most = 0.8;
/** A burst takes at most two days, and a fifth of the log: even events would put a fifth of them there. */
const longestBurst = 2;
const shareOfBurst = 0.2;
/** Certain hours are a quarter of the clock at most: even events would put a quarter of them there. */
const longestHours = 6;
/** One day with more than this share of the events would make its own hours those of all. */
const mostOnOneDay = 0.5;
/** Constant: events on nine of ten days, and no day above three times the usual one (the median). */
const leastDaysSeen = 0.9;
const mostAboveUsual = 3;

/**
 * When events come, told by their days and by the hours of the clock; undefined when there are too few, or when they follow
 * none of the patterns.
 * @param byDay events by calendar day, the first of which is `firstDay` (days since 1970)
 * @param days indices into `byDay` of the days that the log covers, ascending
 * @param byHour events by hour of the day, 24 of them
 */
export function patternOf(
  byDay: Float64Array,
  days: readonly number[],
  byHour: Float64Array,
  firstDay: number,
): Pattern | undefined {
  const all = byHour.reduce((sum, events) => sum + events, 0);
  if (all < fewestEvents || days.length < fewestDays) return undefined;
  const mostInBurst = Math.max(1, Math.min(longestBurst, Math.floor(days.length * shareOfBurst)));
  const burst = shortestRun(byDay, all * most, mostInBurst, false);
  if (burst !== undefined) {
    const [from, to] = [burst.from, burst.from + burst.length - 1].map((day) => formatDay(firstDay + day));
    return { code: 'burst', from: from!, to: to! };
  }
  const highest = byDay.reduce((top, events) => Math.max(top, events), 0);
  const hours = shortestRun(byHour, all * most, longestHours, true);
  if (hours !== undefined && highest <= all * mostOnOneDay)
    return { code: 'hours', from: hours.from, to: (hours.from + hours.length) % 24 };
  const sorted = days.map((day) => byDay[day]!).sort((a, b) => a - b);
  const seen = sorted.filter((events) => events > 0).length;
  const usual = sorted[sorted.length >> 1]!;
  return seen >= days.length * leastDaysSeen && highest <= usual * mostAboveUsual ? { code: 'constant' } : undefined;
}

/** The shortest run of neighbours with so many events, the fullest of its length; `isRound`: the first follows the last. */
function shortestRun(
  counts: Float64Array,
  least: number,
  longest: number,
  isRound: boolean,
): { readonly from: number; readonly length: number } | undefined {
  for (let length = 1; length <= longest; length++) {
    let fullest: { from: number; events: number } | undefined;
    const starts = isRound ? counts.length : counts.length - length + 1;
    for (let from = 0; from < starts; from++) {
      let events = 0;
      for (let i = 0; i < length; i++) events += counts[(from + i) % counts.length]!;
      if (events >= least && events > (fullest?.events ?? 0)) fullest = { from, events };
    }
    if (fullest !== undefined) return { from: fullest.from, length };
  }
  return undefined;
}
