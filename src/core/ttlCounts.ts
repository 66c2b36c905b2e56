import { Mark } from './eventTable';
import { weightAt } from './eventTotals';
import type { Selection } from './selection';
import { ttlFacts } from './summarize';
import type { TtlFacts } from './summary';

/** The TTLs (hop limits) of some events. */
export interface TtlCounts extends TtlFacts {
  /** Every value seen, most frequent first. */
  readonly values: readonly { readonly ttl: number; readonly events: number }[];
}

/** Counts TTLs; undefined when no event has one (SEIL). */
export function countTtl({ table, blocks }: Selection): TtlCounts | undefined {
  const byTtl = new Float64Array(256);
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.ttl) === 0) continue;
      byTtl[block.ttl[place]!]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  const facts = ttlFacts(byTtl);
  if (facts === undefined) return undefined;
  const values = Array.from(byTtl, (events, ttl) => ({ ttl, events }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events || a.ttl - b.ttl);
  return { ...facts, values };
}
