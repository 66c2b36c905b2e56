import { type NamedFile, plainChunks } from './fileChunks';
import type { GrowthOfLog, ReadsOn } from './logStream';
import { openFile } from './openFile';

/** So much of what was read last is compared: a log that was truncated may be as long as before when it is looked at again. */
const comparedBytes = 4096;
const newline = 0x0a;

/** A file at some moment: `tail` is what stands before the position up to which it was read. */
interface Look {
  readonly ino: number;
  readonly size: number;
  readonly modified: number;
  readonly tail: Buffer;
}

/**
 * Remembers a file as it is up to `position`, and tells later what became of it. It can be read on when it is the same file,
 * longer, and still has before the position what it had.
 */
export async function watchFile(file: NamedFile, position: number, readsOn: ReadsOn | 'nowhere'): Promise<GrowthOfLog> {
  // One that is gone by now is said to be so when somebody wants to know.
  const known = await lookAt(file, position).catch(() => undefined);
  return async () => {
    const now = await lookAt(file, position);
    const isTheSame = known !== undefined && now.ino === file.ino && now.tail.equals(known.tail);
    if (!isTheSame || now.size < position) return { state: 'replaced' };
    if (now.size === position) return { state: now.modified === known.modified ? 'same' : 'replaced' };
    const isAtNewline = position === 0 || now.tail.at(-1) === newline;
    if (readsOn === 'nowhere' || (readsOn === 'at a newline' && !isAtNewline)) return { state: 'replaced' };
    return { state: 'appended', modified: now.modified, chunks: () => plainChunks(file, position, now.size) };
  };
}

async function lookAt({ path }: NamedFile, position: number): Promise<Look> {
  const file = await openFile(path);
  try {
    const { ino, size, mtimeMs } = await file.stat();
    const start = Math.max(0, position - comparedBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(position - start), 0, position - start, start);
    return { ino, size, modified: mtimeMs, tail: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
