import { fill } from '../protocol/summaryStrings';
import { type BarRow, BarRows, type BarRowsHeadings, type BarRowsKind } from './barRows';
import { Card } from './card';
import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { Table, type TableOptions } from './table';

const barsShown = 10;

/** What a ranking is called, and how its rows are drawn and listed. */
export interface RankOptions<Row> {
  /** Names the card in the view state and in the style sheet. */
  readonly id: string;
  readonly heading: string;
  readonly kind: BarRowsKind;
  readonly headings: BarRowsHeadings;
  readonly bar: (row: Row) => BarRow;
  readonly table: Omit<TableOptions<Row>, 'caption'>;
  /** Stands below the bars. */
  readonly below?: HTMLElement;
}

/** A ranking as a card: a bar each for the first ten, all of them in the table. */
export class RankCard<Row> {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #options: RankOptions<Row>;
  readonly #card: Card;
  readonly #bars: BarRows;
  readonly #table: Table<Row>;
  readonly #more: HTMLButtonElement;
  #rows: readonly Row[] = [];

  constructor(context: PageContext, options: RankOptions<Row>) {
    const { id, heading, kind, headings, table, below } = options;
    this.#context = context;
    this.#options = options;
    this.#bars = new BarRows(context, kind, headings, heading);
    this.#table = new Table<Row>(context, { caption: heading, ...table });
    this.#more = button({ class: 'more', hidden: true }, () => {
      this.#card.setTable(true);
      this.#card.focusToggle();
    });
    this.#card = new Card(context, {
      id,
      heading,
      chart: h('div', { class: 'chart' }, this.#bars.element, this.#more, below),
      table: this.#table.element,
      onTable: () => this.#table.show(this.#rows),
    });
    this.element = this.#card.element;
  }

  /** Shows the rows, the largest first; without any, the sentence `empty`. */
  show(rows: readonly Row[], finding: string, empty: string): void {
    this.#rows = rows;
    this.#card.setEmpty(rows.length === 0 ? empty : undefined);
    this.#card.setFinding(finding);
    const bars = rows.slice(0, barsShown).map((row) => this.#options.bar(row));
    this.#bars.show(bars, Math.max(0, ...bars.map(({ bar }) => bar.value)), finding);
    const hidden = rows.length - bars.length;
    this.#more.hidden = hidden === 0;
    setText(this.#more, fill(this.#context.strings.showMore, this.#context.formats.count(hidden)));
    if (this.#card.tableShown) this.#table.show(rows);
  }

  recolour(): void {
    this.#bars.recolour();
  }
}
