import { actions } from '../action';
import { type EventBlock, type EventTable, Mark } from '../eventTable';
import { portKey, weightAt } from '../eventTotals';
import type { SelectedBlock, Selection } from '../selection';

/** Numbers of {@link actions} that detectors ask for. */
export const ActionCode = {
  drop: actions.indexOf('drop'),
  reject: actions.indexOf('reject'),
  accept: actions.indexOf('accept'),
  audit: actions.indexOf('audit'),
  limit: actions.indexOf('limit'),
  unknown: actions.indexOf('unknown'),
} as const;

/**
 * One event as the detectors see it: a single object that moves from event to event and reads the columns when asked, so
 * looking allocates nothing.
 */
export class EventAtHand {
  /** Index into `directions`. */
  direction = 0;
  /** A value of `Reason`. */
  reason = 0;
  /** Number of (source, destination), given to events of the topic `busy`. */
  conversation = -1;
  /** Number of (source, port key), likewise. */
  service = -1;
  readonly #table: EventTable;
  readonly #actionOfRoute: Uint8Array;
  #block!: EventBlock;
  #times!: Float64Array;
  #firstRow = 0;
  #place = 0;

  constructor({ table }: Pick<Selection, 'table'>) {
    this.#table = table;
    this.#actionOfRoute = actionsOfRoutes(table);
  }

  /** Moves to the event at `place` of a block. */
  load({ block, firstRow, times }: SelectedBlock, place: number): void {
    this.#block = block;
    this.#times = times;
    this.#firstRow = firstRow;
    this.#place = place;
  }

  get row(): number {
    return this.#firstRow + this.#place;
  }

  /** UTC milliseconds; NaN when the line has no time. */
  get time(): number {
    return (this.marks & Mark.time) === 0 ? Number.NaN : this.#times[this.#place]!;
  }

  get source(): number {
    return this.#block.source[this.#place]!;
  }

  get destination(): number {
    return this.#block.destination[this.#place]!;
  }

  get sourcePort(): number {
    return this.#block.sourcePort[this.#place]!;
  }

  /** ICMP: type * 256 + code. */
  get destinationPort(): number {
    return this.#block.destinationPort[this.#place]!;
  }

  get protocol(): number {
    return this.#block.protocol[this.#place]!;
  }

  get flags(): number {
    return this.#block.flags[this.#place]!;
  }

  get marks(): number {
    return this.#block.marks[this.#place]!;
  }

  /** How many packets; 0 for the twin of another line. */
  get weight(): number {
    return weightAt(this.#table, this.#block.weight[this.#place]!, this.row);
  }

  /** Index into `actions`. */
  get action(): number {
    return this.#actionOfRoute[this.route]!;
  }

  /** A port key of the summary; -1 without a tcp or udp port. */
  get portKey(): number {
    return portKey(this.#block, this.#place);
  }

  /** 1-based, through all logs of the table. */
  get line(): number {
    return this.#block.line[this.#place]!;
  }

  get ttl(): number {
    return this.#block.ttl[this.#place]!;
  }

  /** Bytes, 0 when unknown. */
  get length(): number {
    return this.#block.length[this.#place]!;
  }

  /** Number in the route table. */
  get route(): number {
    return this.#block.route[this.#place]!;
  }

  /** Whether the firewall kept the packet out. */
  get isRefused(): boolean {
    return isRefusal(this.action);
  }
}

/** Values of {@link ActionCode} by route. */
export function actionsOfRoutes({ routes }: EventTable): Uint8Array {
  return Uint8Array.from({ length: routes.size }, (_none, id) => actions.indexOf(routes.route(id).action));
}

/** Whether an action (a value of {@link ActionCode}) keeps a packet out. */
export function isRefusal(action: number): boolean {
  return action === ActionCode.drop || action === ActionCode.reject || action === ActionCode.limit;
}
