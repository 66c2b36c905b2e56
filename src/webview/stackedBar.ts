import type { PageContext } from './context';
import { h, setAttribute } from './dom';
import { KeyedList } from './keyedList';
import { type StackPart, StackParts } from './stackParts';

/** A whole as one bar of parts, and under it the parts in words, each a door. The words carry the colours of the parts. */
export class StackedBar {
  readonly element: HTMLElement;
  readonly #bar = h('div', { class: 'stack', role: 'img' });
  readonly #segments: KeyedList<StackPart, HTMLElement>;
  readonly #parts: StackParts;
  #total = 0;

  /** `kind` names the colours of the parts in the style sheet. */
  constructor(context: PageContext, kind: 'actions' | 'directions', heading: string) {
    this.#parts = new StackParts(context, heading);
    this.element = h('div', { class: `stacked stacked-${kind}` }, h('h3', {}, heading), this.#bar, this.#parts.element);
    this.#segments = new KeyedList<StackPart, HTMLElement>(this.#bar, {
      key: ({ key }) => key,
      create: ({ key }) => h('span', { class: `segment part-${key}` }),
      update: (segment, { events }) => {
        segment.style.flexGrow = String(this.#total === 0 ? 0 : events / this.#total);
      },
    });
  }

  show(parts: readonly StackPart[], finding: string): void {
    this.#total = parts.reduce((sum, { events }) => sum + events, 0);
    setAttribute(this.#bar, 'aria-label', finding);
    this.#segments.show(parts.filter(({ events }) => events > 0));
    this.#parts.show(parts);
  }
}
