import { open } from 'node:fs/promises';
import type { ActionRule } from '../core/action';
import { EventTable } from '../core/eventTable';
import { LogReader, type PackedPart } from '../core/logReader';
import { HumanError } from '../protocol/humanError';

/** A stretch of a file: the lines that begin in it. */
export interface Segment {
  readonly path: string;
  /** First byte, and the byte behind the last. */
  readonly start: number;
  readonly end: number;
}

const chunkBytes = 1 << 20;
const newline = 10;

/** Reads the lines that begin in a segment. The last of them may end behind it. */
export async function readSegment({ path, start, end }: Segment, rules: readonly ActionRule[]): Promise<PackedPart> {
  const reader = new LogReader(new EventTable(rules));
  if (start > 0) reader.beginPart();
  const file = await open(path);
  try {
    const buffer = new Uint8Array(chunkBytes);
    // A line begins at `start` only if the byte before it is a newline.
    let position = Math.max(0, start - 1);
    let isInLine = start === 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, position);
      if (bytesRead === 0) {
        if (position < end) throw new HumanError('shrunk', { path });
        break;
      }
      let from = 0;
      if (!isInLine) {
        const found = buffer.subarray(0, bytesRead).indexOf(newline);
        from = found < 0 ? bytesRead : found + 1;
        if (position + from >= end) break;
        isInLine = found >= 0;
      }
      const lastAt = Math.max(from, end - 1 - position);
      const last = lastAt < bytesRead ? buffer.subarray(0, bytesRead).indexOf(newline, lastAt) : -1;
      if (from < bytesRead) reader.push(buffer.subarray(from, last < 0 ? bytesRead : last + 1));
      if (last >= 0) break;
      position += bytesRead;
    }
  } finally {
    await file.close();
  }
  return reader.packPart();
}
