import type { CountryRow } from '../core/summary';
import type { PortView } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import { countryName, isCountry } from '../report/words';
import type { PageContext } from './context';
import { RankCard } from './rankCard';

/** From which countries the packets to a port come. */
export class PortCountries {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #rank: RankCard<CountryRow>;
  #within = '';
  #total = 0;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    const name = ({ code }: CountryRow) => countryName(code, context);
    const query = ({ code }: CountryRow) => `${this.#within} country:${code}`;
    const share = ({ events }: CountryRow) => formats.columnShare(events, this.#total);
    this.#rank = new RankCard<CountryRow>(context, {
      id: 'port-countries',
      heading: strings.countries,
      kind: 'countries',
      headings: { name: strings.country, detail: '', figures: [strings.events, strings.share, strings.sources] },
      bar: (row) => ({
        key: row.code,
        name: name(row),
        detail: isCountry(row.code) ? row.code : '',
        bar: { value: row.events, colour: ({ bar, quiet }) => (isCountry(row.code) ? bar : quiet) },
        figures: [formats.count(row.events), share(row), formats.count(row.sources)],
        filter: query(row),
      }),
      table: {
        rowHeading: strings.country,
        atFirst: 50,
        key: ({ code }) => code,
        name,
        filter: query,
        quiet: ({ code }) => !isCountry(code),
        columns: [
          { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
          { heading: strings.share, numeric: true, cell: share },
          { heading: strings.sources, numeric: true, cell: ({ sources }) => formats.count(sources) },
          { heading: strings.first, numeric: true, cell: ({ first }) => formats.moment(first, true) },
        ],
      },
    });
    this.element = this.#rank.element;
  }

  show({ detail }: PortView, within: string): void {
    const { strings, formats } = this.#context;
    const { countries, row } = detail;
    this.#within = within;
    this.#total = row.events;
    const [first] = countries;
    const finding =
      first === undefined
        ? ''
        : fill(
            strings.leads,
            countryName(first.code, this.#context),
            formats.count(first.events),
            formats.count(row.events),
            formats.share(first.events, row.events),
          );
    this.#rank.show(countries, finding, strings.noCountries);
  }

  recolour(): void {
    this.#rank.recolour();
  }
}
