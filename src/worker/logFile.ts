import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createGunzip } from 'node:zlib';
import type { LogSource } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { plainChunks } from './fileChunks';
import { watchFile } from './fileGrowth';
import {
  binaryProbe,
  bytesStream,
  chunkBytes,
  inflated,
  isGzip,
  type LogChunk,
  type LogStream,
  neverChanges,
  type OpenLog,
  type ReadsOn,
} from './logStream';
import { asHumanError, openFile } from './openFile';
import { readInParallel } from './segmentPool';

/** A smaller log is read before the threads have warmed up. */
const worthThreads = 48 << 20;
/** Beyond this many threads the one who joins the parts is the slowest. */
const mostThreads = 4;

/** Heads a Windows log: every later line depends on it. */
const fieldsHeader = '#Fields:';

/** Opens logs on Node: a file, `-` for standard input, a pipe, each perhaps compressed, or bytes. Rejects with a {@link HumanError}. */
export async function openLogFile(source: LogSource): Promise<LogStream> {
  if (source.kind === 'bytes') return bytesStream(source);
  const { path } = source;
  if (path === '-') return piped(path, () => createReadStream('', { fd: 0, highWaterMark: chunkBytes }));
  const file = await openFile(path);
  const stat = await file.stat();
  if (!stat.isFile()) return piped(path, () => file.createReadStream({ highWaterMark: chunkBytes }));
  const { size, mtimeMs, ino } = stat;
  const { buffer: start } = await file.read(new Uint8Array(2), 0, 2, 0);
  await file.close();
  const facts = { path, bytes: size, modified: mtimeMs };
  const seeks = size === 0 || !(path.endsWith('.gz') || isGzip(start));
  const watch = (position: number, readsOn: ReadsOn) => watchFile({ path, ino }, position, seeks ? readsOn : 'nowhere');
  const chunks = (from = 0) => (seeks ? plainChunks({ path, ino }, from, size) : inflatedFile(path));
  return { ...facts, seeks, chunks, watch };
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
async function isWorthThreads({ path, bytes, seeks }: LogStream): Promise<boolean> {
  if (bytes < worthThreads || !seeks) return false;
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(binaryProbe), 0, binaryProbe, 0);
    const probe = buffer.subarray(0, bytesRead);
    return !probe.includes(0) && !probe.includes(fieldsHeader);
  } finally {
    await file.close();
  }
}

async function* inflatedFile(path: string): AsyncGenerator<LogChunk> {
  const file = await openFile(path);
  const stored = file.createReadStream({ highWaterMark: chunkBytes });
  const plainText = stored.pipe(createGunzip({ chunkSize: chunkBytes }));
  stored.on('error', (error) => plainText.destroy(error));
  try {
    for await (const bytes of plainText as AsyncIterable<Uint8Array>) yield { bytes, position: stored.bytesRead };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? new HumanError('badGzip', { path }) : asHumanError(error, path);
  } finally {
    stored.destroy();
  }
}

/** Standard input, or what a shell puts in the place of `<(ssh router cat log)`: it can be read once, from its beginning. */
function piped(path: string, open: () => AsyncIterable<Uint8Array>): LogStream {
  async function* chunks(): AsyncGenerator<LogChunk> {
    const all = stored(open());
    const { value: first, done } = await all.next();
    if (done) return;
    const whole = begunWith(first, all);
    yield* isGzip(first.bytes) ? inflated(path, whole) : whole;
  }
  return { path, bytes: 0, modified: Date.now(), seeks: false, chunks, watch: neverChanges };
}

async function* stored(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LogChunk> {
  let position = 0;
  for await (const bytes of pieces) {
    position += bytes.length;
    yield { bytes, position };
  }
}

async function* begunWith(first: LogChunk, rest: AsyncGenerator<LogChunk>): AsyncGenerator<LogChunk> {
  yield first;
  yield* rest;
}
