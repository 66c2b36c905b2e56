import { blockRows, Mark } from '../eventTable';
import type { SelectedBlock, Selection } from '../selection';

/** Digits that the rows are sorted by: three of them make 32 bits. */
const digitBits = 11;
const digits = 1 << digitBits;

/**
 * The selected rows by time; `undefined` when they are in order already. Rows without a time stay behind the row before
 * them. Ties keep the order of the lines, and so do rows nearer together than the period divided by 2^32: less than a
 * millisecond up to 49 days. Linear: 16 bytes a row while it sorts.
 */
export function orderByTime({ blocks }: Selection): Uint32Array | undefined {
  let count = 0;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  for (const { block, times, places } of blocks) {
    count += places.length;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const time = times[place]!;
      if (time < latest) isSorted = false;
      else latest = time;
      if (time < earliest) earliest = time;
    }
  }
  if (isSorted) return undefined;
  const quantum = Math.max(1, (latest - earliest) / (2 ** 32 - 1));
  const keys = new Uint32Array(count);
  const rows = new Uint32Array(count);
  let index = 0;
  let step = 0;
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.time) !== 0) step = Math.floor((times[place]! - earliest) / quantum);
      keys[index] = step;
      rows[index++] = firstRow + place;
    }
  }
  return sortByKeys(keys, rows);
}

/** Sorts by the least digit first: every pass keeps the order of the one before among equals. */
function sortByKeys(keys: Uint32Array, rows: Uint32Array): Uint32Array {
  let fromKeys = keys;
  let fromRows = rows;
  let toKeys: Uint32Array = new Uint32Array(keys.length);
  let toRows: Uint32Array = new Uint32Array(rows.length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    const next = new Uint32Array(digits + 1);
    for (let i = 0; i < fromKeys.length; i++) next[((fromKeys[i]! >>> shift) & (digits - 1)) + 1]!++;
    for (let digit = 1; digit <= digits; digit++) next[digit]! += next[digit - 1]!;
    for (let i = 0; i < fromKeys.length; i++) {
      const key = fromKeys[i]!;
      const at = next[(key >>> shift) & (digits - 1)]!++;
      toKeys[at] = key;
      toRows[at] = fromRows[i]!;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromRows, toRows] = [toRows, fromRows];
  }
  return fromRows;
}

/**
 * Visits the selected events by time: `count` places of one block, in the order given, then of another.
 * @param rows of {@link orderByTime}
 */
export function visitByTime(
  { blocks }: Selection,
  rows: Uint32Array | undefined,
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
