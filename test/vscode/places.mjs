import { rmSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where a VS Code for tests is kept; git-ignored, the folder `@vscode/test-electron` uses too. */
export const cacheFolder = join(projectFolder, '.vscode-test');

/** The sample logs that tests and `npm start` open. */
export const sampleFolder = join(projectFolder, 'test', 'logs');

/** What `npm run package` makes: the file that ships. */
export const vsixFile = join(projectFolder, 'dist', 'firewall-log-lens.vsix');

/** Where the end-to-end tests leave their pictures. */
export const screenshotFolder = join(projectFolder, 'out', 'screenshots');

/** The extension's identifier in VS Code. */
export const extensionId = 'firewall-log-lens.firewall-log-lens';

/** Temporary folders of this process; whatever happens, they go with it. @type {Set<string>} */
const temporary = new Set();

process.on('exit', () => {
  for (const path of temporary) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/**
 * A fresh folder under the system's temporary folder, as a real path: VS Code compares paths by text.
 * @param {string} name what it is for
 * @returns {Promise<string>}
 */
export async function temporaryFolder(name) {
  const path = await realpath(await mkdtemp(join(tmpdir(), `firewall-log-${name}-`)));
  temporary.add(path);
  return path;
}

/**
 * A temporary copy of the sample logs, so that a test may write in it.
 * @returns {Promise<{path: string, remove: () => Promise<void>}>}
 */
export async function copyOfSamples() {
  const parent = await temporaryFolder('logs');
  const path = join(parent, 'logs');
  await cp(sampleFolder, path, { recursive: true });
  return { path, remove: () => removeFolder(parent) };
}

/**
 * Removes a folder and all in it; a program that is still letting go of a file is given a moment.
 * @param {string} path
 */
export async function removeFolder(path) {
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  temporary.delete(path);
}
