import { actions } from './action';
import type { BackscatterRows } from './backscatterRows';
import { dayMs } from './calendar';
import { type DirectionFinder, directions } from './direction';
import { type EventBlock, Mark } from './eventTable';
import { portKey, portKeys, portOfKey, weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { TimeUnit } from './summary';
import { TimeBuckets, unitOfSpan } from './timeBuckets';
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
  countryOf(address: number): string;
}

/** A way to tell groups apart: numbers below `size`, -1 for what belongs to none. */
interface Grouping {
  readonly size: number;
  of(block: EventBlock, place: number): number;
  name(group: number): string;
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
  const counts = new Float64Array(buckets.count * (groups.count + 1));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  forEachEvent(selection, from, to, (block, place, time, weight) => {
    const group = groups.count === 0 ? -1 : grouping.of(block, place);
    counts[buckets.indexOf(time) * (groups.count + 1) + (group < 0 ? groups.count : groups.slot[group]!)]! += weight;
    if (time < first) first = time;
    if (time > last) last = time;
  });
  return {
    unit: buckets.unit,
    ...(first > last ? {} : { first: isoTime(first), last: isoTime(last) }),
    ...inWords(counts, buckets, groups),
    end: buckets.startOf(buckets.count),
  };
}

type Visit = (block: EventBlock, place: number, time: number, weight: number) => void;

function forEachEvent({ table, blocks }: Selection, from: number, to: number, visit: Visit): void {
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const time = times[place]!;
      if ((block.marks[place]! & Mark.time) === 0 || time < from || time > to) continue;
      visit(block, place, time, weightAt(table, block.weight[place]!, firstRow + place));
    }
  }
}

/** First and last instant, both inside. */
function spanOf(selection: Selection, { from, to }: SeriesRequest): { from: number; to: number } {
  if (from !== undefined && to !== undefined) return { from, to: to - 1 };
  const after = from ?? Number.NEGATIVE_INFINITY;
  const until = to === undefined ? Number.POSITIVE_INFINITY : to - 1;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  forEachEvent(selection, after, until, (_block, _place, time) => {
    if (time < first) first = time;
    if (time > last) last = time;
  });
  return { from: from ?? first, to: to === undefined ? last : until };
}

interface Groups {
  /** How many have a slot of their own; all others share the last one. */
  readonly count: number;
  readonly slot: Uint8Array;
  readonly names: readonly string[];
}

function biggestGroups(selection: Selection, grouping: Grouping, from: number, to: number): Groups {
  const totals = new Float64Array(grouping.size);
  let loose = 0;
  if (grouping.size > 0) {
    forEachEvent(selection, from, to, (block, place, _time, weight) => {
      const group = grouping.of(block, place);
      if (group >= 0) totals[group]! += weight;
      else loose += weight;
    });
  }
  const most = topKeys(totals, mostGroups + 2);
  // A rest of a single group is no shorter than the group.
  const top = most.slice(0, most.length === mostGroups + 1 && loose === 0 ? mostGroups + 1 : mostGroups);
  const slot = new Uint8Array(grouping.size).fill(top.length);
  for (const [index, group] of top.entries()) slot[group] = index;
  return { count: top.length, slot, names: top.map((group) => grouping.name(group)) };
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

function groupingOf(stackBy: Stacking, { table }: Selection, context: SeriesContext): Grouping {
  switch (stackBy) {
    case 'none':
      return { size: 0, of: () => -1, name: String };
    case 'port':
      return { size: portKeys, of: portKey, name: portName };
    case 'country': {
      const codes: string[] = [];
      const numbers = new Map<string, number>();
      const numberOf = (address: number): number => {
        const code = context.countryOf(address);
        const known = numbers.get(code);
        if (known !== undefined) return known;
        numbers.set(code, codes.length);
        return codes.push(code) - 1;
      };
      const ofAddress = Int32Array.from({ length: table.addresses.size }, (_none, address) => numberOf(address));
      return {
        size: codes.length,
        of: (block, place) => ofAddress[block.source[place]!]!,
        name: (group) => codes[group]!,
      };
    }
    case 'action': {
      const ofRoute = Uint8Array.from({ length: table.routes.size }, (_none, id) =>
        actions.indexOf(table.routes.route(id).action),
      );
      return {
        size: actions.length,
        of: (block, place) => ofRoute[block.route[place]!]!,
        name: (group) => actions[group]!,
      };
    }
    case 'direction':
      return {
        size: directions.length,
        of: (block, place) => context.direction.of(block, place),
        name: (group) => directions[group]!,
      };
    case 'source':
      return {
        size: table.addresses.size,
        of: (block, place) => block.source[place]!,
        name: (group) => table.addresses.text(group),
      };
    case 'answer':
      return {
        size: answers.length,
        of: (block, place) => answers.indexOf(context.backscatter.kindOf(block, place) ?? 'none'),
        name: (group) => answers[group]!,
      };
  }
}

const answers: readonly string[] = ['synAck', 'rst', 'icmp'];

function portName(key: number): string {
  const { port, transport } = portOfKey(key);
  return `${port}/${transport}`;
}
