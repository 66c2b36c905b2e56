import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';
import { THEMES } from '../vscode/themes.mjs';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the colours decide; the other rules are the same in every theme. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

scenario(
  'axe finds nothing on the page, whatever the theme',
  { size: { width: 1400, height: 900 } },
  async (vscode) => {
    await vscode.openFile('router.log');
    const page = await vscode.summary();
    /** @type {string[]} none: all */
    let rules = [];
    for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
      if (rules.length > 0) await look(vscode, page, theme);
      const finds = async (/** @type {string} */ where) =>
        assert.deepEqual(await violations(page, rules), [], `${where}, ${theme}`);
      await finds('the overview');

      const tables = await page.getByRole('button', { name: / as a table$/ }).all();
      for (const button of tables) await button.click();
      await finds('the tables');

      if (rules.length === 0) await page.locator('.insight summary').first().click();
      await page
        .getByRole('button', { name: /^Details of / })
        .first()
        .click();
      await page.locator('.detail .card-port-time').waitFor();
      await settled(page);
      await finds('the details of a port');

      await page.evaluate(makeOld, 'true');
      await finds('old figures of a port');
      await vscode.screenshot(`old-figures-${theme.replaceAll(' ', '-')}`);
      await page.getByRole('button', { name: 'Back to the overview' }).click();
      await page.evaluate(makeOld, 'true');
      await finds('old figures');

      await page.evaluate(makeOld, 'false');
      for (const button of tables) await button.click();
      rules = rulesOfColour;
    }
  },
);

/**
 * Switches the theme, and waits until the page is drawn in it.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {import('playwright-core').Frame} page
 * @param {keyof typeof THEMES} theme
 */
async function look(vscode, page, theme) {
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await vscode.switchTheme(theme);
  await page.waitForFunction((old) => getComputedStyle(document.body).backgroundColor !== old, before);
  await settled(page);
}

/**
 * Runs in the page: its figures look as those of an earlier filter do until they are counted anew, or no longer.
 * @param {'true' | 'false'} isOld
 */
async function makeOld(isOld) {
  for (const element of document.querySelectorAll('.figures, .findings, .cards, .detail')) element.ariaBusy = isOld;
  const filter = isOld === 'true' ? 'grayscale(1)' : 'none';
  const isDrawn = () =>
    [...document.querySelectorAll('canvas')].every((canvas) => getComputedStyle(canvas).filter === filter);
  while (!isDrawn()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * What axe-core complains of: rule, and where.
 * @param {import('playwright-core').Frame} page
 * @param {readonly string[]} rules none: all
 * @returns {Promise<string[]>}
 */
async function violations(page, rules) {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return page.evaluate(async (only) => {
    const options = { resultTypes: ['violations'], ...(only.length === 0 ? {} : { runOnly: only }) };
    // @ts-expect-error axe-core has just been put there
    const { violations: found } = await globalThis.axe.run(document, options);
    return found.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }, rules);
}
