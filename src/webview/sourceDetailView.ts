import type { SourceDetail, SourcePort } from '../core/sourceDetail';
import type { TtlFacts } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { countryName, patternName } from '../report/words';
import type { PageContext } from './context';
import { h, setText } from './dom';
import { Figures } from './figures';
import { HoursCard } from './hoursCard';
import { RankCard } from './rankCard';
import { SeriesCard } from './seriesCard';
import { severityBadge } from './severity';
import { subjectName, subjectQuery } from './trail';
import { originColumns } from './ttlTable';

type TtlRow = TtlFacts['values'][number];

/** Everything about one source: its hours, its ports and its TTLs. */
export class SourceDetailView {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #figures = new Figures();
  readonly #series: SeriesCard;
  readonly #hours: HoursCard;
  readonly #ports: RankCard<SourcePort>;
  readonly #otherPorts = h('p', { class: 'chart-notes' });
  readonly #ttls: RankCard<TtlRow>;
  #within = '';
  #total = 0;
  #withTtl = 0;

  constructor(context: PageContext) {
    this.#context = context;
    this.#series = new SeriesCard(context, 'source-time');
    this.#hours = new HoursCard(context);
    this.#ports = this.#makePorts();
    this.#ttls = this.#makeTtls();
    const cards = [this.#series, this.#hours, this.#ports, this.#ttls].map(({ element }) => element);
    this.element = h('div', {}, this.#figures.element, h('div', { class: 'cards' }, ...cards));
  }

  /** Shows a source whose events `within` selects. */
  show(detail: SourceDetail, within: string): void {
    const { strings, formats } = this.#context;
    const { row, series, hoursOfDay, ports, otherPorts, withoutPort, ttl } = detail;
    this.#within = within;
    this.#total = row.events;
    const years = formats.yearsDiffer(row.first, row.last);
    this.#figures.show([
      { label: strings.events, meaning: strings.eventsMeaning, value: formats.count(row.events) },
      { label: strings.country, meaning: strings.countryMeaning, value: countryName(row.country, this.#context) },
      { label: strings.ports, value: formats.count(row.ports) },
      { label: strings.peakPerMinute, value: formats.count(row.peakPerMinute) },
      { label: strings.peakPerSecond, value: formats.count(row.peakPerSecond) },
      { label: strings.first, value: formats.moment(row.first, years) || '–' },
      { label: strings.last, value: formats.moment(row.last, years) || '–' },
      {
        label: strings.pattern,
        meaning: strings.patternMeaning,
        value: patternName(detail.pattern, years, this.#context) || '–',
      },
    ]);
    this.#series.show(series, within);
    // Where the series shows every hour, their sums say nothing more.
    this.#hours.element.hidden = series.unit === 'hour';
    this.#hours.show(hoursOfDay);
    this.#ports.show(ports, this.#portsFinding(ports), strings.noPorts);
    const rest = [
      otherPorts === 0 ? '' : fill(strings.otherPorts, formats.count(otherPorts)),
      withoutPort === 0 || ports.length === 0 ? '' : fill(strings.withoutPort, formats.count(withoutPort)),
    ];
    setText(this.#otherPorts, rest.filter((text) => text !== '').join(' '));
    this.#showTtls(ttl);
  }

  recolour(): void {
    for (const card of [this.#series, this.#hours, this.#ports, this.#ttls]) card.recolour();
  }

  #portsFinding([first, second]: readonly SourcePort[]): string {
    const { strings, formats } = this.#context;
    if (first === undefined) return '';
    if (second === undefined && first.events === this.#total) return fill(strings.onlyPort, portName(first));
    const figures = [formats.count(first.events), formats.count(this.#total), formats.share(first.events, this.#total)];
    return fill(strings.leads, portName(first), ...figures);
  }

  #showTtls(ttl: TtlFacts | undefined): void {
    const { strings, formats } = this.#context;
    const values = ttl?.values ?? [];
    const [first] = values;
    this.#withTtl = values.reduce((sum, { events }) => sum + events, 0);
    const figures = first && [formats.count(first.events), formats.count(this.#withTtl)];
    const finding =
      first === undefined
        ? ''
        : values.length === 1
          ? fill(strings.onlyTtl, String(first.ttl))
          : fill(strings.leads, String(first.ttl), ...(figures ?? []), formats.share(first.events, this.#withTtl));
    this.#ttls.show(values, finding, strings.noTtl);
  }

  #makePorts(): RankCard<SourcePort> {
    const context = this.#context;
    const { strings, formats } = context;
    const share = ({ events }: SourcePort) => formats.columnShare(events, this.#total);
    const query = (row: SourcePort) => `${this.#within} ${subjectQuery(subject(row))}`;
    return new RankCard<SourcePort>(context, {
      id: 'source-ports',
      heading: strings.ports,
      kind: 'ports',
      headings: {
        name: strings.port,
        detail: strings.service,
        badge: strings.severity,
        figures: [strings.events, strings.share],
      },
      bar: (row) => ({
        key: portName(row),
        name: portName(row),
        detail: row.service ?? '',
        badge: { key: row.severity ?? '', content: () => severityBadge(row.severity, strings) },
        bar: {
          value: row.events,
          colour: ({ severities, quiet }) => (row.severity === undefined ? quiet : severities[row.severity]),
          hollow: row.severity === undefined,
        },
        figures: [formats.count(row.events), share(row)],
        filter: query(row),
        opens: subject(row),
      }),
      table: {
        rowHeading: strings.port,
        code: true,
        atFirst: 50,
        key: portName,
        name: portName,
        filter: query,
        opens: subject,
        columns: [
          { heading: strings.service, cell: ({ service }) => service ?? '' },
          {
            heading: strings.severity,
            cell: ({ severity }) => [h('span', { class: 'badge' }, ...severityBadge(severity, strings))],
          },
          { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
          { heading: strings.share, numeric: true, cell: share },
        ],
      },
      below: this.#otherPorts,
    });
  }

  #makeTtls(): RankCard<TtlRow> {
    const context = this.#context;
    const { strings, formats } = context;
    const share = ({ events }: TtlRow) => formats.columnShare(events, this.#withTtl);
    const query = ({ ttl }: TtlRow) => `${this.#within} ttl:${ttl}`;
    return new RankCard<TtlRow>(context, {
      id: 'source-ttl',
      heading: strings.ttl,
      kind: 'ttl',
      headings: { name: strings.ttl, detail: '', figures: [strings.events, strings.share] },
      bar: (row) => ({
        key: String(row.ttl),
        name: String(row.ttl),
        detail: '',
        bar: { value: row.events, colour: ({ bar }) => bar },
        figures: [formats.count(row.events), share(row)],
        filter: query(row),
      }),
      table: {
        rowHeading: strings.ttl,
        atFirst: 15,
        key: ({ ttl }) => String(ttl),
        name: ({ ttl }) => String(ttl),
        filter: query,
        columns: [
          { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
          { heading: strings.share, numeric: true, cell: share },
          ...originColumns(strings),
        ],
      },
    });
  }
}

function subject({ port, transport }: SourcePort) {
  return { kind: 'port', port, transport } as const;
}

function portName(row: SourcePort): string {
  return subjectName(subject(row));
}
