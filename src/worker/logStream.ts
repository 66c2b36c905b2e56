import type { ActionRule } from '../core/action';
import type { KnownNumbers } from '../core/eventTable';
import type { PackedPart } from '../core/logReader';
import type { LogSource } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';

/** A log as bytes that come in chunks. */
export interface LogStream {
  readonly path: string;
  /** Size as stored; 0 while unknown. */
  readonly bytes: number;
  /** When it was last written, milliseconds since 1970. */
  readonly modified: number;
  /** Whether reading may begin anywhere. */
  readonly seeks: boolean;
  /**
   * Each chunk is valid until the next one is asked for. Rejects with a `HumanError`.
   * @param from the byte to begin at, where the log seeks
   */
  chunks(from?: number): AsyncIterable<LogChunk>;
  /** Remembers the log as it is up to `position`, to tell later what became of it. */
  watch(position: number, readsOn: ReadsOn): Promise<GrowthOfLog>;
  /** The whole log as parts that several threads have read already; absent where that is not possible, or not worth it. */
  parts?(rules: readonly ActionRule[]): AsyncIterable<ReadPart>;
}

/** Where a log can be read on: a last line that was taken for a whole one may have been half of one. */
export type ReadsOn = 'anywhere' | 'at a newline';

/** What became of a log since it was read. Rejects with a `HumanError`. */
export type GrowthOfLog = () => Promise<LogGrowth>;

/** `replaced`: truncated, rotated or rewritten, so that it must be read anew. */
export type LogGrowth =
  | { readonly state: 'same' | 'replaced' }
  | { readonly state: 'appended'; readonly modified: number; chunks(): AsyncIterable<LogChunk> };

/** A part of a log that was read on another thread, and how many bytes of the stored file were read so far. */
export interface ReadPart {
  readonly part: PackedPart;
  /** Of the thread that has read it. */
  readonly known: KnownNumbers;
  readonly position: number;
}

/** A piece of a log, and how many bytes of the stored file were read so far. */
export interface LogChunk {
  readonly bytes: Uint8Array;
  readonly position: number;
}

/** Opens a log. Rejects with a `HumanError`. */
export type OpenLog = (source: LogSource, threads: number) => Promise<LogStream>;

/** Logs are read by so many bytes at a time. */
export const chunkBytes = 1 << 20;

/** NUL bytes among so many at a log's beginning mean that it is probably no text. */
export const binaryProbe = 0x10000;

/** Of a log that is what it is: bytes, or standard input. */
export const neverChanges = async (): Promise<GrowthOfLog> => async () => ({ state: 'same' });

/** Whether so begins what is compressed: names do not always tell, and standard input has none. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** A log that is in memory already. What is compressed is unpacked on the way. */
export function bytesStream({ bytes, name, modified }: Extract<LogSource, { kind: 'bytes' }>): LogStream {
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const isPacked = size > 0 && (name.endsWith('.gz') || isGzip(pieces[0]!));
  return {
    path: name,
    bytes: size,
    modified: modified ?? Date.now(),
    seeks: !isPacked,
    chunks: (from = 0) => (isPacked ? inflated(name, stored(pieces, 0)) : stored(pieces, from)),
    watch: neverChanges,
  };
}

async function* stored(pieces: readonly Uint8Array[], from: number): AsyncGenerator<LogChunk> {
  let position = 0;
  for (const piece of pieces) {
    const before = Math.min(piece.length, Math.max(0, from - position));
    position += before;
    for (let start = before; start < piece.length; start += chunkBytes) {
      const bytes = piece.subarray(start, start + chunkBytes);
      position += bytes.length;
      yield { bytes, position };
    }
  }
}

/** By what browsers have, too; they know only a single compressed stream in a file. Rejects with `badGzip`. */
export async function* inflated(path: string, chunks: AsyncGenerator<LogChunk>): AsyncGenerator<LogChunk> {
  let position = 0;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) return controller.close();
      position = value.position;
      controller.enqueue(value.bytes as Uint8Array<ArrayBuffer>);
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield { bytes: value, position };
    }
  } catch {
    throw new HumanError('badGzip', { path });
  }
}
