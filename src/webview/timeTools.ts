import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { type IconName, icon } from './icons';
import type { TimeRow } from './timeRows';

/** What the buttons of the chart of time do. */
export interface TimeActions {
  zoomIn(): void;
  zoomOut(): void;
  earlier(): void;
  later(): void;
  reset(): void;
  /** Shows only the marked bars. */
  zoomToMark(): void;
  /** Adds the marked span to the filter. */
  filterByMark(): void;
  clearMark(): void;
}

/** The buttons that move and stretch the span of the chart. Those that need a zoom are away while there is none. */
export class TimeTools {
  readonly element: HTMLElement;
  readonly #zoomed: readonly HTMLElement[];

  constructor({ strings }: PageContext, actions: TimeActions) {
    const tool = (label: string, name: IconName, action: () => void, title = label) =>
      button({ class: 'toggle', title, 'aria-label': label }, action, icon(name));
    this.#zoomed = [
      tool(strings.earlier, 'earlier', () => actions.earlier()),
      tool(strings.later, 'later', () => actions.later()),
      tool(strings.zoomOut, 'minus', () => actions.zoomOut()),
    ];
    const reset = button({ class: 'toggle' }, () => actions.reset(), strings.wholePeriod);
    const zoomIn = tool(strings.zoomIn, 'plus', () => actions.zoomIn(), `${strings.zoomIn}\n${strings.zoomKeys}`);
    this.element = h('div', { class: 'time-tools' }, reset, ...this.#zoomed, zoomIn);
    this.#zoomed = [reset, ...this.#zoomed];
    this.show(false);
  }

  show(isZoomed: boolean): void {
    for (const tool of this.#zoomed) tool.hidden = !isZoomed;
  }
}

/** What can be done with the bars that are marked; it lies over the chart, so that nothing moves. */
export class MarkBar {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #text = h('span', { class: 'mark-text', role: 'status' });

  constructor(context: PageContext, actions: TimeActions) {
    this.#context = context;
    const { strings } = context;
    const action = (label: string, run: () => void) => button({ class: 'action' }, run, label);
    this.element = h(
      'div',
      { class: 'mark-bar', hidden: true },
      this.#text,
      action(strings.zoomIn, () => actions.zoomToMark()),
      action(strings.filterByThis, () => actions.filterByMark()),
      button(
        { class: 'bar-extra', title: strings.clearMark, 'aria-label': strings.clearMark },
        () => actions.clearMark(),
        icon('close'),
      ),
    );
  }

  /** Tells of the marked bars; without any it is away. */
  show(rows: readonly TimeRow[]): void {
    const { strings, formats } = this.#context;
    const [first, last] = [rows[0], rows.at(-1)];
    this.element.hidden = first === undefined;
    if (first === undefined || last === undefined) return;
    const events = rows.reduce((sum, row) => sum + row.events, 0);
    const span = rows.length === 1 ? first.name : formats.period(first.start, last.end);
    setText(this.#text, fill(strings.marked, span, formats.count(events)));
  }
}
