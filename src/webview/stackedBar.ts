import type { PageContext } from './context';
import { h, setAttribute, setText } from './dom';
import { door, doorTitle } from './door';
import { KeyedList } from './keyedList';
import { linesButton } from './linesButton';
import { RovingFocus } from './rovingFocus';

/** One part of the whole. */
export interface StackPart {
  readonly key: string;
  readonly name: string;
  readonly events: number;
  /** Selects its events. */
  readonly query: string;
}

/** A whole as one bar of parts, and under it the parts in words, each a door. The words carry the colours of the parts. */
export class StackedBar {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #bar = h('div', { class: 'stack', role: 'img' });
  readonly #segments: KeyedList<StackPart, HTMLElement>;
  readonly #rows: KeyedList<StackPart, HTMLLIElement>;
  readonly #focus: RovingFocus;
  readonly #current = new WeakMap<HTMLElement, StackPart>();
  #total = 0;

  /** `kind` names the colours of the parts in the style sheet. */
  constructor(context: PageContext, kind: 'actions' | 'directions', heading: string) {
    this.#context = context;
    const list = h('ul', { class: 'stack-parts', 'aria-label': heading, 'aria-description': context.strings.barKeys });
    this.element = h('div', { class: `stacked stacked-${kind}` }, h('h3', {}, heading), this.#bar, list);
    this.#segments = new KeyedList<StackPart, HTMLElement>(this.#bar, {
      key: ({ key }) => key,
      create: ({ key }) => h('span', { class: `segment part-${key}` }),
      update: (segment, { events }) => {
        segment.style.flexGrow = String(this.#total === 0 ? 0 : events / this.#total);
      },
    });
    this.#rows = new KeyedList<StackPart, HTMLLIElement>(list, {
      key: ({ key }) => key,
      create: (part) => this.#row(part),
      update: (row, part) => this.#update(row, part),
    });
    this.#focus = new RovingFocus(
      list,
      () => [...list.querySelectorAll<HTMLElement>('.stack-door')],
      (row) => row.parentElement?.querySelectorAll<HTMLElement>('.lines-of') ?? [],
    );
  }

  show(parts: readonly StackPart[], finding: string): void {
    this.#total = parts.reduce((sum, { events }) => sum + events, 0);
    const present = parts.filter(({ events }) => events > 0);
    setAttribute(this.#bar, 'aria-label', finding);
    this.#segments.show(present);
    this.#rows.show(present);
    this.#focus.refresh();
  }

  #row({ key, name }: StackPart): HTMLLIElement {
    const query = () => this.#current.get(element)?.query;
    const element: HTMLButtonElement = door(
      this.#context,
      { class: 'stack-door' },
      query,
      h('span', { class: `swatch part-${key}` }),
      h('span', {}, name),
      ' ',
      h('span', { class: 'bar-figure' }),
      ' ',
      h('span', { class: 'bar-figure' }),
    );
    return h('li', {}, element, linesButton(this.#context, name, query));
  }

  #update(row: HTMLLIElement, part: StackPart): void {
    const { strings, formats } = this.#context;
    const element = row.firstElementChild as HTMLElement;
    this.#current.set(element, part);
    setAttribute(element, 'title', doorTitle(strings, part.name));
    const [count, share] = element.querySelectorAll('.bar-figure');
    if (count !== undefined) setText(count, formats.count(part.events));
    if (share !== undefined) setText(share, formats.share(part.events, this.#total));
  }
}
