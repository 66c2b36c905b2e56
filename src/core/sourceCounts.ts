import { type EventBlock, Mark } from './eventTable';
import { portKey, portKeys } from './portCounts';
import { topKeys } from './ranking';
import { blockOf, groupRows, placeOf, positions } from './rowGroups';
import type { Selection } from './selection';
import { type RankingContext, weightAt } from './summarize';
import type { CountryRow, SourceRow } from './summary';

/** Counts sources and their countries; then, for the sources shown, their ports and peaks. */
export function countSources(
  selection: Selection,
  context: RankingContext,
): { rows: SourceRow[]; countries: CountryRow[] } {
  const { table, blocks } = selection;
  const size = table.addresses.size;
  const events = new Float64Array(size);
  const packets = new Uint32Array(size);
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const source = block.source[place]!;
      events[source]! += weightAt(table, block.weight[place]!, firstRow + place);
      packets[source]!++;
      if ((block.marks[place]! & Mark.time) !== 0 && times[place]! < first[source]!) first[source] = times[place]!;
    }
  }
  const countries = countCountries(events, first, context);
  events[0] = 0;
  const top = topKeys(events, context.top);
  const sizes = Uint32Array.from(top, (source) => packets[source]!);
  const groups = groupRows(selection, sourceOf, positions(top, size), sizes);
  const ports = new Uint8Array(portKeys);
  const rows = top.map((source, group) => ({
    address: table.addresses.text(source),
    country: context.countryOf(source),
    events: events[source]!,
    ...sourceFacts(selection, groups.rows.subarray(groups.starts[group]!, groups.starts[group + 1]!), ports),
  }));
  return { rows, countries };
}

function sourceOf(block: EventBlock, place: number): number {
  return block.source[place]!;
}

function countCountries(events: Float64Array, first: Float64Array, context: RankingContext): CountryRow[] {
  const rows = new Map<string, { code: string; events: number; sources: number; first: number }>();
  for (let source = 0; source < events.length; source++) {
    if (events[source] === 0) continue;
    const code = context.countryOf(source);
    let row = rows.get(code);
    if (row === undefined) {
      row = { code, events: 0, sources: 0, first: Number.POSITIVE_INFINITY };
      rows.set(code, row);
    }
    row.events += events[source]!;
    if (source > 0) row.sources++;
    row.first = Math.min(row.first, first[source]!);
  }
  return [...rows.values()]
    .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
    .map((row) => ({ ...row, first: isoTime(row.first) }));
}

/** ISO 8601 in UTC, or the empty string for an unknown time. */
export function isoTime(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : '';
}

/** `portsSeen` is scratch: zeros, before and after. */
function sourceFacts(selection: Selection, rows: Uint32Array, portsSeen: Uint8Array) {
  const keys: number[] = [];
  let times = new Float64Array(rows.length);
  let weights = new Float64Array(rows.length);
  let timed = 0;
  let isSorted = true;
  for (let i = 0; i < rows.length; i++) {
    const selected = blockOf(selection, rows[i]!);
    const { block } = selected;
    const place = placeOf(rows[i]!);
    const key = portKey(block, place);
    if (key >= 0 && portsSeen[key] === 0) {
      portsSeen[key] = 1;
      keys.push(key);
    }
    if ((block.marks[place]! & Mark.time) === 0) continue;
    times[timed] = selected.times[place]!;
    weights[timed] = weightAt(selection.table, block.weight[place]!, rows[i]!);
    if (timed > 0 && times[timed]! < times[timed - 1]!) isSorted = false;
    timed++;
  }
  for (const key of keys) portsSeen[key] = 0;
  times = times.subarray(0, timed);
  if (!isSorted) {
    const unsorted = times;
    const unsortedWeights = weights;
    const order = Array.from(unsorted.keys()).sort((a, b) => unsorted[a]! - unsorted[b]!);
    times = Float64Array.from(order, (index) => unsorted[index]!);
    weights = Float64Array.from(order, (index) => unsortedWeights[index]!);
  }
  return {
    first: isoTime(times[0] ?? Number.NaN),
    last: isoTime(times[timed - 1] ?? Number.NaN),
    ports: keys.length,
    peakPerMinute: peak(times, weights, 60_000),
    peakPerSecond: peak(times, weights, 1000),
  };
}

/** Most events within one minute or second of the clock. */
function peak(times: Float64Array, weights: Float64Array, unit: number): number {
  let most = 0;
  let slot = Number.NaN;
  let count = 0;
  for (let i = 0; i < times.length; i++) {
    const next = Math.floor(times[i]! / unit);
    if (next !== slot) count = 0;
    slot = next;
    count += weights[i]!;
    if (count > most) most = count;
  }
  return most;
}
