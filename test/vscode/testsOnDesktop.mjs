import { join } from 'node:path';
import { ensureDesktop, withDisplay } from './desktop.mjs';
import { copyOfSamples, projectFolder, removeFolder, temporaryFolder } from './places.mjs';
import { cleanEnvironment, startProgram } from './programs.mjs';

/** How long the tests may take altogether, in seconds. */
const LIMIT_SECONDS = 600;

/**
 * Runs a test bundle in the extension host of a desktop VS Code, opened on a copy of the sample logs.
 * @param {'desktop'} _kind
 * @param {string} testsFile the bundle that exports `run`
 * @param {(line: string) => void} say told each line that VS Code and the tests write
 * @param {string} language the display language; other than `en` it needs that language pack, which this VS Code has not
 * @throws {Error} when the tests end badly or not at all
 */
export async function runTestsOnDesktop(_kind, testsFile, say, language) {
  const vscode = await ensureDesktop(console.log);
  const home = await temporaryFolder('desktop');
  const samples = await copyOfSamples();
  const args = [
    samples.path,
    `--extensionDevelopmentPath=${projectFolder}`,
    `--extensionTestsPath=${testsFile}`,
    `--user-data-dir=${join(home, 'data')}`,
    `--extensions-dir=${join(home, 'extensions')}`,
    `--locale=${language}`,
    ...['--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust', '--disable-telemetry'],
    ...['--skip-welcome', '--skip-release-notes', '--new-window'],
  ];
  try {
    const program = startProgram(...withDisplay(vscode, args), { env: cleanEnvironment(), onLine: say });
    const limit = setTimeout(() => program.stop(), LIMIT_SECONDS * 1000);
    const code = await program.ended;
    clearTimeout(limit);
    if (code !== 0) throw new Error(`VS Code ended with ${code}.`);
  } finally {
    await samples.remove();
    await removeFolder(home);
  }
}
