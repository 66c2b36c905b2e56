import { type EventBlock, Mark } from './eventTable';
import type { LocalHours } from './localHours';
import { Protocol } from './packet';
import { topEntries, topKeys } from './ranking';
import { blockOf, groupRows, placeOf, positions } from './rowGroups';
import type { Selection } from './selection';
import { type RankingContext, weightAt } from './summarize';
import type { PortRow } from './summary';
import { trendOf } from './trend';

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

/** Events and packets by {@link portKey}. */
export interface PortTotals {
  readonly events: Float64Array;
  readonly packets: Uint32Array;
}

/** Counts destination ports, tcp and udp apart. */
export function countPorts({ table, blocks }: Selection): PortTotals {
  const events = new Float64Array(portKeys);
  const packets = new Uint32Array(portKeys);
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const key = portKey(block, place);
      if (key < 0) continue;
      packets[key]!++;
      events[key]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  return { events, packets };
}

/** The days on which ports are compared. */
export interface PortCalendar {
  readonly hours: LocalHours;
  /** The days (by index) that the log covers. */
  readonly loggedDays: readonly number[];
}

/** The most frequent ports, and what the events of each have in common. */
export function portRows(
  selection: Selection,
  totals: PortTotals,
  calendar: PortCalendar,
  context: RankingContext,
): PortRow[] {
  const top = topKeys(totals.events, context.top);
  const sizes = Uint32Array.from(top, (key) => totals.packets[key]!);
  const groups = groupRows(selection, portKey, positions(top, portKeys), sizes);
  const bySource = new Float64Array(selection.table.addresses.size);
  return top.map((key, group) => {
    const rows = groups.rows.subarray(groups.starts[group]!, groups.starts[group + 1]!);
    return portRow(selection, key, rows, totals.events[key]!, bySource, calendar, context);
  });
}

/** `bySource` is scratch: zeros, before and after. */
function portRow(
  selection: Selection,
  key: number,
  rows: Uint32Array,
  events: number,
  bySource: Float64Array,
  { hours, loggedDays }: PortCalendar,
  context: RankingContext,
): PortRow {
  const { table } = selection;
  const { port, transport } = portOfKey(key);
  const byDay = new Float64Array(hours.days);
  const seen: number[] = [];
  let withTtl = 0;
  let belowTtl64 = 0;
  for (let i = 0; i < rows.length; i++) {
    const { block, times } = blockOf(selection, rows[i]!);
    const place = placeOf(rows[i]!);
    const weight = weightAt(table, block.weight[place]!, rows[i]!);
    const source = block.source[place]!;
    if (bySource[source] === 0) seen.push(source);
    bySource[source]! += weight;
    const marks = block.marks[place]!;
    if ((marks & Mark.time) !== 0) byDay[hours.dayOf(times[place]!)]! += weight;
    if ((marks & Mark.ttl) === 0) continue;
    withTtl += weight;
    if (block.ttl[place]! < 64) belowTtl64 += weight;
  }
  const trend = trendOf(byDay, loggedDays);
  const byCountry = new Map<string, number>();
  let sources = 0;
  for (const source of seen) {
    const count = bySource[source]!;
    bySource[source] = 0;
    // The twin of another line weighs nothing, and is met again each time.
    if (count === 0) continue;
    if (source > 0) sources++;
    const code = context.countryOf(source);
    byCountry.set(code, (byCountry.get(code) ?? 0) + count);
  }
  return {
    port,
    transport,
    ...context.portFacts(port, transport),
    events,
    sources,
    perDay: events / hours.days,
    maxPerDay: byDay.reduce((most, count) => Math.max(most, count), 0),
    countries: topEntries(byCountry, countriesOfPort).map(([code, count]) => ({ code, events: count })),
    ...(withTtl === 0 ? {} : { belowTtl64: belowTtl64 / withTtl }),
    ...(trend === undefined ? {} : { trend }),
  };
}
