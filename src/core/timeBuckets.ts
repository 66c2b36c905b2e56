import { civilFromDays, dayMs, weekdayOf } from './calendar';
import { isoTime } from './isoTime';
import type { TimeUnit } from './summary';
import type { Zone } from './zone';

const stepMs: Readonly<Record<TimeUnit, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: dayMs,
  month: dayMs,
};

/** The calendar of a zone from one instant to another, cut into minutes, hours, days, weeks (from Monday) or months. */
export class TimeBuckets {
  readonly unit: TimeUnit;
  /** How many buckets there are. */
  readonly count: number;
  readonly #zone: Zone;
  readonly #step: number;
  /** Steps since 1970, by the zone's clocks, of the first bucket's first step. */
  readonly #first: number;
  /** Bucket by step, for those that are longer than a step; absent: they are the same. */
  readonly #bucketOfStep: Uint32Array | undefined;
  /** First step of each bucket. */
  readonly #starts: readonly number[];
  /** When the minute at hand began, and its bucket: no bucket is shorter, no offset of a zone is finer. */
  #minute = Number.NaN;
  #bucket = 0;

  /** @param from first instant inside, UTC milliseconds. @param to last instant inside */
  constructor(zone: Zone, unit: TimeUnit, from: number, to: number) {
    this.#zone = zone;
    this.unit = unit;
    this.#step = stepMs[unit];
    this.#first = this.#stepOf(from);
    const steps = this.#stepOf(to) - this.#first + 1;
    if (unit !== 'week' && unit !== 'month') {
      this.count = steps;
      this.#starts = [];
      return;
    }
    // The first bucket may have begun before.
    const starts = [firstDay(unit, this.#first)];
    this.#bucketOfStep = Uint32Array.from({ length: steps }, (_none, step) => {
      const day = this.#first + step;
      if (step > 0 && firstDay(unit, day) === day) starts.push(day);
      return starts.length - 1;
    });
    this.#starts = starts;
    this.count = starts.length;
  }

  /** The bucket of an instant; outside of 0 to `count` - 1 when it lies outside. */
  indexOf(time: number): number {
    if (!(time >= this.#minute && time < this.#minute + stepMs.minute)) {
      this.#minute = Math.floor(time / stepMs.minute) * stepMs.minute;
      this.#bucket = this.#find(time);
    }
    return this.#bucket;
  }

  #find(time: number): number {
    const step = this.#stepOf(time) - this.#first;
    return this.#bucketOfStep === undefined ? step : (this.#bucketOfStep[step] ?? -1);
  }

  /** When a bucket begins: ISO 8601, UTC. The one behind the last, too. */
  startOf(bucket: number): string {
    const known = this.#bucketOfStep === undefined ? this.#first + bucket : this.#starts[bucket];
    const step = known ?? followingStart(this.unit, this.#starts.at(-1)!);
    return isoTime(this.#zone.toUtc(step * this.#step));
  }

  #stepOf(time: number): number {
    return Math.floor((time + this.#zone.offsetAt(time)) / this.#step);
  }
}

/** The first day of the week or month of a day. */
function firstDay(unit: 'week' | 'month', day: number): number {
  return unit === 'week' ? day - weekdayOf(day) : day - civilFromDays(day).day + 1;
}

function followingStart(unit: TimeUnit, start: number): number {
  // 31 days behind the first of a month lies in the next.
  return unit === 'month' ? firstDay('month', start + 31) : start + 7;
}

/** Most buckets that are told: a chart of more has no room for them. */
export const mostBuckets = 400;

const unitDays: Readonly<Record<TimeUnit, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.4 };

/** Longest spans, in days, by unit: six hours by the minute, fourteen days by the hour, 400 days by the day. */
const longest: readonly (readonly [TimeUnit, number])[] = [
  ['minute', 0.25],
  ['hour', 14],
  ['day', mostBuckets],
  ['week', mostBuckets * 7],
];

/** The unit that shows a span of `days` best, but none finer than `least`. */
export function unitOfSpan(days: number, least: TimeUnit = 'minute'): TimeUnit {
  const fitting = longest.filter(([unit]) => unitDays[unit] >= unitDays[least]);
  return fitting.find(([, most]) => days <= most)?.[0] ?? 'month';
}
