import type { TtlFacts } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from '../report/clip';
import type { PageContext } from './context';
import { h, setAttribute, setText } from './dom';

const ttls = 256;
/** Where systems begin. */
const initials = [64, 128, 255];

/**
 * A bar for each TTL from 0 to 255, with the initial values marked: most packets lie a few routers below one of them. A
 * picture for the eye and the mouse; the keyboard has the same figures in the table. The page's colours, no canvas.
 */
export class TtlHistogram {
  readonly element: HTMLElement;
  readonly #bars = Array.from({ length: ttls }, () => h('span', { class: 'ttl-bar' }));
  readonly #image = h('div', { class: 'ttl-bars', role: 'img' }, ...this.#bars);
  readonly #note = h('p', { class: 'chart-notes' });
  readonly #context: PageContext;
  #events: readonly number[] = [];

  /** `query` selects the events of a TTL; `point` hears which one the mouse is at, and its events. */
  constructor(
    context: PageContext,
    query: (ttl: number) => string,
    point: (ttl: number | undefined, events: number) => void,
  ) {
    const { filter } = context;
    this.#context = context;
    const marks = initials.map((initial) => {
      const mark = h('span', { class: 'ttl-mark' }, String(initial));
      mark.style.setProperty('--place', String((initial + 0.5) / ttls));
      return mark;
    });
    this.element = h(
      'div',
      {},
      h('div', { class: 'ttl-histogram' }, this.#image, h('div', { 'aria-hidden': 'true' }, ...marks)),
      this.#note,
    );
    const ttlAt = ({ offsetX }: MouseEvent) =>
      Math.min(ttls - 1, Math.max(0, Math.floor((offsetX / this.#image.clientWidth) * ttls)));
    this.#image.addEventListener('mousemove', (event) => {
      const ttl = ttlAt(event);
      const events = this.#events[ttl] ?? 0;
      this.#image.classList.toggle('leads', events > 0);
      point(ttl, events);
    });
    this.#image.addEventListener('mouseleave', () => point(undefined, 0));
    this.#image.addEventListener('click', (event) => {
      const ttl = ttlAt(event);
      if ((this.#events[ttl] ?? 0) === 0) return;
      if (event.ctrlKey || event.metaKey) filter.openLines(query(ttl));
      else filter.add(query(ttl));
    });
  }

  /** Shows how many events have which TTL. A towering one is cut, and that is said: its figure is in the table. */
  show(values: TtlFacts['values'], finding: string): void {
    const { strings, formats } = this.#context;
    const events = new Array<number>(ttls).fill(0);
    for (const { ttl, events: count } of values) events[ttl] = count;
    this.#events = events;
    setAttribute(this.#image, 'aria-label', finding);
    const limit = clipLimit(events);
    const most = limit ?? Math.max(1, ...events);
    const cut = events.filter((count) => count > most).length;
    setText(this.#note, limit === undefined ? '' : fill(strings.ttlCut, formats.count(limit), formats.count(cut)));
    for (const [ttl, bar] of this.#bars.entries()) {
      const count = events[ttl]!;
      bar.classList.toggle('cut', count > most);
      bar.style.setProperty('--height', `${count === 0 ? 0 : Math.max(2, Math.min(100, (100 * count) / most))}%`);
    }
  }
}
