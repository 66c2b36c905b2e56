import { type Action, actions } from './action';
import { type BackscatterContext, countBackscatter } from './backscatterCounts';
import { type Direction, type DirectionFinder, directions } from './direction';
import { type EventTable, Mark } from './eventTable';
import { hourOfWeek } from './hourOfWeek';
import { LocalHours } from './localHours';
import type { LineCounts } from './logReader';
import { countPorts, portRows } from './portCounts';
import type { QualityNote } from './quality';
import { rareCountries, rareCountryEvents } from './rareCountries';
import type { Selection } from './selection';
import { countSources } from './sourceCounts';
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
  countryOf(address: number): string;
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
  const totals = countTotals(selection, context.direction);
  const outer = { name: context.direction.wan, inferred: context.direction.isInferred };
  const ports = countPorts(selection);
  const hours = new LocalHours(selection, context.zone);
  const time = countTime(selection, ports, hours, context.zone);
  const sources = countSources(selection, context);
  return {
    version: 1,
    logs: context.logs,
    lines: context.counts.lines,
    events: totals.events,
    packets: totals.packets,
    unparsed: context.counts.unparsed,
    other: context.counts.other,
    ...(time.period === undefined ? {} : { period: time.period }),
    actions: totals.actions,
    directions: totals.directions,
    ...(outer.name === undefined ? {} : { outerInterface: { name: outer.name, inferred: outer.inferred } }),
    ports: portRows(selection, ports, { hours, loggedDays: loggedDays(hours) }, context),
    countries: sources.countries,
    rareCountries: rareCountries(sources.countries, rareCountryEvents).map(({ code }) => code),
    sources: sources.rows,
    time: time.series,
    hourOfWeek: hourOfWeek(hours),
    days: time.days,
    months: time.months,
    ...(totals.ttl === undefined ? {} : { ttl: totals.ttl }),
    backscatter:
      context.backscatter === undefined
        ? { events: 0, sources: [], buckets: [] }
        : countBackscatter(selection, context.backscatter, context.zone, context.top),
    quality: context.quality,
  };
}

function countTotals({ table, blocks }: Selection, direction: DirectionFinder) {
  const byRoute = new Float64Array(table.routes.size);
  const byDirection = new Float64Array(directions.length);
  const byTtl = new Float64Array(256);
  let packets = 0;
  for (const { block, firstRow, places } of blocks) {
    packets += places.length;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      byRoute[block.route[place]!]! += weight;
      byDirection[direction.of(block, place)]! += weight;
      if ((block.marks[place]! & Mark.ttl) !== 0) byTtl[block.ttl[place]!]! += weight;
    }
  }
  const byAction = Object.fromEntries(actions.map((action) => [action, 0])) as Record<Action, number>;
  for (const [id, events] of byRoute.entries()) byAction[table.routes.route(id).action] += events;
  const directionCounts = Object.fromEntries(directions.map((name, index) => [name, byDirection[index]])) as Record<
    Direction,
    number
  >;
  return {
    packets,
    events: byRoute.reduce((sum, events) => sum + events, 0),
    actions: byAction,
    directions: directionCounts,
    ttl: ttlFacts(byTtl),
  };
}

/** The weight of a row, from its column's value. */
export function weightAt(table: EventTable, column: number, row: number): number {
  return column === 0xffff ? table.weight(row) : column;
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
  return all === 0 ? undefined : { below64: below64 / all, initial };
}
