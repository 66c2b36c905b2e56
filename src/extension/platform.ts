import type { Channel } from '../protocol/rpc';

/** A worker that runs the engine. */
export interface RunningWorker {
  readonly channel: Channel;
  /** Calls back once when the worker ends by itself: it crashed, or ran out of memory. */
  onDeath(listener: (error: Error) => void): void;
  /** Ends it now, whatever it does. */
  terminate(): void;
}

/** What differs between the Node and the browser extension host. */
export interface Platform {
  /** Whether the worker opens files by their path. Otherwise it gets bytes. */
  readonly readsFiles: boolean;
  startWorker(): Promise<RunningWorker>;
}
