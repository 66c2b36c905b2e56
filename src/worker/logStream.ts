import type { ActionRule } from '../core/action';
import type { PackedPart } from '../core/logReader';
import type { LogSource } from '../protocol/analysis';

/** A log as bytes that come in chunks. */
export interface LogStream {
  readonly path: string;
  /** Size as stored; 0 while unknown. */
  readonly bytes: number;
  /** When it was last written, milliseconds since 1970. */
  readonly modified: number;
  /** Each chunk is valid until the next one is asked for. Rejects with a `HumanError`. */
  chunks(): AsyncIterable<LogChunk>;
  /** What became of the log since it was read up to `position`; absent where logs do not grow. */
  growth?(position: number): Promise<LogGrowth>;
  /** The whole log as parts that several threads have read already; absent where that is not possible, or not worth it. */
  parts?(rules: readonly ActionRule[]): AsyncIterable<ReadPart>;
}

/** `replaced`: truncated, rotated or rewritten, so that it must be read anew. */
export type LogGrowth =
  | { readonly state: 'same' | 'replaced' }
  | { readonly state: 'appended'; readonly modified: number; chunks(): AsyncIterable<LogChunk> };

/** A part of a log that was read on another thread, and how many bytes of the stored file were read so far. */
export interface ReadPart {
  readonly part: PackedPart;
  readonly position: number;
}

/** A piece of a log, and how many bytes of the stored file were read so far. */
export interface LogChunk {
  readonly bytes: Uint8Array;
  readonly position: number;
}

/** Opens a log. Rejects with a `HumanError`. */
export type OpenLog = (source: LogSource, threads: number) => Promise<LogStream>;

const chunkBytes = 1 << 20;

/** NUL bytes among so many at a log's beginning mean that it is probably no text. */
export const binaryProbe = 0x10000;

/** A log that is in memory already. */
export function bytesStream(source: Extract<LogSource, { kind: 'bytes' }>): LogStream {
  const { bytes, name } = source;
  return {
    path: name,
    bytes: bytes.length,
    modified: source.modified ?? Date.now(),
    async *chunks() {
      for (let start = 0; start < bytes.length; start += chunkBytes) {
        const end = Math.min(bytes.length, start + chunkBytes);
        yield { bytes: bytes.subarray(start, end), position: end };
      }
    },
  };
}
