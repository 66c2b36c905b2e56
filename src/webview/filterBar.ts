import type { Summary } from '../core/summary';
import type { SavedFilter } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { FilterField } from './filterField';
import { icon } from './icons';
import { KeyedList } from './keyedList';
import { RovingFocus } from './rovingFocus';
import { SavedFilters } from './savedFilters';

interface Chip {
  readonly word: string;
  readonly index: number;
}

/** The filter at the top of the page: the words in force as chips, a field for more of them, and what they leave. */
export class FilterBar {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #field: FilterField;
  readonly #saved: SavedFilters;
  readonly #chips: HTMLElement;
  readonly #list: KeyedList<Chip, HTMLLIElement>;
  readonly #focus: RovingFocus;
  readonly #places = new WeakMap<HTMLElement, number>();
  readonly #clear: HTMLButtonElement;
  readonly #count = h('p', { class: 'filter-count', role: 'status' });
  #figures = '';

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, filter } = context;
    this.#field = new FilterField(context);
    this.#saved = new SavedFilters(context);
    this.#chips = h('ul', { class: 'chips', 'aria-label': strings.filtersInForce });
    this.#list = new KeyedList<Chip, HTMLLIElement>(this.#chips, {
      key: ({ word }) => word,
      create: ({ word }) => this.#chip(word),
      update: (row, { index }) => this.#places.set(row.firstElementChild as HTMLElement, index),
    });
    this.#focus = new RovingFocus(this.#chips, () => [...this.#chips.querySelectorAll<HTMLElement>('.chip')]);
    this.#clear = button(
      { class: 'bar-extra', title: strings.clearFilter, 'aria-label': strings.clearFilter },
      () => this.clear(),
      icon('close'),
    );
    const lines = button(
      { class: 'bar-extra', title: strings.showLines, 'aria-label': strings.showLines },
      () => filter.openLines(''),
      icon('lines'),
    );
    const box = h(
      'div',
      { class: 'filter-box' },
      icon('filter'),
      this.#chips,
      this.#field.input,
      this.#clear,
      this.#saved.opener,
      this.#field.opener,
      lines,
    );
    // The whole box is the field; its words and buttons keep their own clicks.
    box.addEventListener('mousedown', (event) => {
      if (event.target !== box && event.target !== this.#chips) return;
      event.preventDefault();
      this.#field.input.focus();
    });
    this.element = h(
      'search',
      { class: 'filter', 'aria-label': strings.filter },
      h('div', { class: 'filter-place' }, box, this.#field.popup, this.#saved.popup),
      this.#count,
    );
    filter.onChange(() => this.#reflect());
    this.#reflect();
  }

  /** How many events of all the filter leaves, what may be suggested, and what is saved. */
  show(summary: Summary, totalEvents: number, saved: readonly SavedFilter[]): void {
    this.#saved.show(saved);
    const { strings, formats } = this.#context;
    this.#field.show(summary);
    this.#figures = fill(strings.eventsOf, formats.count(summary.events), formats.count(totalEvents));
    this.#reflect();
  }

  #reflect(): void {
    const { strings, filter } = this.#context;
    const { words } = filter;
    this.#list.show(words.map((word, index) => ({ word, index })));
    this.#focus.refresh();
    this.#chips.hidden = words.length === 0;
    this.#clear.hidden = words.length === 0;
    this.#field.input.placeholder = words.length === 0 ? strings.filterHint : '';
    const known = words.length === 0 || filter.waiting ? '' : this.#figures;
    setText(this.#count, filter.failed ? strings.filterFailed : known);
    this.#count.classList.toggle('failed', filter.failed);
  }

  #chip(word: string): HTMLLIElement {
    const label = fill(this.#context.strings.removeFilter, word);
    const chip: HTMLButtonElement = button(
      { class: 'chip', title: label, 'aria-label': label },
      () => this.#remove(chip),
      h('span', {}, word),
      icon('close'),
    );
    chip.addEventListener('keydown', ({ key }) => {
      if (key === 'Delete' || key === 'Backspace') this.#remove(chip);
    });
    return h('li', {}, chip);
  }

  #remove(chip: HTMLElement): void {
    const index = this.#places.get(chip);
    if (index === undefined) return;
    this.#context.filter.remove(index);
    // The keyboard goes on at the next word, or where words are written.
    const next = this.#list.rows[Math.min(index, this.#list.rows.length - 1)]?.querySelector('button');
    (next ?? this.#field.input).focus();
  }

  /** Takes the filter away and puts the keyboard where a new one is written. */
  clear(): void {
    this.#field.clear();
    this.#context.filter.set('');
    this.#field.input.focus();
  }
}
