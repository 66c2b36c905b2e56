import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** How many of a program's last lines are kept for an error message. */
const TAIL_LINES = 40;

/** VS Code's server works without its native modules, but says at length that it misses them. */
const MISSING_NATIVE_MODULE = /^.*Could not locate the bindings file[\s\S]*?\n\}\n/gm;

/** Programs started here and not ended yet. They are ended with this process, by their ids. */
const running = new Set();

process.on('exit', () => {
  // Asked, not killed: a test program among them has programs of its own to end.
  for (const child of running) endNow(child, 'SIGTERM');
});
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => process.exit(code));
}

/**
 * The first of some programs that is on the PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined} its full path
 */
export function findOnPath(names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (folder !== '' && isProgram(path)) return path;
      }
    }
  }
  return undefined;
}

/**
 * Whether a path is a file that can be run.
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The environment for a VS Code started from here: without what an outer VS Code, code-server or npm has left in it.
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(more = {}) {
  const foreign =
    /^(VSCODE_|CODE_SERVER_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_TEST_CONTEXT$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))), ...more };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean}} [options]
 * @returns {Promise<string>} all its output
 * @throws {Error} with its last lines, when it does not end with 0
 */
export async function runToEnd(command, args, options = {}) {
  const program = startProgram(command, args, { ...options, keepAll: true });
  const code = await program.ended;
  if (code === 0) return program.output();
  throw new Error(`${command} ${args.join(' ')}\nended with ${code}:\n${program.tail()}`);
}

/**
 * A started program.
 * @typedef {object} Program
 * @property {number | undefined} pid
 * @property {Promise<number | string>} ended its exit code, or the name of the signal or error that ended it
 * @property {() => string} output all its output (only the last lines unless `keepAll`)
 * @property {() => string} tail its last lines
 * @property {(pattern: RegExp, seconds: number) => Promise<RegExpExecArray>} waitFor
 *   waits until its output matches; fails with its last lines when it ends before that or is too slow
 * @property {() => Promise<void>} stop ends it and what it has started
 */

/**
 * Starts a program that is ended by `stop`, or with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, keepAll?: boolean, onLine?: (line: string) => void}} [options]
 * @returns {Program}
 */
export function startProgram(command, args, { keepAll = false, onLine, ...options } = {}) {
  // In a group of its own, so that what it starts can be ended with it.
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  running.add(child);

  let text = '';
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const take = (/** @type {string} */ chunk) => {
    text += chunk;
    if (!keepAll && text.length > 200_000) text = text.slice(-100_000);
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', take);
    if (onLine !== undefined) createInterface({ input: stream }).on('line', onLine);
  }

  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      take(`${error.message}\n`);
      resolve(error.message);
    });
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  }).then((code) => {
    running.delete(child);
    return code;
  });
  const tail = () => text.replace(MISSING_NATIVE_MODULE, '').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

  return {
    pid: child.pid,
    ended,
    output: () => text,
    tail,
    waitFor: (pattern, seconds) =>
      new Promise((resolve, reject) => {
        const finish = (/** @type {() => void} */ settle) => {
          listeners.delete(look);
          clearTimeout(timer);
          settle();
        };
        const look = () => {
          const match = pattern.exec(text);
          if (match) finish(() => resolve(match));
        };
        const fail = (/** @type {string} */ what) =>
          finish(() => reject(new Error(`${command} ${what}. Its last lines:\n${tail()}`)));
        const timer = setTimeout(() => fail(`was not ready within ${seconds} seconds`), seconds * 1000);
        listeners.add(look);
        ended.then((code) => fail(`ended with ${code} before it was ready`));
        look();
      }),
    stop: async () => {
      endNow(child, 'SIGTERM');
      const slow = setTimeout(() => endNow(child, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(slow);
      // The program itself has gone; anything it started and left behind goes now.
      endNow(child, 'SIGKILL');
    },
  };
}

/**
 * Ends a program and its group, by process id.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endNow(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // It has already ended.
  }
}
