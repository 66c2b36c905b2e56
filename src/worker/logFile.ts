import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createGunzip } from 'node:zlib';
import type { LogSource } from '../protocol/analysis';
import { HumanError, type HumanErrorCode } from '../protocol/humanError';
import { chunksOf } from './fileChunks';
import { binaryProbe, bytesStream, type LogChunk, type LogGrowth, type LogStream, type OpenLog } from './logStream';
import { readInParallel } from './segmentPool';

const chunkBytes = 1 << 20;

const codeOfSystemError: Readonly<Record<string, HumanErrorCode>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'notReadable',
  EPERM: 'notReadable',
  EISDIR: 'isFolder',
  EBUSY: 'locked',
};

/** A smaller log is read before the threads have warmed up. */
const worthThreads = 48 << 20;
/** Beyond this many threads the one who joins the parts is the slowest. */
const mostThreads = 4;

/** `#Fields` and `#Version` head a Windows log, whose columns every later line depends on. */
const hash = 0x23;
const newline = 0x0a;

/** Opens logs on Node: a file, a `.gz`, `-` for standard input, or bytes. Rejects with a {@link HumanError}. */
export async function openLogFile(source: LogSource): Promise<LogStream> {
  if (source.kind === 'bytes') return bytesStream(source);
  const { path } = source;
  if (path === '-') return { path, bytes: 0, modified: Date.now(), seeks: false, chunks: () => standardInput() };
  const file = await openFile(path);
  const { size, mtimeMs, ino } = await file.stat();
  await file.close();
  const facts = { path, bytes: size, modified: mtimeMs };
  if (path.endsWith('.gz')) return { ...facts, seeks: false, chunks: () => inflated(path) };
  const chunks = (from = 0) => plain(path, from, size, ino);
  const growth = (position: number) => growthOf(path, ino, position);
  return { ...facts, seeks: true, chunks, growth };
}

/**
 * Opens logs like {@link openLogFile}, and reads large ones on several threads.
 * @param script the worker's bundle, from which the threads are started
 */
export function logFileOpener(script: string): OpenLog {
  return async (source, wanted) => {
    const stream = await openLogFile(source);
    const threads = Math.min(wanted || worthProcessors(), mostThreads);
    if (source.kind === 'bytes' || threads < 2 || !(await isWorthThreads(stream))) return stream;
    return { ...stream, parts: (rules) => readInParallel(stream.path, stream.bytes, rules, threads, script) };
  };
}

/** Two processors are often one core: joining the parts then takes longer than the second thread saves (test/bench/RESULTS.md). */
function worthProcessors(): number {
  const processors = availableParallelism();
  return processors > 2 ? processors : 1;
}

/** A log that may be binary is read in one piece: only there its emptiness is noticed. */
async function isWorthThreads({ path, bytes }: LogStream): Promise<boolean> {
  if (bytes < worthThreads || path.endsWith('.gz')) return false;
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(binaryProbe), 0, binaryProbe, 0);
    return buffer[0] !== hash && !buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file;
    await file.close();
  } catch (error) {
    throw humanError(error, path);
  }
  throw new HumanError('isFolder', { path });
}

/** Only a file that is the same one, and longer, and was read to the end of a line, can be read on. */
async function growthOf(path: string, ino: number, position: number): Promise<LogGrowth> {
  const file = await openFile(path);
  try {
    const stat = await file.stat();
    const { buffer } = await file.read(new Uint8Array(1), 0, 1, Math.max(0, position - 1));
    if (stat.ino !== ino || stat.size < position || (position > 0 && buffer[0] !== newline))
      return { state: 'replaced' };
    if (stat.size === position) return { state: 'same' };
    return { state: 'appended', modified: stat.mtimeMs, chunks: () => plain(path, position, stat.size, ino) };
  } finally {
    await file.close();
  }
}

/** Another file in its place is none to read on. */
async function* plain(path: string, start: number, size: number, ino: number): AsyncGenerator<LogChunk> {
  const file = await openFile(path);
  let position = start;
  try {
    if ((await file.stat()).ino !== ino) throw new HumanError('shrunk', { path });
    for await (const bytes of chunksOf(file, start)) {
      position += bytes.length;
      yield { bytes, position };
    }
  } catch (error) {
    throw humanError(error, path);
  } finally {
    await file.close();
  }
  if (position < size) throw new HumanError('shrunk', { path });
}

async function* inflated(path: string): AsyncGenerator<LogChunk> {
  const file = await openFile(path);
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
