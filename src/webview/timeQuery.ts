import type { TimeUnit } from '../core/summary';
import type { Formats } from '../report/format';

/** `2020-04-06`: the calendar day of a time in the zone of the page. */
export function isoDay(time: number, formats: Formats): string {
  return isoHour(time, formats).slice(0, 10);
}

/**
 * The query that selects a bucket, in words of the calendar: `time:2020-04-06T13`. Where the zone of the charts is
 * unknown to the browser, by its exact ends.
 */
export function timeQuery(start: string, end: string, unit: TimeUnit, formats: Formats): string {
  const from = Date.parse(start);
  const last = Date.parse(end) - 1;
  if (formats.zone === undefined || unit === 'minute') {
    // An exact instant as the end is itself outside.
    return `time:${start.replace('.000Z', 'Z')}..${end.replace('.000Z', 'Z')}`;
  }
  switch (unit) {
    case 'hour':
      return `time:${isoHour(from, formats)}`;
    case 'day':
      return `time:${isoDay(from, formats)}`;
    case 'week':
      return `time:${isoDay(from, formats)}..${isoDay(last, formats)}`;
    case 'month':
      return `time:${isoDay(from, formats).slice(0, 7)}`;
  }
}

/** The query from the beginning of one bucket to the end of another: `time:2020-04-06T13..2020-04-06T16`. */
export function spanQuery(first: string, last: string): string {
  const [from] = first.replace('time:', '').split('..');
  const to = last.replace('time:', '').split('..').at(-1);
  return from === to ? first : `time:${from}..${to}`;
}

/** `2020-04-06T13` */
function isoHour(time: number, formats: Formats): string {
  const found = new Map(formats.calendar.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${found.get('year')}-${found.get('month')}-${found.get('day')}T${found.get('hour')}`;
}
