import { Worker } from 'node:worker_threads';
import type { ActionRule } from '../core/action';
import type { KnownNumbers } from '../core/eventTable';
import type { PackedPart } from '../core/logReader';
import { HumanError, type HumanErrorCode } from '../protocol/humanError';
import type { ReadPart } from './logStream';
import { type Segment, SegmentReader } from './segment';

/** Bytes that one thread reads at a time. */
export const segmentBytes = 15 << 20;

/** Bytes of the first segment, which is read before the other threads have woken up: its figures can be shown soon. */
const firstBytes = 1 << 20;

/** What a segment thread is told once, as its `workerData`. */
export interface SegmentRole {
  readonly segmentRules: readonly ActionRule[];
}

/** What it answers to a {@link Segment}. */
export type SegmentAnswer = { readonly part: PackedPart } | { readonly error: string; readonly human?: HumanErrorCode };

/** Whoever reads segments, one after the other, and what the numbers in its parts stand for. */
interface PartReader {
  read(segment: Segment): Promise<PackedPart>;
  readonly known: KnownNumbers;
}

/** Another thread that does so. */
class SegmentThread implements PartReader {
  readonly known: KnownNumbers = { addresses: new Uint32Array() };
  readonly #worker: Worker;
  readonly #waiting: { resolve(part: PackedPart): void; reject(error: Error): void }[] = [];

  /** @param script the worker's bundle, which serves as segment thread when its `workerData` says so */
  constructor(script: string, segmentRules: readonly ActionRule[]) {
    const workerData: SegmentRole = { segmentRules };
    this.#worker = new Worker(script, { workerData });
    this.#worker.on('message', (answer: SegmentAnswer) => {
      const asker = this.#waiting.shift();
      if ('part' in answer) asker?.resolve(answer.part);
      else
        asker?.reject(
          answer.human === undefined ? new Error(answer.error) : new HumanError(answer.human, { path: answer.error }),
        );
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error as Error);
    });
  }

  read(segment: Segment): Promise<PackedPart> {
    const answer = new Promise<PackedPart>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(segment);
    });
    return answer;
  }

  /** How many segments it was asked for and has not read yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  end(): void {
    void this.#worker.terminate();
  }
}

function segmentsOf(path: string, size: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < size; start = segments.at(-1)!.end) {
    segments.push({ path, start, end: Math.min(size, start + (start === 0 ? firstBytes : segmentBytes)) });
  }
  return segments;
}

/**
 * Reads a file in segments on several threads, this one among them, and hands the parts over in the order of the file. Whoever
 * is free takes the next segment, so nobody waits for a slower one.
 */
export async function* readInParallel(
  path: string,
  size: number,
  rules: readonly ActionRule[],
  threads: number,
  script: string,
): AsyncGenerator<ReadPart> {
  const segments = segmentsOf(path, size);
  const workers = Array.from(
    { length: Math.min(threads, segments.length) - 1 },
    () => new SegmentThread(script, rules),
  );
  const reader = new SegmentReader(rules);
  const own: PartReader = { read: (segment) => reader.read(segment), known: { addresses: new Uint32Array() } };
  const mostAhead = threads * 2;
  const parts = new Map<number, { readonly part: Promise<PackedPart>; readonly known: KnownNumbers }>();
  const settled = new Set<number>();
  let taken = 0;
  let done = 0;
  const take = (reader: PartReader): Promise<PackedPart> => {
    const index = taken++;
    const part = reader.read(segments[index]!);
    parts.set(index, { part, known: reader.known });
    // Whoever awaits it gets the error, perhaps later; until then it must not count as unhandled.
    const settle = () => void settled.add(index);
    part.then(settle, settle);
    return part;
  };
  const mayTake = (): boolean => taken < segments.length && taken < done + mostAhead;
  const keepBusy = (worker: SegmentThread): void => {
    // A worker knows its next segment before it has done the last.
    while (mayTake() && worker.waiting < 2) {
      take(worker).then(
        () => keepBusy(worker),
        () => undefined,
      );
    }
  };
  try {
    const first = take(own);
    for (const worker of workers) keepBusy(worker);
    await first;
    for (const [index, { end }] of segments.entries()) {
      while (!settled.has(index) && mayTake()) await take(own);
      const { part, known } = parts.get(index)!;
      const packed = await part;
      parts.delete(index);
      done++;
      for (const worker of workers) keepBusy(worker);
      yield { part: packed, known, position: end };
    }
  } finally {
    for (const worker of workers) worker.end();
  }
}
