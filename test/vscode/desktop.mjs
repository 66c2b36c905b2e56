import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './places.mjs';
import { findOnPath, isProgram } from './programs.mjs';

/**
 * A desktop VS Code of its own for tests: the one named by VSCODE_PATH, or one that `@vscode/test-electron` downloads into
 * `.vscode-test/` once: the version in VSCODE_VERSION, or the newest.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its program
 * @throws {Error} that says what to do
 */
export async function ensureDesktop(say) {
  const named = process.env.VSCODE_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`VSCODE_PATH is ${named}, and that is not a program that can be run.`);
  }
  const version = process.env.VSCODE_VERSION || 'stable';
  say(`Getting the desktop VS Code (${version}) into .vscode-test, if it is not there yet.`);
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: cacheFolder, reporter: new SilentReporter() });
  } catch (error) {
    throw new Error(
      `The download of the desktop VS Code is not reachable from here (${reasonOf(error)}). What to do: run this where it is, or name ` +
        `an installed VS Code in the environment variable VSCODE_PATH. The same tests run without it: npm run test:node, npm run test:web`,
    );
  }
}

/**
 * How to show a window: directly, or on a virtual display where there is none.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]} the command and its arguments
 */
export function withDisplay(program, args) {
  if (hasDisplay()) return [program, [...args]];
  const virtual = findOnPath(['xvfb-run']);
  if (virtual !== undefined) return [virtual, ['-a', program, ...args]];
  throw new Error('A desktop VS Code needs a display. What to do: run this in a desktop session, or install xvfb.');
}

/** Whether a window could be shown to a person. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code ?? error.message.split('\n')[0];
}

/**
 * The command line of the person's own VS Code.
 * @returns {string | undefined}
 */
export function findInstalledCode() {
  const app = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  return findOnPath(['code', 'code-insiders', 'codium']) ?? (isProgram(app) ? app : undefined);
}
