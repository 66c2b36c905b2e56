import { FileSystemError, type Uri, workspace } from 'vscode';
import type { LogSource } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { documentBytes } from './documentBytes';

const mebibyte = 1024 * 1024;

/**
 * The log as the person sees it: the editor's text when it has unsaved edits, else the file. A log that cannot be streamed
 * is in memory as a whole: at most `mostMebibytes`.
 * Rejects with a {@link HumanError} when there is none, `tooLarge` above that limit.
 */
export async function logSource(uri: Uri, readsFiles: boolean, mostMebibytes: number): Promise<LogSource> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document !== undefined && (document.isDirty || document.isUntitled)) {
    return { kind: 'bytes', name: shownPath(uri), bytes: await documentBytes(document) };
  }
  if (uri.scheme === 'file' && readsFiles) return { kind: 'file', path: uri.fsPath };
  return storedBytes(uri, mostMebibytes);
}

async function storedBytes(uri: Uri, mostMebibytes: number): Promise<LogSource> {
  const name = shownPath(uri);
  try {
    const stat = await workspace.fs.stat(uri);
    const mebibytes = Math.ceil(stat.size / mebibyte);
    if (mebibytes > mostMebibytes) throw new HumanError('tooLarge', { path: name, mebibytes, limit: mostMebibytes });
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

/** The last part of a log's path. */
export function shownName(uri: Uri): string {
  return shownPath(uri).replace(/^.*[/\\]/, '');
}
