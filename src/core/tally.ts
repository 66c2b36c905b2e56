import { countEvents, portOfKey } from './eventTotals';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { RankingContext } from './summarize';
import type { CountryCount, PortRow } from './summary';

/** From one instant to another, UTC milliseconds; `to` is not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Events to one port. */
export type PortCount = Pick<PortRow, 'port' | 'transport' | 'service' | 'severity' | 'events'>;

/** The events of a span by port and by country, all of them, most first: what comparisons are made of. */
export interface Tally extends Span {
  readonly events: number;
  readonly ports: readonly PortCount[];
  readonly countries: readonly CountryCount[];
}

/** Counts the selected events. They are those of `span`, as far as the log reaches. */
export function tally(
  selection: Selection,
  span: Span,
  { countries, portFacts }: Pick<RankingContext, 'countries' | 'portFacts'>,
): Tally {
  const { portEvents, sourceEvents } = countEvents(selection);
  const { ofAddress, codes } = countries.below(selection.table.addresses.size);
  const byCountry = new Float64Array(codes.length);
  let events = 0;
  for (const [source, count] of sourceEvents.entries()) {
    byCountry[ofAddress[source]!]! += count;
    events += count;
  }
  return {
    ...span,
    events,
    ports: topKeys(portEvents, 0).map((key) => {
      const { port, transport } = portOfKey(key);
      return { port, transport, ...portFacts(port, transport), events: portEvents[key]! };
    }),
    countries: topKeys(byCountry, 0).map((country) => ({ code: codes[country]!, events: byCountry[country]! })),
  };
}

/** What a log covers: from its first time to its last. Empty (`to` is `from`) when no packet has a time. */
export function coverage(all: Selection): Span {
  const { from, to } = countEvents(all);
  return from > to ? { from: 0, to: 0 } : { from, to: to + 1 };
}

/** What two spans share; empty (`to` is `from`) when they share nothing. */
export function overlap(a: Span, b: Span): Span {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/**
 * What a span is compared with when nothing else is chosen: as much time before it. A log that is looked at as a whole
 * has no time before it: its newer half is compared with its older half.
 */
export function previousSpans({ from, to }: Span, isWhole: boolean): { readonly now: Span; readonly before: Span } {
  if (!isWhole) return { now: { from, to }, before: { from: from - (to - from), to: from } };
  const middle = Math.floor((from + to) / 2);
  return { now: { from: middle, to }, before: { from, to: middle } };
}
