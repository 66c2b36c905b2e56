import { weekdayOf } from './calendar';
import type { LocalHours } from './localHours';
import type { HourOfWeekFacts } from './summary';

const hoursOfWeek = 168;

/** Sums the hours of the calendar by weekday and hour. An hour of the period counts though nothing happened in it. */
export function hourOfWeek(hours: LocalHours): HourOfWeekFacts {
  const events = new Array<number>(hoursOfWeek).fill(0);
  const times = new Array<number>(hoursOfWeek).fill(0);
  if (hours.from > hours.to) return { events, times };
  const first = hours.hourOf(hours.from);
  const last = hours.hourOf(hours.to);
  const monday = weekdayOf(hours.firstDay) * 24;
  for (let hour = first; hour <= last; hour++) {
    const place = (monday + hour) % hoursOfWeek;
    events[place]! += hours.events[hour]!;
    times[place]!++;
  }
  return { events, times };
}
