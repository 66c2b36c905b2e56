// Runs the test files of `suites.ts` inside an extension host: node test/integration/run.mjs node|web|desktop [language]
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../vscode/places.mjs';
import { runTestsInBrowser } from '../vscode/testsInBrowser.mjs';
import { runTestsOnDesktop } from '../vscode/testsOnDesktop.mjs';

const HOSTS = {
  node: { title: 'Node extension host', tests: 'integration', run: runTestsInBrowser },
  web: { title: 'browser extension host', tests: 'web', run: runTestsInBrowser },
  desktop: { title: 'desktop VS Code', tests: 'integration', run: runTestsOnDesktop },
};

/** Begins the lines of `mochaRun.ts`, after whatever VS Code puts before them. */
const MARK = '@@TEST ';

process.exitCode = await main(process.argv[2], process.argv[3] ?? 'en');

/**
 * Prints what the tests say, and at the end `N passed, N failed`. All that VS Code says goes to a file.
 * @param {string | undefined} kind
 * @param {string} language
 * @returns {Promise<number>} the exit code
 */
async function main(kind, language) {
  if (kind !== 'node' && kind !== 'web' && kind !== 'desktop') {
    console.error('usage: node test/integration/run.mjs node|web|desktop [language]');
    return 2;
  }
  const { title, tests, run } = HOSTS[kind];
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const log = [];
  try {
    console.log(`Integration tests in the ${title}`);
    const testsFile = built('out', 'test', tests, 'index.js');
    built('dist', ...(kind === 'web' ? ['web'] : []), 'extension.js');
    let ended = false;
    await run(
      kind,
      testsFile,
      (line) => {
        log.push(line);
        const mark = line.indexOf(MARK);
        if (mark < 0) return false;
        const text = line.slice(mark + MARK.length);
        ended ||= text.startsWith('RESULT ');
        if (text.startsWith('RESULT ')) Object.assign(outcome, JSON.parse(text.slice('RESULT '.length)));
        else console.log(text);
        return true;
      },
      language,
    );
    if (!ended) throw new Error('The tests ended without saying how.');
  } catch (error) {
    // When tests have failed, the extension host ends badly for just that reason.
    if (outcome.failed === 0) {
      outcome.failed = 1;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (outcome.failed > 0 && log.length > 0) console.log(`All that VS Code said: ${await keep(kind, log)}`);
  if (outcome.skipped > 0) console.log(`${outcome.skipped} skipped`);
  console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
  return outcome.failed === 0 ? 0 : 1;
}

/** @param {...string} parts */
function built(...parts) {
  const path = join(projectFolder, ...parts);
  if (existsSync(path)) return path;
  throw new Error(`${join(...parts)} is not there. What to do: npm run build`);
}

/**
 * @param {string} kind
 * @param {string[]} log
 */
async function keep(kind, log) {
  const path = join('out', `integration-${kind}.log`);
  await writeFile(join(projectFolder, path), `${log.join('\n')}\n`);
  return path;
}
