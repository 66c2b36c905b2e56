import { actions } from '../action';
import { type EventBlock, type EventTable, Mark } from '../eventTable';
import { weightAt } from '../eventTotals';
import { Protocol } from '../packet';
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
 * One event as the detectors see it: a single object that every event fills anew, so looking allocates nothing. What few
 * ask for is read when asked.
 */
export class EventAtHand {
  row = 0;
  /** UTC milliseconds; NaN when the line has no time. */
  time = 0;
  source = 0;
  destination = 0;
  sourcePort = 0;
  /** ICMP: type * 256 + code. */
  destinationPort = 0;
  protocol = 0;
  flags = 0;
  marks = 0;
  /** How many packets; 0 for the twin of another line. */
  weight = 0;
  /** Index into `actions`. */
  action = 0;
  /** A port key of the summary; -1 without a tcp or udp port. */
  portKey = -1;
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
  #place = 0;

  constructor({ table }: Selection) {
    this.#table = table;
    this.#actionOfRoute = Uint8Array.from({ length: table.routes.size }, (_none, id) =>
      actions.indexOf(table.routes.route(id).action),
    );
  }

  /** Takes the event at `place` of a block. */
  load({ block, firstRow, times }: SelectedBlock, place: number): void {
    const protocol = block.protocol[place]!;
    const marks = block.marks[place]!;
    const port = block.destinationPort[place]!;
    this.#block = block;
    this.#place = place;
    this.row = firstRow + place;
    this.marks = marks;
    this.time = (marks & Mark.time) === 0 ? Number.NaN : times[place]!;
    this.source = block.source[place]!;
    this.destination = block.destination[place]!;
    this.sourcePort = block.sourcePort[place]!;
    this.destinationPort = port;
    this.protocol = protocol;
    this.flags = block.flags[place]!;
    this.weight = weightAt(this.#table, block.weight[place]!, firstRow + place);
    this.action = this.#actionOfRoute[block.route[place]!]!;
    const hasPorts = (marks & Mark.ports) !== 0;
    this.portKey =
      hasPorts && protocol === Protocol.tcp ? port : hasPorts && protocol === Protocol.udp ? port + 65536 : -1;
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
    return this.action === ActionCode.drop || this.action === ActionCode.reject || this.action === ActionCode.limit;
  }
}
