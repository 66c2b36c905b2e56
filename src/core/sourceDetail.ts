import { type EventTotals, portOfKey } from './eventTotals';
import type { LocalHours } from './localHours';
import { patternOf } from './pattern';
import { topKeys } from './ranking';
import { rankEvents } from './rankings';
import { selectedHours } from './selectedHours';
import { narrow, type Selection } from './selection';
import { sieveByTest } from './sieve';
import { type PortFacts, type RankingContext, ttlFacts } from './summarize';
import type { Pattern, SourceRow, Summary, TtlFacts } from './summary';
import { countTime, loggedDays } from './timeCounts';

/** A destination port of one source. */
export interface SourcePort extends PortFacts {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly events: number;
}

/** Everything the log tells about one source address. */
export interface SourceDetail {
  /** The same figures as in {@link Summary.sources}. */
  readonly row: SourceRow;
  /** From its first to its last event. */
  readonly series: Summary['time'];
  /** Events by the hour that the zone's clocks showed, 0 to 23. */
  readonly hoursOfDay: readonly number[];
  /** As of a port: over the days of all selected events. */
  readonly pattern?: Pattern;
  /** Most events first, at most `top`. */
  readonly ports: readonly SourcePort[];
  /** Events to ports that are not among those. */
  readonly otherPorts: number;
  /** Events without a tcp or udp port. */
  readonly withoutPort: number;
  /** Absent when none of its events has a TTL (SEIL). */
  readonly ttl?: TtlFacts;
}

/**
 * Counts what one source sent; undefined when it sent nothing.
 * @param source its number in the address table
 */
export function sourceDetail(selection: Selection, source: number, context: RankingContext): SourceDetail | undefined {
  const ofSource = narrow(
    selection,
    sieveByTest((block, place) => block.source[place] === source, false),
  );
  const { totals, hours, ports, sources } = rankEvents(ofSource, context);
  const [row] = sources;
  if (row === undefined) return undefined;
  const hoursOfDay = new Float64Array(24);
  for (const [hour, events] of hours.events.entries()) hoursOfDay[hour % 24]! += events;
  const ttl = ttlFacts(totals.byTtl);
  const pattern = patternIn(selectedHours(selection, context.zone), hours, hoursOfDay);
  return {
    row,
    series: countTime(hours, ports, context.zone).series,
    hoursOfDay: [...hoursOfDay],
    ...(pattern === undefined ? {} : { pattern }),
    ...portsOf(totals, row.events, context),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

/** The pattern of `hours` over the days of `all`, which begin earlier and end later. */
function patternIn(all: LocalHours, hours: LocalHours, hoursOfDay: Float64Array): Pattern | undefined {
  if (hours.from > hours.to) return undefined;
  const byDay = new Float64Array(all.days);
  byDay.set(hours.byDay(), hours.firstDay - all.firstDay);
  return patternOf(byDay, loggedDays(all), hoursOfDay, all.firstDay);
}

function portsOf({ portEvents: events }: EventTotals, all: number, context: RankingContext) {
  const ports = topKeys(events, context.top).map((key) => {
    const { port, transport } = portOfKey(key);
    return { port, transport, ...context.portFacts(port, transport), events: events[key]! };
  });
  const withPort = events.reduce((sum, count) => sum + count, 0);
  const otherPorts = ports.reduce((rest, row) => rest - row.events, withPort);
  return { ports, otherPorts, withoutPort: all - withPort };
}
