import { after, test } from 'node:test';
import { closeBrowser } from './browser.mjs';
import { openWorkbench } from './workbench.mjs';

/** How long one scenario may take, in milliseconds. */
const LIMIT_MS = 300_000;

after(closeBrowser);

/**
 * One end-to-end test: what a person does and sees in a VS Code opened for it, which is closed afterwards. When it fails,
 * what the window showed is in `out/screenshots/failed ....png`. Where `CI` is set it is tried once more, and says so: a loaded
 * machine loses a key now and then, and what is broken is broken twice.
 * @param {string} name
 * @param {Parameters<typeof openWorkbench>[0]} options
 * @param {(vscode: import('./workbench.mjs').Workbench) => Promise<void>} steps
 */
export function scenario(name, options, steps) {
  test(name, { timeout: LIMIT_MS }, async (context) => {
    try {
      await play(name, options, steps);
    } catch (error) {
      if (process.env.CI === undefined) throw error;
      context.diagnostic(`"${name}" is tried again. The first time: ${error instanceof Error ? error.stack : error}`);
      await play(name, options, steps);
    }
  });
}

/**
 * @param {string} name
 * @param {Parameters<typeof openWorkbench>[0]} options
 * @param {(vscode: import('./workbench.mjs').Workbench) => Promise<void>} steps
 */
async function play(name, options, steps) {
  const vscode = await openWorkbench(options);
  try {
    await steps(vscode);
  } catch (error) {
    await vscode.screenshot(`failed ${name.replaceAll(/[^\p{L}\p{N} -]/gu, '')}`).catch(() => undefined);
    throw error;
  } finally {
    await vscode.close();
  }
}
