import { CountryCounts } from './countryCounts';
import { countEvents, type EventTotals } from './eventTotals';
import { LocalHours } from './localHours';
import { PortCounts } from './portCounts';
import type { Selection } from './selection';
import { SourceCounts } from './sourceCounts';
import type { RankingContext } from './summarize';
import type { CountryRow, SourceRow } from './summary';
import { loggedDays } from './timeCounts';

/** The selected events by hour, port, country and source. */
export interface Rankings {
  readonly totals: EventTotals;
  readonly hours: LocalHours;
  readonly ports: PortCounts;
  readonly countries: readonly CountryRow[];
  readonly sources: readonly SourceRow[];
}

/**
 * Ranks the selected events, in two passes: what can only be counted once period, top ports and countries are known is counted
 * in the second.
 * @param period first and last instant of the calendar; default: of the selected events
 */
export function rankEvents(
  selection: Selection,
  context: RankingContext,
  period?: { readonly from: number; readonly to: number },
): Rankings {
  const { zone, top } = context;
  const totals = countEvents(selection);
  const numbers = context.countries.below(selection.table.addresses.size);
  const hours = new LocalHours(period ?? totals, zone);
  const ports = new PortCounts(totals, hours.days, numbers, top);
  const countries = new CountryCounts(numbers, hours.days);
  const sources = new SourceCounts(totals, numbers, top);
  // One after the other, block by block: short loops, over columns that are still at hand.
  for (const part of selection.blocks) {
    hours.count(selection.table, part);
    countries.count(selection.table, part, hours.ofPlaces);
    ports.count(selection.table, part, hours.ofPlaces);
    sources.count(part);
  }
  return {
    totals,
    hours,
    ports,
    countries: countries.rows(totals.sourceEvents, loggedDays(hours), hours.firstDay),
    sources: sources.rows(selection),
  };
}
