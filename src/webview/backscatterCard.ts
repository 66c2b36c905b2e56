import type { BackscatterFacts, Summary } from '../core/summary';
import type { Stacking, TimeSeries } from '../core/timeSeries';
import type { ReadState, ShowSetting, SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { unitOfBuckets } from '../report/format';
import { Card } from './card';
import { choice } from './choice';
import type { PageContext } from './context';
import { h } from './dom';
import { aboutEvents, Newest } from './newest';
import { groupName, stackParts } from './stackGroups';
import { StackHues } from './stackHues';
import { StackParts } from './stackParts';
import { Table } from './table';
import { TimeChart } from './timeChart';
import { rowLabel, timeRows } from './timeRows';

type Source = BackscatterFacts['sources'][number];

const query = 'is:backscatter';

/** Answers that nobody here asked for, by the hour, stacked by who answers or how. Hidden when there are none. */
export class BackscatterCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: TimeChart;
  readonly #stack: { readonly element: HTMLElement; readonly value: () => Stacking };
  readonly #parts: StackParts;
  readonly #hues = new StackHues();
  readonly #table: Table<Source>;
  readonly #newest = new Newest(() => this.element);
  #facts: BackscatterFacts | undefined;
  #under = '';
  #about = '';
  #finding = '';
  #pointed: string | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#chart = new TimeChart(context, strings.backscatter, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    this.#parts = new StackParts(context, strings.backscatter);
    this.#parts.element.classList.add('expected');
    this.#table = sourcesTable(context);
    this.#stack = choice<Stacking>(
      context,
      'backscatter.stack',
      strings.stackBy,
      [
        ['source', strings.stackSource],
        ['answer', strings.stackAnswer],
      ],
      () => this.#load(),
    );
    this.#card = new Card(context, {
      id: 'backscatter',
      heading: strings.backscatter,
      chart: h(
        'div',
        {},
        this.#chart.element,
        this.#parts.element,
        h('p', { class: 'chart-notes' }, strings.backscatterMeaning),
      ),
      tools: [this.#stack.element],
      table: this.#table.element,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
    this.element.hidden = true;
  }

  show(summary: Summary, _limits: SummaryLimits, state: ReadState, setting: ShowSetting): void {
    const { backscatter } = summary;
    this.element.hidden = backscatter.events === 0;
    if (this.element.hidden) return;
    const isNew = this.#facts === undefined || setting.query !== this.#under;
    this.#facts = backscatter;
    this.#under = setting.query;
    if (isNew || state === 'reading') this.#draw(undefined);
    this.#about = aboutEvents(summary, setting.query);
    if (state === 'complete') this.#load();
    else this.#newest.forget();
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #load(): void {
    const under = `${this.#under} ${query}`.trim();
    const stackBy = this.#stack.value();
    this.#newest.ask(
      `${this.#about} ${stackBy}`,
      () => this.#context.host.timeSeries(under, { stackBy, unit: 'hour' }),
      (series) => this.#draw(series),
      () => this.#draw(undefined),
    );
  }

  /** Without a series: the bars of the summary, which are not stacked. */
  #draw(series: TimeSeries | undefined): void {
    const facts = this.#facts;
    if (facts === undefined) return;
    const { formats } = this.#context;
    const stackBy = this.#stack.value();
    const groups = series?.groups ?? [];
    const hues = this.#hues.of(groups.map(({ key }) => key));
    const names = groups.map(({ key }) => groupName(key, stackBy, this.#context));
    const buckets = series?.buckets ?? facts.buckets;
    const unit = series?.unit ?? unitOfBuckets(buckets);
    const rows = timeRows(buckets, unit, series?.end, formats);
    this.#finding = this.#sentence(facts, series?.first ?? rows[0]?.start, series?.last ?? rows.at(-1)?.end);
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#parts.show(stackParts(groups, hues, stackBy, query, this.#context));
    this.#chart.show(
      rows.map((row) => ({
        key: row.start,
        bucket: row,
        label: rowLabel(row, names, this.#context),
        query: row.events === 0 ? undefined : `${query} ${row.query}`,
      })),
      unit,
      { log: false, limit: undefined, outliers: [], hues },
      this.#finding,
    );
  }

  #sentence({ events, sources }: BackscatterFacts, first = '', last = ''): string {
    const { strings, formats } = this.#context;
    const known = sources.filter(({ name }) => name !== undefined).length;
    const period = first === '' ? strings.noTime : formats.period(first, last);
    return fill(
      strings.backscatterFinding,
      formats.count(events),
      formats.count(sources.length),
      formats.count(known),
      period,
    );
  }

  #showTable(): void {
    this.#table.show(this.#facts?.sources ?? []);
  }
}

function sourcesTable(context: PageContext): Table<Source> {
  const { strings, formats } = context;
  const count = (value: number) => formats.count(value);
  return new Table<Source>(context, {
    caption: strings.backscatter,
    rowHeading: strings.address,
    code: true,
    atFirst: 20,
    key: ({ address }) => address,
    name: ({ address }) => address,
    filter: ({ address }) => `${query} src:${address}`,
    columns: [
      { heading: strings.name, cell: ({ name }) => name ?? '' },
      { heading: strings.events, numeric: true, cell: ({ events }) => count(events) },
      { heading: 'SYN-ACK', numeric: true, cell: ({ synAck }) => count(synAck) },
      { heading: 'RST', numeric: true, cell: ({ rst }) => count(rst) },
      { heading: strings.icmpErrors, numeric: true, cell: ({ events, synAck, rst }) => count(events - synAck - rst) },
    ],
  });
}
