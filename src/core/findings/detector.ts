import type { EventTable } from '../eventTable';
import type { EventAtHand } from './eventAtHand';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import type { FindingThresholds } from './thresholds';

/**
 * What a detector may ask to see: `request` a first TCP packet or a UDP one that came unasked, let in or not; `loose` a TCP
 * packet that came unasked and belongs to no connection; `other` what came unasked of other protocols; `backscatter`;
 * `own` what the own side sent; `quiet` the rest (answers, noise, audit lines).
 */
export const eventKinds = ['request', 'loose', 'other', 'backscatter', 'own', 'quiet'] as const;

export type EventKind = (typeof eventKinds)[number];

/** Watches the events by time, one after the other, and tells what it found. */
export interface Detector {
  readonly sees: readonly EventKind[];
  see(event: EventAtHand): void;
  findings(): readonly Finding[];
}

/** What all detectors are made from. */
export interface DetectorTools {
  readonly table: EventTable;
  readonly context: FindingContext;
  readonly thresholds: FindingThresholds;
  readonly census: Census;
}

/** Requests that came unasked, by source: counted while the events are classed. 36 bytes an address, 1 MiB for the ports. */
export class Census {
  /** Lines by source. */
  readonly requests: Uint32Array;
  /** Events by source, and UTC milliseconds of the first and last. */
  readonly events: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly firstLine: Uint32Array;
  readonly lastLine: Uint32Array;
  /** Events not let in, by port key. */
  readonly attacksByPort = new Float64Array(131072);
  readonly #isTarget: Uint8Array;
  /** Addresses that requests were for. */
  targets = 0;
  /** Their events. */
  unasked = 0;

  constructor(addresses: number) {
    this.requests = new Uint32Array(addresses);
    this.events = new Float64Array(addresses);
    this.from = new Float64Array(addresses).fill(Number.POSITIVE_INFINITY);
    this.to = new Float64Array(addresses).fill(Number.NEGATIVE_INFINITY);
    this.firstLine = new Uint32Array(addresses);
    this.lastLine = new Uint32Array(addresses);
    this.#isTarget = new Uint8Array(addresses);
  }

  add({ source, destination, time, line, weight, portKey }: EventAtHand, isAllowed: boolean): void {
    this.unasked += weight;
    this.requests[source]!++;
    this.events[source]! += weight;
    if (time < this.from[source]!) this.from[source] = time;
    if (time > this.to[source]!) this.to[source] = time;
    if (this.firstLine[source] === 0 || line < this.firstLine[source]!) this.firstLine[source] = line;
    if (line > this.lastLine[source]!) this.lastLine[source] = line;
    if (!isAllowed && portKey >= 0) this.attacksByPort[portKey]! += weight;
    if (this.#isTarget[destination] === 1) return;
    this.#isTarget[destination] = 1;
    this.targets++;
  }
}
