import type { SourceRow, Summary } from '../core/summary';
import { pageRows, type SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { leadsSentence, severalYears } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { sourcesTable } from './sourcesTable';
import type { Table } from './table';

/** Source addresses by events. A table and nothing else: addresses are read, not compared by length. */
export class SourcesCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #table: Table<SourceRow>;
  #years = true;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#table = sourcesTable(context, { years: () => this.#years });
    this.#card = new Card(context, { id: 'sources', heading: strings.sources, table: this.#table.element });
    this.element = this.#card.element;
  }

  show(summary: Summary, { topRows }: SummaryLimits): void {
    const { strings, formats } = this.#context;
    const [first] = summary.sources;
    this.#card.setEmpty(first === undefined ? strings.noSources : undefined);
    if (first === undefined) return;
    this.#card.setFinding(leadsSentence(first.address, first.events, summary, this.#context));
    this.#years = severalYears(summary, formats);
    this.#table.atFirst = topRows;
    const cut = summary.sources.length >= pageRows;
    this.#table.show(summary.sources, cut ? fill(strings.mostFrequentOnly, formats.count(pageRows)) : undefined);
  }
}
