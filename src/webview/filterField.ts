import { parseQuery, QueryError } from '../core/query';
import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { type Suggestion, suggest } from '../report/suggest';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { icon } from './icons';
import { SuggestionList } from './suggestionList';

/**
 * Where a person writes words of the filter: Enter puts them in force, Backspace in the empty field takes the last word
 * back to change it, the arrow keys go through suggestions (in the empty field: through the last filters).
 */
export class FilterField {
  readonly input: HTMLInputElement;
  /** The error and the suggestions; they lie over what is below and move nothing. */
  readonly popup: HTMLElement;
  /** Opens the suggestions. */
  readonly opener: HTMLButtonElement;
  readonly #context: PageContext;
  readonly #list: SuggestionList;
  readonly #error = h('p', { class: 'filter-error', id: 'filter-error', role: 'alert', hidden: true });
  #summary: Summary | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.input = h('input', {
      type: 'text',
      class: 'filter-input',
      'aria-label': strings.filter,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    });
    this.#list = new SuggestionList(this.input, strings.suggestions, (suggestion) => this.#take(suggestion));
    this.popup = h('div', { class: 'filter-popup' }, this.#error, this.#list.element);
    const label = strings.recentAndKeys;
    this.opener = button(
      { class: 'bar-extra', title: label, 'aria-label': label, tabindex: -1 },
      () => this.#toggle(),
      icon('chevron'),
    );
    this.opener.addEventListener('mousedown', (event) => event.preventDefault());
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.input.addEventListener('blur', () => this.#list.show([]));
  }

  /** The figures whose values are suggested. */
  show(summary: Summary): void {
    this.#summary = summary;
  }

  /** Empties the field. */
  clear(): void {
    this.input.value = '';
    this.#typed();
    this.#list.show([]);
  }

  #toggle(): void {
    this.input.focus();
    if (this.#list.open) this.#list.show([]);
    else this.#suggest();
  }

  #typed(): void {
    this.#showError(false);
    if (this.input.value === '') this.#list.show([]);
    else this.#suggest();
  }

  #suggest(): void {
    const text = this.input.value;
    const found = suggest(text, this.#summary, this.#context);
    this.#list.show(text === '' ? [...this.#recent(), ...found] : found);
  }

  #recent(): readonly Suggestion[] {
    const { view, filter, strings } = this.#context;
    return view.history
      .filter((query) => query !== filter.query)
      .map((query) => ({ label: query, detail: strings.recent, text: query, whole: true }));
  }

  #take({ text, whole }: Suggestion): void {
    const recent = this.input.value === '' && whole;
    this.input.value = text;
    if (recent) this.#context.filter.set(text);
    if (!whole) this.#typed();
    else if (recent) this.clear();
    else this.#apply();
  }

  #apply(): void {
    if (!this.#showError(true)) return;
    const text = this.input.value;
    this.clear();
    this.#context.filter.add(text);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const used = this.#use(event.key);
    if (used) event.preventDefault();
  }

  #use(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.#list.open) this.#suggest();
        if (this.#list.open) this.#list.move(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Enter': {
        const { active } = this.#list;
        if (active !== undefined) this.#take(active);
        else this.#apply();
        return true;
      }
      case 'Escape':
        if (this.#list.open) this.#list.show([]);
        else this.clear();
        return true;
      case 'Backspace':
        return this.#takeBack();
      default:
        return false;
    }
  }

  #takeBack(): boolean {
    const { filter } = this.#context;
    const last = filter.words.at(-1);
    if (this.input.value !== '' || last === undefined) return false;
    filter.remove(filter.words.length - 1);
    this.input.value = last;
    this.#suggest();
    return true;
  }

  /** True when what is written can be read. A word that is only begun is no error until it is applied. */
  #showError(applying: boolean): boolean {
    const { strings, formats } = this.#context;
    const text = this.input.value;
    let message = '';
    try {
      parseQuery(text);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const { column, word } = error;
      const begun = !applying && (column >= text.length || word.startsWith('"') || text.endsWith(':'));
      if (!begun) message = fill(strings.filterError, formats.count(column + 1), word);
    }
    setText(this.#error, message);
    this.#error.hidden = message === '';
    setAttribute(this.input, 'aria-invalid', message !== '' && 'true');
    setAttribute(this.input, 'aria-describedby', message !== '' && 'filter-error');
    return message === '';
  }
}
