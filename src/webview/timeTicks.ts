import type { TimeBucket } from '../core/summary';
import type { Formats } from './format';

/** A label under the bars: at which bar, and its text. */
export interface TimeTick {
  readonly index: number;
  readonly label: string;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

const timeFormat = { hour: '2-digit', minute: '2-digit' } as const;
const dayFormat = { month: 'short', day: 'numeric' } as const;

/** From fine to coarse: is this bar the first one of a new ...? */
const levels: readonly {
  readonly starts: (now: Parts, before: Parts | undefined) => boolean;
  readonly format: Intl.DateTimeFormatOptions;
}[] = [
  { starts: (now) => now.minute % 10 === 0, format: timeFormat },
  { starts: (now) => now.minute === 0, format: timeFormat },
  { starts: (now) => now.minute === 0 && now.hour % 3 === 0, format: timeFormat },
  { starts: (now) => now.minute === 0 && now.hour % 6 === 0, format: timeFormat },
  { starts: newDay, format: dayFormat },
  { starts: newMonth, format: { year: 'numeric', month: 'short' } },
  { starts: newYear, format: { year: 'numeric' } },
];

/**
 * Labels at the natural steps of the calendar (ten minutes, hours, days, months, years in the zone of the page), the
 * finest step with at most `most` of them; when even the years are too many, every second, third, ... one.
 */
export function timeTicks(buckets: readonly TimeBucket[], most: number, formats: Formats): readonly TimeTick[] {
  const first = buckets[0];
  if (first === undefined) return [];
  const parts = calendar(buckets, formats);
  let coarsest: { indices: readonly number[]; format: Intl.DateTimeFormatOptions } | undefined;
  for (const { starts, format } of levels) {
    const indices = parts.flatMap((now, index) => (starts(now, parts[index - 1]) ? [index] : []));
    if (indices.length < 2) continue;
    coarsest = { indices, format };
    if (indices.length <= most) break;
    // Days are often too many for a month and months too few for five weeks: thin out days before giving them up.
    if (starts === newDay && indices.length <= most * 7) break;
  }
  if (coarsest === undefined) return [{ index: 0, label: formats.moment(first.start, true) }];
  const { indices, format } = coarsest;
  const stride = Math.ceil(indices.length / Math.max(1, most));
  const text = formats.time(format);
  const day = formats.time(dayFormat);
  return indices
    .filter((_, position) => position % stride === 0)
    .map((index) => {
      const time = Date.parse(buckets[index]?.start ?? '');
      // Midnight is where a day begins: the day says more than 00:00.
      const midnight = parts[index]?.hour === 0 && parts[index]?.minute === 0;
      return { index, label: (format === timeFormat && midnight ? day : text).format(time) };
    });
}

function calendar(buckets: readonly TimeBucket[], formats: Formats): readonly Parts[] {
  const zone = formats.zone === undefined ? {} : { timeZone: formats.zone };
  const numbers = new Intl.DateTimeFormat('en', {
    ...zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  return buckets.map(({ start }) => {
    const found = new Map(numbers.formatToParts(Date.parse(start)).map(({ type, value }) => [type, value]));
    return {
      year: found.get('year') ?? '',
      month: found.get('month') ?? '',
      day: found.get('day') ?? '',
      hour: Number(found.get('hour')),
      minute: Number(found.get('minute')),
    };
  });
}

function newDay(now: Parts, before: Parts | undefined): boolean {
  return before === undefined ? now.hour === 0 && now.minute === 0 : now.day !== before.day || newMonth(now, before);
}

function newMonth(now: Parts, before: Parts | undefined): boolean {
  return before === undefined
    ? now.day === '1' && newDay(now, before)
    : now.month !== before.month || newYear(now, before);
}

function newYear(now: Parts, before: Parts | undefined): boolean {
  return before === undefined ? now.month === '1' && newMonth(now, before) : now.year !== before.year;
}
