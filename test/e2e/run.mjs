// Runs the scenarios `*.e2e.mjs` against one VS Code with the packaged extension: node test/e2e/run.mjs [part of a file's name]
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser, ensureJapaneseFont } from '../vscode/browser.mjs';
import { countTests } from '../vscode/counts.mjs';
import { projectFolder, sampleFolder, screenshotFolder, vsixFile } from '../vscode/places.mjs';
import { startProgram } from '../vscode/programs.mjs';
import { startCodeServer } from '../vscode/server.mjs';
import { SERVER_VARIABLE } from '../vscode/workbench.mjs';

process.exitCode = await main(process.argv[2] ?? '');

/**
 * @param {string} wanted
 * @returns {Promise<number>} the exit code
 */
async function main(wanted) {
  let counts = { passed: 0, failed: 1 };
  try {
    counts = await runScenarios(wanted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

/** @param {string} wanted */
async function runScenarios(wanted) {
  if (!existsSync(vsixFile)) throw new Error('The packaged extension is not there. What to do: npm run package');
  const folder = join(projectFolder, 'test', 'e2e');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.e2e.mjs') && name.includes(wanted)).sort();
  if (files.length === 0) throw new Error(`No file test/e2e/*${wanted}*.e2e.mjs is there.`);
  await ensureBrowser();
  await ensureJapaneseFont();
  const server = await startCodeServer({ vsix: vsixFile, folder: sampleFolder });
  try {
    // One file after the other: they share the server, and a page of VS Code takes a whole processor.
    const args = ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files.map((file) => join(folder, file))];
    const program = startProgram(process.execPath, args, {
      env: { ...process.env, [SERVER_VARIABLE]: server.origin, NODE_TEST_CONTEXT: undefined },
      keepAll: true,
      onLine: (line) => console.log(line),
    });
    const code = await program.ended;
    const counts = countTests(program.output()) ?? { passed: 0, failed: 1 };
    if (code !== 0 && counts.failed === 0) throw new Error(`The scenarios ended with ${code}.\n${server.tail()}`);
    console.log(`Pictures: ${screenshotFolder}`);
    return counts;
  } finally {
    await server.stop();
  }
}
