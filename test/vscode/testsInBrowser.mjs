import { ensureBrowser, launchBrowser } from './browser.mjs';
import { copyOfSamples, extensionId, projectFolder } from './places.mjs';
import { startTestServer } from './server.mjs';

/** How long the tests may say nothing, in seconds, before they are taken for stuck: one test may take 30. */
const SILENCE_SECONDS = 90;

/**
 * Runs a test bundle in an extension host of VS Code's server, opened in a browser on a copy of the sample logs.
 * @param {'node' | 'web'} kind which of the two extension hosts
 * @param {string} testsFile the bundle that exports `run`
 * @param {(line: string) => boolean} say told each line that VS Code and the tests write; whether it was the tests
 * @param {string} language the display language: `en`, `ja`
 * @throws {Error} when the tests end badly or not at all
 */
export async function runTestsInBrowser(kind, testsFile, say, language) {
  await ensureBrowser();
  // The extension asks to run where the log is. This setting, a person's last word, moves it into the browser all the same:
  // there it is as on a web page without any server.
  const settings = kind === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  const server = await startTestServer({ settings });
  const samples = await copyOfSamples();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: language });
    const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${pathInUri(path)}`;
    const payload = [
      ['extensionDevelopmentPath', remote(projectFolder)],
      ['extensionTestsPath', remote(testsFile)],
      ['skipWelcome', 'true'],
      ...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
    ];
    const query = new URLSearchParams({ folder: pathInUri(samples.path), payload: JSON.stringify(payload) });
    await untilTestsEnd(page, `${server.origin}/?${query}`, say);
  } finally {
    say(`The server's last lines:\n${server.tail()}`);
    await browser.close();
    await server.stop();
    await samples.remove();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(line: string) => boolean} say
 */
async function untilTestsEnd(page, address, say) {
  /** @type {NodeJS.Timeout | undefined} */
  let silence;
  try {
    const code = await new Promise((resolve, reject) => {
      const alive = () => {
        clearTimeout(silence);
        silence = setTimeout(
          () => reject(new Error(`The tests have said nothing for ${SILENCE_SECONDS} seconds.`)),
          SILENCE_SECONDS * 1000,
        );
      };
      alive();
      page.on('crash', () => reject(new Error('The browser page has crashed.')));
      // VS Code's smoke-test driver calls these two.
      const ready = Promise.all([
        page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) => {
          for (const line of textOf(parts).split('\n')) {
            if (say(line)) alive();
          }
        }),
        page.exposeFunction('codeAutomationExit', resolve),
      ]);
      ready.then(() => page.goto(address)).catch(reject);
    });
    if (code !== 0) throw new Error(`The extension host ended with ${code}.`);
  } finally {
    clearTimeout(silence);
  }
}

/**
 * What console.log would have written.
 * @param {unknown[]} parts
 */
function textOf(parts) {
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}

/**
 * A path as it stands in a URI: Windows' `C:\logs` is `/C:/logs` there.
 * @param {string} path
 */
function pathInUri(path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
