import { type EventBlock, Mark } from './eventTable';
import { portKey } from './portCounts';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import { type SummaryContext, weightAt } from './summarize';
import type { CountryRow, SourceRow } from './summary';

/** Counts sources and their countries; then, for the sources shown, their ports and peaks. */
export function countSources(
  { table, blocks }: Selection,
  context: SummaryContext,
): { rows: SourceRow[]; countries: CountryRow[] } {
  const size = table.addresses.size;
  const events = new Float64Array(size);
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (const { block, firstRow, times, places } of blocks) {
    for (const place of places) {
      const source = block.source[place]!;
      events[source]! += weightAt(table, block.weight[place]!, firstRow + place);
      if ((block.marks[place]! & Mark.time) !== 0 && times[place]! < first[source]!) first[source] = times[place]!;
    }
  }
  const countries = countCountries(events, first, context);
  events[0] = 0;
  const top = topKeys(events, context.top);
  const details = new Map(top.map((source) => [source, new SourceDetails()]));
  const detailOf: (SourceDetails | undefined)[] = Array.from({ length: size }, (_none, id) => details.get(id));
  for (const { block, firstRow, times, places } of blocks) {
    for (const place of places) {
      const detail = detailOf[block.source[place]!];
      if (detail === undefined) continue;
      detail.add(block, place, times[place]!, weightAt(table, block.weight[place]!, firstRow + place));
    }
  }
  const rows = top.map((source) => ({
    address: table.addresses.text(source),
    country: context.countryOf(source),
    events: events[source]!,
    ...details.get(source)!.facts(),
  }));
  return { rows, countries };
}

function countCountries(events: Float64Array, first: Float64Array, context: SummaryContext): CountryRow[] {
  const rows = new Map<string, { code: string; events: number; sources: number; first: number }>();
  for (let source = 0; source < events.length; source++) {
    if (events[source] === 0) continue;
    const code = context.countryOf(source);
    const row = rows.get(code) ?? { code, events: 0, sources: 0, first: Number.POSITIVE_INFINITY };
    row.events += events[source]!;
    if (source > 0) row.sources++;
    row.first = Math.min(row.first, first[source]!);
    rows.set(code, row);
  }
  return [...rows.values()]
    .sort((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1))
    .map((row) => ({ ...row, first: isoTime(row.first) }));
}

/** ISO 8601 in UTC, or the empty string for an unknown time. */
export function isoTime(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : '';
}

class SourceDetails {
  readonly #ports = new Set<number>();
  #times: number[] = [];
  #weights: number[] = [];
  #isSorted = true;

  add(block: EventBlock, place: number, time: number, weight: number): void {
    const port = portKey(block, place);
    if (port >= 0) this.#ports.add(port);
    if ((block.marks[place]! & Mark.time) === 0) return;
    if (time < this.#times[this.#times.length - 1]!) this.#isSorted = false;
    this.#times.push(time);
    this.#weights.push(weight);
  }

  facts(): { first: string; last: string; ports: number; peakPerMinute: number; peakPerSecond: number } {
    if (!this.#isSorted) this.#sort();
    return {
      first: isoTime(this.#times[0] ?? Number.NaN),
      last: isoTime(this.#times.at(-1) ?? Number.NaN),
      ports: this.#ports.size,
      peakPerMinute: this.#peak(60_000),
      peakPerSecond: this.#peak(1000),
    };
  }

  #sort(): void {
    const order = this.#times.map((_time, index) => index).sort((a, b) => this.#times[a]! - this.#times[b]!);
    const times = order.map((index) => this.#times[index]!);
    this.#weights = order.map((index) => this.#weights[index]!);
    this.#times = times;
  }

  /** Most events within one minute or second of the clock. */
  #peak(unit: number): number {
    let most = 0;
    let slot = Number.NaN;
    let count = 0;
    for (const [index, time] of this.#times.entries()) {
      const next = Math.floor(time / unit);
      if (next !== slot) count = 0;
      slot = next;
      count += this.#weights[index]!;
      if (count > most) most = count;
    }
    return most;
  }
}
