import { Mark } from './eventTable';
import { portKey, portKeys, weightAt } from './eventTotals';
import type { Selection } from './selection';

/** What some lines hold, in a few numbers. */
export interface EventFacts {
  readonly events: number;
  /** Distinct source addresses. */
  readonly sources: number;
  /** Distinct destination ports, tcp and udp apart. */
  readonly ports: number;
  /** From the earliest time to the latest, milliseconds; absent when no line has a time. */
  readonly duration?: number;
}

/** Counts the selected events. A byte an address and 128 KiB. */
export function eventFacts({ table, blocks }: Selection): EventFacts {
  const isSource = new Uint8Array(table.addresses.size);
  const isPort = new Uint8Array(portKeys);
  let events = 0;
  let sources = 0;
  let ports = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const source = block.source[place]!;
      const port = portKey(block, place);
      events += weightAt(table, block.weight[place]!, firstRow + place);
      if (source > 0 && isSource[source] === 0) {
        isSource[source] = 1;
        sources++;
      }
      if (port >= 0 && isPort[port] === 0) {
        isPort[port] = 1;
        ports++;
      }
      if ((block.marks[place]! & Mark.time) === 0) continue;
      from = Math.min(from, times[place]!);
      to = Math.max(to, times[place]!);
    }
  }
  return { events, sources, ports, ...(from <= to ? { duration: to - from } : {}) };
}
