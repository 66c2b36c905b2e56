import type { EventBlock } from './eventTable';
import { blockRows } from './eventTable';
import type { SelectedBlock, Selection } from './selection';

/** Rows by group: those of group `g` are `rows[starts[g]]` to `rows[starts[g + 1]]`, ascending. */
export interface RowGroups {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Sorts the selected rows into groups, in two passes and four bytes a row.
 * @param groupOf the group of a row's key, -1 for none
 * @param sizes how many rows each group has
 */
export function groupRows(
  { blocks }: Selection,
  keyOf: (block: EventBlock, place: number) => number,
  groupOf: Int32Array,
  sizes: Uint32Array,
): RowGroups {
  const starts = new Uint32Array(sizes.length + 1);
  for (let group = 0; group < sizes.length; group++) starts[group + 1] = starts[group]! + sizes[group]!;
  const rows = new Uint32Array(starts[sizes.length]!);
  const next = starts.slice();
  for (const { block, firstRow, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const key = keyOf(block, place);
      const group = key < 0 ? -1 : groupOf[key]!;
      if (group >= 0) rows[next[group]!++] = firstRow + place;
    }
  }
  return { starts, rows };
}

/** The selected block that holds a row. */
export function blockOf({ blocks }: Selection, row: number): SelectedBlock {
  return blocks[row >>> 16]!;
}

/** The place of a row in its block. */
export function placeOf(row: number): number {
  return row & (blockRows - 1);
}

/** From the chosen keys to their position among them, by key; -1 for the others. */
export function positions(keys: readonly number[], size: number): Int32Array {
  const groupOf = new Int32Array(size).fill(-1);
  for (const [group, key] of keys.entries()) groupOf[key] = group;
  return groupOf;
}
