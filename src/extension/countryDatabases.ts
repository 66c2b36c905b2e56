import { FileType, Uri, workspace } from 'vscode';
import { HumanError } from '../protocol/humanError';
import { fileUri } from './fileUri';
import { settings } from './settings';

/**
 * The country databases in the order to ask them: a person's own first, then the bundled one. Paths where the worker
 * opens files itself, else bytes (a fresh copy each time, because a worker takes them over).
 */
export async function countryDatabases(extension: Uri, readsFiles: boolean): Promise<readonly (string | Uint8Array)[]> {
  const own = settings.databases().map(fileUri);
  const bundled = Uri.joinPath(extension, 'media', 'geoip', 'dbip-country.mmdb');
  for (const uri of own) await mustBeFile(uri);
  const opened = (uri: Uri, bytes: (uri: Uri) => Promise<Uint8Array>) =>
    readsFiles && uri.scheme === 'file' ? uri.fsPath : bytes(uri);
  return Promise.all([...own.map((uri) => opened(uri, databaseBytes)), opened(bundled, bundledBytes)]);
}

/** Kept for the next log: it never changes, and without a file system of its own a window gets it over a network. */
let kept: Promise<Uint8Array> | undefined;

async function bundledBytes(uri: Uri): Promise<Uint8Array> {
  kept ??= databaseBytes(uri).catch((error) => {
    kept = undefined;
    throw error;
  });
  return (await kept).slice();
}

/** The worker does not know where bytes come from: only here can an error name the file. */
async function databaseBytes(uri: Uri): Promise<Uint8Array> {
  const bytes = new Uint8Array(await workspace.fs.readFile(uri));
  if (!isDatabase(bytes)) throw badDatabase(uri);
  return bytes;
}

/** Whether a MaxMind DB's metadata is where it must be: in the last 128 KiB, behind a mark. */
function isDatabase(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-128 * 1024));
  return end.includes('\xab\xcd\xefMaxMind.com');
}

async function mustBeFile(uri: Uri): Promise<void> {
  try {
    if (((await workspace.fs.stat(uri)).type & FileType.File) !== 0) return;
  } catch {
    // Missing and unreadable are the same news to the person: this database cannot be used.
  }
  throw badDatabase(uri);
}

function badDatabase(uri: Uri): HumanError {
  return new HumanError('badDatabase', { path: uri.scheme === 'file' ? uri.fsPath : uri.toString(true) });
}
