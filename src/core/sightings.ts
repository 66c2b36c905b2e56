import { readAddress } from './addressText';
import { asciiBytes } from './ascii';
import { blockRows, type EventTable, Mark } from './eventTable';
import { portKey, portKeys, portOfKey, weightAt } from './eventTotals';
import { AddressKind, AddressSlot } from './packet';
import { topEntries, topKeys } from './ranking';
import type { Selection } from './selection';

/** A destination port in a log. */
export interface PortSightingRow {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly events: number;
  /** Counted through all logs, 1-based. */
  readonly firstLine: number;
  readonly sources: number;
  readonly topSource?: { readonly address: string; readonly events: number };
}

/** Pairs of port and source are sorted as one number: source below, port above. */
const sourceRange = 2 ** 32;

/** The destination ports of the selected events, most events first, at most `limit`, each with its sources. */
export function sightPorts({ table, blocks }: Selection, limit: number): PortSightingRow[] {
  const events = new Float64Array(portKeys);
  const firstLine = new Float64Array(portKeys);
  const pairs = new Float64Array(table.length);
  const extraWeight = new Map<number, number>();
  let count = 0;
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const key = portKey(block, place);
      if (key < 0) continue;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const pair = key * sourceRange + block.source[place]!;
      events[key]! += weight;
      if (firstLine[key] === 0) firstLine[key] = block.line[place]!;
      pairs[count++] = pair;
      if (weight !== 1) extraWeight.set(pair, (extraWeight.get(pair) ?? 0) + weight - 1);
    }
  }
  const sorted = pairs.subarray(0, count).sort();
  const sources = new Map<number, { count: number; top: number; topEvents: number }>();
  for (let i = 0; i < count; ) {
    const pair = sorted[i]!;
    let next = i + 1;
    while (next < count && sorted[next] === pair) next++;
    const key = Math.floor(pair / sourceRange);
    const source = pair - key * sourceRange;
    const fact = sources.get(key) ?? { count: 0, top: 0, topEvents: 0 };
    const sourceEvents = next - i + (extraWeight.get(pair) ?? 0);
    if (source > 0) {
      fact.count++;
      if (sourceEvents > fact.topEvents) {
        fact.top = source;
        fact.topEvents = sourceEvents;
      }
    }
    sources.set(key, fact);
    i = next;
  }
  return topKeys(events, limit).map((key) => {
    const { count: sourceCount, top, topEvents } = sources.get(key)!;
    return {
      ...portOfKey(key),
      events: events[key]!,
      firstLine: firstLine[key]!,
      sources: sourceCount,
      ...(top === 0 ? {} : { topSource: { address: table.addresses.text(top), events: topEvents } }),
    };
  });
}

/** The number of an address by its text; undefined when the log does not have it. */
export function findAddress(table: EventTable, text: string): number | undefined {
  const { addresses } = table;
  const slot = new AddressSlot();
  const bytes = asciiBytes(text);
  const isWhole = readAddress(bytes, 0, bytes.length, slot) === bytes.length;
  const wanted = isWhole && slot.kind === AddressKind.v6 ? slot.v6 : undefined;
  for (let id = 1; id < addresses.size; id++) {
    if (addresses.kind(id) !== slot.kind) continue;
    if (wanted === undefined ? addresses.text(id) === text : addresses.v6(id).every((byte, i) => byte === wanted[i])) {
      return id;
    }
  }
  return undefined;
}

/** How often an address occurs, and on which ports as a source: the five most frequent. */
export function sightAddress(table: EventTable, address: number) {
  let asSource = 0;
  let asDestination = 0;
  const byPort = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    const block = table.blocks[row >>> 16]!;
    const place = row & (blockRows - 1);
    const isSource = block.source[place] === address;
    if (!isSource && block.destination[place] !== address) continue;
    const weight = weightAt(table, block.weight[place]!, row);
    if (!isSource) {
      asDestination += weight;
      continue;
    }
    asSource += weight;
    const key = portKey(block, place);
    if (key >= 0) byPort.set(key, (byPort.get(key) ?? 0) + weight);
  }
  const ports = topEntries(byPort, 5).map(([key, events]) => ({ ...portOfKey(key), events }));
  return { asSource, asDestination, ports };
}

/** The time of the packet on a line (counted through all logs), when the table has one and it is UTC already. */
export function timeOfLine(table: EventTable, line: number): number | undefined {
  let low = 0;
  let high = table.resolvedRows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.blocks[middle >>> 16]!.line[middle & (blockRows - 1)]! < line) low = middle + 1;
    else high = middle;
  }
  const block = table.blocks[low >>> 16];
  const place = low & (blockRows - 1);
  if (low >= table.resolvedRows || block?.line[place] !== line || (block.marks[place]! & Mark.time) === 0)
    return undefined;
  return block.time[place];
}
