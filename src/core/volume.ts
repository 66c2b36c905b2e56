import { actions } from './action';
import { type Direction, type DirectionFinder, directions } from './direction';
import { type EventBlock, Mark } from './eventTable';
import { portKey, portKeys, portOfKey, weightAt } from './eventTotals';
import { ActionCode } from './findings/eventAtHand';
import { PairTable } from './findings/pairTable';
import { Sides } from './findings/sides';
import { isoTime } from './isoTime';
import { Protocol, TcpFlag } from './packet';
import type { Selection } from './selection';

/** What went one way: estimated from the lengths of the logged packets, headers included. */
export interface DirectionVolume {
  readonly direction: Direction;
  readonly events: number;
  /** Events whose length is known; the bytes are theirs. */
  readonly measured: number;
  readonly bytes: number;
  /** Seconds from the first to the last event, both included; 0 when none has a time. */
  readonly seconds: number;
  /** Megabits (1,000,000 bits) per second: over `seconds`, and in the busiest minute of the clock, which began at `peakAt`. */
  readonly averageMbps: number;
  readonly peakMbps: number;
  readonly peakAt?: string;
}

/** A port of the own side that packets went out from to the outside, as a service answers. */
export interface OwnPortRow {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly events: number;
  /** Of these, those that the firewall stopped. */
  readonly stopped: number;
  readonly bytesOut: number;
  /** What came in to the port and was let in; 0 when that is not logged. */
  readonly bytesIn: number;
  /** `bytesOut` by `bytesIn`; absent when nothing is known to have come in. */
  readonly ratio?: number;
  /** Distinct addresses it went to. */
  readonly peers: number;
  readonly peakMbps: number;
  readonly first: string;
  readonly last: string;
}

/** Directions in bytes and rates. */
export interface VolumeFacts {
  /** Those that occur. */
  readonly directions: readonly DirectionVolume[];
  /** False: nothing that the own side sent to the outside is logged, so whether it answers anybody cannot be told. */
  readonly sendsLogged: boolean;
  /** Most bytes out first. */
  readonly ownPorts: readonly OwnPortRow[];
}

/** What counting needs beside the events. */
export interface VolumeContext {
  readonly direction: DirectionFinder;
  /** Ports above 1023 that services answer from. */
  readonly servicePorts: readonly number[];
}

const minuteMs = 60_000;
const bitsPerMegabit = 1_000_000;
const firstDrawnPort = 1024;
const inbound = directions.indexOf('inbound');
const outbound = directions.indexOf('outbound');
const forwarded = directions.indexOf('forwarded');
const refusals: readonly number[] = [ActionCode.drop, ActionCode.reject, ActionCode.limit];

/** Bytes over time: their sum, and the busiest minute of the clock. */
class Flow {
  events = 0;
  measured = 0;
  bytes = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  readonly #byMinute = new Map<number, number>();
  #minute = Number.NaN;
  #bytesInMinute = 0;

  add(time: number, length: number, weight: number): void {
    const bytes = length * weight;
    this.events += weight;
    if (length > 0) this.measured += weight;
    this.bytes += bytes;
    if (Number.isNaN(time)) return;
    if (time < this.from) this.from = time;
    if (time > this.to) this.to = time;
    const minute = Math.floor(time / minuteMs);
    // Most events are of the minute of the one before.
    if (minute !== this.#minute) this.#keepMinute(minute);
    this.#bytesInMinute += bytes;
  }

  /** A line's time stands for its whole second. */
  get seconds(): number {
    return this.from > this.to ? 0 : (this.to - this.from) / 1000 + 1;
  }

  get averageMbps(): number {
    return this.seconds === 0 ? 0 : (this.bytes * 8) / bitsPerMegabit / this.seconds;
  }

  /** The minute (since 1970) with the most bytes, and its rate. */
  peak(): { readonly minute: number; readonly mbps: number } | undefined {
    this.#keepMinute(Number.NaN);
    let best: { minute: number; bytes: number } | undefined;
    for (const [minute, bytes] of this.#byMinute)
      if (best === undefined || bytes > best.bytes) best = { minute, bytes };
    return best === undefined ? undefined : { minute: best.minute, mbps: (best.bytes * 8) / bitsPerMegabit / 60 };
  }

  #keepMinute(next: number): void {
    if (!Number.isNaN(this.#minute))
      this.#byMinute.set(this.#minute, (this.#byMinute.get(this.#minute) ?? 0) + this.#bytesInMinute);
    this.#minute = next;
    this.#bytesInMinute = 0;
  }
}

/** Estimates what the selected events carried, in one pass. */
export function countVolume({ table, blocks }: Selection, context: VolumeContext): VolumeFacts {
  const flows = directions.map(() => new Flow());
  const own = new OwnPorts();
  const isService = Uint8Array.from({ length: 65536 }, (_none, port) => (port < firstDrawnPort ? 1 : 0));
  for (const port of context.servicePorts) isService[port] = 1;
  const isRefused = Uint8Array.from({ length: table.routes.size }, (_none, id) =>
    refusals.includes(actions.indexOf(table.routes.route(id).action)) ? 1 : 0,
  );
  const sides = new Sides({ table }, context);
  for (const part of blocks) {
    const { block, firstRow, times, places } = part;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      // The twin of another line is no packet of its own.
      if (weight === 0) continue;
      const time = (block.marks[place]! & Mark.time) === 0 ? Number.NaN : times[place]!;
      const length = block.length[place]!;
      const direction = sides.direction(sides.of(block, place));
      flows[direction]!.add(time, length, weight);
      const refused = isRefused[block.route[place]!]!;
      if (direction === outbound || (direction === forwarded && context.direction.isHome[block.source[place]!] === 1)) {
        own.isLogged = true;
        if (isService[block.sourcePort[place]!] === 1 && isAnswer(block, place))
          own.addOut(ownKey(block, place), block.destination[place]!, time, length, weight, refused);
      } else if (refused === 0 && (direction === inbound || direction === forwarded)) {
        const key = portKey(block, place);
        if (key >= 0) own.bytesIn[key]! += length * weight;
      }
    }
  }
  return {
    directions: flows.flatMap((flow, index) => (flow.events === 0 ? [] : [directionVolume(directions[index]!, flow)])),
    sendsLogged: own.isLogged,
    ownPorts: own.rows(),
  };
}

/** A port key of the source's port. */
function ownKey(block: EventBlock, place: number): number {
  return block.sourcePort[place]! + (block.protocol[place] === Protocol.udp ? 65536 : 0);
}

/** A first SYN asks, and a reset is what a closed port says; neither shows a service. */
function isAnswer(block: EventBlock, place: number): boolean {
  if ((block.marks[place]! & Mark.ports) === 0) return false;
  if (block.protocol[place] === Protocol.udp) return true;
  const flags = block.flags[place]!;
  const isFirst = (flags & (TcpFlag.SYN | TcpFlag.ACK)) === TcpFlag.SYN;
  return block.protocol[place] === Protocol.tcp && !isFirst && (flags & TcpFlag.RST) === 0;
}

function directionVolume(direction: Direction, flow: Flow): DirectionVolume {
  const peak = flow.peak();
  return {
    direction,
    events: flow.events,
    measured: flow.measured,
    bytes: flow.bytes,
    seconds: flow.seconds,
    averageMbps: flow.averageMbps,
    peakMbps: peak?.mbps ?? 0,
    ...(peak === undefined ? {} : { peakAt: isoTime(peak.minute * minuteMs) }),
  };
}

class OwnPorts {
  isLogged = false;
  readonly bytesIn = new Float64Array(portKeys);
  readonly #ports = new Map<number, { readonly flow: Flow; stopped: number; peers: number }>();
  readonly #pairs = new PairTable();

  addOut(key: number, peer: number, time: number, length: number, weight: number, refused: number): void {
    let port = this.#ports.get(key);
    if (port === undefined) {
      port = { flow: new Flow(), stopped: 0, peers: 0 };
      this.#ports.set(key, port);
    }
    port.flow.add(time, length, weight);
    if (refused === 1) port.stopped += weight;
    const known = this.#pairs.size;
    this.#pairs.id(key, peer);
    if (this.#pairs.size > known) port.peers++;
  }

  rows(): OwnPortRow[] {
    const rows = Array.from(this.#ports, ([key, { flow, stopped, peers }]) => {
      const bytesIn = this.bytesIn[key]!;
      return {
        ...portOfKey(key),
        events: flow.events,
        stopped,
        bytesOut: flow.bytes,
        bytesIn,
        ...(bytesIn === 0 ? {} : { ratio: flow.bytes / bytesIn }),
        peers,
        peakMbps: flow.peak()?.mbps ?? 0,
        first: isoTime(flow.from),
        last: isoTime(flow.to),
      };
    });
    return rows.sort((a, b) => b.bytesOut - a.bytesOut || b.events - a.events || a.port - b.port);
  }
}
