import type { Summary, TtlFacts } from '../core/summary';
import { initialTtlCaveat, initialTtlSystems } from '../knowledge/initialTtl';
import { fill } from '../protocol/summaryStrings';
import { BarRows } from './barRows';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { Table } from './table';
import { TtlHistogram } from './ttlHistogram';
import { ttlTable } from './ttlTable';

type Initial = keyof TtlFacts['initial'];

interface TtlRow {
  readonly initial: Initial;
  readonly events: number;
}

/** Each initial value with the TTLs that most probably came from it: at most 32 hops below, as the summary counts them. */
const queries: Readonly<Record<Initial, string>> = {
  64: 'ttl:33-64',
  128: 'ttl:96-128',
  255: 'ttl:223-255',
  unknown: 'ttl:0-32,65-95,129-222',
};

/** Where the TTLs probably began, and so what kind of systems sent: a guess, and said to be one. */
export class TtlCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #bars: BarRows;
  readonly #table: Table<TtlRow>;
  readonly #language: 'en' | 'ja';
  readonly #values: ReturnType<typeof ttlTable>;
  readonly #histogram: TtlHistogram;
  #facts: TtlFacts['values'] = [];
  #finding = '';
  #rows: readonly TtlRow[] = [];
  #total = 0;
  #within = '';

  /** `id` names the card in the view state and in the style sheet. */
  constructor(context: PageContext, id = 'ttl') {
    this.#context = context;
    const { strings, formats } = context;
    this.#language = formats.language.startsWith('ja') ? 'ja' : 'en';
    this.#bars = new BarRows(
      context,
      'ttl',
      { name: strings.ttlInitial, detail: '', figures: [strings.events, strings.share] },
      strings.ttl,
    );
    this.#table = new Table<TtlRow>(context, {
      caption: strings.ttl,
      rowHeading: strings.ttlInitial,
      atFirst: 4,
      key: ({ initial }) => String(initial),
      name: ({ initial }) => this.#name(initial),
      filter: ({ initial, events }) => (events === 0 ? undefined : this.#query(initial)),
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.share, numeric: true, cell: ({ events }) => formats.columnShare(events, this.#total) },
        { heading: strings.ttlSystems, rest: true, cell: ({ initial }) => this.#systems(initial) },
      ],
    });
    const query = (ttl: number) => `${this.#within} ttl:${ttl}`.trim();
    this.#values = ttlTable(context, query, (events) => formats.columnShare(events, this.#total));
    this.#histogram = new TtlHistogram(context, query, (label) => this.#card.setFinding(label ?? this.#finding));
    const caveat = h('p', { class: 'chart-notes' }, initialTtlCaveat[this.#language]);
    const systems = h(
      'dl',
      { class: 'ttl-systems' },
      ...([64, 128, 255] as const).flatMap((initial) => [
        h('dt', {}, String(initial)),
        h('dd', {}, this.#systems(initial)),
      ]),
    );
    this.#card = new Card(context, {
      id,
      heading: strings.ttl,
      chart: h('div', { class: 'chart' }, this.#histogram.element, this.#bars.element, systems, caveat),
      table: h('div', {}, this.#table.element, h('h3', {}, strings.ttlValues), this.#values.element),
      onTable: () => this.#showTables(),
    });
    this.element = this.#card.element;
  }

  show({ ttl }: Summary): void {
    this.showPart(ttl, '');
  }

  /** Shows the TTLs of the events that `within` selects. */
  showPart(ttl: TtlFacts | undefined, within: string): void {
    const { strings, formats } = this.#context;
    this.#card.setEmpty(ttl === undefined ? strings.noTtl : undefined);
    if (ttl === undefined) return;
    this.#within = within;
    this.#rows = ([64, 128, 255, 'unknown'] as const).map((initial) => ({ initial, events: ttl.initial[initial] }));
    this.#total = this.#rows.reduce((sum, { events }) => sum + events, 0);
    const most = this.#rows.reduce((a, b) => (b.events > a.events ? b : a));
    const below = formats.ratio(ttl.below64);
    const finding =
      most.initial === 'unknown'
        ? fill(strings.ttlFindingUnclear, below)
        : fill(strings.ttlFinding, String(most.initial), formats.share(most.events, this.#total), below);
    this.#facts = ttl.values;
    this.#finding = finding;
    this.#card.setFinding(finding);
    this.#histogram.show(ttl.values, finding);
    const bars = this.#rows
      .filter(({ events }) => events > 0)
      .map(({ initial, events }) => ({
        key: String(initial),
        name: this.#name(initial),
        detail: '',
        bar: {
          value: events,
          colour: ({ bar, quiet }: { bar: string; quiet: string }) => (initial === 'unknown' ? quiet : bar),
        },
        figures: [formats.count(events), formats.columnShare(events, this.#total)],
        filter: this.#query(initial),
      }));
    this.#bars.show(bars, most.events, finding);
    if (this.#card.tableShown) this.#showTables();
  }

  #showTables(): void {
    this.#table.show(this.#rows);
    this.#values.show(this.#facts);
  }

  recolour(): void {
    this.#bars.recolour();
  }

  #query(initial: Initial): string {
    return `${this.#within} ${queries[initial]}`.trim();
  }

  #name(initial: Initial): string {
    return initial === 'unknown' ? this.#context.strings.ttlUnclear : String(initial);
  }

  #systems(initial: Initial): string {
    return initial === 'unknown' ? '' : initialTtlSystems[initial][this.#language];
  }
}
