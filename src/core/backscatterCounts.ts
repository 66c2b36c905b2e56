import type { BackscatterRows } from './backscatterRows';
import { dayMs } from './calendar';
import { Mark } from './eventTable';
import { weightAt } from './eventTotals';
import type { AnswerKind } from './findings/classify';
import { topEntries } from './ranking';
import type { Selection } from './selection';
import type { BackscatterFacts } from './summary';
import { TimeBuckets, unitOfSpan } from './timeBuckets';
import type { Zone } from './zone';

/** What is known of the backscatter of a log. */
export interface BackscatterContext {
  readonly rows: BackscatterRows;
  /** The name of a well-known server at an address: a root server. */
  nameOf(address: number): string | undefined;
}

/** Counts the backscatter among the selected events. @param top rows of sources; 0: all */
export function countBackscatter(
  { table, blocks }: Selection,
  { rows, nameOf }: BackscatterContext,
  zone: Zone,
  top: number,
): BackscatterFacts {
  const bySource = new Map<number, Record<AnswerKind, number>>();
  const times: number[] = [];
  const weights: number[] = [];
  let events = 0;
  for (const { block, firstRow, times: timeOf, places } of rows.isEmpty ? [] : blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const kind = rows.kindOf(block, place);
      if (kind === undefined) continue;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const source = block.source[place]!;
      let counts = bySource.get(source);
      if (counts === undefined) {
        counts = { synAck: 0, rst: 0, icmp: 0 };
        bySource.set(source, counts);
      }
      counts[kind] += weight;
      events += weight;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      times.push(timeOf[place]!);
      weights.push(weight);
    }
  }
  const totals = new Map([...bySource].map(([source, { synAck, rst, icmp }]) => [source, synAck + rst + icmp]));
  return {
    events,
    sources: topEntries(totals, top).map(([source, count]) => {
      const name = nameOf(source);
      const { synAck, rst } = bySource.get(source)!;
      return {
        address: table.addresses.text(source),
        ...(name === undefined ? {} : { name }),
        events: count,
        synAck,
        rst,
      };
    }),
    buckets: bucketsOf(times, weights, zone),
  };
}

/** By the hour as far as {@link unitOfSpan} lets it, from the first event to the last. */
function bucketsOf(times: readonly number[], weights: readonly number[], zone: Zone): BackscatterFacts['buckets'] {
  if (times.length === 0) return [];
  const from = times.reduce((a, b) => Math.min(a, b));
  const to = times.reduce((a, b) => Math.max(a, b));
  const buckets = new TimeBuckets(zone, unitOfSpan((to - from) / dayMs, 'hour'), from, to);
  const counts = new Float64Array(buckets.count);
  for (const [i, time] of times.entries()) counts[buckets.indexOf(time)]! += weights[i]!;
  return Array.from(counts, (events, index) => ({ start: buckets.startOf(index), events }));
}
