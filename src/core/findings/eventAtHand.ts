import { actions } from '../action';
import { Mark } from '../eventTable';
import { Protocol } from '../packet';
import type { SelectedBlock, Selection } from '../selection';
import { weightAt } from '../summarize';

/** Numbers of {@link actions} that detectors ask for. */
export const ActionCode = {
  drop: actions.indexOf('drop'),
  reject: actions.indexOf('reject'),
  accept: actions.indexOf('accept'),
  audit: actions.indexOf('audit'),
  limit: actions.indexOf('limit'),
  unknown: actions.indexOf('unknown'),
} as const;

/** One event as the detectors see it: a single object that every event fills anew, so looking allocates nothing. */
export class EventAtHand {
  row = 0;
  line = 0;
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
  ttl = 0;
  /** Bytes, 0 when unknown. */
  length = 0;
  /** How many packets; 0 for the twin of another line. */
  weight = 0;
  route = 0;
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
  readonly #selection: Selection;
  readonly #actionOfRoute: Uint8Array;

  constructor(selection: Selection) {
    const { routes } = selection.table;
    this.#selection = selection;
    this.#actionOfRoute = Uint8Array.from({ length: routes.size }, (_none, id) =>
      actions.indexOf(routes.route(id).action),
    );
  }

  /** Takes the event at `place` of a block. */
  load({ block, firstRow, times }: SelectedBlock, place: number): void {
    this.row = firstRow + place;
    this.line = block.line[place]!;
    this.marks = block.marks[place]!;
    this.time = (this.marks & Mark.time) === 0 ? Number.NaN : times[place]!;
    this.source = block.source[place]!;
    this.destination = block.destination[place]!;
    this.sourcePort = block.sourcePort[place]!;
    this.destinationPort = block.destinationPort[place]!;
    this.protocol = block.protocol[place]!;
    this.flags = block.flags[place]!;
    this.ttl = block.ttl[place]!;
    this.length = block.length[place]!;
    this.weight = weightAt(this.#selection.table, block.weight[place]!, this.row);
    this.route = block.route[place]!;
    this.action = this.#actionOfRoute[this.route]!;
    this.portKey =
      (this.marks & Mark.ports) === 0
        ? -1
        : this.protocol === Protocol.tcp
          ? this.destinationPort
          : this.protocol === Protocol.udp
            ? 65536 + this.destinationPort
            : -1;
  }

  /** Whether the firewall kept the packet out. */
  get isRefused(): boolean {
    return this.action === ActionCode.drop || this.action === ActionCode.reject || this.action === ActionCode.limit;
  }
}
