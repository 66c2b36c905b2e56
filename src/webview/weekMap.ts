import { weekScale } from '../report/weekSection';
import type { PageContext } from './context';
import { h, setAttribute, setText } from './dom';
import { door, doorTitle } from './door';
import { RovingFocus } from './rovingFocus';

/** One hour of the week. */
export interface WeekCell {
  readonly key: string;
  /** Weekday and hour in words. */
  readonly name: string;
  readonly label: string;
  readonly events: number;
  /** How often the log has this hour. */
  readonly times: number;
  readonly perHour: number;
  /** Selects its events; undefined when there are none. */
  readonly query: string | undefined;
}

const hours = 24;
const days = 7;
/** Hours with a number above them. */
const numbered = [0, 6, 12, 18];

/** Seven rows of twenty-four cells, the fuller the more events an hour, each a button. A towering hour does not pale the others. The page's colours, no canvas. */
export class WeekMap {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #image: HTMLElement;
  readonly #cells: readonly HTMLElement[];
  readonly #doors: readonly HTMLButtonElement[];
  readonly #focus: RovingFocus;
  readonly #most = h('span');
  #shown: readonly WeekCell[] = [];

  /** `point` hears the words of the cell the mouse or the keyboard is at, `undefined` when at none. */
  constructor(context: PageContext, point: (label: string | undefined) => void) {
    this.#context = context;
    const { strings, formats } = context;
    this.#cells = Array.from({ length: days * hours }, () => h('span', { class: 'week-cell' }));
    this.#doors = Array.from({ length: days * hours }, (_, place) =>
      door(context, { class: 'week-door' }, () => this.#shown[place]?.query),
    );
    this.#image = h('div', { class: 'week-cells', role: 'img' }, ...this.#cells);
    const group = h(
      'div',
      {
        class: 'week-cells week-doors',
        role: 'group',
        'aria-label': strings.weekHours,
        'aria-description': strings.barKeys,
      },
      ...this.#doors,
    );
    this.element = h(
      'div',
      { class: 'week' },
      h('div', { class: 'week-hours', 'aria-hidden': 'true' }, ...numbered.map((hour) => h('span', {}, String(hour)))),
      h(
        'div',
        { class: 'week-days', 'aria-hidden': 'true' },
        ...Array.from({ length: days }, (_, day) => h('span', {}, formats.weekday(day, 'short'))),
      ),
      h('div', { class: 'week-plane' }, this.#image, group),
      h(
        'p',
        { class: 'week-scale chart-notes' },
        h('span', {}, strings.weekScale),
        h('span', {}, formats.count(0)),
        h('span', { class: 'week-ramp', 'aria-hidden': 'true' }),
        this.#most,
      ),
    );
    this.#focus = new RovingFocus(group, () => this.#doors);
    this.#focus.row = hours;
    this.#focus.page = hours;
    const tell = ({ target }: Event) => point(this.#shown[this.#doors.indexOf(target as HTMLButtonElement)]?.label);
    group.addEventListener('mouseover', tell);
    group.addEventListener('focusin', tell);
    group.addEventListener('mouseleave', () => point(undefined));
    group.addEventListener('focusout', () => point(undefined));
  }

  /** Shows 168 cells, Monday's first hour first; the Tab key first stops at the busiest. */
  show(cells: readonly WeekCell[], busiest: WeekCell, finding: string): void {
    const { strings, formats } = this.#context;
    this.#shown = cells;
    setAttribute(this.#image, 'aria-label', finding);
    const { fullness, full, isCut } = weekScale(cells.map(({ perHour }) => perHour));
    setText(this.#most, isCut ? `≥ ${formats.rate(full)}` : formats.rate(full));
    for (const [place, cell] of cells.entries()) {
      const square = this.#cells[place];
      const element = this.#doors[place];
      if (square === undefined || element === undefined) continue;
      square.classList.toggle('absent', cell.times === 0);
      square.style.setProperty('--fullness', `${Math.round(fullness(cell.perHour) * 100)}%`);
      setAttribute(element, 'aria-label', cell.label);
      setAttribute(element, 'title', cell.query !== undefined && doorTitle(strings));
      setAttribute(element, 'aria-disabled', cell.query === undefined && 'true');
    }
    this.#focus.refresh(this.#doors[cells.indexOf(busiest)]);
  }
}
