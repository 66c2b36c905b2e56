import { blockRows, type EventTable, Mark } from './eventTable';
import { weightAt } from './eventTotals';
import type { SelectedBlock } from './selection';
import { quarterMs, type Zone } from './zone';

const hourMs = 3_600_000;

/** Events by the hours of a zone's clocks: days, weeks and months are sums of them. */
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
  /** Of the block counted last, by index among its places: the index in {@link events}; -1 without a time. */
  readonly ofPlaces = new Int32Array(blockRows);
  readonly #zone: Zone;
  /** When the quarter of an hour at hand began. */
  #quarter = Number.NaN;
  #hour = 0;

  constructor({ from, to }: { readonly from: number; readonly to: number }, zone: Zone) {
    this.#zone = zone;
    this.from = from;
    this.to = to;
    const isEmpty = this.from > this.to;
    this.firstDay = isEmpty ? 0 : Math.floor(this.#localHour(this.from) / 24);
    this.firstHour = this.firstDay * 24;
    this.days = isEmpty ? 1 : Math.floor(this.#localHour(this.to) / 24) - this.firstDay + 1;
    this.events = new Float64Array(this.days * 24);
  }

  /** Counts the selected events of a block. */
  count(table: EventTable, { block, firstRow, times, places }: SelectedBlock): void {
    const { marks, weight } = block;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const hour = (marks[place]! & Mark.time) === 0 ? -1 : this.hourOf(times[place]!);
      this.ofPlaces[i] = hour;
      if (hour >= 0) this.events[hour]! += weightAt(table, weight[place]!, firstRow + place);
    }
  }

  /** Index of an instant's hour in {@link events}. */
  hourOf(time: number): number {
    return this.#localHour(time) - this.firstHour;
  }

  /** Events of each calendar day. */
  byDay(): Float64Array {
    const byDay = new Float64Array(this.days);
    for (const [hour, events] of this.events.entries()) byDay[Math.floor(hour / 24)]! += events;
    return byDay;
  }

  /** Most times lie in the same quarter of an hour as the one before. */
  #localHour(time: number): number {
    if (!(time >= this.#quarter && time < this.#quarter + quarterMs)) {
      this.#quarter = Math.floor(time / quarterMs) * quarterMs;
      this.#hour = Math.floor((time + this.#zone.offsetAt(time)) / hourMs);
    }
    return this.#hour;
  }
}
