import { civilFromDays, dayMs, daysFromCivil, formatDay, formatMonth } from './calendar';
import { Mark } from './eventTable';
import { portKey, portKeys } from './portCounts';
import type { Selection } from './selection';
import { isoTime } from './sourceCounts';
import { weightAt } from './summarize';
import type { DayRow, MonthRow, Period, TimeBucket, TimeUnit } from './summary';
import type { Zone } from './zone';

const hourMs = 3_600_000;
/** Longest period, in days, that is shown by hours; and by days. */
const longestByHour = 14;
const longestByDay = 400;

/** A port's day is an outlier above median + 10 x MAD of its days, and above this many events (ANALYSIS.md D, flood). */
const outlierEvents = 1000;
const outlierDeviations = 10;
/** Fewer days than this have no usual day to differ from. */
const fewestDays = 4;

/** Everything the summary says about when. */
export interface TimeCounts {
  readonly period: Period | undefined;
  /** Index of the calendar day of an instant, 0 for the first day of the period. */
  readonly dayOf: (time: number) => number;
  readonly series: { readonly unit: TimeUnit; readonly buckets: readonly TimeBucket[] };
  readonly days: readonly DayRow[];
  readonly months: readonly MonthRow[];
}

/** Counts the selected events by the calendar of a zone. */
export function countTime(selection: Selection, zone: Zone): TimeCounts {
  const [from, to] = range(selection);
  if (from > to) {
    return { period: undefined, dayOf: () => 0, series: { unit: 'hour', buckets: [] }, days: [], months: [] };
  }
  const localDay = (time: number): number => Math.floor((time + zone.offsetAt(time)) / dayMs);
  const firstDay = localDay(from);
  const dayOf = (time: number): number => localDay(time) - firstDay;
  const days = dayOf(to) + 1;
  const byDay = new Float64Array(days);
  forEachTimed(selection, (time, weight) => {
    byDay[dayOf(time)]! += weight;
  });
  const outliers = outlierEventsByDay(selection, dayOf, days);
  const unit: TimeUnit = days <= longestByHour ? 'hour' : days <= longestByDay ? 'day' : 'week';
  return {
    period: { from: isoTime(from), to: isoTime(to), days },
    dayOf,
    series: { unit, buckets: countBuckets(selection, zone, unit, from, to) },
    days: Array.from(byDay, (events, day) => ({
      day: formatDay(firstDay + day),
      events,
      outlier: outliers[day]! > 0,
    })),
    months: countMonths(byDay, outliers, firstDay),
  };
}

function forEachTimed({ table, blocks }: Selection, visit: (time: number, weight: number, port: number) => void): void {
  for (const { block, firstRow, times, places } of blocks) {
    for (const place of places) {
      if ((block.marks[place]! & Mark.time) === 0) continue;
      visit(times[place]!, weightAt(table, block.weight[place]!, firstRow + place), portKey(block, place));
    }
  }
}

function range(selection: Selection): [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  forEachTimed(selection, (time) => {
    if (time < from) from = time;
    if (time > to) to = time;
  });
  return [from, to];
}

function countBuckets(selection: Selection, zone: Zone, unit: TimeUnit, from: number, to: number): TimeBucket[] {
  // Weeks begin on Monday: 1970-01-05 was one, the fourth day after the epoch.
  const length = unit === 'hour' ? hourMs : unit === 'day' ? dayMs : 7 * dayMs;
  const shift = unit === 'week' ? 4 * dayMs : 0;
  const indexOf = (time: number): number => Math.floor((time + zone.offsetAt(time) - shift) / length);
  const first = indexOf(from);
  const counts = new Float64Array(indexOf(to) - first + 1);
  forEachTimed(selection, (time, weight) => {
    counts[indexOf(time) - first]! += weight;
  });
  return Array.from(counts, (events, index) => ({
    start: isoTime(zone.toUtc((first + index) * length + shift)),
    events,
  }));
}

/** Events of outlying (port, day) pairs, by day: what "without outliers" leaves out. The day itself stays counted. */
function outlierEventsByDay(selection: Selection, dayOf: (time: number) => number, days: number): Float64Array {
  const outliers = new Float64Array(days);
  if (days < fewestDays) return outliers;
  const byPort = new Float64Array(portKeys);
  forEachTimed(selection, (_time, weight, port) => {
    if (port >= 0) byPort[port]! += weight;
  });
  const series: (Float64Array | undefined)[] = Array.from(byPort, (events) =>
    events > outlierEvents ? new Float64Array(days) : undefined,
  );
  forEachTimed(selection, (time, weight, port) => {
    const counts = port >= 0 ? series[port] : undefined;
    if (counts !== undefined) counts[dayOf(time)]! += weight;
  });
  for (const counts of series) {
    if (counts === undefined) continue;
    const usual = median(counts);
    const deviation = median(counts.map((events) => Math.abs(events - usual)));
    const limit = Math.max(outlierEvents, usual + outlierDeviations * Math.max(deviation, usual / 10));
    for (const [day, events] of counts.entries()) if (events > limit) outliers[day]! += events;
  }
  return outliers;
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function countMonths(byDay: Float64Array, outliers: Float64Array, firstDay: number): MonthRow[] {
  const months = new Map<string, { events: number; usual: number; days: number; yearBefore: string }>();
  for (const [index, events] of byDay.entries()) {
    const month = formatMonth(firstDay + index);
    let row = months.get(month);
    if (row === undefined) {
      const civil = civilFromDays(firstDay + index);
      row = { events: 0, usual: 0, days: 0, yearBefore: formatMonth(daysFromCivil(civil.year - 1, civil.month, 1)) };
      months.set(month, row);
    }
    row.events += events;
    row.usual += events - outliers[index]!;
    row.days++;
  }
  return [...months].map(([month, { events, usual, days, yearBefore }]) => {
    const before = months.get(yearBefore);
    const perDay = events / days;
    const perDayWithoutOutliers = usual / days;
    return {
      month,
      events,
      days,
      perDay,
      perDayWithoutOutliers,
      ...(before === undefined || before.events === 0 ? {} : { yearOnYear: perDay / (before.events / before.days) }),
      ...(before === undefined || before.usual === 0
        ? {}
        : { yearOnYearWithoutOutliers: perDayWithoutOutliers / (before.usual / before.days) }),
    };
  });
}
