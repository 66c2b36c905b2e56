import { type Action, actions } from './action';
import { type BackscatterContext, countBackscatter } from './backscatterCounts';
import type { CountryNumbers } from './countryNumbers';
import { type Direction, type DirectionFinder, directions } from './direction';
import type { EventTable } from './eventTable';
import { weightAt } from './eventTotals';
import { hourOfWeek } from './hourOfWeek';
import type { LineCounts } from './logReader';
import type { QualityNote } from './quality';
import { rankEvents } from './rankings';
import { rareCountries, rareCountryEvents } from './rareCountries';
import type { Selection } from './selection';
import type { LogFacts, SeverityName, Summary, TtlFacts } from './summary';
import { countTime, loggedDays } from './timeCounts';
import type { Zone } from './zone';

/** What is known of a port from outside the log. */
export interface PortFacts {
  readonly service?: string;
  readonly severity?: SeverityName;
}

/** What the rows of rankings need beside the events. */
export interface RankingContext {
  readonly zone: Zone;
  /** Rows of each ranking; 0: all. */
  readonly top: number;
  readonly countries: CountryNumbers;
  portFacts(port: number, transport: 'tcp' | 'udp'): PortFacts;
}

/** What counting needs beside the events. */
export interface SummaryContext extends RankingContext {
  readonly direction: DirectionFinder;
  readonly logs: readonly LogFacts[];
  readonly counts: LineCounts;
  readonly quality: readonly QualityNote[];
  /** Absent: there is no backscatter. */
  readonly backscatter?: BackscatterContext;
}

/** Counts the selected events: the one computation behind the page, the command line and the editor. */
export function summarize(selection: Selection, context: SummaryContext): Summary {
  const { zone, direction, counts, top } = context;
  const { totals, hours, ports, countries, sources } = rankEvents(selection, context);
  const time = countTime(hours, ports, zone);
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
    directions: directionCounts(selection, totals.byRoute, direction),
    ...(outer.name === undefined ? {} : { outerInterface: { name: outer.name, inferred: outer.inferred } }),
    ports: ports.rows((port, transport) => context.portFacts(port, transport), loggedDays(hours), hours.firstDay),
    countries,
    rareCountries: rareCountries(countries, rareCountryEvents).map(({ code }) => code),
    sources,
    time: time.series,
    hourOfWeek: hourOfWeek(hours),
    days: time.days,
    months: time.months,
    ...(ttl === undefined ? {} : { ttl }),
    backscatter:
      context.backscatter === undefined
        ? { events: 0, sources: [], buckets: [] }
        : countBackscatter(selection, context.backscatter, zone, top),
    quality: context.quality,
  };
}

function actionCounts(table: EventTable, byRoute: Float64Array): Record<Action, number> {
  const counts = Object.fromEntries(actions.map((action) => [action, 0])) as Record<Action, number>;
  for (const [id, events] of byRoute.entries()) counts[table.routes.route(id).action] += events;
  return counts;
}

/** Most routes lead one way, whatever the addresses: only events of the others are looked at. */
function directionCounts(
  { table, blocks }: Selection,
  byRoute: Float64Array,
  direction: DirectionFinder,
): Record<Direction, number> {
  const counts = new Float64Array(directions.length);
  const isOpen = new Uint8Array(byRoute.length);
  for (const [id, events] of byRoute.entries()) {
    const way = direction.ofRoute(id);
    if (way >= 0) counts[way]! += events;
    else if (events > 0) isOpen[id] = 1;
  }
  for (const { block, firstRow, places } of isOpen.includes(1) ? blocks : []) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (isOpen[block.route[place]!] === 1)
        counts[direction.of(block, place)]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }
  return Object.fromEntries(directions.map((name, index) => [name, counts[index]])) as Record<Direction, number>;
}

/**
 * The probable initial TTL is the next of 64, 128 and 255; more than 32 hops are not believed. A TTL of 32 or less may come
 * from a system that starts at 32, so it counts as unknown.
 */
export function ttlFacts(byTtl: Float64Array): TtlFacts | undefined {
  let all = 0;
  let below64 = 0;
  const initial = { 64: 0, 128: 0, 255: 0, unknown: 0 };
  for (const [ttl, events] of byTtl.entries()) {
    all += events;
    if (ttl < 64) below64 += events;
    const start = ttl <= 64 ? 64 : ttl <= 128 ? 128 : 255;
    initial[start - ttl <= 32 && ttl > 32 ? start : 'unknown'] += events;
  }
  if (all === 0) return undefined;
  const values = Array.from(byTtl, (events, ttl) => ({ ttl, events }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events || a.ttl - b.ttl);
  return { below64: below64 / all, initial, values };
}
