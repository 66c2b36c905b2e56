import type { Summary } from '../core/summary';
import type { PageStart } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { isoCount } from '../report/words';
import type { PageContext } from './context';
import { countrySource } from './countrySource';
import { button, h, setAttribute, setText } from './dom';
import { exportMenu } from './exportMenu';
import { icon } from './icons';

const figureNames = ['events', 'eventsPerDay', 'sources', 'countries', 'lines', 'unparsed', 'other'] as const;

type FigureName = (typeof figureNames)[number];

/** As long in words as most: until the first figures come it keeps their room, unseen, so that nothing moves. */
const usualPeriod = { from: '2020-12-20T20:20:20Z', to: '2020-12-28T20:20:20Z', days: 20 };

/** The title (which logs), the period, who told the countries, and the figures of the whole. */
export class Head {
  readonly element: HTMLElement;
  /** Apart, since the filter stands between. */
  readonly figures: HTMLElement;
  readonly #context: PageContext;
  readonly #title: HTMLElement;
  readonly #period = h('p', { class: 'period' });
  readonly #countrySource: readonly HTMLElement[];
  readonly #unparsedMark = icon('warning');
  readonly #unparsed: HTMLButtonElement;
  readonly #figures = new Map<FigureName, HTMLElement>();

  constructor(context: PageContext, { title, countryData }: PageStart, status: HTMLElement) {
    this.#context = context;
    const { strings, host } = context;
    this.#unparsedMark.toggleAttribute('hidden', true);
    this.#unparsed = button({ class: 'door', disabled: true }, () => void host.openUnparsed(), '–');
    const meanings: Readonly<Record<FigureName, string | undefined>> = {
      events: strings.eventsMeaning,
      eventsPerDay: undefined,
      sources: strings.sourcesMeaning,
      countries: strings.countryMeaning,
      lines: undefined,
      unparsed: strings.unparsedMeaning,
      other: strings.otherMeaning,
    };
    this.#title = h('h1', { title }, title);
    this.#countrySource = countrySource(countryData, context);
    this.#showPeriod(usualPeriod);
    this.#period.classList.add('expected');
    const figures = figureNames.map((name) => {
      const value = name === 'unparsed' ? this.#unparsed : h('span', {}, '–');
      this.#figures.set(name, value);
      const mark = name === 'unparsed' ? this.#unparsedMark : undefined;
      return h('div', { class: 'figure', title: meanings[name] }, h('dt', {}, strings[name]), h('dd', {}, value, mark));
    });
    this.figures = h('dl', { class: 'figures figures-of-log' }, ...figures);
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
    this.#period.classList.remove('expected');
    this.#showPeriod(period);
    const values: Readonly<Record<FigureName, string>> = {
      events: formats.count(summary.events),
      eventsPerDay: period === undefined ? '–' : formats.rate(summary.events / period.days),
      sources: formats.count(sourceCount(summary)),
      countries: this.#countrySource.length > 0 ? formats.count(isoCount(summary.countries)) : '–',
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

  #showPeriod(period: Summary['period']): void {
    const { strings, formats } = this.#context;
    const words =
      period === undefined
        ? []
        : [formats.period(period.from, period.to), fill(strings.days, formats.count(period.days))];
    if (period !== undefined && formats.zone !== undefined) words.push(fill(strings.zone, formats.zone));
    // Each part in its own box, so that a narrow page breaks between them.
    const parts = [...words.map((word) => h('span', {}, word)), ...this.#countrySource];
    this.#period.replaceChildren(...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])));
  }
}

/** All distinct sources: every address has one country, and the countries are never cut off. */
function sourceCount({ countries }: Summary): number {
  return countries.reduce((sum, { sources }) => sum + sources, 0);
}
