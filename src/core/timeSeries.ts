import type { BackscatterRows } from './backscatterRows';
import { dayMs } from './calendar';
import type { CountryNumbers } from './countryNumbers';
import type { DirectionFinder } from './direction';
import { Mark } from './eventTable';
import { weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { TimeUnit } from './summary';
import { TimeBuckets, unitOfSpan } from './timeBuckets';
import { type Grouping, groupingOf } from './timeGroups';
import type { Zone } from './zone';

/** What the bars of a time chart may be stacked by. `answer`: how backscatter answers, by its flags. */
export const stackings = ['none', 'port', 'country', 'action', 'direction', 'source', 'answer'] as const;

export type Stacking = (typeof stackings)[number];

/** Groups of a stack beside the rest: with it, as many as a chart has hues. */
const mostGroups = 5;

/** What to count. */
export interface SeriesRequest {
  readonly stackBy: Stacking;
  /** The finest unit to use; a coarser one is taken when there would be more than about 400 buckets. */
  readonly unit?: TimeUnit;
  /** UTC milliseconds, `to` excluded, widened to whole bars; absent: from the first event, to the last. */
  readonly from?: number;
  readonly to?: number;
}

/** One bar. `parts` are its events by group, in the order of {@link TimeSeries.groups}. */
export interface SeriesBucket {
  readonly start: string;
  readonly events: number;
  readonly parts: readonly number[];
}

/** Events over a span of time. About 400 buckets at most (months: as many as there are), of at most six groups. */
export interface TimeSeries {
  readonly unit: TimeUnit;
  /** Times of the first and last event in the span (ISO 8601, UTC); absent when there is none. */
  readonly first?: string;
  readonly last?: string;
  /**
   * Most events first, at most five, and `rest` for all others. A `key` is a port (`23/tcp`), a country as in the summary, an
   * action, a direction, a source address, or `synAck`, `rst`, `icmp`. None when nothing is stacked.
   */
  readonly groups: readonly { readonly key: string; readonly events: number }[];
  /** Without gaps; those without events are present. */
  readonly buckets: readonly SeriesBucket[];
  /** Where the last bucket ends. */
  readonly end?: string;
}

/** What counting needs beside the events. */
export interface SeriesContext {
  readonly zone: Zone;
  readonly direction: DirectionFinder;
  readonly backscatter: BackscatterRows;
  readonly countries: CountryNumbers;
}

/** Counts the selected events of a span by bucket and group, in two passes. */
export function timeSeries(selection: Selection, request: SeriesRequest, context: SeriesContext): TimeSeries {
  const span = spanOf(selection, request);
  if (span.from > span.to) return { unit: request.unit ?? 'hour', groups: [], buckets: [] };
  const unit = unitOfSpan((span.to - span.from) / dayMs, request.unit);
  const buckets = new TimeBuckets(context.zone, unit, span.from, span.to);
  // A bar that is counted in part would look lower than it is.
  const from = Date.parse(buckets.startOf(0));
  const to = Date.parse(buckets.startOf(buckets.count)) - 1;
  const grouping = groupingOf(request.stackBy, selection, context);
  const groups = biggestGroups(selection, grouping, from, to);
  const counted = countBuckets(selection, buckets, grouping, groups, from, to);
  return {
    unit: buckets.unit,
    ...(counted.first > counted.last ? {} : { first: isoTime(counted.first), last: isoTime(counted.last) }),
    ...inWords(counted.counts, buckets, groups),
    end: buckets.startOf(buckets.count),
  };
}

/** First and last instant, both inside. */
function spanOf({ blocks }: Selection, { from, to }: SeriesRequest): { from: number; to: number } {
  if (from !== undefined && to !== undefined) return { from, to: to - 1 };
  const after = from ?? Number.NEGATIVE_INFINITY;
  const until = to === undefined ? Number.POSITIVE_INFINITY : to - 1;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { block, times, places } of blocks) {
    const { marks } = block;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const time = times[place]!;
      if ((marks[place]! & Mark.time) === 0 || time < after || time > until) continue;
      if (time < first) first = time;
      if (time > last) last = time;
    }
  }
  return { from: from ?? first, to: to === undefined ? last : until };
}

interface Groups {
  /** How many have a slot of their own; all others share the last one. */
  readonly count: number;
  readonly slot: Uint8Array;
  readonly names: readonly string[];
}

function biggestGroups({ table, blocks }: Selection, grouping: Grouping, from: number, to: number): Groups {
  const totals = new Float64Array(grouping.size + 1);
  for (const part of grouping.size > 0 ? blocks : []) {
    const { block, firstRow, times, places } = part;
    const { marks, weight } = block;
    const group = grouping.of(part);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((marks[place]! & Mark.time) === 0 || times[place]! < from || times[place]! > to) continue;
      totals[group[i]!]! += weightAt(table, weight[place]!, firstRow + place);
    }
  }
  const loose = totals[grouping.size]!;
  const most = topKeys(totals.subarray(0, grouping.size), mostGroups + 2);
  // A rest of a single group is no shorter than the group.
  const top = most.slice(0, most.length === mostGroups + 1 && loose === 0 ? mostGroups + 1 : mostGroups);
  const slot = new Uint8Array(grouping.size + 1).fill(top.length);
  for (const [index, group] of top.entries()) slot[group] = index;
  return { count: top.length, slot, names: top.map((group) => grouping.name(group)) };
}

/** Events by bucket and, within it, by slot of the group; and the first and last time among them. */
function countBuckets(
  { table, blocks }: Selection,
  buckets: TimeBuckets,
  grouping: Grouping,
  { count, slot }: Groups,
  from: number,
  to: number,
): { readonly counts: Float64Array; readonly first: number; readonly last: number } {
  const counts = new Float64Array(buckets.count * (count + 1));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const part of blocks) {
    const { block, firstRow, times, places } = part;
    const { marks, weight } = block;
    const group = count === 0 ? undefined : grouping.of(part);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const time = times[place]!;
      if ((marks[place]! & Mark.time) === 0 || time < from || time > to) continue;
      const at = buckets.indexOf(time) * (count + 1) + (group === undefined ? 0 : slot[group[i]!]!);
      counts[at]! += weightAt(table, weight[place]!, firstRow + place);
      if (time < first) first = time;
      if (time > last) last = time;
    }
  }
  return { counts, first, last };
}

function inWords(
  counts: Float64Array,
  buckets: TimeBuckets,
  { count, names }: Groups,
): Pick<TimeSeries, 'groups' | 'buckets'> {
  const totals = new Float64Array(count + 1);
  for (const [index, events] of counts.entries()) totals[index % (count + 1)]! += events;
  const hasRest = totals[count]! > 0;
  const shown = count === 0 ? 0 : hasRest ? count + 1 : count;
  return {
    groups: Array.from(totals.subarray(0, shown), (events, index) => ({ key: names[index] ?? 'rest', events })),
    buckets: Array.from({ length: buckets.count }, (_none, bucket) => {
      const parts = counts.subarray(bucket * (count + 1), (bucket + 1) * (count + 1));
      const events = parts.reduce((sum, part) => sum + part, 0);
      return { start: buckets.startOf(bucket), events, parts: Array.from(parts.subarray(0, shown)) };
    })
      // An hour that the clocks skip begins when the next one does.
      .filter(({ start, events }, index, all) => events > 0 || start !== all[index + 1]?.start),
  };
}
