import { formatDay } from './calendar';
import { Mark } from './eventTable';
import { isoTime } from './isoTime';
import { countLengths, type LengthCounts } from './lengthCounts';
import type { LocalHours } from './localHours';
import { Protocol } from './packet';
import { rankEvents } from './rankings';
import { selectedHours } from './selectedHours';
import { narrow, type Selection } from './selection';
import { type SharedPort, sharedSources } from './sharedSources';
import { type Sieve, sieveByColumn } from './sieve';
import { findSteps, type Step } from './steps';
import { type RankingContext, ttlFacts } from './summarize';
import type { CountryRow, PortRow, SourceRow, Summary, TtlFacts } from './summary';
import { buckets, loggedDays } from './timeCounts';

/** Longest period that is shown by hours, and by days. */
const longestByHour = 2;
const longestByDay = 400;
const lengthsShown = 15;

/** Everything the log tells about one destination port. */
export interface PortDetail {
  /** The same figures as in {@link Summary.ports}. */
  readonly row: PortRow;
  /** ISO 8601, UTC; empty when no event of the port has a time. */
  readonly first: string;
  readonly last: string;
  /** From the first to the last day of all selected events: the days without any are there, too. */
  readonly series: Summary['time'];
  /** Days since when it got lastingly more or fewer events. */
  readonly steps: readonly (Omit<Step, 'day'> & { readonly day: string })[];
  /** All of them, most events first. */
  readonly countries: readonly CountryRow[];
  /** Most events first, at most `top`. */
  readonly sources: readonly SourceRow[];
  readonly lengths: LengthCounts;
  /** Absent when no event of the port has a TTL (SEIL). */
  readonly ttl?: TtlFacts;
  /** Other ports that its sources were seen on, the most alike first. */
  readonly alsoSeenOn: readonly SharedPort[];
}

/** Counts what went to one port; undefined when nothing did. */
export function portDetail(
  selection: Selection,
  port: number,
  transport: 'tcp' | 'udp',
  context: RankingContext,
): PortDetail | undefined {
  const key = transport === 'tcp' ? port : 65536 + port;
  const ofPort = narrow(selection, ...sievesOfPort(port, transport));
  const all = selectedHours(selection, context.zone);
  const days = loggedDays(all);
  const { totals, hours, ports, countries, sources } = rankEvents(ofPort, context, all);
  const [row] = ports.rows((number, name) => context.portFacts(number, name), days, hours.firstDay);
  if (row === undefined) return undefined;
  const unit = hours.days <= longestByHour ? 'hour' : hours.days <= longestByDay ? 'day' : 'week';
  const ttl = ttlFacts(totals.byTtl);
  return {
    row,
    first: isoTime(totals.from),
    last: isoTime(totals.to),
    series: { unit, buckets: totals.from > totals.to ? [] : buckets(hours, context.zone, unit) },
    steps: findSteps(hours.byDay(), wholeDays(days, all)).map((step) => ({
      ...step,
      day: formatDay(hours.firstDay + step.day),
    })),
    countries,
    sources,
    lengths: countLengths(ofPort, lengthsShown),
    ...(ttl === undefined ? {} : { ttl }),
    alsoSeenOn: sharedSources(selection, key, context),
  };
}

/** The days without the last when the log ends in the middle of it. */
function wholeDays(days: readonly number[], hours: LocalHours): readonly number[] {
  const isWhole = hours.from > hours.to || hours.hourOf(hours.to) % 24 === 23;
  return isWhole ? days : days.slice(0, -1);
}

function sievesOfPort(port: number, transport: 'tcp' | 'udp'): readonly Sieve[] {
  const isPort = new Uint8Array(65536);
  isPort[port] = 1;
  const isTransport = new Uint8Array(256);
  isTransport[Protocol[transport]] = 1;
  return [
    sieveByColumn({ column: 'destinationPort', wanted: isPort, needs: Mark.ports, negated: false }),
    sieveByColumn({ column: 'protocol', wanted: isTransport, needs: 0, negated: false }),
  ];
}
