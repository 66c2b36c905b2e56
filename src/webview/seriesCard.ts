import type { Summary, TimeBucket } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from '../report/clip';
import { bucketEnd } from '../report/format';
import { busiest } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { Table } from './table';
import { TimeChart } from './timeChart';
import { isoDay, timeQuery } from './timeQuery';

interface SeriesRow extends TimeBucket {
  /** The span of time in words. */
  readonly name: string;
  /** Selects its events; absent when there are none. */
  readonly query: string | undefined;
}

/** The events of one port or source over time. */
export class SeriesCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: TimeChart;
  readonly #table: Table<SeriesRow>;
  readonly #notes = h('div', { class: 'chart-notes' });
  #rows: readonly SeriesRow[] = [];
  #finding = '';
  #pointed: string | undefined;

  /** `id` names the card in the view state and in the style sheet. */
  constructor(context: PageContext, id: string) {
    this.#context = context;
    const { strings, formats } = context;
    this.#chart = new TimeChart(context, strings.time, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    this.#table = new Table<SeriesRow>(context, {
      caption: strings.time,
      rowHeading: strings.time,
      atFirst: 48,
      key: ({ start }) => start,
      name: ({ name }) => name,
      filter: ({ query }) => query,
      columns: [{ heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) }],
    });
    this.#card = new Card(context, {
      id,
      heading: strings.time,
      chart: h('div', {}, this.#chart.element, this.#notes),
      table: this.#table.element,
      onTable: () => this.#table.show(this.#rows),
    });
    this.element = this.#card.element;
  }

  /**
   * Shows a series whose events `within` selects; the sentences in `notes` stand below the bars, and marks at the days (ISO) of
   * `steps`.
   */
  show(
    { unit, buckets }: Summary['time'],
    within: string,
    notes: readonly string[] = [],
    steps: readonly string[] = [],
  ): void {
    const { strings, formats } = this.#context;
    this.#card.setEmpty(buckets.length === 0 ? strings.noTime : undefined);
    if (buckets.length === 0) return;
    this.#rows = buckets.map((bucket, index) => {
      const end = buckets[index + 1]?.start ?? bucketEnd(bucket.start, unit);
      const query = `${within} ${timeQuery(bucket.start, end, unit, formats)}`;
      return {
        ...bucket,
        name: formats.bucket(bucket.start, end, unit),
        query: bucket.events === 0 ? undefined : query,
      };
    });
    const all = buckets.reduce((sum, { events }) => sum + events, 0);
    const peak = this.#rows.reduce((most, row) => (row.events > most.events ? row : most));
    const figures = [formats.count(peak.events), formats.count(all), formats.share(peak.events, all)];
    this.#finding =
      all === 1 ? fill(strings.onlyEvent, peak.name) : fill(strings[busiest[unit]], peak.name, ...figures);
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#draw(unit, notes, steps);
    if (this.#card.tableShown) this.#table.show(this.#rows);
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #draw(unit: Summary['time']['unit'], notes: readonly string[], steps: readonly string[]): void {
    const { strings, formats } = this.#context;
    const values = this.#rows.map(({ events }) => events);
    const limit = clipLimit(values);
    const cut = values.filter((value) => value > (limit ?? Number.POSITIVE_INFINITY)).length;
    const told = limit === undefined ? [] : [fill(strings.barsCut, formats.count(limit), formats.count(cut))];
    this.#notes.replaceChildren(...[...notes, ...told].map((note) => h('p', {}, note)));
    const bars = this.#rows.map((row) => ({
      key: row.start,
      bucket: row,
      label: `${row.name}, ${fill(strings.labelled, strings.events, formats.count(row.events))}`,
      query: row.query,
    }));
    this.#chart.show(
      bars,
      unit,
      { log: false, limit, outliers: [], steps: steps.map((day) => this.#barOf(day)) },
      this.#finding,
    );
  }

  /** The bar that a calendar day is in. */
  #barOf(day: string): number {
    return this.#rows.filter(({ start }) => isoDay(Date.parse(start), this.#context.formats) <= day).length - 1;
  }
}
