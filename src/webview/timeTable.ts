import type { TimeUnit } from '../core/summary';
import type { PageContext } from './context';
import { h } from './dom';
import { Table } from './table';
import type { TimeRow } from './timeRows';

/** One row of the table: a bar, and whether it lies on a day with an outlier. */
export interface MarkedRow extends TimeRow {
  readonly outlier: boolean;
}

/** The bars of the chart of time as a table: one column for each group of the stack. */
export class TimeTable {
  readonly element = h('div');
  readonly #context: PageContext;
  #table: Table<MarkedRow> | undefined;
  #made = '';

  constructor(context: PageContext) {
    this.#context = context;
  }

  /** Shows the bars. @param total the events that shares are shares of. @param groups names of the stack's groups */
  show(rows: readonly MarkedRow[], unit: TimeUnit, total: number, groups: readonly string[]): void {
    // Headings stand still in a table: other ones need another table.
    const wanted = [unit, ...groups].join('\n');
    if (this.#table === undefined || this.#made !== wanted) {
      this.#made = wanted;
      this.#table = this.#make(unit, groups);
      this.element.replaceChildren(this.#table.element);
    }
    this.#total = total;
    this.#table.show(rows);
  }

  #total = 0;

  #make(unit: TimeUnit, groups: readonly string[]): Table<MarkedRow> {
    const { strings, formats } = this.#context;
    return new Table<MarkedRow>(this.#context, {
      caption: strings.time,
      rowHeading: strings[unit],
      atFirst: 48,
      key: ({ start }) => start,
      name: ({ name }) => name,
      filter: ({ events, query }) => (events === 0 ? undefined : query),
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.share, numeric: true, cell: ({ events }) => formats.columnShare(events, this.#total) },
        ...groups.map((heading, group) => ({
          heading,
          numeric: true,
          cell: ({ parts }: MarkedRow) => formats.count(parts[group] ?? 0),
        })),
        { heading: strings.outlier, cell: ({ outlier }) => (outlier ? strings.outlier : '') },
      ],
    });
  }
}
