import { actions } from '../core/action';
import { directions } from '../core/direction';
import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { actionName, directionName } from '../report/words';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { StackedBar } from './stackedBar';
import type { StackPart } from './stackParts';
import { Table } from './table';

interface PartRow extends StackPart {
  /** Action or direction. */
  readonly kind: string;
  readonly total: number;
}

/** What the firewall did with the packets, and which way they went. */
export class ActionsCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #actions: StackedBar;
  readonly #directions: StackedBar;
  readonly #table: Table<PartRow>;
  #rows: readonly PartRow[] = [];

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#actions = new StackedBar(context, 'actions', strings.action);
    this.#directions = new StackedBar(context, 'directions', strings.direction);
    this.#table = new Table<PartRow>(context, {
      caption: strings.actionsAndDirections,
      rowHeading: strings.actionsAndDirections,
      atFirst: 20,
      key: ({ kind, key }) => `${kind} ${key}`,
      name: ({ kind, name }) => fill(strings.labelled, kind, name),
      filter: ({ query }) => query,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.share, numeric: true, cell: ({ events, total }) => formats.columnShare(events, total) },
      ],
    });
    this.#card = new Card(context, {
      id: 'actions',
      heading: strings.actionsAndDirections,
      chart: h('div', { class: 'chart' }, this.#actions.element, this.#directions.element),
      table: this.#table.element,
      onTable: () => this.#table.show(this.#rows),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary): void {
    const { strings } = this.#context;
    const byAction = actions.map((action) => ({
      key: action,
      name: actionName(action, strings),
      events: summary.actions[action] ?? 0,
      query: `action:${action}`,
    }));
    const byDirection = directions.map((direction) => ({
      key: direction,
      name: directionName(direction, strings),
      events: summary.directions[direction] ?? 0,
      query: `dir:${direction}`,
    }));
    this.element.hidden = sum(byAction) === 0;
    this.#card.setFinding([this.#finding(byAction, byDirection), this.#outer(summary)].join(' ').trim());
    this.#actions.show(byAction, this.#inWords(strings.action, byAction));
    this.#directions.show(byDirection, this.#inWords(strings.direction, byDirection));
    this.#rows = [...this.#tableRows(strings.action, byAction), ...this.#tableRows(strings.direction, byDirection)];
    if (this.#card.tableShown) this.#table.show(this.#rows);
  }

  /** What the directions are judged by. */
  #outer({ outerInterface }: Summary): string {
    const { strings } = this.#context;
    if (outerInterface === undefined) return '';
    return fill(outerInterface.inferred ? strings.outerInferred : strings.outerSet, outerInterface.name);
  }

  /** `Dropped: 98% of the events. Inbound: 93%.` */
  #finding(byAction: readonly StackPart[], byDirection: readonly StackPart[]): string {
    const { strings, formats } = this.#context;
    const [action, direction] = [byAction, byDirection].map((parts) => {
      const most = parts.reduce((a, b) => (b.events > a.events ? b : a));
      return [most.name, formats.share(most.events, sum(parts))] as const;
    });
    return fill(strings.actionFinding, ...(action ?? []), ...(direction ?? []));
  }

  #inWords(label: string, parts: readonly StackPart[]): string {
    const { strings, formats } = this.#context;
    const words = parts
      .filter(({ events }) => events > 0)
      .map(({ name, events }) => `${name} ${formats.share(events, sum(parts))}`);
    return fill(strings.labelled, label, formats.list(words));
  }

  #tableRows(kind: string, parts: readonly StackPart[]): readonly PartRow[] {
    const total = sum(parts);
    return parts.filter(({ events }) => events > 0).map((part) => ({ ...part, kind, total }));
  }
}

function sum(parts: readonly StackPart[]): number {
  return parts.reduce((total, { events }) => total + events, 0);
}
