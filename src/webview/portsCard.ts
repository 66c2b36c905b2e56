import type { PortRow, Summary } from '../core/summary';
import { pageRows } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { countryName, leadsSentence } from '../report/words';
import { type BarRow, BarRows } from './barRows';
import { Card } from './card';
import type { PageContext } from './context';
import { button, h } from './dom';
import { icon } from './icons';
import { severityBadge } from './severity';
import { Table } from './table';

const barsShown = 15;

/** Destination ports by events: a bar each for the first fifteen, all of them in the table. */
export class PortsCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #bars: BarRows;
  readonly #table: Table<PortRow>;
  readonly #more: HTMLButtonElement;
  #ports: readonly PortRow[] = [];

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#bars = new BarRows(
      context,
      'ports',
      {
        name: strings.port,
        detail: strings.service,
        badge: strings.severity,
        figures: [strings.events, strings.sources, strings.perDay],
      },
      strings.ports,
    );
    this.#table = portsTable(context);
    this.#more = button({ class: 'more', hidden: true }, () => {
      this.#card.setTable(true);
      this.#card.focusToggle();
    });
    this.#card = new Card(context, {
      id: 'ports',
      heading: strings.ports,
      chart: h('div', { class: 'chart' }, this.#bars.element, this.#more),
      table: this.#table.element,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary): void {
    const { strings, formats } = this.#context;
    const [first] = summary.ports;
    this.#ports = summary.ports;
    this.#card.setEmpty(first === undefined ? strings.noPorts : undefined);
    if (first === undefined) return;
    const finding = leadsSentence(fullName(first), first.events, summary, this.#context);
    this.#card.setFinding(finding);
    const rows = summary.ports.slice(0, barsShown).map((port) => this.#row(port));
    this.#bars.show(rows, first.events, finding);
    const hidden = summary.ports.length - rows.length;
    this.#more.hidden = hidden === 0;
    this.#more.textContent = fill(strings.showMore, formats.count(hidden));
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#bars.recolour();
  }

  #row(row: PortRow): BarRow {
    const { strings, formats, host } = this.#context;
    const { severity } = row;
    const figures = [formats.count(row.events), formats.count(row.sources), formats.rate(row.perDay)] as const;
    return {
      key: shortName(row),
      name: shortName(row),
      detail: row.service ?? '',
      badge: { key: severity ?? '', content: () => severityBadge(severity, strings) },
      bar: {
        value: row.events,
        colour: ({ severities, quiet }) => (severity === undefined ? quiet : severities[severity]),
        hollow: severity === undefined,
      },
      figures,
      filter: query(row),
      extra: {
        label: fill(strings.explain, shortName(row)),
        content: () => icon('question'),
        action: () => void host.explain(row.port, row.transport),
      },
    };
  }

  #showTable(): void {
    const { strings, formats } = this.#context;
    const cut = this.#ports.length >= pageRows;
    this.#table.show(this.#ports, cut ? fill(strings.mostFrequentOnly, formats.count(pageRows)) : undefined);
  }
}

function portsTable(context: PageContext): Table<PortRow> {
  const { strings, formats, host } = context;
  return new Table<PortRow>(context, {
    caption: strings.ports,
    rowHeading: strings.port,
    code: true,
    atFirst: 50,
    key: shortName,
    name: shortName,
    filter: query,
    columns: [
      {
        heading: strings.service,
        cell: ({ port, transport, service }) => {
          const label = fill(strings.explain, `${port}/${transport}`);
          const open = () => void host.explain(port, transport);
          const explain = button({ class: 'bar-extra', title: label, 'aria-label': label }, open, icon('question'));
          return [h('span', { class: 'with-extra' }, h('span', {}, service ?? ''), explain)];
        },
      },
      {
        heading: strings.severity,
        cell: ({ severity }) => [h('span', { class: 'badge' }, ...severityBadge(severity, strings))],
      },
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.sources, numeric: true, cell: ({ sources }) => formats.count(sources) },
      { heading: strings.perDay, numeric: true, cell: ({ perDay }) => formats.rate(perDay) },
      { heading: strings.mostInDay, numeric: true, cell: ({ maxPerDay }) => formats.count(maxPerDay) },
      {
        heading: strings.topCountries,
        rest: true,
        cell: ({ countries }) =>
          countries
            .slice(0, 3)
            .map(({ code }) => countryName(code, context))
            .join(', '),
      },
    ],
  });
}

function query({ port, transport }: PortRow): string {
  return `dpt:${port} proto:${transport}`;
}

/** `1900/udp` */
function shortName({ port, transport }: PortRow): string {
  return `${port}/${transport}`;
}

/** `1900/udp (ssdp)` */
function fullName(row: PortRow): string {
  return row.service === undefined ? shortName(row) : `${shortName(row)} (${row.service})`;
}
