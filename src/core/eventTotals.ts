import { type EventBlock, type EventTable, Mark } from './eventTable';
import { Protocol } from './packet';
import type { Selection } from './selection';

/** How many values {@link portKey} has. */
export const portKeys = 131072;

/** What the selected events add up to, from one pass over them. */
export interface EventTotals {
  readonly packets: number;
  /** Events by number of route, and by TTL. */
  readonly byRoute: Float64Array;
  readonly byTtl: Float64Array;
  /** Events and packets by {@link portKey}. */
  readonly portEvents: Float64Array;
  readonly portPackets: Uint32Array;
  /** Events by number of the source address. */
  readonly sourceEvents: Float64Array;
  /** First and last time, UTC milliseconds; `from` is above `to` when no event has a time. */
  readonly from: number;
  readonly to: number;
}

/** tcp ports are 0 to 65,535, udp ports follow; -1 for events without a tcp or udp port. */
export function portKey(block: EventBlock, place: number): number {
  if ((block.marks[place]! & Mark.ports) === 0) return -1;
  const protocol = block.protocol[place]!;
  if (protocol === Protocol.tcp) return block.destinationPort[place]!;
  return protocol === Protocol.udp ? 65536 + block.destinationPort[place]! : -1;
}

/** Port and transport of a {@link portKey}. */
export function portOfKey(key: number): { port: number; transport: 'tcp' | 'udp' } {
  return { port: key & 0xffff, transport: key < 65536 ? 'tcp' : 'udp' };
}

/** The weight of a row, from its column's value. */
export function weightAt(table: EventTable, column: number, row: number): number {
  return column === 0xffff ? table.weight(row) : column;
}

/** Adds the selected events up. Most weigh 1: packets are counted, and apart from them what an event weighs beyond one. */
export function countEvents({ table, blocks }: Selection): EventTotals {
  const byRoute = new Float64Array(table.routes.size);
  const byTtl = new Float64Array(256);
  const portPackets = new Uint32Array(portKeys);
  const sourcePackets = new Uint32Array(table.addresses.size);
  const beyond = new WeightBeyond();
  let packets = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { block, firstRow, times, places } of blocks) {
    const { weight: weights, marks: marksOf, route, source, ttl } = block;
    packets += places.length;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, weights[place]!, firstRow + place);
      const marks = marksOf[place]!;
      const key = portKey(block, place);
      byRoute[route[place]!]! += weight;
      sourcePackets[source[place]!]!++;
      if ((marks & Mark.ttl) !== 0) byTtl[ttl[place]!]! += weight;
      if (key >= 0) portPackets[key]!++;
      if (weight !== 1) beyond.add(key, source[place]!, weight - 1);
      if ((marks & Mark.time) === 0) continue;
      const time = times[place]!;
      if (time < from) from = time;
      if (time > to) to = time;
    }
  }
  const portEvents = beyond.addTo(portPackets, beyond.byPort);
  const sourceEvents = beyond.addTo(sourcePackets, beyond.bySource);
  return { packets, byRoute, byTtl, portEvents, portPackets, sourceEvents, from, to };
}

/** What events weigh beyond one packet each: repeats, and minus one for twins. */
class WeightBeyond {
  readonly byPort = new Map<number, number>();
  readonly bySource = new Map<number, number>();

  add(port: number, source: number, weight: number): void {
    if (port >= 0) this.byPort.set(port, (this.byPort.get(port) ?? 0) + weight);
    this.bySource.set(source, (this.bySource.get(source) ?? 0) + weight);
  }

  /** Events, from packets. */
  addTo(packets: Uint32Array, beyond: ReadonlyMap<number, number>): Float64Array {
    const events = Float64Array.from(packets);
    for (const [key, weight] of beyond) events[key]! += weight;
    return events;
  }
}
