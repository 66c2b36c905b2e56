// npm start: opens VS Code on the sample logs with this extension. node test/vscode/start.mjs [code|desktop|server]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDesktop, findInstalledCode, hasDisplay } from './desktop.mjs';
import { npmRun } from './npm.mjs';
import { cacheFolder, projectFolder, sampleFolder, vsixFile } from './places.mjs';
import { cleanEnvironment, runToEnd, startProgram } from './programs.mjs';
import { startCodeServer } from './server.mjs';

const firstFile = join(sampleFolder, 'router.log');
const files = existsSync(firstFile) ? [firstFile] : [];
/** Beside the samples stand the scripts that made them. */
const onlyLogs = { 'files.exclude': { '**/*.mjs': true, stories: true } };

try {
  await start(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string | undefined} wanted one way only; otherwise the first that works */
async function start(wanted) {
  const code = findInstalledCode();
  if (wanted === 'code' || (wanted === undefined && hasDisplay() && code !== undefined)) {
    if (code === undefined) throw new Error('No installed VS Code was found: the command `code` is not on the PATH.');
    return startInstalled(code);
  }
  if (wanted === 'desktop' || (wanted === undefined && hasDisplay())) {
    const desktop = await ensureDesktop(console.log).catch((error) => {
      if (wanted === 'desktop') throw error;
      console.log(error.message);
    });
    if (desktop !== undefined) return startDesktop(desktop);
  }
  if (wanted !== undefined && wanted !== 'server' && wanted !== 'desktop') {
    throw new Error('usage: npm start -- [code|desktop|server]');
  }
  return startServer();
}

/**
 * A window of the person's own VS Code.
 * @param {string} code
 */
async function startInstalled(code) {
  console.log(`Opening ${code}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, sampleFolder, ...files];
  await runToEnd(code, args, { env: cleanEnvironment(), shell: process.platform === 'win32' });
}

/**
 * The desktop VS Code kept in `.vscode-test/`, with settings of its own.
 * @param {string} desktop
 */
async function startDesktop(desktop) {
  console.log('Opening the VS Code kept in .vscode-test; this ends when its window is closed.');
  const own = [
    `--user-data-dir=${join(cacheFolder, 'start-data')}`,
    `--extensions-dir=${join(cacheFolder, 'start-extensions')}`,
  ];
  const quiet = ['--no-sandbox', '--disable-updates', '--skip-welcome', '--disable-workspace-trust'];
  const args = [...own, ...quiet, `--extensionDevelopmentPath=${projectFolder}`, sampleFolder, ...files];
  await startProgram(desktop, args, { env: cleanEnvironment() }).ended;
}

/** VS Code in the browser, from npm, with this extension installed as it ships. */
async function startServer() {
  console.log('Packaging the extension: npm run package');
  await npmRun('package');
  const server = await startCodeServer({ vsix: vsixFile, folder: sampleFolder, settings: onlyLogs });
  const payload = files.map((path) => ['openFile', `vscode-remote://${server.authority}${path}`]);
  const query = new URLSearchParams({
    folder: sampleFolder,
    ...(payload.length > 0 && { payload: JSON.stringify(payload) }),
  });
  console.log(`\nVS Code with Firewall Log Lens is at\n\n  ${server.origin}/?${query}\n\nIt runs until Ctrl-C.`);
  const code = await server.ended;
  throw new Error(`The server ended with ${code}:\n${server.tail()}`);
}
