import { rareCountries } from '../core/rareCountries';
import type { CountryRow } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { countryName } from '../report/words';
import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { Table } from './table';

/** The countries with hardly any event: few enough to look at each, so each has a way to its first line. */
export class RareVisitors {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #finding = h('p', { class: 'finding' });
  readonly #table: Table<CountryRow>;
  #years = true;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#table = new Table<CountryRow>(context, {
      caption: strings.rareVisitors,
      rowHeading: strings.country,
      atFirst: 6,
      key: ({ code }) => code,
      name: ({ code }) => countryName(code, context),
      filter: queryOf,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.first, numeric: true, cell: (row) => [this.#first(row)] },
      ],
    });
    this.element = h(
      'section',
      { class: 'rare', 'aria-label': strings.rareVisitors },
      h('h3', {}, strings.rareVisitors),
      this.#finding,
      this.#table.element,
    );
  }

  /** Shows the countries with at most `most` events; nothing at all when there is none. `years`: times need their year. */
  show(countries: readonly CountryRow[], most: number, years: boolean): void {
    const { strings, formats } = this.#context;
    this.#years = years;
    const rare = rareCountries(countries, most);
    this.element.hidden = rare.length === 0;
    setText(this.#finding, fill(strings.rareFinding, formats.count(most), formats.count(rare.length)));
    this.#table.show(rare);
  }

  #first(row: CountryRow): HTMLElement {
    const { strings, formats, host } = this.#context;
    const title = `${countryName(row.code, this.#context)}: ${strings.goToFirstLine}`;
    const open = (): void => void host.openFirst(queryOf(row));
    const moment = formats.moment(row.first, this.#years);
    return button({ class: 'door', title, 'aria-label': `${moment}, ${title}` }, open, moment || strings.goToFirstLine);
  }
}

function queryOf({ code }: CountryRow): string {
  return `country:${code}`;
}
