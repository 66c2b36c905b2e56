/** Long enough for a loaded machine; a test that waits longer than this waits for nothing. */
const TEST_TIMEOUT_MS = 120_000;

/** Marks the tests' lines among all that a VS Code writes to the same console; `run.mjs` knows it too. */
const MARK = '@@TEST ';

/**
 * Runs Mocha suites (TDD interface: `suite`, `test`) inside an extension host. Each test is one line through `console.log`,
 * and so is the outcome that `run.mjs` reads: `@@TEST RESULT {"passed":1,"failed":0,"skipped":0}`.
 * @param load imports the test files; called when Mocha's globals are there
 * @throws when a test failed or there was none
 */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  // Mocha's one-file browser build needs no module loader and no file system, so it serves both hosts. It also sets this
  // bundle's `module.exports`, hence not before VS Code has found `run` there.
  // @ts-expect-error it has no types of its own; those of its globals are in @types/mocha
  await import('mocha/mocha.js');
  // Mocha asks no more of a reporter than its constructor.
  const reporter = LineReporter as unknown as Mocha.ReporterConstructor;
  mocha.setup({ ui: 'tdd', reporter, timeout: TEST_TIMEOUT_MS }).fullTrace();
  await load().catch((error: Error) => {
    write(`The test files could not be loaded. ${describe(error)}`);
    throw error;
  });
  // Not `mocha.run`, which reads options from the page's address: neither host has a page.
  await new Promise<void>((resolve) => Mocha.prototype.run.call(mocha, () => resolve()));
  const { passed, failed } = outcome;
  write(`RESULT ${JSON.stringify(outcome)}`);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
  if (passed === 0) throw new Error('no test ran');
}

const outcome = { passed: 0, failed: 0, skipped: 0 };

function write(text: string): void {
  console.log(text.replace(/^/gm, MARK));
}

/** Says what happens line by line, without colours: lines pass through the extension host's console and a browser. */
class LineReporter {
  constructor(runner: Mocha.Runner) {
    let depth = 0;
    const say = (text: string) => write(text.replace(/^/gm, '  '.repeat(depth)));
    runner.on('suite', (suite) => {
      if (suite.root) return;
      say(suite.title);
      depth += 1;
    });
    runner.on('suite end', (suite) => {
      if (!suite.root) depth -= 1;
    });
    runner.on('pass', (test) => {
      outcome.passed += 1;
      const seconds = (test.duration ?? 0) / 1000;
      say(`ok ${test.title}${seconds > 1 ? ` (${seconds.toFixed(1)} s)` : ''}`);
    });
    runner.on('pending', (test) => {
      outcome.skipped += 1;
      say(`-- ${test.title} (skipped)`);
    });
    runner.on('fail', (test, error: Error) => {
      outcome.failed += 1;
      say(`FAILED ${test.title}\n${describe(error)}`);
    });
  }
}

/** An error and where it came from: the first lines of its stack, without Mocha's own. */
function describe(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at .*:\d+:\d+\)?$/.test(line));
  const end = frames.findIndex((line) => line.includes('callFn'));
  return [`${error.name}: ${error.message}`, ...frames.slice(0, end < 0 ? 8 : end)].join('\n');
}
