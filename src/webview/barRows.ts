import type { DetailSubject } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import { type Bar, BarsCanvas } from './barsCanvas';
import type { PageContext } from './context';
import { detailButton } from './detailButton';
import { type Child, h, setAttribute, setText } from './dom';
import { door, doorTitle } from './door';
import { KeyedList } from './keyedList';
import { linesButton } from './linesButton';
import { RovingFocus } from './rovingFocus';

/** One row: its words, its bar, and the door it is. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Beside the name, quieter: a service, a country code. */
  readonly detail: string;
  /** Rebuilt only when its key changes: an icon and a word. */
  readonly badge?: { readonly key: string; readonly content: () => readonly Child[] };
  readonly bar: Bar;
  /** The first stays when the page is narrow. */
  readonly figures: readonly string[];
  /** The query that selects the events of the row. */
  readonly filter: string;
  /** The port or source that a last, smaller button opens. */
  readonly opens?: DetailSubject;
}

/** What the bars stand for; decides the columns. */
export type BarRowsKind = 'ports' | 'countries' | 'ttl' | 'lengths';

/** What stands above the columns, in the order name, detail, badge (when there is one), figures. */
export interface BarRowsHeadings {
  readonly name: string;
  readonly detail: string;
  readonly badge?: string;
  readonly figures: readonly string[];
}

/**
 * A chart of horizontal bars. chart.js draws the bars on one canvas that lies behind a list of buttons of fixed height;
 * each button carries the words of its bar, so mouse, keyboard and screen reader all use the same thing.
 */
export class BarRows {
  readonly element: HTMLElement;
  readonly #bars = new BarsCanvas();
  readonly #list: KeyedList<BarRow, HTMLLIElement>;
  readonly #focus: RovingFocus;
  readonly #current = new WeakMap<HTMLElement, BarRow>();
  readonly #context: PageContext;
  readonly #headings: BarRowsHeadings;

  /** `label` names the list. */
  constructor(context: PageContext, kind: BarRowsKind, headings: BarRowsHeadings, label: string) {
    const { strings } = context;
    this.#context = context;
    this.#headings = headings;
    const list = h('ol', { class: 'bar-list', 'aria-label': label, 'aria-description': strings.barKeys });
    this.element = h(
      'div',
      { class: `bar-rows bar-rows-${kind}` },
      h(
        'div',
        { class: 'bar-headings', 'aria-hidden': 'true' },
        h('span', { class: 'bar-name' }, headings.name),
        h('span', { class: 'bar-detail' }, headings.detail),
        headings.badge === undefined ? undefined : h('span', { class: 'bar-badge' }, headings.badge),
        h('span', { class: 'bar-space' }),
        ...headings.figures.map((text) => h('span', { class: 'bar-figure' }, text)),
      ),
      this.#bars.element,
      list,
    );
    this.#list = new KeyedList<BarRow, HTMLLIElement>(list, {
      key: ({ key }) => key,
      create: (row) => this.#create(row),
      update: (element, row) => this.#update(element, row),
    });
    this.#focus = new RovingFocus(
      list,
      () => [...list.querySelectorAll<HTMLElement>('.bar-door')],
      (row) => row.parentElement?.querySelectorAll<HTMLElement>('.bar-extra') ?? [],
    );
  }

  /** Shows the rows; the longest possible bar stands for `most`. */
  show(rows: readonly BarRow[], most: number, finding: string): void {
    this.element.hidden = rows.length === 0;
    this.#list.show(rows);
    this.#focus.refresh();
    this.#bars.show(
      rows.map(({ bar }) => bar),
      most,
      finding,
    );
  }

  recolour(): void {
    this.#bars.recolour();
  }

  #create(row: BarRow): HTMLLIElement {
    const query = () => this.#current.get(element)?.filter;
    const element: HTMLButtonElement = door(
      this.#context,
      { class: 'bar-door' },
      query,
      h('span', { class: 'bar-name' }),
      h('span', { class: 'bar-detail' }),
      this.#headings.badge === undefined ? undefined : this.#labelled('bar-badge', this.#headings.badge),
      h('span', { class: 'bar-space' }),
      ...this.#headings.figures.map((heading) => this.#labelled('bar-figure', heading)),
    );
    const lines = linesButton(this.#context, row.name, query);
    // The key of a row names its port or source, so the first one is as good as the newest.
    return h('li', {}, element, lines, row.opens && detailButton(this.#context, row.opens));
  }

  // The headings above the columns are out of sight for a screen reader: every value brings its own.
  #labelled(name: string, heading: string): HTMLElement {
    const label = fill(this.#context.strings.labelled, heading, '');
    return h('span', { class: name }, h('span', { class: 'unseen' }, label), h('span'));
  }

  #update(element: HTMLLIElement, row: BarRow): void {
    const door = element.firstElementChild as HTMLButtonElement;
    this.#current.set(door, row);
    setAttribute(door, 'title', doorTitle(this.#context.strings, row.name));
    const [name, detail] = door.children as unknown as [HTMLElement, HTMLElement];
    setText(name, row.name);
    setText(detail, row.detail);
    const badge = door.querySelector<HTMLElement>('.bar-badge > :last-child');
    if (badge !== null && row.badge !== undefined && badge.dataset.key !== row.badge.key) {
      badge.dataset.key = row.badge.key;
      badge.replaceChildren(...row.badge.content().filter((child) => child !== undefined));
    }
    door.querySelectorAll('.bar-figure > :last-child').forEach((figure, index) => {
      setText(figure, row.figures[index] ?? '');
    });
  }
}
