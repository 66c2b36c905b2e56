import type { Change, Changes, CountryChange, PortChange, Trend } from '../core/compare';
import { changeName, changeRank, changeRatio } from '../report/compareWords';
import { countryName } from '../report/words';
import type { PageContext } from './context';
import { type Child, h } from './dom';
import { type Column, Table } from './table';

/** Beside the word, so that a column of them is read at a glance. */
const signs: Readonly<Record<Trend, string>> = { new: '+', gone: '−', risen: '↑', fallen: '↓', steady: '=' };

/** What became of the ports. */
export class PortChanges {
  readonly element: HTMLElement;
  readonly #table: Table<PortChange>;

  constructor(context: PageContext) {
    const { strings } = context;
    this.#table = new Table<PortChange>(context, {
      caption: strings.portsCompared,
      rowHeading: strings.port,
      code: true,
      atFirst: 10,
      key: (row) => nameOf(row),
      name: (row) => nameOf(row),
      filter: (row) => (row.events === 0 ? undefined : `dpt:${row.port} proto:${row.transport}`),
      quiet: ({ isSure, trend }) => trend === 'steady' || !isSure,
      columns: [{ heading: strings.service, cell: ({ service = '' }) => service }, ...columns(context)],
    });
    this.element = section(strings.portsCompared, this.#table.element);
  }

  show({ rows }: Changes<PortChange>): void {
    this.element.hidden = rows.length === 0;
    this.#table.show(rows);
  }
}

/** What became of the countries. */
export class CountryChanges {
  readonly element: HTMLElement;
  readonly #table: Table<CountryChange>;

  constructor(context: PageContext) {
    const { strings } = context;
    this.#table = new Table<CountryChange>(context, {
      caption: strings.countriesCompared,
      rowHeading: strings.country,
      atFirst: 10,
      key: ({ code }) => code,
      name: ({ code }) => countryName(code, context),
      filter: ({ code, events }) => (events === 0 ? undefined : `country:${code}`),
      quiet: ({ isSure, trend }) => trend === 'steady' || !isSure,
      columns: columns(context),
    });
    this.element = section(strings.countriesCompared, this.#table.element);
  }

  show({ rows }: Changes<CountryChange>): void {
    this.element.hidden = rows.length === 0;
    this.#table.show(rows);
  }
}

function columns(context: PageContext): readonly Column<Change>[] {
  const { strings, formats } = context;
  return [
    { heading: strings.change, cell: (row) => trendCell(row, changeName(row, strings)) },
    { heading: strings.perDay, numeric: true, cell: ({ perDay }) => formats.columnRate(perDay) },
    { heading: strings.otherSide, numeric: true, cell: ({ perDayBefore }) => formats.columnRate(perDayBefore) },
    { heading: strings.ratio, numeric: true, cell: (row) => changeRatio(row, formats) },
    { heading: strings.rank, numeric: true, cell: (row) => changeRank(row, context) },
  ];
}

function trendCell({ trend, isSure }: Change, name: string): readonly Child[] {
  return [
    h(
      'span',
      { class: isSure ? `trend trend-${trend}` : 'trend' },
      h('span', { 'aria-hidden': 'true' }, signs[trend]),
      name,
    ),
  ];
}

function section(heading: string, table: HTMLElement): HTMLElement {
  return h('section', { 'aria-label': heading }, h('h3', {}, heading), table);
}

function nameOf({ port, transport }: PortChange): string {
  return `${port}/${transport}`;
}
