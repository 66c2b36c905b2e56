import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCodeServer } from './codeServer.mjs';
import { addJapanese } from './languagePack.mjs';
import { removeFolder, temporaryFolder } from './places.mjs';
import { cleanEnvironment, runToEnd, startProgram } from './programs.mjs';

/** How long a server may take to listen, in seconds; a loaded machine takes ten times the usual two. */
const START_SECONDS = 60;

/** An extension host whose window is closed ends after so many seconds: one for each window of a test run would fill a machine. */
const RECONNECTION = ['--reconnection-grace-time', '10'];

/** What a person who works with logs would not want to see first, nor a screenshot. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
};

/**
 * A VS Code that listens on 127.0.0.1.
 * @typedef {object} Server
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {string} authority `127.0.0.1:PORT`
 * @property {() => string} tail its last lines, for an error message
 * @property {Promise<number | string>} ended
 * @property {() => Promise<void>} stop ends it, by process id, and removes what it kept on disk
 */

/**
 * Starts VS Code's server without code-server's shell, for tests of the API. Webviews have no content in it.
 * @param {{settings?: Record<string, unknown>, say?: (line: string) => void}} [options] settings: more machine settings
 * @returns {Promise<Server>}
 */
export async function startTestServer({ settings = {}, say = console.log } = {}) {
  const codeServer = await ensureCodeServer(say);
  const home = await temporaryFolder('server');
  await addJapanese(await madeFolder(home, 'data'), say);
  await writeSettings(await madeFolder(home, 'data', 'Machine'), { ...QUIET_SETTINGS, ...settings });
  return start(home, codeServer.node, [
    codeServer.server,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', home, '--extensions-dir', await madeFolder(home, 'extensions')],
    ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--telemetry-level', 'off', ...RECONNECTION],
  ]);
}

/**
 * Starts code-server, as a person sees VS Code in a browser, with the packaged extension installed.
 * @param {{vsix: string, folder: string, settings?: Record<string, unknown>, say?: (line: string) => void}} options
 *   vsix: the packaged extension; folder: what a page opens that names no other; settings: more user settings
 * @returns {Promise<Server>}
 */
export async function startCodeServer({ vsix, folder, settings = {}, say = console.log }) {
  const codeServer = await ensureCodeServer(say);
  const home = await temporaryFolder('vscode');
  const data = await madeFolder(home, 'data');
  const extensions = await madeFolder(home, 'extensions');
  await addJapanese(data, say);
  await writeSettings(await madeFolder(data, 'User'), { ...QUIET_SETTINGS, ...settings });
  const install = ['--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', join(home, 'cli')];
  await runToEnd(codeServer.node, [codeServer.server, ...install, '--accept-server-license-terms'], {
    env: cleanEnvironment(),
  });
  // An own, empty configuration file: the person's own, if there is one, says other things.
  const configuration = join(home, 'config.yaml');
  await writeFile(configuration, '{}\n');
  return start(home, codeServer.node, [
    codeServer.entry,
    ...['--config', configuration, '--auth', 'none', '--bind-addr', '127.0.0.1:0'],
    ...['--user-data-dir', data, '--extensions-dir', extensions, '--session-socket', join(home, 'session.sock')],
    ...[
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      ...RECONNECTION,
    ],
    folder,
  ]);
}

/**
 * @param {string} home removed when the server is stopped
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<Server>}
 */
async function start(home, node, args) {
  // What VS Code would keep in the person's home goes into its own.
  const own = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home };
  // No extension gallery: tests and a first look need none, and it is not asked over the network.
  const env = cleanEnvironment({ ...own, EXTENSIONS_GALLERY: '{}' });
  const program = startProgram(node, args, { env });
  const stop = async () => {
    await program.stop();
    await removeFolder(home);
  };
  try {
    // The server takes a free port itself and says which: "Extension host agent listening on N", "HTTP server listening on http://...:N/".
    const [, port] = await program.waitFor(/listening on (?:http:\/\/127\.0\.0\.1:)?(\d+)/, START_SECONDS);
    const authority = `127.0.0.1:${port}`;
    await untilItAnswers(`http://${authority}/`, program);
    return { origin: `http://${authority}`, authority, tail: program.tail, ended: program.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} address
 * @param {import('./programs.mjs').Program} program
 */
async function untilItAnswers(address, program) {
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > deadline)
      throw new Error(`${address} does not answer. The server's last lines:\n${program.tail()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {...string} parts */
async function madeFolder(...parts) {
  const path = join(...parts);
  await mkdir(path, { recursive: true });
  return path;
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
async function writeSettings(folder, settings) {
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
