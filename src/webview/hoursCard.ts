import { fill } from '../protocol/summaryStrings';
import { Card } from './card';
import type { PageContext } from './context';
import { MonthsChart } from './monthsChart';
import { Table } from './table';

interface HourRow {
  /** `13:00` */
  readonly name: string;
  readonly events: number;
}

/** At which hours of the day one source sends. */
export class HoursCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: MonthsChart;
  readonly #table: Table<HourRow>;
  #rows: readonly HourRow[] = [];
  #finding = '';

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#chart = new MonthsChart(context, strings.hoursOfDay, (label) =>
      this.#card.setFinding(label ?? this.#finding),
    );
    this.#table = new Table<HourRow>(context, {
      caption: strings.hoursOfDay,
      rowHeading: strings.hour,
      atFirst: 24,
      key: ({ name }) => name,
      name: ({ name }) => name,
      columns: [{ heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) }],
    });
    this.#card = new Card(context, {
      id: 'source-hours',
      heading: strings.hoursOfDay,
      chart: this.#chart.element,
      table: this.#table.element,
      onTable: () => this.#table.show(this.#rows),
    });
    this.element = this.#card.element;
  }

  /** Wants the events of the 24 hours. */
  show(hours: readonly number[]): void {
    const { strings, formats } = this.#context;
    this.#rows = hours.map((events, hour) => ({ name: `${String(hour).padStart(2, '0')}:00`, events }));
    const all = hours.reduce((sum, events) => sum + events, 0);
    const peak = this.#rows.reduce((most, row) => (row.events > most.events ? row : most));
    const figures = [formats.count(peak.events), formats.count(all), formats.share(peak.events, all)];
    this.#finding = fill(strings.busiestHourOfDay, peak.name, ...figures);
    this.#card.setEmpty(all === 0 ? strings.noTime : undefined);
    this.#card.setFinding(this.#finding);
    const bars = this.#rows.map(({ name, events }) => ({
      key: name,
      tick: name,
      label: `${name}, ${fill(strings.labelled, strings.events, formats.count(events))}`,
      perDay: events,
      ratio: undefined,
    }));
    this.#chart.show(bars, this.#finding);
    if (this.#card.tableShown) this.#table.show(this.#rows);
  }

  recolour(): void {
    this.#chart.recolour();
  }
}
