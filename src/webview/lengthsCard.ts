import type { LengthCount } from '../core/lengthCounts';
import type { PortView } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { h } from './dom';
import { RankCard } from './rankCard';

interface LengthRow extends LengthCount {
  /** What it fits; empty: nothing known. */
  readonly probe: string;
}

/** Bytes of the headers before the data of a UDP packet. */
const headers = { 4: 28, 6: 48 } as const;

/** How long the packets to a port are, and which known probes have that length: they fit, more cannot be said. */
export class LengthsCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #rank: RankCard<LengthRow>;
  readonly #below = h('div', { class: 'probes' });
  #within = '';
  #total = 0;
  #isUdp = false;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    const share = ({ events }: LengthRow) => formats.columnShare(events, this.#total);
    const query = ({ bytes }: LengthRow) => `${this.#within} len:${bytes}`;
    this.#rank = new RankCard<LengthRow>(context, {
      id: 'lengths',
      heading: strings.lengths,
      kind: 'lengths',
      headings: { name: strings.length, detail: '', figures: [strings.events, strings.share] },
      bar: (row) => ({
        key: this.#name(row),
        name: this.#name(row),
        detail: '',
        bar: { value: row.events, colour: ({ bar, quiet }) => (row.probe === '' ? quiet : bar) },
        figures: [formats.count(row.events), share(row)],
        filter: query(row),
      }),
      table: {
        rowHeading: strings.length,
        atFirst: 15,
        key: (row) => this.#name(row),
        name: (row) => this.#name(row),
        filter: query,
        columns: [
          { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
          { heading: strings.share, numeric: true, cell: share },
          { heading: strings.udpData, numeric: true, cell: (row) => this.#data(row) },
          { heading: strings.probableProbe, rest: true, cell: ({ probe }) => probe },
        ],
      },
      below: this.#below,
    });
    this.element = this.#rank.element;
  }

  show({ detail, probes }: PortView, within: string): void {
    const { strings, formats } = this.#context;
    const { rows, others, unknown } = detail.lengths;
    this.#within = within;
    this.#isUdp = detail.row.transport === 'udp';
    this.#total = detail.row.events - unknown;
    const lengths = rows.map((row, index) => ({ ...row, probe: probes[index] ?? '' }));
    const [first] = lengths;
    const figures = first && [first.events, this.#total].map((events) => formats.count(events));
    const leads =
      first && fill(strings.leads, this.#name(first), ...(figures ?? []), formats.share(first.events, this.#total));
    this.#rank.show(lengths, [leads, first?.probe].filter(Boolean).join(' '), strings.noLengths);
    const fitting = lengths.filter(({ probe }) => probe !== '');
    const rest = [
      others === 0 ? '' : fill(strings.otherLengths, formats.count(others)),
      unknown === 0 || rows.length === 0 ? '' : fill(strings.withoutLength, formats.count(unknown)),
      fitting.length === 0 ? '' : strings.fitsCaveat,
    ].filter((text) => text !== '');
    const known = fitting.flatMap((row) => [h('dt', {}, this.#name(row)), h('dd', {}, row.probe)]);
    this.#below.replaceChildren(
      ...(known.length === 0 ? [] : [h('dl', {}, ...known)]),
      ...(rest.length === 0 ? [] : [h('p', { class: 'chart-notes' }, rest.join(' '))]),
    );
  }

  recolour(): void {
    this.#rank.recolour();
  }

  #name({ bytes, version }: LengthRow): string {
    const { strings, formats } = this.#context;
    return fill(version === 6 ? strings.bytesV6 : strings.bytes, formats.count(bytes));
  }

  #data({ bytes, version }: LengthRow): string {
    return this.#isUdp ? this.#context.formats.count(Math.max(0, bytes - headers[version])) : '–';
  }
}
