import type { Summary } from '../core/summary';
import type { DirectionVolume, OwnPortRow, VolumeFacts } from '../core/volume';
import type { FindingsInWords, ReadState, ShowSetting, SummaryLimits } from '../protocol/page';
import { ownPortCells, volumeCells, volumeNote, volumeSentence } from '../report/volumeSection';
import { directionName } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { h, setText } from './dom';
import { aboutEvents, Newest } from './newest';
import { Table } from './table';

/** How much went which way, and what the own side sent from the ports of services. Two tables: rates are read. */
export class VolumeCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #directions: Table<DirectionVolume>;
  readonly #ownPorts: Table<OwnPortRow>;
  readonly #dominated = h('p', { class: 'chart-notes' });
  readonly #note = h('p', { class: 'chart-notes' });
  readonly #noPorts = h('p', { class: 'empty' });
  readonly #newest = new Newest(() => this.element);
  #query = '';
  #words: FindingsInWords | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#directions = directionsTable(context);
    this.#ownPorts = ownPortsTable(context);
    this.#card = new Card(context, {
      id: 'volume',
      heading: strings.volume,
      table: h(
        'div',
        {},
        this.#directions.element,
        this.#note,
        this.#dominated,
        h('h3', {}, strings.ownPorts),
        h('div', { class: 'own-ports' }, this.#noPorts, this.#ownPorts.element),
      ),
    });
    this.element = this.#card.element;
    this.#ownPorts.element.hidden = true;
    setText(this.#note, strings.volumeNote);
  }

  show(summary: Summary, _limits: SummaryLimits, state: ReadState, { query }: ShowSetting): void {
    this.#query = query;
    this.#sayWhatDominates();
    // The rows come a moment after the other figures: they have their room.
    const rows = Object.values(summary.directions).filter((events) => events > 0).length;
    this.#directions.element.style.setProperty('--rows', String(rows));
    if (state !== 'complete') {
      this.#newest.forget();
      return;
    }
    this.#newest.ask(
      aboutEvents(summary, query),
      () => this.#context.host.volume(query),
      (volume) => this.#draw(volume),
      () => undefined,
    );
  }

  tell(words: FindingsInWords): void {
    this.#words = words;
    this.#sayWhatDominates();
  }

  /** The host has it in words already, when most of the log is about one thing. */
  #sayWhatDominates(): void {
    const findings = this.#words?.query === this.#query ? this.#words.findings : [];
    setText(this.#dominated, findings.find(({ code }) => code === 'dominated')?.what ?? '');
  }

  #draw({ directions, sendsLogged, ownPorts }: VolumeFacts): void {
    const { strings } = this.#context;
    this.#card.setFinding(volumeSentence(directions, this.#context));
    this.#directions.show(directions);
    setText(this.#note, volumeNote(directions, this.#context));
    this.#noPorts.hidden = ownPorts.length > 0;
    setText(this.#noPorts, sendsLogged ? strings.noOwnPorts : strings.sendsNotLogged);
    this.#ownPorts.element.hidden = ownPorts.length === 0;
    this.#ownPorts.show(ownPorts);
  }
}

function directionsTable(context: PageContext): Table<DirectionVolume> {
  const { strings, formats } = context;
  return new Table<DirectionVolume>(context, {
    caption: strings.volume,
    rowHeading: strings.direction,
    atFirst: 5,
    key: ({ direction }) => direction,
    name: ({ direction }) => directionName(direction, strings),
    filter: ({ direction }) => `dir:${direction}`,
    columns: [
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.byteCount, numeric: true, cell: (row) => volumeCells(row, formats).bytes },
      { heading: strings.averageRate, numeric: true, cell: (row) => volumeCells(row, formats).average },
      { heading: strings.peakRate, numeric: true, cell: (row) => volumeCells(row, formats).peak },
    ],
  });
}

function ownPortsTable(context: PageContext): Table<OwnPortRow> {
  const { strings, formats } = context;
  const name = ({ port, transport }: OwnPortRow) => `${port}/${transport}`;
  return new Table<OwnPortRow>(context, {
    caption: strings.ownPorts,
    rowHeading: strings.port,
    code: true,
    atFirst: 10,
    key: name,
    name,
    filter: ({ port, transport }) => `spt:${port} proto:${transport} dir:outbound,forwarded`,
    columns: [
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.stopped, numeric: true, cell: ({ stopped }) => formats.count(stopped) },
      { heading: strings.peers, numeric: true, cell: ({ peers }) => formats.count(peers) },
      { heading: strings.bytesOut, numeric: true, cell: (row) => ownPortCells(row, formats).bytesOut },
      { heading: strings.bytesIn, numeric: true, cell: (row) => ownPortCells(row, formats).bytesIn },
      { heading: strings.outByIn, numeric: true, cell: (row) => ownPortCells(row, formats).ratio },
      { heading: strings.peakRate, numeric: true, cell: (row) => ownPortCells(row, formats).peak },
    ],
  });
}
