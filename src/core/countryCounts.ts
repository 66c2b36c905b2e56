import type { CountryNumbers } from './countryNumbers';
import { isoTime } from './isoTime';
import type { CountryRow } from './summary';

/** When each country was first seen. */
export class CountryCounts {
  readonly #countries: CountryNumbers;
  readonly #first: Float64Array;

  constructor(countries: CountryNumbers) {
    this.#countries = countries;
    this.#first = new Float64Array(countries.size).fill(Number.POSITIVE_INFINITY);
  }

  /** Counts a packet with a time, UTC milliseconds. */
  add(source: number, time: number): void {
    const country = this.#countries.of(source);
    if (time < this.#first[country]!) this.#first[country] = time;
  }

  /**
   * The table of countries, most events first.
   * @param sourceEvents events by number of the source
   */
  rows(sourceEvents: Float64Array): CountryRow[] {
    const countries = this.#countries;
    const events = new Float64Array(countries.size);
    const sources = new Uint32Array(countries.size);
    for (let source = 0; source < sourceEvents.length; source++) {
      if (sourceEvents[source] === 0) continue;
      const country = countries.of(source);
      events[country]! += sourceEvents[source]!;
      // Number 0 is no address.
      if (source > 0) sources[country]!++;
    }
    return Array.from(events, (count, country) => ({
      code: countries.code(country),
      events: count,
      sources: sources[country]!,
      first: isoTime(this.#first[country]!),
    })).sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1));
  }
}
