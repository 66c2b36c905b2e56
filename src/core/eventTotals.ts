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

/** Adds the selected events up. */
export function countEvents({ table, blocks }: Selection): EventTotals {
  const byRoute = new Float64Array(table.routes.size);
  const byTtl = new Float64Array(256);
  const portEvents = new Float64Array(portKeys);
  const portPackets = new Uint32Array(portKeys);
  const sourceEvents = new Float64Array(table.addresses.size);
  let packets = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { block, firstRow, times, places } of blocks) {
    packets += places.length;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const marks = block.marks[place]!;
      byRoute[block.route[place]!]! += weight;
      sourceEvents[block.source[place]!]! += weight;
      if ((marks & Mark.ttl) !== 0) byTtl[block.ttl[place]!]! += weight;
      const key = portKey(block, place);
      if (key >= 0) {
        portEvents[key]! += weight;
        portPackets[key]!++;
      }
      if ((marks & Mark.time) === 0) continue;
      const time = times[place]!;
      if (time < from) from = time;
      if (time > to) to = time;
    }
  }
  return { packets, byRoute, byTtl, portEvents, portPackets, sourceEvents, from, to };
}
