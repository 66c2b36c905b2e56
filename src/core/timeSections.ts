import { civilFromDays, dayMs, daysFromCivil } from './calendar';
import { Mark } from './eventTable';
import { weightAt } from './eventTotals';
import type { Selection } from './selection';
import type { Zone } from './zone';

const hourMs = 3_600_000;

/** A calendar hour, day or month in which something was logged. */
export interface TimeSection {
  /** Its first line, 1-based. */
  readonly line: number;
  /** When it begins on the zone's clocks: milliseconds since 1970 as if the zone were UTC. */
  readonly start: number;
  readonly events: number;
}

/** The calendar of a log, in the order of the lines. */
export interface TimeSections {
  readonly unit: 'hour' | 'day' | 'month';
  readonly sections: readonly TimeSection[];
}

/** The hours of a log, or its days when there are more than `limit`, or else its months: at most `limit`. */
export function timeSections(selection: Selection, zone: Zone, limit: number): TimeSections {
  const hours = hourSections(selection, zone);
  if (hours.length <= limit) return { unit: 'hour', sections: hours };
  const days = grouped(hours, (start) => start - (start % dayMs));
  if (days.length <= limit) return { unit: 'day', sections: days };
  return { unit: 'month', sections: grouped(days, startOfMonth).slice(0, limit) };
}

function hourSections({ table, blocks }: Selection, zone: Zone): TimeSection[] {
  const sections = new Map<number, { line: number; start: number; events: number }>();
  let last: { line: number; start: number; events: number } | undefined;
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const local = times[place]! + zone.offsetAt(times[place]!);
      const start = Math.floor(local / hourMs) * hourMs;
      if (last?.start !== start) {
        last = sections.get(start) ?? { line: block.line[place]!, start, events: 0 };
        sections.set(start, last);
      }
      last.events += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  return [...sections.values()];
}

function grouped(sections: readonly TimeSection[], startOf: (start: number) => number): TimeSection[] {
  const groups = new Map<number, { line: number; start: number; events: number }>();
  for (const { line, start, events } of sections) {
    const group = groups.get(startOf(start));
    if (group === undefined) groups.set(startOf(start), { line, start: startOf(start), events });
    else group.events += events;
  }
  return [...groups.values()];
}

function startOfMonth(start: number): number {
  const { year, month } = civilFromDays(Math.floor(start / dayMs));
  return daysFromCivil(year, month, 1) * dayMs;
}
