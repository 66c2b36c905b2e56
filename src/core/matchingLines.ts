import type { Selection } from './selection';

/** Which way to go from a line. */
export type Way = 'next' | 'previous';

/** Some of the lines that match, ascending, and how many do. */
export interface FoundLines {
  /** 1-based. */
  readonly lines: readonly number[];
  readonly total: number;
}

/** The nearest selected line behind a line, or before it; `undefined` when there is none. */
export function neighbourLine({ blocks }: Selection, line: number, way: Way): number | undefined {
  if (way === 'next') {
    for (const { block, places } of blocks)
      for (let i = 0; i < places.length; i++) if (block.line[places[i]!]! > line) return block.line[places[i]!]!;
  } else {
    for (let b = blocks.length - 1; b >= 0; b--) {
      const { block, places } = blocks[b]!;
      for (let i = places.length - 1; i >= 0; i--) if (block.line[places[i]!]! < line) return block.line[places[i]!]!;
    }
  }
  return undefined;
}

/** The selected lines, at most `limit` of them: those around a line. */
export function linesAround({ blocks }: Selection, line: number, limit: number): FoundLines {
  const total = blocks.reduce((sum, { places }) => sum + places.length, 0);
  let before = 0;
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length && block.line[places[i]!]! < line; i++) before++;
  }
  const first = Math.max(0, Math.min(before - (limit >>> 1), total - limit));
  const lines: number[] = [];
  let index = 0;
  for (const { block, places } of blocks) {
    for (let i = Math.max(0, first - index); i < places.length && lines.length < limit; i++)
      lines.push(block.line[places[i]!]!);
    index += places.length;
  }
  return { lines, total };
}
