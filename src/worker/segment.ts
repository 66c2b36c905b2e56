import { open } from 'node:fs/promises';
import type { ActionRule } from '../core/action';
import { AddressTable } from '../core/addressTable';
import { EventTable } from '../core/eventTable';
import { LogReader, type PackedPart } from '../core/logReader';
import { HumanError } from '../protocol/humanError';
import { type ChunkBuffers, chunkBuffers, chunksOf } from './fileChunks';

/** A stretch of a file: the lines that begin in it. */
export interface Segment {
  readonly path: string;
  /** First byte, and the byte behind the last. */
  readonly start: number;
  readonly end: number;
}

const newline = 10;

/** Reads segments one after the other, for another thread or for this one. Each part names only the addresses that are new. */
export class SegmentReader {
  readonly #rules: readonly ActionRule[];
  readonly #addresses = new AddressTable();
  readonly #buffers = chunkBuffers();

  constructor(rules: readonly ActionRule[]) {
    this.#rules = rules;
  }

  /** Reads the lines that begin in a segment. The last of them may end behind it. */
  async read(segment: Segment): Promise<PackedPart> {
    const reader = new LogReader(new EventTable(this.#rules, this.#addresses));
    await pushLines(reader, segment, this.#buffers);
    return reader.packPart();
  }
}

async function pushLines(reader: LogReader, { path, start, end }: Segment, buffers: ChunkBuffers): Promise<void> {
  if (start > 0) reader.beginPart();
  const file = await open(path);
  try {
    // A line begins at `start` only if the byte before it is a newline.
    let position = Math.max(0, start - 1);
    let isInLine = start === 0;
    let isDone = false;
    for await (const chunk of chunksOf(file, position, buffers)) {
      let from = 0;
      if (!isInLine) {
        const found = chunk.indexOf(newline);
        from = found < 0 ? chunk.length : found + 1;
        isInLine = found >= 0;
        isDone = position + from >= end;
        if (isDone) break;
      }
      const lastAt = Math.max(from, end - 1 - position);
      const last = lastAt < chunk.length ? chunk.indexOf(newline, lastAt) : -1;
      if (from < chunk.length) reader.push(chunk.subarray(from, last < 0 ? chunk.length : last + 1));
      position += chunk.length;
      isDone = last >= 0;
      if (isDone) break;
    }
    if (!isDone && position < end) throw new HumanError('shrunk', { path });
  } finally {
    await file.close();
  }
}
