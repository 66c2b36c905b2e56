import { Worker } from 'node:worker_threads';
import { type ExtensionContext, Uri } from 'vscode';
import { activateOn } from '../activate';
import type { RunningWorker } from '../platform';

/** Entry of the Node extension host: the engine runs in a `worker_threads` worker and streams files itself. */
export function activate(context: ExtensionContext): unknown {
  const path = Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  return activateOn(context, { readsFiles: true, startWorker: async () => start(path) });
}

function start(path: string): RunningWorker {
  const worker = new Worker(path);
  return {
    channel: {
      post: (message, transfer) => worker.postMessage(message, transfer as readonly ArrayBuffer[]),
      onMessage: (listener) => worker.on('message', listener),
    },
    onDeath(listener) {
      worker.on('error', (error) => listener(error instanceof Error ? error : new Error(String(error))));
      worker.on('exit', (code) => listener(new Error(`the worker ended with code ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}
