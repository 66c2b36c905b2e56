import { FileSystemError, type Uri, workspace } from 'vscode';
import type { LogSource } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { documentBytes } from './documentBytes';

/** Where no file can be streamed, the whole log is in memory: above this the answer is a clear no. */
const largestInMemory = 1_000_000_000;

/**
 * The log as the person sees it: the editor's text when it has unsaved edits, else the file.
 * Rejects with a {@link HumanError} when there is none.
 */
export async function logSource(uri: Uri, readsFiles: boolean): Promise<LogSource> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document !== undefined && (document.isDirty || document.isUntitled)) {
    return { kind: 'bytes', name: shownPath(uri), bytes: await documentBytes(document) };
  }
  if (uri.scheme === 'file' && readsFiles) return { kind: 'file', path: uri.fsPath };
  return storedBytes(uri);
}

async function storedBytes(uri: Uri): Promise<LogSource> {
  const name = shownPath(uri);
  try {
    const stat = await workspace.fs.stat(uri);
    if (stat.size > largestInMemory) throw new HumanError('tooLarge', { path: name, bytes: stat.size });
    const bytes = await workspace.fs.readFile(uri);
    return { kind: 'bytes', name, bytes: ownBuffer(bytes), modified: stat.mtime };
  } catch (error) {
    throw asHumanError(error, name);
  }
}

function asHumanError(error: unknown, path: string): unknown {
  if (!(error instanceof FileSystemError)) return error;
  switch (error.code) {
    case 'FileNotFound':
      return new HumanError('notFound', { path });
    case 'FileIsADirectory':
      return new HumanError('isFolder', { path });
    case 'NoPermissions':
      return new HumanError('notReadable', { path });
    default:
      return error;
  }
}

/** A Node `Buffer` may be a window on a shared pool, which cannot be handed to a worker. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

/** The path of a log as people know it: without scheme, `Untitled-1` for an unsaved document. */
export function shownPath(uri: Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}
