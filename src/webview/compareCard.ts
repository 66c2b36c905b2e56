import type { ComparedSide, Comparison } from '../core/compare';
import { leastDeviations, leastRatio } from '../core/compare';
import type { Summary } from '../core/summary';
import type { CompareAnswer, CompareWith, ReadState, ShowSetting, SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { compareSentence } from '../report/compareWords';
import { Card } from './card';
import { CompareControls } from './compareControls';
import { CountryChanges, PortChanges } from './compareTables';
import type { PageContext } from './context';
import { h, setAttribute } from './dom';
import { Table } from './table';

/** The same question about the same filter is asked again after this many milliseconds, while the log grows. */
const askAgainMilliseconds = 10_000;

interface Side extends ComparedSide {
  readonly name: string;
}

/** The figures beside those of another time or of other logs: what is new, gone, risen and fallen. */
export class CompareCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #controls: CompareControls;
  readonly #sides: Table<Side>;
  readonly #ports: PortChanges;
  readonly #countries: CountryChanges;
  readonly #note: HTMLElement;
  readonly #result: HTMLElement;
  #query = '';
  #state: ReadState = 'reading';
  #events = -1;
  #asked = '';
  #askedAt = 0;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#controls = new CompareControls(context, () => this.#ask(true));
    this.#sides = sidesTable(context);
    this.#ports = new PortChanges(context);
    this.#countries = new CountryChanges(context);
    this.#note = h(
      'p',
      { class: 'note' },
      fill(strings.compareNote, formats.count(leastRatio), formats.count(leastDeviations)),
    );
    this.#result = h(
      'div',
      { class: 'compare-result', hidden: true },
      this.#sides.element,
      h('div', { class: 'compare-tables' }, this.#ports.element, this.#countries.element),
      this.#note,
    );
    this.#card = new Card(context, {
      id: 'compare',
      heading: strings.compare,
      table: h('div', {}, this.#controls.element, this.#result),
    });
    this.element = this.#card.element;
    this.#card.setFinding(strings.compareHint);
  }

  /** Notices which figures are shown, and compares them anew when they are others. */
  show({ events, period }: Summary, _limits: SummaryLimits, state: ReadState, { query }: ShowSetting): void {
    const isOther = query !== this.#query || events !== this.#events || state !== this.#state;
    this.#query = query;
    this.#events = events;
    this.#state = state;
    this.#controls.setPeriod(period);
    if (isOther) this.#ask(false);
  }

  #ask(chosen: boolean): void {
    const { strings, host, view } = this.#context;
    const { compare } = view;
    if (compare === undefined) {
      if (this.#asked !== '') void host.endComparison();
      this.#asked = '';
      this.#result.hidden = true;
      setAttribute(this.element, 'aria-busy', undefined);
      this.#card.setFinding(strings.compareHint);
      return;
    }
    const question = JSON.stringify([this.#query, compare]);
    const isOld = question !== this.#asked || Date.now() - this.#askedAt > askAgainMilliseconds;
    if (this.#state !== 'complete' || !(isOld || chosen)) return;
    this.#asked = question;
    this.#askedAt = Date.now();
    setAttribute(this.element, 'aria-busy', 'true');
    if (this.#result.hidden) this.#card.setFinding(strings.comparing);
    void host.compare(this.#query, compare).then((answer) => {
      // Another question was asked meanwhile, or none any more.
      if (this.#asked === question) this.#answer(answer, compare);
    });
  }

  #answer(answer: CompareAnswer, { kind }: CompareWith): void {
    const { strings } = this.#context;
    setAttribute(this.element, 'aria-busy', undefined);
    const comparison = 'failed' in answer ? undefined : answer.comparison;
    const comparable = comparison !== undefined && comparison.now.days > 0 && comparison.before.days > 0;
    this.#result.hidden = !comparable;
    if ('failed' in answer) this.#card.setFinding(answer.failed);
    else if (!comparable) this.#card.setFinding(strings.compareNothing);
    else this.#draw(answer.comparison, kind === 'logs' ? answer.other : undefined);
  }

  #draw(comparison: Comparison, other: string | undefined): void {
    const { strings } = this.#context;
    this.#card.setFinding(compareSentence(comparison, this.#context));
    const name = other === undefined ? strings.otherSide : fill(strings.otherNamed, other);
    this.#sides.show([
      { ...comparison.now, name: strings.thisSide },
      { ...comparison.before, name },
    ]);
    this.#ports.show(comparison.ports);
    this.#countries.show(comparison.countries);
  }
}

function sidesTable(context: PageContext): Table<Side> {
  const { strings, formats } = context;
  return new Table<Side>(context, {
    caption: strings.compare,
    rowHeading: strings.side,
    atFirst: 2,
    key: ({ from, to, name }) => `${name} ${from} ${to}`,
    name: ({ name }) => name,
    columns: [
      { heading: strings.period, cell: ({ from, to }) => formats.period(from, to) },
      { heading: strings.daysCompared, numeric: true, cell: ({ days }) => formats.rate(days) },
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.perDay, numeric: true, cell: ({ perDay }) => formats.columnRate(perDay) },
    ],
  });
}
