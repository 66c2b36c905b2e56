import { Mark } from '../eventTable';
import { Protocol } from '../packet';
import type { Selection } from '../selection';
import type { EventAtHand } from './eventAtHand';
import { portSet } from './portSets';
import type { FindingThresholds } from './thresholds';
import type { TimeOrder } from './timeOrder';

/** Columns of a source, side by side, so that they share a line of the processor's cache. */
const Column = { events: 0, from: 1, to: 2, span: 3, inSpan: 4, busiest: 5 } as const;
const columns = 6;

/** What is known of a source beside its numbers. */
const Trait = { unusualProtocol: 1, alternativeTelnet: 2, target: 4, marked: 8, letIn: 16, noRequest: 32 } as const;

/** Marks that lines bear of tools and worms. */
export const toolMarks = Mark.mirai | Mark.zmap | Mark.masscan;

/**
 * Counts while the events are classed, so that the detectors know beforehand whom they need not follow: what came
 * unasked, by source. 57 bytes an address, 2 MiB for the ports, 1 byte a row for its reason.
 */
export class Census {
  /** Values of `Reason` by row. */
  readonly reasonOfRow: Uint8Array;
  /** Events not let in, by port key. */
  readonly attacksByPort = new Float64Array(131072);
  /** Addresses that requests were for. */
  targets = 0;
  /** Requests, in events. */
  unasked = 0;
  /** Whether the own side answered from a port that amplifies. */
  hasAnswered = false;
  /** All events. */
  events = 0;
  /** UTC milliseconds of the first and the last; Infinity and -Infinity without times. */
  readonly from: number;
  readonly to: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly #numbers: Float64Array;
  readonly #othersOfSource: Float64Array;
  readonly #othersOfPort = new Float64Array(131072);
  readonly #traits: Uint8Array;
  readonly #span: number;
  /** End of the span of the event at hand. */
  #spanEnd = 0;
  /** Saves a look: many logs have one destination. */
  #lastTarget = -1;
  readonly #answersFrom: Uint8Array;
  readonly #thresholds: FindingThresholds;

  constructor({ table, blocks }: Selection, { from, to }: TimeOrder, thresholds: FindingThresholds) {
    const addresses = table.addresses.size;
    const { vertical, bruteForce, reflectAttempt } = thresholds;
    this.#thresholds = thresholds;
    this.#answersFrom = portSet(thresholds.reflectSelf.ports);
    this.reasonOfRow = new Uint8Array(table.length);
    this.from = from;
    this.to = to;
    const filled = blocks.filter(({ places }) => places.length > 0);
    this.firstLine = filled[0]?.block.line[filled[0].places[0]!] ?? 0;
    this.lastLine = filled.at(-1)?.block.line[filled.at(-1)!.places.at(-1)!] ?? 0;
    this.#othersOfSource = new Float64Array(addresses);
    this.#numbers = new Float64Array(addresses * columns);
    this.#traits = new Uint8Array(addresses);
    for (let at = Column.from; at < this.#numbers.length; at += columns) this.#numbers[at] = Number.NaN;
    this.#span = Math.ceil(Math.max(vertical.minutes, bruteForce.minutes, reflectAttempt.minutes)) * 60_000;
  }

  /** Counts what is no request that came unasked. */
  addOther(event: EventAtHand, isOwn: boolean): void {
    const { source, weight, protocol, sourcePort } = event;
    let port = event.portKey;
    if (isOwn && protocol === Protocol.udp && this.#answersFrom[sourcePort] === 1) {
      // An answering service is known by its own port.
      port = 65536 + sourcePort;
      this.hasAnswered = true;
    }
    this.events += weight;
    this.#othersOfSource[source]! += weight;
    if (port >= 0) this.#othersOfPort[port]! += weight;
  }

  /** Counts a request that came unasked. */
  addRequest({ source, destination, time, weight, portKey, marks }: EventAtHand, isAllowed: boolean): void {
    const numbers = this.#numbers;
    const at = source * columns;
    this.events += weight;
    this.unasked += weight;
    numbers[at + Column.events]! += weight;
    // Without a time (NaN) nothing is at a time with anything.
    if (time >= this.#spanEnd || time < this.#spanEnd - this.#span)
      this.#spanEnd = (Math.floor(time / this.#span) + 1) * this.#span;
    if (!Number.isNaN(time)) {
      if (Number.isNaN(numbers[at + Column.from]!)) numbers[at + Column.from] = time;
      numbers[at + Column.to] = time;
      const inSpan = numbers[at + Column.span] === this.#spanEnd ? numbers[at + Column.inSpan]! + weight : weight;
      numbers[at + Column.span] = this.#spanEnd;
      numbers[at + Column.inSpan] = inSpan;
      if (inSpan > numbers[at + Column.busiest]!) numbers[at + Column.busiest] = inSpan;
    }
    if (isAllowed) {
      this.#othersOfPort[portKey]! += weight;
      this.#traits[source]! |= Trait.letIn;
    } else this.attacksByPort[portKey]! += weight;
    if (portKey === 2323) this.#traits[source]! |= Trait.alternativeTelnet;
    if ((marks & toolMarks) !== 0) this.#traits[source]! |= Trait.marked;
    if (destination === this.#lastTarget || (this.#traits[destination]! & Trait.target) !== 0) return;
    this.#lastTarget = destination;
    this.#traits[destination]! |= Trait.target;
    this.targets++;
  }

  /** Notes that a source sent something unasked that is no request. */
  addNoRequest(source: number, isUnusualProtocol: boolean): void {
    this.#traits[source]! |= isUnusualProtocol ? Trait.noRequest | Trait.unusualProtocol : Trait.noRequest;
  }

  /**
   * Tells whether a source sent so much at a time that a pattern of scans, guesses or floods may be found; to be asked once
   * everything is counted. A window as long as a span of the clock touches two of them, so half of its events are in one.
   */
  busySources(): (source: number) => boolean {
    const { vertical, bruteForce, reflectAttempt, flood, horizontal } = this.#thresholds;
    const numbers = this.#numbers;
    const inTwoSpans = Math.min(vertical.ports, bruteForce.attempts, reflectAttempt.sourcePorts);
    const spansOfSweep = Math.ceil((horizontal.minutes * 60_000) / this.#span) + 1;
    const least = Math.min(
      Math.ceil(inTwoSpans / 2),
      flood.perMinute,
      reflectAttempt.perMinute,
      this.targets < horizontal.destinations
        ? Number.POSITIVE_INFINITY
        : Math.ceil(horizontal.destinations / spansOfSweep),
    );
    return (source) => numbers[source * columns + Column.busiest]! >= least;
  }

  /** All events of a source, whatever they are. */
  allOf(source: number): number {
    return this.eventsOf(source) + this.#othersOfSource[source]!;
  }

  /** Events of a source that are no requests. */
  othersOf(source: number): number {
    return this.#othersOfSource[source]!;
  }

  /** All events of a port key; answers from ports that amplify count for these. */
  allOfPort(port: number): number {
    return this.attacksByPort[port]! + this.#othersOfPort[port]!;
  }

  /** Requests of a source, in events. */
  eventsOf(source: number): number {
    return this.#numbers[source * columns + Column.events]!;
  }

  /** Milliseconds from a source's first request to its last; NaN without times. */
  spanOf(source: number): number {
    const at = source * columns;
    return this.#numbers[at + Column.to]! - this.#numbers[at + Column.from]!;
  }

  /** Whether requests were for an address. */
  isTarget(address: number): boolean {
    return (this.#traits[address]! & Trait.target) !== 0;
  }

  /** Whether a request of a source bore the mark of a tool or worm. */
  isMarked(source: number): boolean {
    return (this.#traits[source]! & Trait.marked) !== 0;
  }

  /** Whether a request of a source was let in. */
  isLetIn(source: number): boolean {
    return (this.#traits[source]! & Trait.letIn) !== 0;
  }

  /** Whether a source sent something unasked that is no request. */
  sentNoRequest(source: number): boolean {
    return (this.#traits[source]! & Trait.noRequest) !== 0;
  }

  sentUnusual(source: number): boolean {
    return (this.#traits[source]! & Trait.unusualProtocol) !== 0;
  }

  triedAlternativeTelnet(source: number): boolean {
    return (this.#traits[source]! & Trait.alternativeTelnet) !== 0;
  }
}
