import type { CountryRow } from './summary';

/** Countries with at most this many events are rare visitors, unless a person says otherwise. */
export const rareCountryEvents = 3;

/** The countries with at most `most` events, fewest first. What is no country is none of them. */
export function rareCountries(countries: readonly CountryRow[], most: number): CountryRow[] {
  return countries
    .filter(({ code, events }) => /^[A-Z]{2}$/.test(code) && events <= most)
    .sort((a, b) => a.events - b.events || (a.code < b.code ? -1 : 1));
}
