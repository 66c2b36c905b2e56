import { civilFromDays, daysFromCivil, formatDay, formatMonth } from './calendar';
import { isoTime } from './isoTime';
import type { LocalHours } from './localHours';
import { median } from './median';
import { outlierEvents, type PortCounts } from './portCounts';
import type { DayRow, MonthRow, Period, TimeBucket, TimeUnit } from './summary';
import type { Zone } from './zone';

/** Longest period, in days, that is shown by hours; and by days. */
const longestByHour = 14;
const longestByDay = 400;

/** A port's day is an outlier above median + 10 x MAD of its days, and above {@link outlierEvents} (ANALYSIS.md D, flood). */
const outlierDeviations = 10;
/** Fewer days than this have no usual day to differ from. */
const fewestDays = 4;

/** Everything the summary says about when. */
export interface TimeCounts {
  readonly period: Period | undefined;
  readonly series: { readonly unit: TimeUnit; readonly buckets: readonly TimeBucket[] };
  readonly days: readonly DayRow[];
  readonly months: readonly MonthRow[];
}

/** The selected events by the calendar of a zone. */
export function countTime(hours: LocalHours, ports: PortCounts, zone: Zone): TimeCounts {
  const { from, to, days, firstDay } = hours;
  if (from > to) return { period: undefined, series: { unit: 'hour', buckets: [] }, days: [], months: [] };
  const byDay = hours.byDay();
  const outliers = outlierEventsByDay(ports, days, loggedDays(hours));
  const unit = days <= longestByHour ? 'hour' : days <= longestByDay ? 'day' : 'week';
  return {
    period: { from: isoTime(from), to: isoTime(to), days },
    series: { unit, buckets: buckets(hours, zone, unit) },
    days: Array.from(byDay, (events, day) => ({
      day: formatDay(firstDay + day),
      events,
      outlier: outliers[day]! > 0,
    })),
    months: countMonths(byDay, outliers, firstDay),
  };
}

/** Sums of hours, from the bucket of the first instant to that of the last. Weeks begin on Monday. */
export function buckets(hours: LocalHours, zone: Zone, unit: 'hour' | 'day' | 'week'): TimeBucket[] {
  const length = unit === 'hour' ? 1 : unit === 'day' ? 24 : 7 * 24;
  // 1970-01-05 was a Monday.
  const shift = unit === 'week' ? 4 * 24 : 0;
  const bucketOf = (hour: number): number => Math.floor((hours.firstHour + hour - shift) / length);
  const first = bucketOf(hours.hourOf(hours.from));
  const counts = new Float64Array(bucketOf(hours.hourOf(hours.to)) - first + 1);
  for (const [hour, events] of hours.events.entries()) if (events > 0) counts[bucketOf(hour) - first]! += events;
  return (
    Array.from(counts, (events, index) => ({
      start: isoTime(zone.toUtc(((first + index) * length + shift) * 3_600_000)),
      events,
    }))
      // An hour that the clocks skip begins when the next one does.
      .filter(({ start, events }, index, all) => events > 0 || start !== all[index + 1]?.start)
  );
}

/** The days (by index) of months with events: between two logs a year apart nothing was usual. */
export function loggedDays(hours: LocalHours): number[] {
  const { firstDay } = hours;
  const byDay = hours.byDay();
  const months = Array.from(byDay, (_events, day) => formatMonth(firstDay + day));
  const logged = new Set(months.filter((_month, day) => byDay[day]! > 0));
  return months.flatMap((month, day) => (logged.has(month) ? [day] : []));
}

/** Events of outlying (port, day) pairs, by day: what "without outliers" leaves out. The day itself stays counted. */
function outlierEventsByDay(ports: PortCounts, days: number, loggedDays: readonly number[]): Float64Array {
  const outliers = new Float64Array(days);
  if (loggedDays.length < fewestDays) return outliers;
  for (const index of ports.keys.keys()) {
    const counts = ports.byDay(index);
    if (counts.every((events) => events <= outlierEvents)) continue;
    const logged = Float64Array.from(loggedDays, (day) => counts[day]!);
    const usual = median(logged);
    const deviation = median(logged.map((events) => Math.abs(events - usual)));
    const limit = Math.max(outlierEvents, usual + outlierDeviations * Math.max(deviation, usual / 10));
    for (const [day, events] of counts.entries()) if (events > limit) outliers[day]! += events;
  }
  return outliers;
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
