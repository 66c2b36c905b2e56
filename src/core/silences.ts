import { blockRows, type EventTable, Mark } from './eventTable';
import type { QualityNotes } from './quality';

/** A step back in time of more than this many milliseconds is a clock that was set, not lines out of order. */
const clockJump = 3_600_000;
/** A silence is a gap when it is this long, and this many times the usual distance between two packets. */
const shortestGap = 6 * 3_600_000;
const unusualDistance = 100;

/** Notes where a log falls silent or its clock jumps back: the log begins at `firstRow`, rows before `newRow` are done. */
export function noteSilences(table: EventTable, firstRow: number, newRow: number, notes: QualityNotes): void {
  const limit = Math.max(shortestGap, unusualDistance * usualDistance(table, firstRow));
  let before = Number.NaN;
  for (let row = Math.max(firstRow, newRow - 1); row < table.length; row++) {
    const block = table.blocks[row >>> 16]!;
    const place = row & (blockRows - 1);
    if ((block.marks[place]! & Mark.time) === 0) continue;
    const time = block.time[place]!;
    if (time - before > limit) notes.add('gap', block.line[place]!);
    else if (before - time > clockJump) notes.add('clockJump', block.line[place]!);
    before = time;
  }
}

function usualDistance(table: EventTable, firstRow: number): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = firstRow; row < table.length; row++) {
    const block = table.blocks[row >>> 16]!;
    const place = row & (blockRows - 1);
    if ((block.marks[place]! & Mark.time) === 0) continue;
    first = Math.min(first, block.time[place]!);
    last = Math.max(last, block.time[place]!);
  }
  return table.length > firstRow ? (last - first) / (table.length - firstRow) : 0;
}
