// npm test: every kind of test. node test/run.mjs [step ...] runs only these steps.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { countTests } from './vscode/counts.mjs';
import { projectFolder } from './vscode/places.mjs';
import { startProgram } from './vscode/programs.mjs';

/** How long one step may take, in seconds. */
const LIMIT_SECONDS = 1800;

/** How many steps run at once: a VS Code under test keeps one processor busy. */
const AT_ONCE = Math.min(2, availableParallelism());

/**
 * A step: an npm script or the unit tests, whether it counts tests, and the steps it comes after and would be pointless without.
 * The longest come first.
 * @type {Record<string, {script?: string, counts: boolean, needs: readonly string[]}>}
 */
const STEPS = {
  build: { script: 'build', counts: false, needs: [] },
  vscode: { script: 'test:get-vscode', counts: false, needs: [] },
  package: { script: 'package', counts: false, needs: ['build'] },
  e2e: { script: 'test:e2e', counts: true, needs: ['package', 'vscode'] },
  web: { script: 'test:web', counts: true, needs: ['package', 'vscode'] },
  node: { script: 'test:node', counts: true, needs: ['package', 'vscode'] },
  unit: { counts: true, needs: ['package'] },
  grammar: { script: 'test:grammar', counts: true, needs: ['package'] },
  lint: { script: 'lint', counts: false, needs: [] },
};

/**
 * How a step went.
 * @typedef {{name: string, passed: number, failed: number, seconds: number, note: string}} Result
 */

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<number>} the exit code
 */
async function main(wanted) {
  const unknown = wanted.find((name) => !(name in STEPS));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}". The steps are: ${Object.keys(STEPS).join(' ')}`);
    return 2;
  }
  const results = await runSteps(Object.keys(STEPS).filter((name) => wanted.length === 0 || wanted.includes(name)));
  printTable(results);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * Runs steps, some at once, each when those it needs have ended.
 * @param {readonly string[]} names
 * @returns {Promise<Result[]>} in the order of their end
 */
async function runSteps(names) {
  /** @type {Result[]} */
  const results = [];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const open = new Set(names);
  /** @type {(name: string) => boolean} */
  const ended = (name) =>
    names.includes(name) ? results.some((result) => result.name === name) : STEPS[name].needs.every(ended);
  while (open.size + running.size > 0) {
    const ready = [...open].find((name) => STEPS[name].needs.every(ended));
    if (ready === undefined || running.size === AT_ONCE) {
      await Promise.race(running.values());
      continue;
    }
    open.delete(ready);
    const broken = results.find(({ name, failed }) => failed > 0 && STEPS[ready].needs.includes(name));
    if (broken) results.push({ name: ready, passed: 0, failed: 1, seconds: 0, note: `not run: ${broken.name} failed` });
    else
      running.set(
        ready,
        runStep(ready).then((result) => {
          results.push(result);
          running.delete(ready);
        }),
      );
  }
  return results;
}

/**
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function runStep(name) {
  const { script, counts } = STEPS[name];
  const started = Date.now();
  const finish = (/** @type {number} */ passed, /** @type {number} */ failed, note = '') => {
    if (note !== '') console.error(`${name}: ${note}`);
    return { name, passed, failed, seconds: (Date.now() - started) / 1000, note };
  };

  const command = script === undefined ? unitTests() : npmRun(script);
  if (command === undefined) return finish(0, 1, 'there are no unit tests in out/test/unit');
  const program = startProgram(command[0], command[1], {
    cwd: projectFolder,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    shell: command[0] === 'npm' && process.platform === 'win32',
    keepAll: true,
    onLine: (line) => console.log(`${name.padEnd(8)}| ${line}`),
  });
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    program.stop();
  }, LIMIT_SECONDS * 1000);
  const code = await program.ended;
  clearTimeout(limit);

  if (late) return finish(0, 1, `stopped after ${LIMIT_SECONDS} seconds`);
  if (!counts) return finish(0, code === 0 ? 0 : 1, code === 0 ? '' : `ended with ${code}`);
  const found = countTests(program.output());
  if (found === undefined) return finish(0, 1, `ended with ${code} without saying how many tests passed`);
  if (code !== 0 && found.failed === 0) return finish(found.passed, 1, `ended with ${code} though no test failed`);
  if (found.passed + found.failed === 0) return finish(0, 1, 'no test ran');
  return finish(found.passed, found.failed);
}

/**
 * @param {string} script
 * @returns {[string, string[]]}
 */
function npmRun(script) {
  return ['npm', ['run', '--silent', script]];
}

/** @returns {[string, string[]] | undefined} */
function unitTests() {
  // Named one by one: Node 20 knows no patterns here.
  const folder = join(projectFolder, 'out', 'test', 'unit');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.js')) : [];
  if (files.length === 0) return undefined;
  return [process.execPath, ['--test', '--test-reporter=spec', ...files.map((file) => join(folder, file))]];
}

/** @param {readonly Result[]} results */
function printTable(results) {
  console.log(`\n${'step'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, seconds, note } of results) {
    const numbers = `${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`;
    console.log(`${name.padEnd(10)}${numbers}${note && `  ${note}`}`);
  }
  console.log();
}
