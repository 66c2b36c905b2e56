import type { SharedPort } from '../core/sharedSources';
import type { PortView } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { severityBadge } from './severity';
import { Table } from './table';
import { subjectName } from './trail';

/** Which other ports the sources of a port were seen on, and how alike the two sets of sources are. */
export class AlsoSeenCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #table: Table<SharedPort>;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#table = new Table<SharedPort>(context, {
      caption: strings.alsoSeenOn,
      rowHeading: strings.port,
      code: true,
      atFirst: 15,
      key: portName,
      name: portName,
      opens: ({ port, transport }) => ({ kind: 'port', port, transport }),
      columns: [
        { heading: strings.service, cell: ({ service }) => service ?? '' },
        {
          heading: strings.severity,
          cell: ({ severity }) => [h('span', { class: 'badge' }, ...severityBadge(severity, strings))],
        },
        { heading: strings.sourcesOnBoth, numeric: true, cell: ({ shared }) => formats.count(shared) },
        { heading: strings.sources, numeric: true, cell: ({ sources }) => formats.count(sources) },
        { heading: strings.overlap, numeric: true, cell: ({ jaccard }) => formats.ratio(jaccard) },
      ],
    });
    const table = h('div', {}, this.#table.element, h('p', { class: 'chart-notes' }, strings.overlapMeaning));
    this.#card = new Card(context, { id: 'also-seen', heading: strings.alsoSeenOn, table });
    this.element = this.#card.element;
  }

  show({ detail }: PortView): void {
    const { strings, formats } = this.#context;
    const { alsoSeenOn, row } = detail;
    const [first] = alsoSeenOn;
    this.#card.setEmpty(first === undefined ? strings.notSeenElsewhere : undefined);
    if (first === undefined) return;
    this.#card.setFinding(
      fill(strings.alsoSeenFinding, formats.count(first.shared), formats.count(row.sources), portName(first)),
    );
    this.#table.show(alsoSeenOn);
  }
}

function portName({ port, transport }: SharedPort): string {
  return subjectName({ kind: 'port', port, transport });
}
