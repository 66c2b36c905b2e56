import type { Summary, TimeBucket, TimeUnit } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from '../report/clip';
import { bucketEnd } from '../report/format';
import { busiest } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { outlierBuckets, outlierSentence, stretches } from './outlierDays';
import { switchButton } from './switchButton';
import { Table } from './table';
import { TimeChart } from './timeChart';
import { timeQuery } from './timeQuery';

interface TimeRow extends TimeBucket {
  readonly end: string;
  /** The span of time in words. */
  readonly name: string;
  /** Selects its events. */
  readonly query: string;
  /** On a day with an outlier. */
  readonly outlier: boolean;
}

/** Events over time. The sentence above the bars says the busiest one, and the one that is pointed at meanwhile. */
export class TimeCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: TimeChart;
  #table: Table<TimeRow> | undefined;
  readonly #full: HTMLButtonElement;
  readonly #notes = h('div', { class: 'chart-notes' });
  readonly #tablePlace = h('div');
  #unit: TimeUnit | undefined;
  #finding = '';
  #pointed: string | undefined;
  #rows: readonly TimeRow[] = [];
  #summary: Summary | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#chart = new TimeChart(context, strings.time, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    const draw = () => this.#draw();
    const log = switchButton(context, 'time.log', strings.logScale, strings.logScaleMeaning, draw);
    this.#full = switchButton(context, 'time.full', strings.fullScale, strings.fullScaleMeaning, draw);
    this.#card = new Card(context, {
      id: 'time',
      heading: strings.time,
      chart: h('div', {}, this.#chart.element, this.#notes),
      tools: [this.#full, log],
      table: this.#tablePlace,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary): void {
    const { strings, formats } = this.#context;
    const { unit, buckets } = summary.time;
    this.#card.setEmpty(buckets.length === 0 ? strings.noTime : undefined);
    if (buckets.length === 0) return;
    this.#summary = summary;
    this.#setUnit(unit);
    const spans = buckets.map((bucket, index) => {
      const end = buckets[index + 1]?.start ?? bucketEnd(bucket.start, unit);
      return { ...bucket, end };
    });
    const outliers = outlierBuckets(spans, summary.days, this.#context);
    this.#rows = spans.map((span, index) => ({
      ...span,
      name: formats.bucket(span.start, span.end, unit),
      query: timeQuery(span.start, span.end, unit, formats),
      outlier: outliers[index] === true,
    }));
    const peak = this.#rows.reduce((most, row) => (row.events > most.events ? row : most));
    this.#finding =
      summary.events === 1
        ? fill(strings.onlyEvent, peak.name)
        : fill(
            strings[busiest[unit]],
            peak.name,
            formats.count(peak.events),
            formats.count(summary.events),
            formats.share(peak.events, summary.events),
          );
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#draw();
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #draw(): void {
    const summary = this.#summary;
    if (summary === undefined) return;
    const { strings, formats, view } = this.#context;
    const values = this.#rows.map(({ events }) => events);
    const log = view.isOn('time.log');
    const towering = log ? undefined : clipLimit(values);
    const limit = view.isOn('time.full') ? undefined : towering;
    this.#full.hidden = towering === undefined;
    const outliers = outlierSentence(summary, this.#context);
    const cut = values.filter((value) => value > (limit ?? Number.POSITIVE_INFINITY)).length;
    this.#notes.replaceChildren(
      ...(log ? [h('p', { class: 'chart-note' }, strings.scaleIsLog)] : []),
      ...(limit === undefined
        ? []
        : [h('p', { class: 'chart-note' }, fill(strings.barsCut, formats.count(limit), formats.count(cut)))]),
      ...(outliers === '' ? [] : [h('p', { class: 'chart-note' }, h('span', { class: 'outlier-key' }), outliers)]),
    );
    const bars = this.#rows.map((row) => {
      const label = `${row.name}, ${fill(strings.labelled, strings.events, formats.count(row.events))}`;
      return {
        key: row.start,
        bucket: row,
        label: row.outlier ? `${label}, ${strings.outlier}` : label,
        query: query(row),
      };
    });
    const scale = { log, limit, outliers: stretches(this.#rows.map(({ outlier }) => outlier)) };
    this.#chart.show(bars, summary.time.unit, scale, this.#finding);
  }

  #showTable(): void {
    this.#table?.show(this.#rows);
  }

  // The first column is headed by the unit, which may change while the log is read.
  #setUnit(unit: TimeUnit): void {
    if (unit === this.#unit) return;
    this.#unit = unit;
    const { strings, formats } = this.#context;
    this.#table = new Table<TimeRow>(this.#context, {
      caption: strings.time,
      rowHeading: strings[unit],
      atFirst: 48,
      key: ({ start }) => start,
      name: ({ name }) => name,
      filter: query,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        {
          heading: strings.share,
          numeric: true,
          cell: ({ events }) => formats.share(events, this.#summary?.events ?? 0),
        },
        { heading: strings.outlier, cell: ({ outlier }) => (outlier ? strings.outlier : '') },
      ],
    });
    this.#tablePlace.replaceChildren(this.#table.element);
  }
}

function query(row: TimeRow): string | undefined {
  return row.events === 0 ? undefined : row.query;
}
