import type { Summary, TimeBucket, TimeUnit } from '../core/summary';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import type { Door } from './door';
import { bucketEnd } from './format';
import { Table } from './table';
import { TimeChart } from './timeChart';
import { timeQuery } from './timeQuery';

interface TimeRow extends TimeBucket {
  readonly end: string;
  /** The span of time in words. */
  readonly name: string;
  /** Selects its events. */
  readonly query: string;
}

const busiest = {
  minute: 'busiestMinute',
  hour: 'busiestHour',
  day: 'busiestDay',
  week: 'busiestWeek',
  month: 'busiestMonth',
} as const satisfies Record<TimeUnit, keyof SummaryStrings>;

/** Events over time. The sentence above the bars says the busiest one, and the one that is pointed at meanwhile. */
export class TimeCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: TimeChart;
  #table: Table<TimeRow> | undefined;
  readonly #tablePlace = h('div');
  #unit: TimeUnit | undefined;
  #finding = '';
  #pointed: string | undefined;
  #rows: readonly TimeRow[] = [];
  #total = 0;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#chart = new TimeChart(formats, strings.time, strings.barKeys, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    this.#card = new Card(context, {
      id: 'time',
      heading: strings.time,
      chart: this.#chart.element,
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
    this.#total = summary.events;
    this.#setUnit(unit);
    this.#rows = buckets.map((bucket, index) => {
      const end = buckets[index + 1]?.start ?? bucketEnd(bucket.start, unit);
      const query = timeQuery(bucket.start, end, unit, formats);
      return { ...bucket, end, name: formats.bucket(bucket.start, end, unit), query };
    });
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
    const bars = this.#rows.map((row) => {
      const label = `${row.name}, ${fill(strings.labelled, strings.events, formats.count(row.events))}`;
      return { key: row.start, bucket: row, label, ...this.#door(row) };
    });
    this.#chart.show(bars, unit, this.#finding);
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #door({ query, events }: TimeRow): Door {
    if (events === 0) return {};
    const { host, filter } = this.#context;
    return { open: () => void host.openFirst(query), filter: () => filter.add(query) };
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
      open: (row) => this.#door(row).open,
      filter: ({ query, events }) => (events === 0 ? undefined : query),
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.share, numeric: true, cell: ({ events }) => formats.share(events, this.#total) },
      ],
    });
    this.#tablePlace.replaceChildren(this.#table.element);
  }
}
