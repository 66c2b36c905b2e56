import type { SourceRow, Summary } from '../core/summary';
import { pageRows } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { countryName, leadsSentence, severalYears } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { Table } from './table';

/** Source addresses by events. A table and nothing else: addresses are read, not compared by length. */
export class SourcesCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #table: Table<SourceRow>;
  #years = true;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#table = new Table<SourceRow>(context, {
      caption: strings.sources,
      rowHeading: strings.address,
      code: true,
      atFirst: 20,
      key: ({ address }) => address,
      name: ({ address }) => address,
      filter: ({ address }) => `src:${address}`,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.country, cell: ({ country }) => countryName(country, context) },
        { heading: strings.ports, numeric: true, cell: ({ ports }) => formats.count(ports) },
        { heading: strings.first, numeric: true, cell: ({ first }) => formats.moment(first, this.#years) },
        { heading: strings.last, numeric: true, cell: ({ last }) => formats.moment(last, this.#years) },
        { heading: strings.peakPerMinute, numeric: true, cell: ({ peakPerMinute }) => formats.count(peakPerMinute) },
      ],
    });
    this.#card = new Card(context, { id: 'sources', heading: strings.sources, table: this.#table.element });
    this.element = this.#card.element;
  }

  show(summary: Summary): void {
    const { strings, formats } = this.#context;
    const [first] = summary.sources;
    this.#card.setEmpty(first === undefined ? strings.noSources : undefined);
    if (first === undefined) return;
    this.#card.setFinding(leadsSentence(first.address, first.events, summary, this.#context));
    this.#years = severalYears(summary, formats);
    const cut = summary.sources.length >= pageRows;
    this.#table.show(summary.sources, cut ? fill(strings.mostFrequentOnly, formats.count(pageRows)) : undefined);
  }
}
