import type { Summary } from '../core/summary';
import type { PageStart } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { exportMenu } from './exportMenu';
import { icon } from './icons';

type FigureName = 'events' | 'eventsPerDay' | 'sources' | 'lines' | 'unparsed' | 'other';

const figureNames: readonly FigureName[] = ['events', 'eventsPerDay', 'sources', 'lines', 'unparsed', 'other'];

/** The title (which logs), the period, and the figures of the whole. */
export class Head {
  readonly element: HTMLElement;
  /** Apart, since the filter stands between. */
  readonly figures: HTMLElement;
  readonly #context: PageContext;
  readonly #title: HTMLElement;
  readonly #period = h('p', { class: 'period' }, '\u00a0');
  readonly #unparsedMark = icon('warning');
  readonly #unparsed: HTMLButtonElement;
  readonly #figures = new Map<FigureName, HTMLElement>();

  constructor(context: PageContext, { title }: PageStart, status: HTMLElement) {
    this.#context = context;
    const { strings, host } = context;
    this.#unparsedMark.toggleAttribute('hidden', true);
    this.#unparsed = button({ class: 'door', disabled: true }, () => void host.openUnparsed(), '–');
    const meanings: Readonly<Record<FigureName, string | undefined>> = {
      events: strings.eventsMeaning,
      eventsPerDay: undefined,
      sources: strings.sourcesMeaning,
      lines: undefined,
      unparsed: strings.unparsedMeaning,
      other: strings.otherMeaning,
    };
    this.#title = h('h1', { title }, title);
    const figures = figureNames.map((name) => {
      const value = name === 'unparsed' ? this.#unparsed : h('span', {}, '–');
      this.#figures.set(name, value);
      const mark = name === 'unparsed' ? this.#unparsedMark : undefined;
      return h('div', { class: 'figure', title: meanings[name] }, h('dt', {}, strings[name]), h('dd', {}, value, mark));
    });
    this.figures = h('dl', { class: 'figures' }, ...figures);
    this.element = h(
      'header',
      { class: 'head' },
      h('div', { class: 'head-line' }, h('p', { class: 'overline' }, strings.attackSummary), exportMenu(context)),
      this.#title,
      this.#period,
      status,
    );
  }

  show(summary: Summary): void {
    const { strings, formats } = this.#context;
    const { period, logs } = summary;
    setAttribute(this.#title, 'title', logs.map(({ path }) => path).join('\n') || undefined);
    if (period !== undefined) {
      const parts = [formats.period(period.from, period.to), fill(strings.days, formats.count(period.days))];
      if (formats.zone !== undefined) parts.push(fill(strings.zone, formats.zone));
      // Each part in its own box, so that a narrow page breaks between them.
      this.#period.replaceChildren(...parts.flatMap((part, index) => [index === 0 ? '' : ' · ', h('span', {}, part)]));
    }
    const values: Readonly<Record<FigureName, string>> = {
      events: formats.count(summary.events),
      eventsPerDay: period === undefined ? '–' : formats.rate(summary.events / period.days),
      sources: formats.count(sourceCount(summary)),
      lines: formats.count(summary.lines),
      unparsed: formats.count(summary.unparsed),
      other: formats.count(summary.other),
    };
    for (const [name, element] of this.#figures) setText(element, values[name]);
    this.#unparsedMark.toggleAttribute('hidden', summary.unparsed === 0);
    const isDoor = summary.unparsed > 0;
    this.#unparsed.disabled = !isDoor;
    setAttribute(this.#unparsed, 'title', isDoor ? fill(strings.showLinesOf, strings.unparsed) : undefined);
  }
}

/** All distinct sources: every address has one country, and the countries are never cut off. */
function sourceCount({ countries }: Summary): number {
  return countries.reduce((sum, { sources }) => sum + sources, 0);
}
