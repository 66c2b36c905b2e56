import type { TimeBucket } from '../core/summary';
import type { Formats } from '../report/format';

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

// Fewer labels than these leave the bars without a scale.
const fewest = 4;

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
 * finest step with at most `most` of them. Where a step is too fine and the next one too coarse, every second, third, ...
 * label of the finer one.
 */
export function timeTicks(buckets: readonly TimeBucket[], most: number, formats: Formats): readonly TimeTick[] {
  const first = buckets[0];
  if (first === undefined) return [];
  const parts = calendar(buckets, formats);
  const steps = levels
    .map(({ starts, format }) => ({
      format,
      indices: parts.flatMap((now, index) => (starts(now, parts[index - 1]) ? [index] : [])),
    }))
    .filter(({ indices }) => indices.length > 1);
  const fitting = steps.findIndex(({ indices }) => indices.length <= most);
  // None fits (-1): the coarsest.
  const chosen = steps.at(fitting);
  if (chosen === undefined) return [{ index: 0, label: formats.moment(first.start, true) }];
  // Two months say too little under forty days: rather every fourth day.
  const finer = fitting > 0 && chosen.indices.length < fewest ? steps[fitting - 1] : undefined;
  const { indices, format } = finer ?? chosen;
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
