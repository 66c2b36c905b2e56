import { busyPortEvents, busyPorts } from '../core/busyPorts';
import type { PortRow, Summary } from '../core/summary';
import type { DetailSubject } from '../protocol/details';
import { pageRows, type SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { countryName, leadsSentence, patternName, severalYears } from '../report/words';
import { type BarRow, BarRows } from './barRows';
import { Card } from './card';
import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { severityBadge } from './severity';
import { switchButton } from './switchButton';
import { Table } from './table';
import { subjectName, subjectQuery } from './trail';
import { trendBadge } from './trendBadge';

const barsShown = 15;

/** Destination ports by events: a bar each for the first fifteen, all of them in the table. */
export class PortsCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #bars: BarRows;
  readonly #table: Table<PortRow>;
  readonly #more: HTMLButtonElement;
  readonly #busy: HTMLButtonElement;
  #summary: Summary | undefined;
  #threshold = busyPortEvents;
  #shown = barsShown;
  #years = true;
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
    this.#table = portsTable(context, () => this.#years);
    this.#more = button({ class: 'more', hidden: true }, () => {
      this.#card.setTable(true);
      this.#card.focusToggle();
    });
    this.#busy = switchButton(context, 'ports.busy', strings.busyPorts, strings.busyPortsMeaning, () => this.#draw());
    this.#card = new Card(context, {
      id: 'ports',
      heading: strings.ports,
      chart: h('div', { class: 'chart' }, this.#bars.element, this.#more),
      table: this.#table.element,
      choices: [this.#busy],
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary, { portThreshold, topRows }: SummaryLimits): void {
    const { strings, formats } = this.#context;
    this.#summary = summary;
    this.#threshold = portThreshold;
    this.#years = severalYears(summary, formats);
    this.#shown = topRows === 0 ? barsShown : topRows;
    setText(this.#busy, fill(strings.busyPorts, formats.count(portThreshold)));
    this.#busy.hidden = summary.ports.length === 0;
    this.#draw();
  }

  #draw(): void {
    const summary = this.#summary;
    if (summary === undefined) return;
    const { strings, formats, view } = this.#context;
    const onlyBusy = view.isOn('ports.busy');
    this.#ports = onlyBusy ? busyPorts(summary.ports, this.#threshold) : summary.ports;
    const [first] = this.#ports;
    const counts = [this.#threshold, this.#ports.length, summary.ports.length].map((count) => formats.count(count));
    const busy = onlyBusy ? fill(strings.busyPortsFinding, ...counts) : '';
    this.#card.setEmpty(first === undefined ? busy || strings.noPorts : undefined);
    if (first === undefined) return;
    const finding = `${leadsSentence(fullName(first), first.events, summary, this.#context)} ${busy}`.trim();
    this.#card.setFinding(finding);
    const rows = this.#ports.slice(0, this.#shown).map((port) => this.#row(port));
    this.#bars.show(rows, first.events, finding);
    const hidden = this.#ports.length - rows.length;
    this.#more.hidden = hidden === 0;
    this.#more.textContent = fill(strings.showMore, formats.count(hidden));
    if (this.#card.tableShown) this.#showTable();
  }

  recolour(): void {
    this.#bars.recolour();
  }

  #row(row: PortRow): BarRow {
    const { strings, formats } = this.#context;
    const { severity } = row;
    const figures = [formats.count(row.events), formats.count(row.sources), formats.columnRate(row.perDay)] as const;
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
      opens: subject(row),
    };
  }

  #showTable(): void {
    const { strings, formats } = this.#context;
    const cut = (this.#summary?.ports.length ?? 0) >= pageRows;
    this.#table.show(this.#ports, cut ? fill(strings.mostFrequentOnly, formats.count(pageRows)) : undefined);
  }
}

function portsTable(context: PageContext, years: () => boolean): Table<PortRow> {
  const { strings, formats } = context;
  return new Table<PortRow>(context, {
    caption: strings.ports,
    rowHeading: strings.port,
    code: true,
    atFirst: 50,
    key: shortName,
    name: shortName,
    filter: query,
    opens: subject,
    columns: [
      {
        heading: strings.service,
        cell: ({ service }) => service ?? '',
      },
      {
        heading: strings.severity,
        cell: ({ severity }) => [h('span', { class: 'badge' }, ...severityBadge(severity, strings))],
      },
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.sources, numeric: true, cell: ({ sources }) => formats.count(sources) },
      { heading: strings.perDay, numeric: true, cell: ({ perDay }) => formats.columnRate(perDay) },
      { heading: strings.mostInDay, numeric: true, cell: ({ maxPerDay }) => formats.count(maxPerDay) },
      { heading: strings.trend, cell: ({ trend }) => trendBadge(trend, context) },
      {
        heading: strings.pattern,
        meaning: strings.patternMeaning,
        cell: ({ pattern }) => patternName(pattern, years(), context) || '–',
      },
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

function subject({ port, transport }: PortRow): DetailSubject {
  return { kind: 'port', port, transport };
}

function query(row: PortRow): string {
  return subjectQuery(subject(row));
}

/** `1900/udp` */
function shortName(row: PortRow): string {
  return subjectName(subject(row));
}

/** `1900/udp (ssdp)` */
function fullName(row: PortRow): string {
  return row.service === undefined ? shortName(row) : `${shortName(row)} (${row.service})`;
}
