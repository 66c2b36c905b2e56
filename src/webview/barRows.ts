import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { type Bar, BarsCanvas } from './barsCanvas';
import type { PageContext } from './context';
import { button, type Child, h, setAttribute, setText } from './dom';
import { KeyedList } from './keyedList';
import { RovingFocus } from './rovingFocus';

/** One row: its words, its bar, and where it leads. */
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
  readonly action: () => void;
  readonly actionTitle: string;
  /** A second, smaller button at the end. */
  readonly extra?: { readonly label: string; readonly content: () => Node; readonly action: () => void };
}

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
  readonly #actions = new WeakMap<HTMLElement, BarRow>();
  readonly #strings: SummaryStrings;
  readonly #headings: BarRowsHeadings;

  /** `label` names the list. */
  constructor({ strings }: PageContext, kind: 'ports' | 'countries', headings: BarRowsHeadings, label: string) {
    this.#strings = strings;
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
      (door) => door.parentElement?.querySelector<HTMLElement>('.bar-extra') ?? undefined,
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
    const door = button(
      { class: 'bar-door' },
      () => this.#actions.get(door)?.action(),
      h('span', { class: 'bar-name' }),
      h('span', { class: 'bar-detail' }),
      this.#headings.badge === undefined ? undefined : this.#labelled('bar-badge', this.#headings.badge),
      h('span', { class: 'bar-space' }),
      ...this.#headings.figures.map((heading) => this.#labelled('bar-figure', heading)),
    );
    if (row.extra === undefined) return h('li', {}, door);
    const { label, content, action } = row.extra;
    return h('li', {}, door, button({ class: 'bar-extra', title: label, 'aria-label': label }, action, content()));
  }

  // The headings above the columns are out of sight for a screen reader: every value brings its own.
  #labelled(name: string, heading: string): HTMLElement {
    const label = fill(this.#strings.labelled, heading, '');
    return h('span', { class: name }, h('span', { class: 'unseen' }, label), h('span'));
  }

  #update(element: HTMLLIElement, row: BarRow): void {
    const door = element.firstElementChild as HTMLButtonElement;
    this.#actions.set(door, row);
    setAttribute(door, 'title', row.actionTitle);
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
