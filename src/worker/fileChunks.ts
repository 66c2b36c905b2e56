import type { FileHandle } from 'node:fs/promises';
import { HumanError } from '../protocol/humanError';
import { chunkBytes, type LogChunk } from './logStream';
import { asHumanError, openFile } from './openFile';

/** A file by its name, and its number: after a rotation the name is another file's. */
export interface NamedFile {
  readonly path: string;
  readonly ino: number;
}

/** What files are read into. */
export type ChunkBuffers = readonly [Uint8Array, Uint8Array];

/** Two buffers of a chunk each. */
export function chunkBuffers(): ChunkBuffers {
  return [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)];
}

/**
 * Reads a file from a position to its end, into two buffers by turns: while one chunk is worked on, the next is being read. A
 * file of any size costs two chunks of memory; a chunk is valid until the next one is asked for.
 * @param buffers those of an earlier file, for whoever reads one after the other
 */
export async function* chunksOf(
  file: FileHandle,
  start: number,
  buffers: ChunkBuffers = chunkBuffers(),
): AsyncGenerator<Uint8Array> {
  let position = start;
  let [here, next] = buffers;
  let reading = file.read(here, 0, chunkBytes, position);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      position += bytesRead;
      reading = file.read(next, 0, chunkBytes, position);
      yield here.subarray(0, bytesRead);
      [here, next] = [next, here];
    }
  } finally {
    // Whoever stops early closes the file, which must not be in use.
    await reading.catch(() => undefined);
  }
}

/**
 * The file from a position to its end. Another file in its place is none to read on, nor is one that ends before `size`: rejects
 * with a {@link HumanError}.
 */
export async function* plainChunks({ path, ino }: NamedFile, start: number, size: number): AsyncGenerator<LogChunk> {
  const file = await openFile(path);
  let position = start;
  try {
    if ((await file.stat()).ino !== ino) throw new HumanError('shrunk', { path });
    for await (const bytes of chunksOf(file, start)) {
      position += bytes.length;
      yield { bytes, position };
    }
  } catch (error) {
    throw asHumanError(error, path);
  } finally {
    await file.close();
  }
  if (position < size) throw new HumanError('shrunk', { path });
}
