import { blockRows, type EventBlock, type EventTable } from './eventTable';
import type { Term } from './query';
import { type TimeFacts, TimeResolver } from './resolveTimes';
import { type Sieve, sieveByAll, sieveByNot } from './sieve';
import { type QueryContext, sieveOf } from './termSieve';

/** The matching rows of one block. */
export interface SelectedBlock {
  readonly block: EventBlock;
  /** Row of the table at place 0 of the block. */
  readonly firstRow: number;
  /** UTC milliseconds by place in the block. */
  readonly times: Float64Array;
  /** Places in the block, ascending. Not to be written. */
  readonly places: Uint16Array;
}

/** The events that a query selects. */
export interface Selection {
  readonly table: EventTable;
  readonly blocks: readonly SelectedBlock[];
}

/** All places of a block. */
const everywhere = Uint16Array.from({ length: blockRows }, (_none, place) => place);

/**
 * Finds the rows that all terms match. `times` resolves stamps of a log that is still being read.
 * @param except rows that match all terms of any of these queries are left out
 */
export function select(
  table: EventTable,
  terms: readonly Term[],
  context: QueryContext,
  times: TimeFacts,
  except: readonly (readonly Term[])[] = [],
): Selection {
  const sievesOf = (some: readonly Term[]): Sieve[] => some.map((term) => sieveOf(term, table, context));
  const sieves = [...sievesOf(terms), ...except.map((query) => sieveByNot(sieveByAll(sievesOf(query))))];
  const resolver = table.resolvedRows < table.length ? new TimeResolver(table, times) : undefined;
  const blocks = table.blocks.map((block, index) => {
    const firstRow = index * blockRows;
    const rows = Math.min(blockRows, table.length - firstRow);
    return {
      block,
      firstRow,
      times: timesOf(table, block, firstRow, rows, resolver),
      places: everywhere.subarray(0, rows),
    };
  });
  return { table, blocks: blocks.map((part) => sieved(part, sieves)) };
}

/** The part of a selection that passes all sieves. */
export function narrow({ table, blocks }: Selection, ...sieves: readonly Sieve[]): Selection {
  return { table, blocks: blocks.map((part) => sieved(part, sieves)) };
}

function sieved(part: SelectedBlock, sieves: readonly Sieve[]): SelectedBlock {
  if (sieves.length === 0) return part;
  const places = part.places.slice();
  return { ...part, places: places.subarray(0, sieveByAll(sieves)(part, places, places.length)) };
}

/** The selected events on lines numbered 1, 2, 3: as if nothing stood between them. */
export function closedUp({ table, blocks }: Selection): Selection {
  let lines = 0;
  return {
    table,
    blocks: blocks.map((part) => {
      const line = new Uint32Array(blockRows);
      for (const place of part.places) line[place] = ++lines;
      return { ...part, block: { ...part.block, line } };
    }),
  };
}

function timesOf(
  table: EventTable,
  block: EventBlock,
  firstRow: number,
  rows: number,
  resolver: TimeResolver | undefined,
): Float64Array {
  if (resolver === undefined || firstRow + rows <= table.resolvedRows) return block.time;
  const times = block.time.slice(0, rows);
  resolver.resolve(Math.max(firstRow, table.resolvedRows), firstRow + rows, block.time, times);
  return times;
}
