import type { EventTotals } from './eventTotals';
import { ttlFacts } from './summarize';
import type { TtlFacts } from './summary';

/** The TTLs (hop limits) of some events. */
export interface TtlCounts extends TtlFacts {
  /** Every value seen, most frequent first. */
  readonly values: readonly { readonly ttl: number; readonly events: number }[];
}

/** Where TTLs began, and each of them; undefined when no event has one (SEIL). */
export function countTtl({ byTtl }: EventTotals): TtlCounts | undefined {
  const facts = ttlFacts(byTtl);
  if (facts === undefined) return undefined;
  const values = Array.from(byTtl, (events, ttl) => ({ ttl, events }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events || a.ttl - b.ttl);
  return { ...facts, values };
}
