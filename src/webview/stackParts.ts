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
  /** Selects its events; absent: no query can, and the part is no door. */
  readonly query?: string;
  /** Its colour in the style sheet; absent: the one of its key. */
  readonly look?: string;
}

/** The parts of a whole in words, each with its colour, a door where it has a query. */
export class StackParts {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #rows: KeyedList<StackPart, HTMLLIElement>;
  readonly #focus: RovingFocus;
  readonly #current = new WeakMap<HTMLElement, StackPart>();
  #total = 0;

  /** @param label names the list */
  constructor(context: PageContext, label: string) {
    this.#context = context;
    this.element = h('ul', {
      class: 'stack-parts',
      'aria-label': label,
      'aria-description': context.strings.barKeys,
    });
    this.#rows = new KeyedList<StackPart, HTMLLIElement>(this.element, {
      key: ({ key }) => key,
      create: (part) => this.#row(part),
      update: (row, part) => this.#update(row, part),
    });
    this.#focus = new RovingFocus(
      this.element,
      () => [...this.element.querySelectorAll<HTMLElement>('.stack-door')],
      (row) => row.parentElement?.querySelectorAll<HTMLElement>('.lines-of') ?? [],
    );
  }

  /** Shows the parts that are not empty. */
  show(parts: readonly StackPart[]): void {
    this.#total = parts.reduce((sum, { events }) => sum + events, 0);
    this.#rows.show(parts.filter(({ events }) => events > 0));
    this.#focus.refresh();
  }

  #row({ name }: StackPart): HTMLLIElement {
    const query = () => this.#current.get(element)?.query;
    const element: HTMLButtonElement = door(
      this.#context,
      { class: 'stack-door' },
      query,
      h('span', { class: 'swatch' }),
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
    const [element, lines] = row.children as unknown as [HTMLElement, HTMLElement];
    const leads = part.query !== undefined;
    this.#current.set(element, part);
    setAttribute(element, 'title', leads && doorTitle(strings, part.name));
    setAttribute(element, 'aria-disabled', !leads && 'true');
    lines.hidden = !leads;
    const [swatch, name] = element.children as unknown as [HTMLElement, HTMLElement];
    swatch.className = `swatch part-${part.look ?? part.key}`;
    setText(name, part.name);
    const [count, share] = element.querySelectorAll('.bar-figure');
    if (count !== undefined) setText(count, formats.count(part.events));
    if (share !== undefined) setText(share, formats.share(part.events, this.#total));
  }
}
