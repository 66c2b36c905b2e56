import { type EventBlock, Mark } from './eventTable';
import { Protocol } from './packet';
import { topEntries, topKeys } from './ranking';
import type { Selection } from './selection';
import { type SummaryContext, weightAt } from './summarize';
import type { PortRow } from './summary';

/** Countries listed of each port. */
const countriesOfPort = 5;

/** tcp ports are 0 to 65,535, udp ports follow; -1 for events without a tcp or udp port. */
export function portKey(block: EventBlock, place: number): number {
  if ((block.marks[place]! & Mark.ports) === 0) return -1;
  const protocol = block.protocol[place]!;
  if (protocol === Protocol.tcp) return block.destinationPort[place]!;
  return protocol === Protocol.udp ? 65536 + block.destinationPort[place]! : -1;
}

/** How many values {@link portKey} has. */
export const portKeys = 131072;

/** Port and transport of a {@link portKey}. */
export function portOfKey(key: number): { port: number; transport: 'tcp' | 'udp' } {
  return { port: key & 0xffff, transport: key < 65536 ? 'tcp' : 'udp' };
}

/** Counts destination ports, tcp and udp apart; then, for the rows shown, what their events have in common. */
export function countPorts(
  selection: Selection,
  context: SummaryContext,
  dayOf: (time: number) => number,
  days: number,
): PortRow[] {
  const { table, blocks } = selection;
  const events = new Float64Array(portKeys);
  for (const { block, firstRow, places } of blocks) {
    for (const place of places) {
      const key = portKey(block, place);
      if (key >= 0) events[key]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  const top = topKeys(events, context.top);
  const details = new Map(top.map((key) => [key, new PortDetails(days)]));
  const detailOf: (PortDetails | undefined)[] = Array.from({ length: portKeys }, (_none, key) => details.get(key));
  for (const { block, firstRow, times, places } of blocks) {
    for (const place of places) {
      const key = portKey(block, place);
      if (key < 0) continue;
      const day = (block.marks[place]! & Mark.time) === 0 ? -1 : dayOf(times[place]!);
      detailOf[key]?.add(block, place, weightAt(table, block.weight[place]!, firstRow + place), day);
    }
  }
  return top.map((key) => details.get(key)!.row(key, events[key]!, days, context));
}

class PortDetails {
  readonly #bySource = new Map<number, number>();
  readonly #byDay: Float64Array;
  #withTtl = 0;
  #belowTtl64 = 0;

  constructor(days: number) {
    this.#byDay = new Float64Array(days);
  }

  add(block: EventBlock, place: number, weight: number, day: number): void {
    const source = block.source[place]!;
    this.#bySource.set(source, (this.#bySource.get(source) ?? 0) + weight);
    if (day >= 0) this.#byDay[day]! += weight;
    if ((block.marks[place]! & Mark.ttl) === 0) return;
    this.#withTtl += weight;
    if (block.ttl[place]! < 64) this.#belowTtl64 += weight;
  }

  row(key: number, events: number, days: number, context: SummaryContext): PortRow {
    const { port, transport } = portOfKey(key);
    const byCountry = new Map<string, number>();
    for (const [source, count] of this.#bySource) {
      const code = context.countryOf(source);
      byCountry.set(code, (byCountry.get(code) ?? 0) + count);
    }
    return {
      port,
      transport,
      ...context.portFacts(port, transport),
      events,
      sources: this.#bySource.size - (this.#bySource.has(0) ? 1 : 0),
      perDay: events / days,
      maxPerDay: this.#byDay.reduce((most, count) => Math.max(most, count), 0),
      countries: topEntries(byCountry, countriesOfPort).map(([code, count]) => ({ code, events: count })),
      ...(this.#withTtl === 0 ? {} : { belowTtl64: this.#belowTtl64 / this.#withTtl }),
    };
  }
}
