import type { SeverityName } from '../core/summary';
import type { FindingCard } from '../protocol/page';
import type { PageContext } from './context';
import { button, h, setAttribute } from './dom';
import { KeyedList } from './keyedList';
import { severityBadge } from './severity';

const severities: readonly SeverityName[] = ['critical', 'high', 'medium', 'low', 'info'];
/** Fewer are read faster than filtered. */
const worthFiltering = 3;

/** Which findings are listed: those of the pressed severities, when any is, that hold all typed words. */
export class FindingFilter {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #buttons: KeyedList<SeverityName, HTMLButtonElement>;
  readonly #pressed = new Set<SeverityName>();
  readonly #changed: () => void;

  constructor({ strings }: PageContext, changed: () => void) {
    this.#changed = changed;
    this.#input = h('input', {
      type: 'search',
      class: 'finding-words',
      'aria-label': strings.filterFindings,
      placeholder: strings.filterFindings,
    });
    this.#input.addEventListener('input', changed);
    const group = h('div', { class: 'finding-severities', role: 'group', 'aria-label': strings.severity });
    this.#buttons = new KeyedList(group, {
      key: (severity) => severity,
      create: () => button({ class: 'toggle' }, () => undefined),
      update: (element, severity) => {
        if (element.childElementCount === 0) {
          element.append(...severityBadge(severity, strings).filter((child) => child !== undefined));
          element.addEventListener('click', () => this.#press(severity));
        }
        setAttribute(element, 'aria-pressed', String(this.#pressed.has(severity)));
      },
    });
    this.element = h('div', { class: 'finding-filter', hidden: true }, group, this.#input);
  }

  get isOn(): boolean {
    return this.#pressed.size > 0 || this.#input.value.trim() !== '';
  }

  /** Offers what these findings can be filtered by. */
  show(findings: readonly FindingCard[]): void {
    const present = severities.filter((name) => findings.some(({ severity }) => severity === name));
    for (const name of this.#pressed) if (!present.includes(name)) this.#pressed.delete(name);
    this.element.hidden = findings.length < worthFiltering && !this.isOn;
    this.#buttons.show(present);
  }

  matches({ severity, code, title, what, query }: FindingCard): boolean {
    if (this.#pressed.size > 0 && !this.#pressed.has(severity)) return false;
    const text = `${code} ${title} ${what} ${query}`.toLowerCase();
    return this.#input.value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  }

  clear(): void {
    this.#pressed.clear();
    this.#input.value = '';
  }

  #press(severity: SeverityName): void {
    if (!this.#pressed.delete(severity)) this.#pressed.add(severity);
    this.#changed();
  }
}
