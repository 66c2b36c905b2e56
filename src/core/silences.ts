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
  for (let row = Math.max(firstRow, newRow - 1); row < table.length; ) {
    const { time, marks, line } = table.blocks[row >>> 16]!;
    const last = Math.min(table.length, (row | (blockRows - 1)) + 1);
    for (; row < last; row++) {
      const place = row & (blockRows - 1);
      if ((marks[place]! & Mark.time) === 0) continue;
      const distance = time[place]! - before;
      if (distance > limit) notes.add('gap', line[place]!);
      else if (distance < -clockJump) notes.add('clockJump', line[place]!);
      before = time[place]!;
    }
  }
}

/** Milliseconds between two packets on average, from the first to the last that has a time. */
function usualDistance(table: EventTable, firstRow: number): number {
  const rows = table.length - firstRow;
  const first = timeFrom(table, firstRow, table.length, 1);
  const last = timeFrom(table, table.length - 1, firstRow - 1, -1);
  return rows > 0 && last > first ? (last - first) / rows : 0;
}

/** The first time met on the way from one row to another, which is not looked at; NaN when there is none. */
function timeFrom(table: EventTable, from: number, to: number, step: 1 | -1): number {
  for (let row = from; row !== to; row += step) {
    const { time, marks } = table.blocks[row >>> 16]!;
    const place = row & (blockRows - 1);
    if ((marks[place]! & Mark.time) !== 0) return time[place]!;
  }
  return Number.NaN;
}
