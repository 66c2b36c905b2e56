import { median } from './median';
import type { Trend } from './summary';

/** Fewer events say nothing about a trend. */
const fewestEvents = 50;
/** Eight weeks: from here on whole weeks are compared, which know no weekends; below, days. */
const daysByWeek = 56;
/** Kendall's test reaches its level with fewer points only by chance. */
const fewestPoints = 8;
/** Two-sided level of 1 % of the normal distribution. */
const significant = 2.576;

interface Point {
  /** Weeks. */
  readonly at: number;
  /** Mean events per day. */
  readonly perDay: number;
}

/**
 * Whether a port's days rise or fall, by Kendall's rank test against time at 1 %, with Sen's slope (the median of all slopes
 * between two points): one flood day changes neither. Eight weeks and more are compared by whole weeks.
 * @param days indices into `byDay` of the days that the log covers, ascending
 */
export function trendOf(byDay: Float64Array, days: readonly number[]): Trend | undefined {
  const points = days.length < daysByWeek ? daily(byDay, days) : weekly(byDay, days);
  const events = points.reduce((sum, { perDay }) => sum + perDay, 0) * (days.length / Math.max(1, points.length));
  if (points.length < fewestPoints || events < fewestEvents) return undefined;
  const score = kendall(points);
  if (Math.abs(score) < significant) return { direction: 'steady', slope: 0 };
  const slope = senSlope(points);
  if (slope * score <= 0) return { direction: 'steady', slope: 0 };
  return { direction: slope > 0 ? 'rising' : 'falling', slope };
}

function daily(byDay: Float64Array, days: readonly number[]): Point[] {
  return days.map((day) => ({ at: day / 7, perDay: byDay[day]! }));
}

/** Whole weeks, counted back from the last day; one that the log covers in part is left out. */
function weekly(byDay: Float64Array, days: readonly number[]): Point[] {
  const weeks = new Map<number, { events: number; days: number }>();
  const last = days.at(-1) ?? 0;
  for (const day of days) {
    const at = -Math.floor((last - day) / 7);
    const week = weeks.get(at) ?? { events: 0, days: 0 };
    week.events += byDay[day]!;
    week.days++;
    weeks.set(at, week);
  }
  return [...weeks].filter(([, { days }]) => days === 7).map(([at, { events }]) => ({ at, perDay: events / 7 }));
}

/** The standard score of Kendall's S, corrected for ties and continuity; positive for a rise. */
function kendall(points: readonly Point[]): number {
  const count = points.length;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) pairs += Math.sign(points[j]!.perDay - points[i]!.perDay);
  }
  const spread = (n: number): number => n * (n - 1) * (2 * n + 5);
  const ties = new Map<number, number>();
  for (const { perDay } of points) ties.set(perDay, (ties.get(perDay) ?? 0) + 1);
  const tied = [...ties.values()].reduce((sum, size) => sum + spread(size), 0);
  const variance = (spread(count) - tied) / 18;
  return variance <= 0 ? 0 : (Math.sign(pairs) * Math.max(0, Math.abs(pairs) - 1)) / Math.sqrt(variance);
}

function senSlope(points: readonly Point[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      slopes.push((points[j]!.perDay - points[i]!.perDay) / (points[j]!.at - points[i]!.at));
    }
  }
  return median(Float64Array.from(slopes));
}
