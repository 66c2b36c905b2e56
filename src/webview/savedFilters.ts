import { wordsOf } from '../core/queryWords';
import type { SavedFilter } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { icon } from './icons';
import { KeyedList } from './keyedList';
import { RovingFocus } from './rovingFocus';

/** Filters under names: a button opens the list of them, with a field to save the one in force. */
export class SavedFilters {
  /** Opens and closes the list. */
  readonly opener: HTMLButtonElement;
  /** The list; it lies over what is below and moves nothing. */
  readonly popup: HTMLElement;
  readonly #context: PageContext;
  readonly #list: KeyedList<SavedFilter, HTMLLIElement>;
  readonly #focus: RovingFocus;
  readonly #none: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #save: HTMLButtonElement;
  readonly #current = new WeakMap<HTMLElement, SavedFilter>();

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, filter } = context;
    const label = strings.savedFilters;
    this.opener = button(
      {
        class: 'bar-extra',
        title: label,
        'aria-label': label,
        'aria-expanded': 'false',
        'aria-controls': 'saved-filters',
      },
      () => this.#show(this.popup.hidden !== false),
      icon('saved'),
    );
    const list = h('ul', { class: 'saved-list', 'aria-label': label });
    this.#list = new KeyedList<SavedFilter, HTMLLIElement>(list, {
      key: ({ name }) => name,
      create: () => this.#row(),
      update: (row, saved) => this.#update(row, saved),
    });
    this.#focus = new RovingFocus(
      list,
      () => [...list.querySelectorAll<HTMLElement>('.saved-filter')],
      (row) => row.parentElement?.querySelectorAll<HTMLElement>('.bar-extra') ?? [],
    );
    this.#none = h('p', { class: 'note' }, strings.noSavedFilters);
    this.#name = h('input', {
      type: 'text',
      class: 'saved-name',
      maxlength: 60,
      placeholder: strings.filterName,
      'aria-label': strings.filterName,
    });
    this.#save = h('button', { type: 'submit', class: 'action' }, strings.saveFilter);
    const form = h('form', { class: 'saved-form' }, this.#name, this.#save);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#saveNow();
    });
    this.#name.addEventListener('input', () => this.#reflect());
    this.popup = h('div', { class: 'saved', id: 'saved-filters', hidden: true }, list, this.#none, form);
    this.popup.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#show(false);
      this.opener.focus();
    });
    this.popup.addEventListener('focusout', ({ relatedTarget }) => {
      const inside =
        relatedTarget instanceof Node && (this.popup.contains(relatedTarget) || relatedTarget === this.opener);
      if (relatedTarget !== null && !inside) this.#show(false);
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.popup.contains(target) && !this.opener.contains(target)) this.#show(false);
    });
    filter.onChange(() => this.#reflect());
    this.show([]);
  }

  /** The filters as they are saved now. */
  show(saved: readonly SavedFilter[]): void {
    this.#list.show(saved);
    this.#focus.refresh();
    this.#none.hidden = saved.length > 0;
    this.#reflect();
  }

  #show(open: boolean): void {
    if (this.popup.hidden === !open) return;
    this.popup.hidden = !open;
    setAttribute(this.opener, 'aria-expanded', String(open));
    if (open) (this.#list.rows[0]?.querySelector('button') ?? this.#name).focus();
  }

  /** Only a filter that is in force can be saved, and only under a name. */
  #reflect(): void {
    const { filter, strings } = this.#context;
    const nothing = filter.words.length === 0;
    this.#name.disabled = nothing;
    this.#save.disabled = nothing || this.#name.value.trim() === '';
    setAttribute(this.#name, 'title', nothing && strings.nothingToSave);
    this.#name.placeholder = nothing ? strings.nothingToSave : strings.filterName;
  }

  #saveNow(): void {
    const { host, filter } = this.#context;
    const name = this.#name.value.trim();
    if (name === '' || filter.words.length === 0) return;
    this.#name.value = '';
    this.#reflect();
    void host.saveFilter(name, filter.query);
  }

  #row(): HTMLLIElement {
    const { filter, host } = this.#context;
    const take: HTMLButtonElement = button(
      { class: 'saved-filter' },
      () => {
        const query = this.#current.get(take)?.query ?? '';
        if (wordsOf(query).length === 0) return;
        filter.set(query);
        this.#show(false);
        this.opener.focus();
      },
      h('span', { class: 'saved-label' }),
      ' ',
      h('span', { class: 'saved-query' }),
    );
    const remove: HTMLButtonElement = button(
      { class: 'bar-extra' },
      () => {
        const name = this.#current.get(take)?.name;
        if (name === undefined) return;
        void host.deleteFilter(name);
        // The row goes: the keyboard stays in the list.
        (this.#name.disabled ? this.opener : this.#name).focus();
      },
      icon('close'),
    );
    return h('li', {}, take, remove);
  }

  #update(row: HTMLLIElement, saved: SavedFilter): void {
    const { strings } = this.#context;
    const [take, remove] = row.children as unknown as [HTMLButtonElement, HTMLButtonElement];
    this.#current.set(take, saved);
    const [label, query] = take.querySelectorAll('span');
    if (label !== undefined) setText(label, saved.name);
    if (query !== undefined) setText(query, saved.query);
    // Somebody may have written it into the settings by hand.
    setAttribute(take, 'aria-disabled', wordsOf(saved.query).length === 0 && 'true');
    setAttribute(take, 'title', saved.query);
    const text = fill(strings.deleteFilter, saved.name);
    setAttribute(remove, 'title', text);
    setAttribute(remove, 'aria-label', text);
  }
}
