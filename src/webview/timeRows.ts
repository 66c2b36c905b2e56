import type { TimeUnit } from '../core/summary';
import type { SeriesBucket } from '../core/timeSeries';
import { fill } from '../protocol/summaryStrings';
import { bucketEnd, type Formats } from '../report/format';
import type { Wording } from '../report/words';
import { timeQuery } from './timeQuery';

/** One bar of a chart of time, in words. */
export interface TimeRow extends SeriesBucket {
  readonly end: string;
  /** The span of time in words. */
  readonly name: string;
  /** Selects its events. */
  readonly query: string;
}

/** Bars in words. @param end where the last one ends, when that is known */
export function timeRows(
  buckets: readonly (Pick<SeriesBucket, 'start' | 'events'> & Partial<SeriesBucket>)[],
  unit: TimeUnit,
  end: string | undefined,
  formats: Formats,
): readonly TimeRow[] {
  return buckets.map(({ start, events, parts = [] }, index) => {
    const until = buckets[index + 1]?.start ?? end ?? bucketEnd(start, unit);
    return {
      start,
      events,
      parts,
      end: until,
      name: formats.bucket(start, until, unit),
      query: timeQuery(start, until, unit, formats),
    };
  });
}

/** What is said of a bar that is pointed at: its span, its events, and those of its groups. */
export function rowLabel({ name, events, parts }: TimeRow, groups: readonly string[], wording: Wording): string {
  const { strings, formats } = wording;
  const label = `${name}, ${fill(strings.labelled, strings.events, formats.count(events))}`;
  const named = parts.flatMap((part, index) =>
    part === 0 ? [] : [fill(strings.labelled, groups[index] ?? '', formats.count(part))],
  );
  return named.length === 0 ? label : `${label} (${named.join(' · ')})`;
}
