import { Mark } from '../eventTable';
import { weightAt } from '../eventTotals';
import type { DetectorTools } from './detector';
import { orderByTime, visitByTime } from './timeOrder';

/** Numbers of a source side by side, so that they share a line of the processor's cache. */
const Column = { span: 0, inSpan: 1, busiest: 2 } as const;
const columns = 3;

/**
 * Tells which sources sent so much at a time that a pattern of scans, guesses or floods may be found: 1 by address number.
 * Counts by spans of the clock as long as the longest window; such a window touches two of them, so half of its events are
 * in one. Memory: 14 bytes an address.
 */
export function busySources({ selection: { table }, census, thresholds }: Omit<DetectorTools, 'sides'>): Uint8Array {
  const { vertical, bruteForce, reflectAttempt, flood, horizontal } = thresholds;
  const span = Math.ceil(Math.max(vertical.minutes, bruteForce.minutes, reflectAttempt.minutes)) * 60_000;
  const spansOfSweep = Math.ceil((horizontal.minutes * 60_000) / span) + 1;
  const least = Math.min(
    Math.ceil(Math.min(vertical.ports, bruteForce.attempts, reflectAttempt.sourcePorts) / 2),
    flood.perMinute,
    reflectAttempt.perMinute,
    census.targets < horizontal.destinations
      ? Number.POSITIVE_INFINITY
      : Math.ceil(horizontal.destinations / spansOfSweep),
  );
  const mayBeBusy = Uint8Array.from({ length: table.addresses.size }, (_none, source) =>
    census.eventsOf(source) >= least ? 1 : 0,
  );
  const numbers = new Uint32Array(table.addresses.size * columns);
  /** Number of the span at hand, from 1, and when it began. */
  let current = 0;
  let began = Number.POSITIVE_INFINITY;
  const order = orderByTime({ table, blocks: census.requests });
  visitByTime({ table, blocks: census.requests }, order, ({ block, firstRow, times }, places, count) => {
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const source = block.source[place]!;
      // Without a time nothing is at a time with anything.
      if (mayBeBusy[source] === 0 || (block.marks[place]! & Mark.time) === 0) continue;
      const time = times[place]!;
      if (!(time >= began && time < began + span)) {
        began = Math.floor(time / span) * span;
        current = Math.floor((began - census.from) / span) + 2;
      }
      const at = source * columns;
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      const inSpan = numbers[at + Column.span] === current ? numbers[at + Column.inSpan]! + weight : weight;
      numbers[at + Column.span] = current;
      numbers[at + Column.inSpan] = inSpan;
      if (inSpan > numbers[at + Column.busiest]!) numbers[at + Column.busiest] = inSpan;
    }
  });
  return Uint8Array.from({ length: table.addresses.size }, (_none, source) =>
    numbers[source * columns + Column.busiest]! >= least ? 1 : 0,
  );
}
