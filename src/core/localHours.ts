import { Mark } from './eventTable';
import type { Selection } from './selection';
import { weightAt } from './summarize';
import type { Zone } from './zone';

const hourMs = 3_600_000;

/** The events of a selection by the hours of a zone's clocks: days, weeks and months are sums of them. */
export class LocalHours {
  /** First and last time, UTC milliseconds; `from` is above `to` when no event has a time. */
  readonly from: number;
  readonly to: number;
  /** Hours since 1970 that the zone's clocks showed at `from`. */
  readonly firstHour: number;
  /** Days since 1970 that the zone's calendar showed at `from`. */
  readonly firstDay: number;
  /** Calendar days from `from` to `to`, both included; 1 when no event has a time. */
  readonly days: number;
  /** Events by hour, from the first hour of the first day to the last hour of the last. */
  readonly events: Float64Array;
  readonly #zone: Zone;
  #quarter = Number.NaN;
  #hour = 0;

  constructor(selection: Selection, zone: Zone) {
    this.#zone = zone;
    [this.from, this.to] = range(selection);
    const isEmpty = this.from > this.to;
    this.firstDay = isEmpty ? 0 : Math.floor(this.#localHour(this.from) / 24);
    this.firstHour = this.firstDay * 24;
    this.days = isEmpty ? 1 : Math.floor(this.#localHour(this.to) / 24) - this.firstDay + 1;
    this.events = this.count(selection);
  }

  /** The events of a part of the selection by hour, as in {@link events}. */
  count({ table, blocks }: Selection): Float64Array {
    const events = new Float64Array(this.days * 24);
    for (const { block, firstRow, times, places } of blocks) {
      for (let i = 0; i < places.length; i++) {
        const place = places[i]!;
        if ((block.marks[place]! & Mark.time) === 0) continue;
        events[this.hourOf(times[place]!)]! += weightAt(table, block.weight[place]!, firstRow + place);
      }
    }
    return events;
  }

  /** Index of an instant's hour in {@link events}. */
  hourOf(time: number): number {
    return this.#localHour(time) - this.firstHour;
  }

  /** Index of an instant's calendar day, 0 for the first. */
  dayOf(time: number): number {
    return Math.floor((this.#localHour(time) - this.firstHour) / 24);
  }

  /** Events of each calendar day; `events` may be those of a part, by hour. */
  byDay(byHour: Float64Array = this.events): Float64Array {
    const byDay = new Float64Array(this.days);
    for (const [hour, events] of byHour.entries()) byDay[Math.floor(hour / 24)]! += events;
    return byDay;
  }

  /** Most times lie in the same quarter of an hour as the one before. */
  #localHour(time: number): number {
    const quarter = Math.floor(time / 900_000);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#hour = Math.floor((time + this.#zone.offsetAt(time)) / hourMs);
    }
    return this.#hour;
  }
}

function range({ blocks }: Selection): [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { block, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const time = times[place]!;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      if (time < from) from = time;
      if (time > to) to = time;
    }
  }
  return [from, to];
}
