import type { CountryData } from '../protocol/analysis';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { h } from './dom';

/** Which databases told the countries, how old each is, and the link that the licence of DB-IP asks for. */
export function countrySource(
  databases: readonly CountryData[],
  { strings, formats }: PageContext,
): readonly HTMLElement[] {
  return databases.map(({ name, built }) => {
    const day = formats.day(built);
    const title = `${fill(strings.countryData, name, day)}\n${strings.countryMeaning}`;
    const source = /db-?ip/i.test(name)
      ? h('a', { href: 'https://db-ip.com', lang: 'en', title }, strings.attribution)
      : h('span', { title }, name);
    return h('span', {}, source, ` (${day})`);
  });
}
