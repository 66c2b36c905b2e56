import type { MonthRow, Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { Card } from './card';
import type { PageContext } from './context';
import { h, setText } from './dom';
import { MonthsChart } from './monthsChart';
import { switchButton } from './switchButton';
import { Table } from './table';

/** Events per day, month by month, and what they are of the same month a year before; with or without outliers. */
export class MonthsCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: MonthsChart;
  readonly #table: Table<MonthRow>;
  readonly #without: HTMLButtonElement;
  readonly #note = h('p', { class: 'chart-notes' });
  #summary: Summary | undefined;
  #finding = '';
  #pointed: string | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#chart = new MonthsChart(context, strings.months, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    this.#table = this.#makeTable();
    this.#without = switchButton(
      context,
      'months.without',
      strings.withoutOutliers,
      strings.withoutOutliersMeaning,
      () => this.#draw(),
    );
    this.#card = new Card(context, {
      id: 'months',
      heading: strings.months,
      chart: h('div', {}, this.#chart.element, this.#note),
      table: this.#table.element,
      tools: [this.#without],
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
    this.element.hidden = true;
  }

  show(summary: Summary): void {
    const { months } = summary;
    // One month without a year before is what the head says already.
    this.element.hidden = months.length < 2 && months.every(({ yearOnYear }) => yearOnYear === undefined);
    if (this.element.hidden) return;
    this.#summary = summary;
    this.#draw();
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #draw(): void {
    if (this.#summary === undefined) return;
    const { strings, formats, view } = this.#context;
    const { months, days } = this.#summary;
    const outliers = days.some(({ outlier }) => outlier);
    this.#without.hidden = !outliers;
    const without = outliers && view.isOn('months.without');
    const bars = months.map((row) => {
      const perDay = without ? row.perDayWithoutOutliers : row.perDay;
      const ratio = without ? row.yearOnYearWithoutOutliers : row.yearOnYear;
      return {
        key: row.month,
        tick: formats.shortMonth(row.month),
        label: this.#sentence(row, perDay, ratio),
        perDay,
        ratio,
        query: query(row),
      };
    });
    this.#finding = (bars.filter(({ ratio }) => ratio !== undefined).at(-1) ?? bars.at(-1))?.label ?? '';
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#chart.show(bars, this.#finding);
    const hasRatio = bars.some(({ ratio }) => ratio !== undefined);
    const told = outliers ? (without ? strings.outliersLeftOut : strings.outliersIncluded) : '';
    setText(this.#note, [hasRatio ? strings.monthsLegend : '', told].filter((part) => part !== '').join(' '));
  }

  /** `April 2020: 5,498.4 events per day, 173.2% of April 2019.` */
  #sentence({ month }: MonthRow, perDay: number, ratio: number | undefined): string {
    const { strings, formats } = this.#context;
    const name = formats.month(month);
    if (ratio === undefined) return fill(strings.monthMean, name, formats.mean(perDay));
    const before = formats.month(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
    return fill(strings.monthMeanRatio, name, formats.mean(perDay), formats.ratio(ratio), before);
  }

  #showTable(): void {
    this.#table.show(this.#summary?.months ?? []);
  }

  #makeTable(): Table<MonthRow> {
    const { strings, formats } = this.#context;
    const ratio = (value: number | undefined) => (value === undefined ? '–' : formats.ratio(value));
    const beside = (heading: string) => `${heading} (${strings.withoutOutliers})`;
    return new Table<MonthRow>(this.#context, {
      caption: strings.months,
      rowHeading: strings.month,
      atFirst: 36,
      key: ({ month }) => month,
      name: ({ month }) => formats.month(month),
      filter: query,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.daysLogged, numeric: true, cell: ({ days }) => formats.count(days) },
        { heading: strings.perDay, numeric: true, cell: ({ perDay }) => formats.columnRate(perDay) },
        { heading: strings.yearOnYear, numeric: true, cell: ({ yearOnYear }) => ratio(yearOnYear) },
        {
          heading: beside(strings.perDay),
          numeric: true,
          cell: ({ perDayWithoutOutliers }) => formats.columnRate(perDayWithoutOutliers),
        },
        {
          heading: beside(strings.yearOnYear),
          numeric: true,
          cell: ({ yearOnYearWithoutOutliers }) => ratio(yearOnYearWithoutOutliers),
        },
      ],
    });
  }
}

function query({ month, events }: MonthRow): string | undefined {
  return events === 0 ? undefined : `time:${month}`;
}
