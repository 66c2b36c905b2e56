import { type FileHandle, open } from 'node:fs/promises';
import { HumanError, type HumanErrorCode } from '../protocol/humanError';

const codeOfSystemError: Readonly<Record<string, HumanErrorCode>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'notReadable',
  EPERM: 'notReadable',
  EISDIR: 'isFolder',
  EBUSY: 'locked',
};

/** Opens a file to read it; a folder is none. Rejects with a {@link HumanError}. */
export async function openFile(path: string): Promise<FileHandle> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file;
    await file.close();
  } catch (error) {
    throw asHumanError(error, path);
  }
  throw new HumanError('isFolder', { path });
}

/** What the system says of a file, in the words of the protocol; every other error as it is. */
export function asHumanError(error: unknown, path: string): unknown {
  const code = codeOfSystemError[(error as NodeJS.ErrnoException).code ?? ''];
  return code === undefined ? error : new HumanError(code, { path });
}
