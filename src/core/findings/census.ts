import { Protocol } from '../packet';
import type { EventAtHand } from './eventAtHand';
import { portSet } from './portSets';
import type { FindingThresholds } from './thresholds';

/** Columns of a source, side by side, so that they share a line of the processor's cache. */
const Column = { events: 0, from: 1, to: 2, span: 3, inSpan: 4, busiest: 5 } as const;
const columns = 6;

/** What is known of a source beside its numbers. */
const Trait = { unusualProtocol: 1, alternativeTelnet: 2, target: 4 } as const;

/**
 * Counts while the events are classed, so that the detectors know beforehand whom they need not follow: what came
 * unasked, by source. 49 bytes an address, 1 MiB for the ports, 1 byte a row for its reason.
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
  /** All events, their period (UTC milliseconds), first and last line. */
  events = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  firstLine = Number.POSITIVE_INFINITY;
  lastLine = 0;
  readonly #numbers: Float64Array;
  readonly #traits: Uint8Array;
  readonly #span: number;
  /** End of the span of the event at hand. */
  #spanEnd = 0;
  readonly #answersFrom: Uint8Array;
  readonly #thresholds: FindingThresholds;

  constructor(addresses: number, rows: number, thresholds: FindingThresholds) {
    const { vertical, bruteForce, reflectAttempt } = thresholds;
    this.#thresholds = thresholds;
    this.#answersFrom = portSet(thresholds.reflectSelf.ports);
    this.reasonOfRow = new Uint8Array(rows);
    this.#numbers = new Float64Array(addresses * columns);
    this.#traits = new Uint8Array(addresses);
    for (let at = Column.from; at < this.#numbers.length; at += columns) this.#numbers[at] = Number.NaN;
    this.#span = Math.ceil(Math.max(vertical.minutes, bruteForce.minutes, reflectAttempt.minutes)) * 60_000;
  }

  /** Counts any event; wants them by time. */
  addAny({ row, weight, time, line }: EventAtHand, reason: number): void {
    this.reasonOfRow[row] = reason;
    this.events += weight;
    if (line < this.firstLine) this.firstLine = line;
    if (line > this.lastLine) this.lastLine = line;
    if (time < this.from) this.from = time;
    if (time > this.to) this.to = time;
  }

  /** Counts a request that came unasked. */
  addRequest({ source, destination, time, weight, portKey }: EventAtHand, isAllowed: boolean): void {
    const numbers = this.#numbers;
    const at = source * columns;
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
    if (!isAllowed && portKey >= 0) this.attacksByPort[portKey]! += weight;
    if (portKey === 2323) this.#traits[source]! |= Trait.alternativeTelnet;
    if ((this.#traits[destination]! & Trait.target) !== 0) return;
    this.#traits[destination]! |= Trait.target;
    this.targets++;
  }

  /** Counts what the own side sent. */
  addOwn({ protocol, sourcePort }: EventAtHand): void {
    if (protocol === Protocol.udp && this.#answersFrom[sourcePort] === 1) this.hasAnswered = true;
  }

  /** Notes that a source sent something of an unusual protocol unasked. */
  addUnusual(source: number): void {
    this.#traits[source]! |= Trait.unusualProtocol;
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

  sentUnusual(source: number): boolean {
    return (this.#traits[source]! & Trait.unusualProtocol) !== 0;
  }

  triedAlternativeTelnet(source: number): boolean {
    return (this.#traits[source]! & Trait.alternativeTelnet) !== 0;
  }
}
