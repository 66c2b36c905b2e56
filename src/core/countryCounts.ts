import type { NumberedCountries } from './countryNumbers';
import type { EventTable } from './eventTable';
import { weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { patternOf } from './pattern';
import type { SelectedBlock } from './selection';
import type { CountryRow } from './summary';

/** When the events of each country came. */
export class CountryCounts {
  readonly #countries: NumberedCountries;
  readonly #first: Float64Array;
  readonly #days: number;
  /** Events by country and day, and by country and hour of the day. */
  readonly #byDay: Float64Array;
  readonly #byHour: Float64Array;

  constructor(countries: NumberedCountries, days: number) {
    const { length } = countries.codes;
    this.#countries = countries;
    this.#days = days;
    this.#byDay = new Float64Array(length * days);
    this.#byHour = new Float64Array(length * 24);
    this.#first = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  }

  /**
   * Counts the selected events of a block. Twins of other lines are no packets of their own.
   * @param hours see {@link LocalHours.ofPlaces}
   */
  count(table: EventTable, { block, firstRow, times, places }: SelectedBlock, hours: Int32Array): void {
    const { weight: weights, source } = block;
    const { ofAddress } = this.#countries;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const hour = hours[i]!;
      if (hour < 0 || weights[place] === 0) continue;
      const country = ofAddress[source[place]!]!;
      const time = times[place]!;
      if (time < this.#first[country]!) this.#first[country] = time;
      const weight = weightAt(table, weights[place]!, firstRow + place);
      const day = (hour / 24) | 0;
      this.#byDay[country * this.#days + day]! += weight;
      this.#byHour[country * 24 + hour - day * 24]! += weight;
    }
  }

  /**
   * The table of countries, most events first.
   * @param sourceEvents events by number of the source
   * @param loggedDays the days (by index) that the log covers
   * @param firstDay the first day, in days since 1970
   */
  rows(sourceEvents: Float64Array, loggedDays: readonly number[], firstDay: number): CountryRow[] {
    const { ofAddress, codes } = this.#countries;
    const events = new Float64Array(codes.length);
    const sources = new Uint32Array(codes.length);
    for (let source = 0; source < sourceEvents.length; source++) {
      if (sourceEvents[source] === 0) continue;
      const country = ofAddress[source]!;
      events[country]! += sourceEvents[source]!;
      // Number 0 is no address.
      if (source > 0) sources[country]!++;
    }
    const rows = codes.flatMap((code, country) =>
      events[country] === 0
        ? []
        : [
            {
              code,
              events: events[country]!,
              sources: sources[country]!,
              first: isoTime(this.#first[country]!),
              ...this.#pattern(country, loggedDays, firstDay),
            },
          ],
    );
    return rows.sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1));
  }

  #pattern(country: number, loggedDays: readonly number[], firstDay: number): Pick<CountryRow, 'pattern'> {
    const byDay = this.#byDay.subarray(country * this.#days, (country + 1) * this.#days);
    const byHour = this.#byHour.subarray(country * 24, (country + 1) * 24);
    const pattern = patternOf(byDay, loggedDays, byHour, firstDay);
    return pattern === undefined ? {} : { pattern };
  }
}
