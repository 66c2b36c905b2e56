import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HumanError } from '../protocol/humanError';

/**
 * Names of logs and of their rotated predecessors: `router.log`, `ufw.log.1`, `kern.log.2.gz`, `messages-20200406`,
 * `router.2020-04.txt`.
 */
const logName =
  /^[^.].*\.(?:log|txt)(?:[._-][\w.-]+)?$|^(?:syslog|messages|kern|firewall|iptables|router|seil|ufw)\b[\w.-]*$/i;
const otherCompression = /\.(?:xz|zst|bz2|lz4|zip|journal~?)$/i;

/**
 * The logs that paths mean: a folder stands for the logs in it. Oldest first, so that the lines of a rotated set
 * (`ufw.log ufw.log.1 ufw.log.2.gz`, as a shell sorts it) are counted on in the order they were written. Rejects with `emptyFolder`.
 */
export async function logPaths(paths: readonly string[]): Promise<readonly string[]> {
  const logs = (await Promise.all(paths.map(logsOf))).flat();
  return logs.sort((a, b) => (a.modified === b.modified ? 0 : a.modified - b.modified)).map(({ path }) => path);
}

interface FoundLog {
  readonly path: string;
  /** Milliseconds since 1970; Infinity for what has no such time, as standard input. */
  readonly modified: number;
}

async function logsOf(path: string): Promise<readonly FoundLog[]> {
  // Whatever cannot be looked at is no folder; opening it will say what is wrong.
  const facts = path === '-' ? undefined : await stat(path).catch(() => undefined);
  if (!facts?.isDirectory()) {
    return [{ path, modified: facts?.mtimeMs ?? Number.POSITIVE_INFINITY }];
  }
  const names = (await readdir(path)).filter((name) => logName.test(name) && !otherCompression.test(name));
  const entries = await Promise.all(
    names.sort().map(async (name) => {
      const entry = join(path, name);
      const found = await stat(entry);
      return found.isFile() ? [{ path: entry, modified: found.mtimeMs }] : [];
    }),
  );
  const logs = entries.flat();
  if (logs.length === 0) {
    throw new HumanError('emptyFolder', { path });
  }
  return logs;
}
