import { weightAt } from './eventTotals';
import { AddressKind } from './packet';
import { topKeys } from './ranking';
import type { Selection } from './selection';

/** Packets of one length. */
export interface LengthCount {
  /** Bytes of the whole IP packet. */
  readonly bytes: number;
  readonly version: 4 | 6;
  readonly events: number;
}

/** How long the packets are. */
export interface LengthCounts {
  /** Most frequent first. */
  readonly rows: readonly LengthCount[];
  /** Events of lengths that are not among the rows. */
  readonly others: number;
  /** Events without a length. */
  readonly unknown: number;
}

/** Lengths are counted up to the longest IP packet, IPv6 behind IPv4. */
const lengths = 65536;

/** Counts packets by their length and IP version; a masked address counts as IPv4. At most `limit` rows. */
export function countLengths({ table, blocks }: Selection, limit: number): LengthCounts {
  const events = new Float64Array(2 * lengths);
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const isV6 = table.addresses.kind(block.source[place]!) === AddressKind.v6;
      events[block.length[place]! + (isV6 ? lengths : 0)]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  const unknown = events[0]! + events[lengths]!;
  events[0] = 0;
  events[lengths] = 0;
  const rows = topKeys(events, limit).map((key) => ({
    bytes: key % lengths,
    version: key < lengths ? (4 as const) : (6 as const),
    events: events[key]!,
  }));
  const all = events.reduce((sum, count) => sum + count, 0);
  return { rows, others: rows.reduce((rest, row) => rest - row.events, all), unknown };
}
