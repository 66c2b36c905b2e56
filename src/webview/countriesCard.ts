import type { CountryRow, Summary } from '../core/summary';
import type { CountryData } from '../protocol/analysis';
import type { SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { codesSeen, countryName, isCountry, leadsSentence, patternName, severalYears } from '../report/words';
import { type BarRow, BarRows } from './barRows';
import { Card } from './card';
import type { PageContext } from './context';
import { CountryMap, type MapCountry } from './countryMap';
import { button, h, setText } from './dom';
import { RareVisitors } from './rareVisitors';
import { Table } from './table';

const barsShown = 10;

/**
 * Countries of the sources by events, as map and as bars; what is not a country (unknown, private, masked) stands apart
 * and quieter.
 */
export class CountriesCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #map: CountryMap;
  readonly #rare: RareVisitors;
  readonly #bars: BarRows;
  readonly #others: BarRows;
  readonly #othersGroup: HTMLElement;
  readonly #noCountries = h('p', { class: 'empty', hidden: true });
  readonly #table: Table<CountryRow>;
  readonly #more: HTMLButtonElement;
  readonly #hasData: boolean;
  #total = 0;
  #years = true;
  #countries: readonly CountryRow[] = [];

  constructor(context: PageContext, countryData: readonly CountryData[]) {
    this.#context = context;
    this.#hasData = countryData.length > 0;
    const { strings } = context;
    const headings = { name: strings.country, detail: '', figures: [strings.events, strings.share, strings.sources] };
    this.#bars = new BarRows(context, 'countries', headings, strings.countries);
    this.#others = new BarRows(context, 'countries', headings, strings.notCountry);
    this.#othersGroup = h('div', { class: 'not-countries' }, h('h3', {}, strings.notCountry), this.#others.element);
    this.#table = this.#makeTable();
    this.#more = button({ class: 'more', hidden: true }, () => {
      this.#card.setTable(true);
      this.#card.focusToggle();
    });
    this.#map = new CountryMap(context, (code) => countryName(code, context));
    this.#rare = new RareVisitors(context);
    this.#card = new Card(context, {
      id: 'countries',
      heading: strings.countries,
      chart: h(
        'div',
        { class: 'world' },
        this.#map.element,
        h('div', { class: 'chart' }, this.#noCountries, this.#bars.element, this.#more, this.#othersGroup),
        this.#rare.element,
      ),
      table: this.#table.element,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary, { rareCountryEvents, topRows }: SummaryLimits): void {
    const { strings, formats } = this.#context;
    this.#total = summary.events;
    this.#years = severalYears(summary, formats);
    const countries = summary.countries.filter(({ code }) => isCountry(code));
    const others = summary.countries.filter(({ code }) => !isCountry(code));
    // The table keeps them apart as well: countries first.
    this.#countries = [...countries, ...others];
    this.#card.setEmpty(summary.countries.length === 0 ? strings.noSources : undefined);

    const [first] = countries;
    const most = Math.max(...summary.countries.map(({ events }) => events));
    const leads = first === undefined ? '' : leadsSentence(this.#name(first), first.events, summary, this.#context);
    const finding = [leads, codesSeen(countries, this.#context)].join(' ').trim();
    this.#card.setFinding(finding);
    this.#map.element.hidden = first === undefined;
    this.#map.show(
      countries.map((country) => this.#onMap(country)),
      finding,
    );
    this.#rare.show(countries, rareCountryEvents, this.#years);
    const shown = countries.slice(0, topRows === 0 ? barsShown : topRows).map((country) => this.#row(country));
    this.#bars.show(shown, most, finding);
    this.#noCountries.hidden = first !== undefined;
    setText(this.#noCountries, this.#hasData ? strings.noCountries : strings.noCountryData);
    const hidden = countries.length - shown.length;
    this.#more.hidden = hidden === 0;
    setText(this.#more, fill(strings.showMore, formats.count(hidden)));

    this.#othersGroup.hidden = others.length === 0;
    const inWords = others.map((other) => fill(strings.labelled, this.#name(other), formats.count(other.events)));
    this.#others.show(
      others.map((other) => this.#row(other)),
      most,
      fill(strings.labelled, strings.notCountry, inWords.join(', ')),
    );
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#map.recolour();
    this.#bars.recolour();
    this.#others.recolour();
  }

  #row(row: CountryRow): BarRow {
    const { formats } = this.#context;
    const name = this.#name(row);
    const figures = [
      formats.count(row.events),
      formats.columnShare(row.events, this.#total),
      formats.count(row.sources),
    ] as const;
    return {
      key: row.code,
      name,
      detail: isCountry(row.code) ? row.code : '',
      bar: { value: row.events, colour: ({ bar, quiet }) => (isCountry(row.code) ? bar : quiet) },
      figures,
      filter: `country:${row.code}`,
    };
  }

  #onMap(row: CountryRow): MapCountry {
    const { strings, formats } = this.#context;
    const figures = `${formats.count(row.events)} (${formats.share(row.events, this.#total)})`;
    const label = fill(strings.labelled, this.#name(row), figures);
    return { code: row.code, events: row.events, label, filter: `country:${row.code}` };
  }

  #showTable(): void {
    this.#table.show(this.#countries);
  }

  #makeTable(): Table<CountryRow> {
    const { strings, formats } = this.#context;
    return new Table<CountryRow>(this.#context, {
      caption: strings.countries,
      rowHeading: strings.country,
      atFirst: 50,
      key: ({ code }) => code,
      name: (row) => this.#name(row),
      filter: ({ code }) => `country:${code}`,
      quiet: ({ code }) => !isCountry(code),
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.share, numeric: true, cell: ({ events }) => formats.columnShare(events, this.#total) },
        { heading: strings.sources, numeric: true, cell: ({ sources }) => formats.count(sources) },
        {
          heading: strings.pattern,
          meaning: strings.patternMeaning,
          cell: ({ pattern }) => patternName(pattern, this.#years, this.#context) || '–',
        },
        {
          heading: strings.first,
          numeric: true,
          cell: ({ first }) => formats.moment(first, this.#years),
          value: ({ first }) => first,
        },
      ],
    });
  }

  #name({ code }: CountryRow): string {
    return countryName(code, this.#context);
  }
}
