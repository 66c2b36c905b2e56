import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';
import { THEMES } from '../vscode/themes.mjs';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
  scenario(`axe finds nothing on the page: ${theme}`, { theme, size: { width: 1400, height: 900 } }, async (vscode) => {
    await vscode.openFile('router.log');
    const page = await vscode.summary();
    assert.deepEqual(await violations(page), [], 'the overview');

    for (const button of await page.getByRole('button', { name: / as a table$/ }).all()) await button.click();
    assert.deepEqual(await violations(page), [], 'the tables');

    await page.locator('.insight summary').first().click();
    await page
      .getByRole('button', { name: /^Details of / })
      .first()
      .click();
    await page.locator('.detail .card-port-time').waitFor();
    await settled(page);
    assert.deepEqual(await violations(page), [], 'the details of a port');

    await page.evaluate(makeOld);
    assert.deepEqual(await violations(page), [], 'old figures of a port');
    await vscode.screenshot(`old-figures-${theme.replaceAll(' ', '-')}`);
    await page.getByRole('button', { name: 'Back to the overview' }).click();
    await page.evaluate(makeOld);
    assert.deepEqual(await violations(page), [], 'old figures');
  });
}

/** Runs in the page: its figures look as those of an earlier filter do until they are counted anew. */
async function makeOld() {
  for (const element of document.querySelectorAll('.figures, .findings, .cards, .detail')) element.ariaBusy = 'true';
  const isColourless = () =>
    [...document.querySelectorAll('canvas')].every((canvas) => getComputedStyle(canvas).filter === 'grayscale(1)');
  while (!isColourless()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * What axe-core complains of: rule, and where.
 * @param {import('playwright-core').Frame} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return page.evaluate(async () => {
    // @ts-expect-error axe-core has just been put there
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  });
}
