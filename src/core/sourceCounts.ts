import { grown } from './byteInterner';
import type { NumberedCountries } from './countryNumbers';
import { blockRows, Mark } from './eventTable';
import { type EventTotals, portKey, portKeys, weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { topKeys } from './ranking';
import type { SelectedBlock, Selection } from './selection';
import type { SourceRow } from './summary';

/** The sources with most events: their ports, times and peaks. Memory: 4 bytes for each of their packets. */
export class SourceCounts {
  readonly #countries: NumberedCountries;
  readonly #events: Float64Array;
  readonly #shown: readonly number[];
  /** By number of the source, its 1-based index among the shown ones; 0 for the others. */
  readonly #groupOf: Uint32Array;
  /** Packets by group. */
  readonly #packets: Uint32Array;
  #rows = new Uint32Array(1024);
  #size = 0;

  constructor({ sourceEvents }: EventTotals, countries: NumberedCountries, top: number) {
    this.#countries = countries;
    this.#events = sourceEvents.slice();
    // Number 0 is no address.
    this.#events[0] = 0;
    this.#shown = topKeys(this.#events, top);
    this.#groupOf = new Uint32Array(sourceEvents.length);
    for (const [index, source] of this.#shown.entries()) this.#groupOf[source] = index + 1;
    this.#packets = new Uint32Array(this.#shown.length + 1);
  }

  /** Takes notice of the selected events of a block. */
  count({ block: { source }, firstRow, places }: SelectedBlock): void {
    for (let i = 0; i < places.length; i++) {
      const group = this.#groupOf[source[places[i]!]!]!;
      if (group === 0) continue;
      if (this.#size === this.#rows.length) this.#rows = grown(this.#rows, new Uint32Array(this.#size * 2));
      this.#packets[group]!++;
      this.#rows[this.#size++] = firstRow + places[i]!;
    }
  }

  /** The table of the sources. @param selection where the rows are from */
  rows(selection: Selection): SourceRow[] {
    const { addresses } = selection.table;
    const { ofAddress, codes } = this.#countries;
    const { starts, rows } = this.#bySource(selection);
    const portsSeen = new Uint8Array(portKeys);
    return this.#shown.map((source, group) => ({
      address: addresses.text(source),
      country: codes[ofAddress[source]!]!,
      events: this.#events[source]!,
      ...sourceFacts(selection, rows.subarray(starts[group]!, starts[group + 1]!), portsSeen),
    }));
  }

  /** Rows source by source: those of group `g` + 1 are `rows[starts[g]]` to `rows[starts[g + 1]]`, ascending. */
  #bySource({ table }: Selection): { readonly starts: Uint32Array; readonly rows: Uint32Array } {
    const starts = this.#packets.slice();
    for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
    const rows = new Uint32Array(this.#size);
    const next = starts.slice();
    for (let i = 0; i < this.#size; i++) {
      const row = this.#rows[i]!;
      const group = this.#groupOf[table.blocks[row >>> 16]!.source[row & (blockRows - 1)]!]!;
      rows[next[group - 1]!++] = row;
    }
    return { starts, rows };
  }
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
