import type { CountryData } from '../protocol/analysis';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { h } from './dom';

/** Which databases told the countries, how old they are, and the link that the licence of DB-IP asks for. */
export function countrySource(databases: readonly CountryData[], { strings, formats }: PageContext): HTMLElement {
  const known = databases.map(({ name, built }) => fill(strings.countryData, name, formats.day(built)));
  const attribution = databases.some(({ name }) => /db-?ip/i.test(name));
  return h(
    'footer',
    { class: 'country-source', hidden: databases.length === 0 },
    h('p', {}, [...known, strings.countryMeaning].join(' · ')),
    // The wording is the licence's (CC BY 4.0), so it is not translated.
    attribution ? h('p', {}, h('a', { href: 'https://db-ip.com', lang: 'en' }, 'IP Geolocation by DB-IP')) : undefined,
  );
}
