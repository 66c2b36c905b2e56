import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something while no other process does the same. A lock whose process has gone does not count.
 * @template T
 * @param {string} file the lock's own file; it holds a process id and is gone afterwards
 * @param {() => void} onWait called once when another process is at it
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, action) {
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    for (let waited = false; !(await take(mine, file)); await sleep(300)) {
      const gone = await abandonedBy(file);
      if (gone !== undefined) {
        await rm(file, { force: true });
        await rm(`${file}.${gone}`, { force: true });
      } else if (!waited) {
        waited = true;
        onWait();
      }
    }
    try {
      return await action();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/**
 * A link appears with its content at once, so nobody ever reads an empty lock.
 * @param {string} mine
 * @param {string} file
 */
async function take(mine, file) {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Promise<number | undefined>} the process that took the lock and has gone without giving it back
 */
async function abandonedBy(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    process.kill(Number(text), 0);
    return undefined;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH' ? Number(text) : undefined;
  }
}
