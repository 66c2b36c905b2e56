import { type Action, actions } from './action';
import { type BackscatterContext, countBackscatter } from './backscatterCounts';
import { CountryCounts } from './countryCounts';
import { CountryNumbers } from './countryNumbers';
import { type Direction, type DirectionFinder, directions } from './direction';
import { type EventTable, Mark } from './eventTable';
import { countEvents, portKey, weightAt } from './eventTotals';
import { hourOfWeek } from './hourOfWeek';
import { LocalHours } from './localHours';
import type { LineCounts } from './logReader';
import { PortCounts } from './portCounts';
import type { QualityNote } from './quality';
import { rareCountries, rareCountryEvents } from './rareCountries';
import type { Selection } from './selection';
import { countSources } from './sourceCounts';
import type { LogFacts, SeverityName, Summary, TtlFacts } from './summary';
import { countTime } from './timeCounts';
import type { Zone } from './zone';

/** What is known of a port from outside the log. */
export interface PortFacts {
  readonly service?: string;
  readonly severity?: SeverityName;
}

/** What counting needs beside the events. */
export interface SummaryContext {
  readonly zone: Zone;
  readonly direction: DirectionFinder;
  readonly logs: readonly LogFacts[];
  readonly counts: LineCounts;
  readonly quality: readonly QualityNote[];
  /** Rows of each ranking; 0: all. */
  readonly top: number;
  countryOf(address: number): string;
  portFacts(port: number, transport: 'tcp' | 'udp'): PortFacts;
  /** Absent: there is no backscatter. */
  readonly backscatter?: BackscatterContext;
}

/** Counts the selected events: the one computation behind the page, the command line and the editor. */
export function summarize(selection: Selection, context: SummaryContext): Summary {
  const { zone, direction, counts, top } = context;
  const totals = countEvents(selection, direction);
  const countries = new CountryNumbers(totals.sourceEvents, (address) => context.countryOf(address));
  const hours = new LocalHours(totals, zone);
  const ports = new PortCounts(totals, hours.days, countries, top);
  const countryCounts = new CountryCounts(countries);
  countDetails(selection, hours, ports, countryCounts);
  const time = countTime(hours, ports, zone);
  const countryRows = countryCounts.rows(totals.sourceEvents);
  const ttl = ttlFacts(totals.byTtl);
  const outer = { name: direction.wan, inferred: direction.isInferred };
  return {
    version: 1,
    logs: context.logs,
    lines: counts.lines,
    events: totals.byRoute.reduce((sum, events) => sum + events, 0),
    packets: totals.packets,
    unparsed: counts.unparsed,
    other: counts.other,
    ...(time.period === undefined ? {} : { period: time.period }),
    actions: actionCounts(selection.table, totals.byRoute),
    directions: directionCounts(totals.byDirection),
    ...(outer.name === undefined ? {} : { outerInterface: { name: outer.name, inferred: outer.inferred } }),
    ports: ports.rows((port, transport) => context.portFacts(port, transport)),
    countries: countryRows,
    rareCountries: rareCountries(countryRows, rareCountryEvents).map(({ code }) => code),
    sources: countSources(selection, totals, countries, top),
    time: time.series,
    hourOfWeek: hourOfWeek(hours),
    days: time.days,
    months: time.months,
    ...(ttl === undefined ? {} : { ttl }),
    backscatter:
      context.backscatter === undefined
        ? { events: 0, sources: [], buckets: [] }
        : countBackscatter(selection, context.backscatter, context.zone, context.top),
    quality: context.quality,
  };
}

/** The second pass: what can only be counted once period, top ports and countries are known. */
function countDetails(
  { table, blocks }: Selection,
  hours: LocalHours,
  ports: PortCounts,
  countries: CountryCounts,
): void {
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const marks = block.marks[place]!;
      const source = block.source[place]!;
      let day = -1;
      if ((marks & Mark.time) !== 0) {
        day = hours.add(times[place]!, weight);
        if (weight > 0) countries.add(source, times[place]!);
      }
      const key = portKey(block, place);
      if (key >= 0) ports.add(key, source, weight, day, (marks & Mark.ttl) === 0 ? -1 : block.ttl[place]!);
    }
  }
}

function actionCounts(table: EventTable, byRoute: Float64Array): Record<Action, number> {
  const counts = Object.fromEntries(actions.map((action) => [action, 0])) as Record<Action, number>;
  for (const [id, events] of byRoute.entries()) counts[table.routes.route(id).action] += events;
  return counts;
}

function directionCounts(byDirection: Float64Array): Record<Direction, number> {
  return Object.fromEntries(directions.map((name, index) => [name, byDirection[index]])) as Record<Direction, number>;
}

/**
 * The probable initial TTL is the next of 64, 128 and 255; more than 32 hops are not believed. A TTL of 32 or less may come
 * from a system that starts at 32, so it counts as unknown.
 */
function ttlFacts(byTtl: Float64Array): TtlFacts | undefined {
  let all = 0;
  let below64 = 0;
  const initial = { 64: 0, 128: 0, 255: 0, unknown: 0 };
  for (const [ttl, events] of byTtl.entries()) {
    all += events;
    if (ttl < 64) below64 += events;
    const start = ttl <= 64 ? 64 : ttl <= 128 ? 128 : 255;
    initial[start - ttl <= 32 && ttl > 32 ? start : 'unknown'] += events;
  }
  return all === 0 ? undefined : { below64: below64 / all, initial };
}
