import { type Uri, workspace } from 'vscode';

/** Several logs by the time they were last written, so that the lines of a rotated set are counted on as they came. */
export async function oldestFirst(logs: readonly Uri[]): Promise<readonly Uri[]> {
  if (logs.length < 2) return logs;
  const dated = await Promise.all(logs.map(async (log) => ({ log, written: await lastWritten(log) })));
  return dated.sort((a, b) => a.written - b.written).map(({ log }) => log);
}

/** What cannot be looked at, an unsaved document for example, counts as written now. */
async function lastWritten(log: Uri): Promise<number> {
  try {
    return (await workspace.fs.stat(log)).mtime;
  } catch {
    return Date.now();
  }
}
