import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 1 << 20;

/**
 * Reads a file from a position to its end, into two buffers by turns: while one chunk is worked on, the next is being read. A
 * file of any size costs two chunks of memory; a chunk is valid until the next one is asked for.
 */
export async function* chunksOf(file: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  let position = start;
  let here = new Uint8Array(chunkBytes);
  let next = new Uint8Array(chunkBytes);
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
