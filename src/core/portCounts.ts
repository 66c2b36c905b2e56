import type { NumberedCountries } from './countryNumbers';
import { type EventTable, Mark } from './eventTable';
import { type EventTotals, portKey, portKeys, portOfKey, weightAt } from './eventTotals';
import { patternOf } from './pattern';
import { topKeys } from './ranking';
import type { SelectedBlock } from './selection';
import type { PortFacts } from './summarize';
import type { PortRow } from './summary';
import { trendOf } from './trend';

/** Countries listed of each port. */
const countriesOfPort = 5;

/** A port with more events may have an outlying day (see `timeCounts.ts`): its days are counted though it is not shown. */
export const outlierEvents = 1000;

/** What the events of one port have in common: of the ports that are shown, and the days of those that may have outliers. */
export class PortCounts {
  /** Keys of the ports, the shown ones first, most events first. */
  readonly keys: readonly number[];
  readonly #shown: number;
  readonly #days: number;
  readonly #countries: NumberedCountries;
  readonly #portEvents: Float64Array;
  /** Index in {@link keys} by key, -1 for the others. */
  readonly #indexOf = new Int32Array(portKeys).fill(-1);
  /** Events by port and day, and by port and country. */
  readonly #byDay: Float64Array;
  readonly #byCountry: Float64Array;
  /** Events of the shown ports by hour of the day. */
  readonly #byHour: Float64Array;
  readonly #withTtl: Float64Array;
  readonly #belowTtl64: Float64Array;
  /** The source of each event of the shown ports: those of one port from `starts` to `ends`. */
  readonly #sources: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor({ portEvents, portPackets }: EventTotals, days: number, countries: NumberedCountries, top: number) {
    const shown = topKeys(portEvents, top);
    const isShown = new Set(shown);
    const others: number[] = [];
    for (let key = 0; key < portKeys; key++) {
      if (portEvents[key]! > outlierEvents && !isShown.has(key)) others.push(key);
    }
    this.keys = [...shown, ...others];
    this.#shown = shown.length;
    this.#days = days;
    this.#countries = countries;
    this.#portEvents = portEvents;
    for (const [index, key] of this.keys.entries()) this.#indexOf[key] = index;
    this.#byDay = new Float64Array(this.keys.length * days);
    this.#byHour = new Float64Array(shown.length * 24);
    this.#byCountry = new Float64Array(shown.length * countries.codes.length);
    this.#withTtl = new Float64Array(shown.length);
    this.#belowTtl64 = new Float64Array(shown.length);
    this.#starts = new Uint32Array(shown.length + 1);
    for (const [index, key] of shown.entries()) this.#starts[index + 1] = this.#starts[index]! + portPackets[key]!;
    this.#ends = this.#starts.slice();
    this.#sources = new Uint32Array(this.#starts[shown.length]!);
  }

  /** Counts the selected events of a block. @param hours see {@link LocalHours.ofPlaces} */
  count(table: EventTable, { block, firstRow, places }: SelectedBlock, hours: Int32Array): void {
    const { marks, source, weight: weights, ttl } = block;
    const { ofAddress, codes } = this.#countries;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const key = portKey(block, place);
      const index = key < 0 ? -1 : this.#indexOf[key]!;
      // The twin of another line weighs nothing, and is met again there.
      if (index < 0 || weights[place] === 0) continue;
      const weight = weightAt(table, weights[place]!, firstRow + place);
      const hour = hours[i]!;
      const day = (hour / 24) | 0;
      if (hour >= 0) this.#byDay[index * this.#days + day]! += weight;
      if (index >= this.#shown) continue;
      if (hour >= 0) this.#byHour[index * 24 + hour - day * 24]! += weight;
      this.#sources[this.#ends[index]!++] = source[place]!;
      this.#byCountry[index * codes.length + ofAddress[source[place]!]!]! += weight;
      if ((marks[place]! & Mark.ttl) === 0) continue;
      this.#withTtl[index]! += weight;
      if (ttl[place]! < 64) this.#belowTtl64[index]! += weight;
    }
  }

  /** Events by day of one of the {@link keys}. */
  byDay(index: number): Float64Array {
    return this.#byDay.subarray(index * this.#days, (index + 1) * this.#days);
  }

  /**
   * The table of the shown ports.
   * @param loggedDays the days (by index) that the log covers
   * @param firstDay the first day, in days since 1970
   */
  rows(
    factsOf: (port: number, transport: 'tcp' | 'udp') => PortFacts,
    loggedDays: readonly number[],
    firstDay: number,
  ): PortRow[] {
    const lastPort = new Uint32Array(this.#countries.ofAddress.length);
    return this.keys.slice(0, this.#shown).map((key, index) => {
      const { port, transport } = portOfKey(key);
      const events = this.#portEvents[key]!;
      const withTtl = this.#withTtl[index]!;
      const byDay = this.byDay(index);
      const trend = trendOf(byDay, loggedDays);
      const byHour = this.#byHour.subarray(index * 24, (index + 1) * 24);
      const pattern = patternOf(byDay, loggedDays, byHour, firstDay);
      return {
        port,
        transport,
        ...factsOf(port, transport),
        events,
        sources: this.#countSources(index, lastPort),
        perDay: events / this.#days,
        maxPerDay: byDay.reduce((most, count) => Math.max(most, count), 0),
        countries: this.#topCountries(index),
        ...(withTtl === 0 ? {} : { belowTtl64: this.#belowTtl64[index]! / withTtl }),
        ...(trend === undefined ? {} : { trend }),
        ...(pattern === undefined ? {} : { pattern }),
      };
    });
  }

  /** Distinct sources of a port. `lastPort` is scratch: by source, the last port (1-based index) that counted it. */
  #countSources(index: number, lastPort: Uint32Array): number {
    // Number 0 is no address.
    lastPort[0] = index + 1;
    let count = 0;
    for (let i = this.#starts[index]!; i < this.#ends[index]!; i++) {
      const source = this.#sources[i]!;
      if (lastPort[source] === index + 1) continue;
      lastPort[source] = index + 1;
      count++;
    }
    return count;
  }

  #topCountries(index: number): { code: string; events: number }[] {
    const { codes } = this.#countries;
    const events = this.#byCountry.subarray(index * codes.length, (index + 1) * codes.length);
    return topKeys(events, countriesOfPort).map((country) => ({
      code: codes[country]!,
      events: events[country]!,
    }));
  }
}
