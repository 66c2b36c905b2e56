import { blockRows, Mark } from '../eventTable';
import type { SelectedBlock, Selection } from '../selection';

/** When the selected events were, UTC milliseconds, and how to visit them by time. */
export interface TimeOrder {
  /** Infinity and -Infinity when no event has a time. */
  readonly from: number;
  readonly to: number;
  /** The rows by time; `undefined` when the log is in order already. */
  readonly rows: Uint32Array | undefined;
}

/**
 * Orders the selected rows by time. Rows without a time stay behind the row before them. Ties, and rows nearer together
 * than the period divided by 2^53 / rows, keep the order of the lines.
 */
export function orderByTime({ blocks }: Selection): TimeOrder {
  let count = 0;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  for (const { block, times, places } of blocks) {
    count += places.length;
    for (const place of places) {
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const time = times[place]!;
      if (time < latest) isSorted = false;
      else latest = time;
      if (time < earliest) earliest = time;
    }
  }
  if (isSorted) return { from: earliest, to: latest, rows: undefined };
  // One number holds time and rank, so that the sort needs no comparing function.
  const quantum = Math.max(1, Math.ceil(((latest - earliest) * count) / 2 ** 53));
  const keys = new Float64Array(count);
  const rows = new Uint32Array(count);
  let index = 0;
  let step = 0;
  for (const { block, firstRow, times, places } of blocks) {
    for (const place of places) {
      if ((block.marks[place]! & Mark.time) !== 0) step = Math.floor((times[place]! - earliest) / quantum);
      keys[index] = step * count + index;
      rows[index++] = firstRow + place;
    }
  }
  keys.sort();
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) sorted[i] = rows[keys[i]! % count]!;
  return { from: earliest, to: latest, rows: sorted };
}

/** Visits the selected events by time: `count` places of one block, in the order given, then of another. */
export function visitByTime(
  { blocks }: Selection,
  { rows }: TimeOrder,
  visit: (part: SelectedBlock, places: Uint16Array, count: number) => void,
): void {
  if (rows === undefined) {
    for (const part of blocks) visit(part, part.places, part.places.length);
    return;
  }
  const places = new Uint16Array(blockRows);
  for (let i = 0; i < rows.length; ) {
    const index = rows[i]! >>> 16;
    let count = 0;
    while (i < rows.length && rows[i]! >>> 16 === index && count < blockRows) places[count++] = rows[i++]! & 0xffff;
    visit(blocks[index]!, places, count);
  }
}
