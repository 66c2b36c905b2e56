import { fill } from '../protocol/summaryStrings';
import { type CardExports, cardExports } from './cardExports';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { icon } from './icons';

/** The texts and the habits of one card. */
export interface CardOptions {
  /** Names the card in the view state and in the style sheet. */
  readonly id: string;
  readonly heading: string;
  /** Absent: the card has no chart, its table is always open. */
  readonly chart?: HTMLElement;
  readonly table: HTMLElement;
  /** Switches of the chart, beside the one for the table; out of sight while the table is open. */
  readonly tools?: readonly HTMLElement[];
  /** Switches of chart and table alike, always in sight. */
  readonly choices?: readonly HTMLElement[];
  /** Called when the table opens, so that a closed table costs nothing. */
  readonly onTable?: () => void;
}

/** One section of the page: a heading, its finding in a sentence, a chart, and the same data as a table one key away. */
export class Card {
  readonly element: HTMLElement;
  readonly #options: CardOptions;
  readonly #context: PageContext;
  readonly #finding = h('p', { class: 'finding' });
  readonly #empty = h('p', { class: 'empty', hidden: true });
  readonly #body: HTMLElement;
  readonly #tools: HTMLElement;
  readonly #toggle: HTMLButtonElement | undefined;
  readonly #exports: CardExports;

  constructor(context: PageContext, options: CardOptions) {
    this.#context = context;
    this.#options = options;
    const { id, heading, chart, table } = options;
    if (chart !== undefined) {
      this.#toggle = button(
        { class: 'toggle', 'aria-label': fill(context.strings.asTable, heading) },
        () => this.setTable(!this.tableShown),
        icon('table'),
        h('span', {}, context.strings.table),
      );
    }
    this.#exports = cardExports(context, { id, heading, chart, table }, () => this.element);
    this.#tools = h('div', { class: 'card-tools' }, ...(options.tools ?? []), this.#exports.picture);
    this.#body = h('div', { class: 'card-body' }, chart, table);
    this.element = h(
      'section',
      { class: `card card-${id}`, 'aria-labelledby': `heading-${id}` },
      h(
        'header',
        { class: 'card-header' },
        h('h2', { id: `heading-${id}` }, heading),
        h('div', { class: 'card-tools' }, ...(options.choices ?? []), this.#tools, this.#exports.table, this.#toggle),
      ),
      this.#finding,
      this.#empty,
      this.#body,
    );
    this.#reflect();
  }

  /** True when the table is open (always, for a card without a chart). */
  get tableShown(): boolean {
    return this.#options.chart === undefined || this.#context.view.showsTable(this.#options.id);
  }

  /** Opens the table or the chart, and remembers it. */
  setTable(shown: boolean): void {
    this.#context.view.setShowsTable(this.#options.id, shown);
    this.#reflect();
    if (shown) this.#options.onTable?.();
  }

  /** Puts the keyboard on the switch between chart and table. */
  focusToggle(): void {
    this.#toggle?.focus();
  }

  /** What the card says before anything is pointed at. */
  setFinding(text: string): void {
    setText(this.#finding, text);
  }

  /** Shows a sentence in place of chart and table; `undefined` shows them again. */
  setEmpty(text: string | undefined): void {
    this.#empty.hidden = text === undefined;
    this.#body.hidden = text !== undefined;
    this.#finding.hidden = text !== undefined;
    if (this.#toggle !== undefined) this.#toggle.hidden = text !== undefined;
    this.#tools.hidden = text !== undefined || this.tableShown;
    this.#exports.table.hidden = text !== undefined || !this.tableShown;
    setText(this.#empty, text ?? '');
  }

  #reflect(): void {
    const { chart, table } = this.#options;
    if (chart !== undefined) chart.hidden = this.tableShown;
    table.hidden = !this.tableShown;
    this.#tools.hidden = this.tableShown;
    this.#exports.table.hidden = !this.tableShown;
    if (this.#toggle !== undefined) setAttribute(this.#toggle, 'aria-pressed', String(this.tableShown));
  }
}
