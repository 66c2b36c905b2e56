import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { LogSource } from '../protocol/analysis';
import { HumanError, type HumanErrorCode } from '../protocol/humanError';
import { bytesStream, type LogChunk, type LogStream } from './logStream';

const chunkBytes = 1 << 20;

const codeOfSystemError: Readonly<Record<string, HumanErrorCode>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'notReadable',
  EPERM: 'notReadable',
  EISDIR: 'isFolder',
  EBUSY: 'locked',
};

/** Opens a log on Node: a file, a `.gz`, `-` for standard input, or bytes. Rejects with a {@link HumanError}. */
export async function openLogFile(source: LogSource): Promise<LogStream> {
  if (source.kind === 'bytes') return bytesStream(source);
  const { path } = source;
  if (path === '-') return { path, bytes: 0, modified: Date.now(), chunks: () => standardInput() };
  try {
    const file = await open(path);
    const stat = await file.stat();
    if (stat.isDirectory()) {
      await file.close();
      throw new HumanError('isFolder', { path });
    }
    const chunks = () => (path.endsWith('.gz') ? inflated(file, path) : plain(file, path, stat.size));
    return { path, bytes: stat.size, modified: stat.mtimeMs, chunks };
  } catch (error) {
    throw humanError(error, path);
  }
}

/** Reads into one buffer, so that a log of any size costs one chunk of memory. */
async function* plain(file: FileHandle, path: string, size: number): AsyncGenerator<LogChunk> {
  const buffer = new Uint8Array(chunkBytes);
  let position = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, undefined);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield { bytes: buffer.subarray(0, bytesRead), position };
    }
  } catch (error) {
    throw humanError(error, path);
  } finally {
    await file.close();
  }
  if (position < size) throw new HumanError('shrunk', { path });
}

async function* inflated(file: FileHandle, path: string): AsyncGenerator<LogChunk> {
  const stored = file.createReadStream({ highWaterMark: chunkBytes });
  const plainText = stored.pipe(createGunzip({ chunkSize: chunkBytes }));
  stored.on('error', (error) => plainText.destroy(error));
  try {
    for await (const bytes of plainText as AsyncIterable<Uint8Array>) yield { bytes, position: stored.bytesRead };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? new HumanError('badGzip', { path }) : humanError(error, path);
  } finally {
    stored.destroy();
  }
}

async function* standardInput(): AsyncGenerator<LogChunk> {
  let position = 0;
  for await (const bytes of createReadStream('', { fd: 0, highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>) {
    position += bytes.length;
    yield { bytes, position };
  }
}

function humanError(error: unknown, path: string): unknown {
  const code = codeOfSystemError[(error as NodeJS.ErrnoException).code ?? ''];
  return code === undefined ? error : new HumanError(code, { path });
}
