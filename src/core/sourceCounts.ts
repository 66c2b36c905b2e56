import type { CountryNumbers } from './countryNumbers';
import { blockRows, Mark } from './eventTable';
import { type EventTotals, portKey, portKeys, weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { SourceRow } from './summary';

/** The sources with most events: their ports, times and peaks. */
export function countSources(
  selection: Selection,
  { sourceEvents }: EventTotals,
  countries: CountryNumbers,
  top: number,
): SourceRow[] {
  const { addresses } = selection.table;
  const events = sourceEvents.slice();
  // Number 0 is no address.
  events[0] = 0;
  const shown = topKeys(events, top);
  const groups = groupBySource(selection, shown);
  const portsSeen = new Uint8Array(portKeys);
  return shown.map((source, group) => ({
    address: addresses.text(source),
    country: countries.code(countries.of(source)),
    events: events[source]!,
    ...sourceFacts(selection, groups.rows.subarray(groups.starts[group]!, groups.starts[group + 1]!), portsSeen),
  }));
}

/** Rows by group: those of group `g` are `rows[starts[g]]` to `rows[starts[g + 1]]`, ascending. */
interface RowGroups {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** The selected rows of some sources, source by source: four bytes a row. */
function groupBySource({ table, blocks }: Selection, sources: readonly number[]): RowGroups {
  /** By number of the source, its 1-based index among them; 0 for the others. */
  const groupOf = new Uint32Array(table.addresses.size);
  for (const [index, source] of sources.entries()) groupOf[source] = index + 1;
  const starts = new Uint32Array(sources.length + 2);
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) starts[groupOf[block.source[places[i]!]!]! + 1]!++;
  }
  starts[1] = 0;
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
  const rows = new Uint32Array(starts[sources.length + 1]!);
  const next = starts.slice();
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const group = groupOf[block.source[places[i]!]!]!;
      if (group > 0) rows[next[group]!++] = firstRow + places[i]!;
    }
  }
  return { starts: starts.subarray(1), rows };
}

/** `portsSeen` is scratch: zeros, before and after. */
function sourceFacts(selection: Selection, rows: Uint32Array, portsSeen: Uint8Array) {
  const keys: number[] = [];
  let times = new Float64Array(rows.length);
  let weights = new Float64Array(rows.length);
  let timed = 0;
  let isSorted = true;
  for (let i = 0; i < rows.length; i++) {
    const selected = selection.blocks[rows[i]! >>> 16]!;
    const { block } = selected;
    const place = rows[i]! & (blockRows - 1);
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
