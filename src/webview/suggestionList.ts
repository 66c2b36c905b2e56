import type { Suggestion } from '../report/suggest';
import { h, setAttribute } from './dom';

/** The list under a combobox: an ARIA listbox whose active option the input points to; the focus stays in the input. */
export class SuggestionList {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  /** `take` hears the suggestion that was clicked. */
  constructor(input: HTMLInputElement, label: string, take: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.element = h('ul', {
      class: 'suggestions',
      id: 'suggestions',
      role: 'listbox',
      'aria-label': label,
      hidden: true,
    });
    // The input must not lose the focus to a click.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest('li');
      const suggestion = this.#suggestions[option === null ? -1 : [...this.element.children].indexOf(option)];
      if (suggestion !== undefined) take(suggestion);
    });
    setAttribute(input, 'role', 'combobox');
    setAttribute(input, 'aria-autocomplete', 'list');
    setAttribute(input, 'aria-controls', 'suggestions');
    this.show([]);
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** The option the arrow keys are at. */
  get active(): Suggestion | undefined {
    return this.open ? this.#suggestions[this.#active] : undefined;
  }

  /** Shows these, none of them active; closes the list when there are none. */
  show(suggestions: readonly Suggestion[]): void {
    this.#suggestions = suggestions;
    this.element.hidden = suggestions.length === 0;
    setAttribute(this.#input, 'aria-expanded', String(this.open));
    this.element.replaceChildren(
      ...suggestions.map(({ label, detail }, index) =>
        h(
          'li',
          { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false', title: label },
          h('span', { class: 'suggestion-label' }, label),
          ' ',
          h('span', { class: 'suggestion-detail' }, detail),
        ),
      ),
    );
    this.#activate(-1);
  }

  /** Makes the next (1) or the previous (-1) option active, round and round. */
  move(step: 1 | -1): void {
    const count = this.#suggestions.length;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#activate((from + step + count) % count);
  }

  #activate(index: number): void {
    const options = this.element.children;
    const before = options[this.#active];
    if (before !== undefined) setAttribute(before, 'aria-selected', 'false');
    this.#active = index;
    const now = options[index];
    if (now !== undefined) {
      setAttribute(now, 'aria-selected', 'true');
      now.scrollIntoView({ block: 'nearest' });
    }
    setAttribute(this.#input, 'aria-activedescendant', now?.id);
  }
}
