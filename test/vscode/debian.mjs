import { existsSync } from 'node:fs';
import { findOnPath, runToEnd } from './programs.mjs';

/** Whether packages can simply be installed here: Debian or its like, as root. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!hasPackageLists()) await runToEnd('apt-get', ['update', '-q'], { env });
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  try {
    await runToEnd('apt-get', install, { env });
  } catch {
    // Old lists name files that the mirror no longer has.
    await runToEnd('apt-get', ['update', '-q'], { env });
    await runToEnd('apt-get', install, { env });
  }
}

/** apt's cache of what there is to install; absent in a fresh container. */
function hasPackageLists() {
  return existsSync('/var/cache/apt/pkgcache.bin');
}
