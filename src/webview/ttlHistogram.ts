import type { TtlFacts } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from '../report/clip';
import type { PageContext } from './context';
import { h, setAttribute, setText } from './dom';
import { UprightDoors } from './uprightDoors';

const ttls = 256;
/** Where systems begin. */
const initials = [64, 128, 255];
/** TTLs that Page Up and Page Down pass: a long way through the Internet. */
const page = 32;

/**
 * A bar for each TTL from 0 to 255, with the initial values marked: most packets lie a few routers below one of them. Each
 * is a door. The page's colours, no canvas.
 */
export class TtlHistogram {
  readonly element: HTMLElement;
  readonly #bars = Array.from({ length: ttls }, () => h('span', { class: 'ttl-bar' }));
  readonly #image = h('div', { class: 'ttl-bars', role: 'img' }, ...this.#bars);
  readonly #note = h('p', { class: 'chart-notes' });
  readonly #context: PageContext;
  readonly #query: (ttl: number) => string;
  readonly #doors: UprightDoors;

  /** `query` selects the events of a TTL; `point` hears the words of the bar the mouse or the keyboard is at. */
  constructor(context: PageContext, query: (ttl: number) => string, point: (label: string | undefined) => void) {
    this.#context = context;
    this.#query = query;
    const marks = initials.map((initial) => {
      const mark = h('span', { class: 'ttl-mark' }, String(initial));
      mark.style.setProperty('--place', String((initial + 0.5) / ttls));
      return mark;
    });
    this.#doors = new UprightDoors(context, context.strings.ttl, point, 'leading');
    this.element = h(
      'div',
      {},
      h(
        'div',
        { class: 'ttl-histogram' },
        this.#image,
        h('div', { 'aria-hidden': 'true' }, ...marks),
        this.#doors.element,
      ),
      this.#note,
    );
  }

  /** Shows how many events have which TTL. A towering one is cut, and that is said: its figure is in the table. */
  show(values: TtlFacts['values'], finding: string): void {
    const { strings, formats } = this.#context;
    const events = new Array<number>(ttls).fill(0);
    for (const { ttl, events: count } of values) events[ttl] = count;
    const total = events.reduce((sum, count) => sum + count, 0);
    setAttribute(this.#image, 'aria-label', finding);
    const limit = clipLimit(events);
    const highest = Math.max(1, ...events);
    const most = limit ?? highest;
    const cut = events.filter((count) => count > most).length;
    setText(this.#note, limit === undefined ? '' : fill(strings.ttlCut, formats.count(limit), formats.count(cut)));
    for (const [ttl, bar] of this.#bars.entries()) {
      const count = events[ttl]!;
      bar.classList.toggle('cut', count > most);
      bar.style.setProperty('--height', `${count === 0 ? 0 : Math.max(2, Math.min(100, (100 * count) / most))}%`);
    }
    const doors = events.map((count, ttl) => ({
      key: String(ttl),
      label: fill(strings.labelled, `TTL ${ttl}`, `${formats.count(count)} (${formats.share(count, total)})`),
      query: count === 0 ? undefined : this.#query(ttl),
    }));
    this.#doors.show(doors, events.indexOf(highest), page);
  }
}
