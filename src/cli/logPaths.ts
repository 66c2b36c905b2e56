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

/** The logs that paths mean: a folder stands for the logs in it, oldest first. Rejects with `emptyFolder`. */
export async function logPaths(paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map(logsOf))).flat();
}

async function logsOf(path: string): Promise<readonly string[]> {
  // Whatever cannot be looked at is no folder; opening it will say what is wrong.
  const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory();
  if (!isFolder) {
    return [path];
  }
  const names = (await readdir(path)).filter((name) => logName.test(name) && !otherCompression.test(name));
  const entries = await Promise.all(
    names.sort().map(async (name) => {
      const entry = join(path, name);
      const facts = await stat(entry);
      return { entry, isFile: facts.isFile(), modified: facts.mtimeMs };
    }),
  );
  const logs = entries.filter(({ isFile }) => isFile).sort((a, b) => a.modified - b.modified);
  if (logs.length === 0) {
    throw new HumanError('emptyFolder', { path });
  }
  return logs.map(({ entry }) => entry);
}
