import { grown } from './byteInterner';
import type { NumberedCountries } from './countryNumbers';
import { blockRows, Mark } from './eventTable';
import { type EventTotals, portKey, portKeys, weightAt } from './eventTotals';
import { isoTime } from './isoTime';
import { topKeys } from './ranking';
import type { SelectedBlock, Selection } from './selection';
import type { SourceRow } from './summary';

/** The sources with most events: their ports, times and peaks. Memory: 24 bytes for each of their packets. */
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
    const { starts, keys, ends, times, weights } = this.#bySource(selection);
    const portsSeen = new Uint8Array(portKeys);
    return this.#shown.map((source, group) => {
      const start = starts[group]!;
      return {
        address: addresses.text(source),
        country: codes[ofAddress[source]!]!,
        events: this.#events[source]!,
        ports: countPorts(keys.subarray(start, starts[group + 1]!), portsSeen),
        ...timeFacts(times.subarray(start, ends[group]!), weights.subarray(start, ends[group]!)),
      };
    });
  }

  /** Looks the packets up in the order of the table, which is far larger than what a processor has at hand. */
  #bySource({ table, blocks }: Selection): PacketsBySource {
    const starts = this.#packets.slice();
    for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
    const keys = new Int32Array(this.#size);
    const times = new Float64Array(this.#size);
    const weights = new Float64Array(this.#size);
    const next = starts.slice();
    const ends = starts.slice();
    for (let i = 0; i < this.#size; i++) {
      const row = this.#rows[i]!;
      const place = row & (blockRows - 1);
      const { block, times: timeOf } = blocks[row >>> 16]!;
      const index = this.#groupOf[block.source[place]!]! - 1;
      keys[next[index]!++] = portKey(block, place);
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const at = ends[index]!++;
      times[at] = timeOf[place]!;
      weights[at] = weightAt(table, block.weight[place]!, row);
    }
    return { starts, keys, ends, times, weights };
  }
}

/** The packets of several sources, those of one side by side: from `starts[i]` to `starts[i + 1]`, in the order of the lines. */
interface PacketsBySource {
  readonly starts: Uint32Array;
  /** See {@link portKey}. */
  readonly keys: Int32Array;
  /** Where the packets with a time end: their times (UTC milliseconds) and weights stand without gaps. */
  readonly ends: Uint32Array;
  readonly times: Float64Array;
  readonly weights: Float64Array;
}

/** Distinct ports. `portsSeen` is scratch: zeros, before and after. */
function countPorts(keys: Int32Array, portsSeen: Uint8Array): number {
  let ports = 0;
  for (const key of keys) {
    if (key < 0 || portsSeen[key] === 1) continue;
    portsSeen[key] = 1;
    ports++;
  }
  for (const key of keys) if (key >= 0) portsSeen[key] = 0;
  return ports;
}

function timeFacts(unsortedTimes: Float64Array, unsortedWeights: Float64Array) {
  const [times, weights] = byTime(unsortedTimes, unsortedWeights);
  return {
    first: isoTime(times[0] ?? Number.NaN),
    last: isoTime(times.at(-1) ?? Number.NaN),
    peakPerMinute: peak(times, weights, 60_000),
    peakPerSecond: peak(times, weights, 1000),
  };
}

/** Most logs are in order already. */
function byTime(times: Float64Array, weights: Float64Array): readonly [Float64Array, Float64Array] {
  if (times.every((time, index) => index === 0 || time >= times[index - 1]!)) return [times, weights];
  const order = Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!);
  return [Float64Array.from(order, (index) => times[index]!), Float64Array.from(order, (index) => weights[index]!)];
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
