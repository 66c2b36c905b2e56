import { type ExtensionContext, Uri, workspace } from 'vscode';
import { activateOn } from '../activate';
import type { RunningWorker } from '../platform';

/**
 * Entry of the browser extension host. A worker cannot be started from the extension's own address when a remote serves
 * it, so the one-file bundle is read and started from a Blob URL.
 */
export function activate(context: ExtensionContext): unknown {
  let address: Promise<string> | undefined;
  return activateOn(context, {
    readsFiles: false,
    async startWorker() {
      address ??= blobAddress(Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js'));
      return start(await address);
    },
  });
}

async function blobAddress(bundle: Uri): Promise<string> {
  const code = new Uint8Array(await workspace.fs.readFile(bundle));
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

function start(address: string): RunningWorker {
  const worker = new Worker(address);
  const listeners: ((error: Error) => void)[] = [];
  let isEnded = false;
  worker.addEventListener('error', (event) => {
    // Handled here: else the browser reports it once more as an error of the whole extension host.
    event.preventDefault();
    // A worker that is ended while it still loads complains of what it could not load.
    if (!isEnded) for (const listener of listeners) listener(new Error(event.message || 'the worker failed'));
  });
  return {
    channel: {
      post: (message, transfer) => worker.postMessage(message, transfer as Transferable[]),
      onMessage: (listener) => worker.addEventListener('message', (event) => listener(event.data)),
    },
    onDeath(listener) {
      listeners.push(listener);
    },
    terminate() {
      isEnded = true;
      worker.terminate();
    },
  };
}
