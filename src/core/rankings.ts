import { CountryCounts } from './countryCounts';
import { CountryNumbers } from './countryNumbers';
import { Mark } from './eventTable';
import { countEvents, type EventTotals, portKey, weightAt } from './eventTotals';
import { LocalHours } from './localHours';
import { PortCounts } from './portCounts';
import type { Selection } from './selection';
import { countSources } from './sourceCounts';
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
  const numbers = new CountryNumbers(totals.sourceEvents, (address) => context.countryOf(address));
  const hours = new LocalHours(period ?? totals, zone);
  const ports = new PortCounts(totals, hours.days, numbers, top);
  const countries = new CountryCounts(numbers, hours.days);
  const { table, blocks } = selection;
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const marks = block.marks[place]!;
      const source = block.source[place]!;
      let hour = -1;
      if ((marks & Mark.time) !== 0) {
        hour = hours.add(times[place]!, weight);
        if (weight > 0) countries.add(source, times[place]!, hour, weight);
      }
      const key = portKey(block, place);
      if (key >= 0) ports.add(key, source, weight, hour, (marks & Mark.ttl) === 0 ? -1 : block.ttl[place]!);
    }
  }
  return {
    totals,
    hours,
    ports,
    countries: countries.rows(totals.sourceEvents, loggedDays(hours), hours.firstDay),
    sources: countSources(selection, totals, numbers, top),
  };
}
