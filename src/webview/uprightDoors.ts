import type { PageContext } from './context';
import { h, setAttribute } from './dom';
import { door, doorTitle } from './door';
import { KeyedList } from './keyedList';
import { RovingFocus } from './rovingFocus';

/** One upright bar to its button: its words, and the query that selects its events (absent when it is empty). */
export interface UprightDoor {
  readonly key: string;
  readonly label: string;
  readonly query?: string | undefined;
}

/**
 * The buttons over a chart of upright bars: one invisible button per bar, as wide as its slot and as high as the chart.
 * A small bar is as easy to hit as a large one, and the keyboard and screen readers use the same buttons.
 */
export class UprightDoors {
  readonly element: HTMLElement;
  readonly #list: KeyedList<UprightDoor, HTMLButtonElement>;
  readonly #focus: RovingFocus;
  readonly #current = new WeakMap<HTMLElement, UprightDoor>();

  /**
   * `point` hears which bar the mouse or the keyboard is at, `undefined` when at none. The arrow keys stop at every bar, or
   * only at those that lead somewhere.
   */
  constructor(
    context: PageContext,
    label: string,
    point: (label: string | undefined) => void,
    stops: 'all' | 'leading' = 'all',
  ) {
    const { strings } = context;
    const description = { 'aria-label': label, 'aria-description': strings.barKeys };
    this.element = h('div', { class: 'time-doors', role: 'group', ...description });
    this.#list = new KeyedList<UprightDoor, HTMLButtonElement>(this.element, {
      key: ({ key }) => key,
      create: () => {
        const element: HTMLButtonElement = door(
          context,
          { class: 'time-door', tabindex: -1 },
          () => this.#current.get(element)?.query,
        );
        return element;
      },
      update: (element, bar) => {
        this.#current.set(element, bar);
        setAttribute(element, 'aria-label', bar.label);
        const leads = bar.query !== undefined;
        setAttribute(element, 'title', leads && doorTitle(strings));
        setAttribute(element, 'aria-disabled', !leads && 'true');
      },
    });
    const leads = (element: HTMLElement) => this.#current.get(element)?.query !== undefined;
    this.#focus = new RovingFocus(this.element, () =>
      stops === 'all' ? this.#list.rows : this.#list.rows.filter(leads),
    );
    const tell = ({ target }: Event) => point(this.#current.get(target as HTMLElement)?.label);
    this.element.addEventListener('mouseover', tell);
    this.element.addEventListener('focusin', tell);
    this.element.addEventListener('mouseleave', () => point(undefined));
    this.element.addEventListener('focusout', () => point(undefined));
  }

  /** The Tab key first stops at the bar `first`; Page Up and Page Down pass `page` bars. */
  show(bars: readonly UprightDoor[], first: number, page: number): void {
    this.#list.show(bars);
    this.#focus.page = page;
    this.#focus.refresh(this.#list.rows[first]);
  }

  /** Lies over this part of the chart, in pixels. */
  place(area: Area): void {
    placeOver(this.element, area);
  }
}

/** A part of a chart, in pixels. */
export type Area = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

/** Lays an element over a part of a chart. */
export function placeOver({ style }: HTMLElement, { left, top, width, height }: Area): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
