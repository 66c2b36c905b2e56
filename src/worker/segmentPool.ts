import { Worker } from 'node:worker_threads';
import type { ActionRule } from '../core/action';
import type { PackedPart } from '../core/logReader';
import { HumanError, type HumanErrorCode } from '../protocol/humanError';
import type { Segment } from './segment';

/** Bytes that one thread reads at a time. */
export const segmentBytes = 8 << 20;

/** What a segment thread is asked for, and what it answers. */
export interface SegmentRequest {
  readonly segment: Segment;
  readonly rules: readonly ActionRule[];
}
export type SegmentAnswer = { readonly part: PackedPart } | { readonly error: string; readonly human?: HumanErrorCode };

/** Marks a worker that reads segments for another one, in its `workerData`. */
export const segmentRole = 'segment';

/** One thread that reads segments, one after the other. */
class SegmentThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(part: PackedPart): void; reject(error: Error): void }[] = [];

  /** @param script the worker's bundle, which serves as segment thread when its `workerData` says so */
  constructor(script: string) {
    this.#worker = new Worker(script, { workerData: segmentRole });
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

  read(request: SegmentRequest): Promise<PackedPart> {
    const answer = new Promise<PackedPart>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
    // Whoever awaits it gets the error, perhaps later; until then it must not count as unhandled.
    answer.catch(() => undefined);
    return answer;
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** Reads a file in segments on several threads, and hands the parts over in the order of the file. */
export async function* readInParallel(
  path: string,
  size: number,
  rules: readonly ActionRule[],
  threads: number,
  script: string,
): AsyncGenerator<{ readonly part: PackedPart; readonly position: number }> {
  const segments = Array.from({ length: Math.ceil(size / segmentBytes) }, (_none, index) => ({
    path,
    start: index * segmentBytes,
    end: Math.min(size, (index + 1) * segmentBytes),
  }));
  const workers = Array.from({ length: Math.min(threads, segments.length) }, () => new SegmentThread(script));
  const read = (index: number): Promise<PackedPart> =>
    workers[index % workers.length]!.read({ segment: segments[index]!, rules });
  try {
    // Each thread knows its next segment before it has done the last, so it never waits for the one who joins the parts.
    const ahead = Math.min(segments.length, workers.length * 2);
    const parts = Array.from({ length: ahead }, (_none, index) => read(index));
    for (const [index, { end }] of segments.entries()) {
      const part = await parts[index]!;
      if (index + ahead < segments.length) parts.push(read(index + ahead));
      delete parts[index];
      yield { part, position: end };
    }
  } finally {
    for (const worker of workers) worker.end();
  }
}
