import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenario } from '../vscode/scenario.mjs';

/** How often a newcomer presses Tab before giving up. */
const patience = 60;

scenario(
  'a newcomer walks the walkthrough, by keyboard and in Japanese',
  { language: 'ja', theme: 'light', size: { width: 1400, height: 900 } },
  async (vscode) => {
    const { page } = vscode;
    await openWalkthrough(page);
    await page.locator('.getting-started-step.expanded', { hasText: 'サンプルログを開く' }).waitFor();
    // The page slides in, and takes no focus before it stands.
    await page.waitForTimeout(1_000);
    await vscode.screenshot('walkthrough-ja');

    await tabTo(page, 'サンプルログを開く');
    await page.keyboard.press('Enter');
    await vscode.lensesSay(/telnet/);

    const [first = ''] = (await readFile(join(vscode.folder, 'router.log'), 'utf8')).split('\n', 1);
    await page.keyboard.press('Control+G');
    // What is typed before it stands is lost; then its colon is there already, and a second one would mean an offset.
    await page.locator('.quick-input-widget:visible input').first().waitFor();
    await page.keyboard.type(`1:${first.indexOf('DPT=') + 2}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    // What is known of the port comes after the finding on this line.
    await page.locator('.monaco-hover:visible', { hasText: 'Telnet' }).first().waitFor();
    await vscode.screenshot('walkthrough-hover-ja');
    await page.keyboard.press('Escape');

    const summary = await vscode.summary();
    assert.ok((await summary.locator('.insight').count()) > 0, 'no findings');
    await vscode.screenshot('walkthrough-summary-ja');
  },
);

/**
 * Chooses our walkthrough among those of VS Code, by its English name, which the palette knows in every language.
 * @param {import('playwright-core').Page} page
 */
async function openWalkthrough(page) {
  const rows = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  await page.keyboard.press('F1');
  await page.keyboard.type('Open Walkthrough');
  await rows
    .filter({ hasText: /Walkthrough|ウォークスルー|チュートリアル/i })
    .and(page.locator('.focused'))
    .waitFor();
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'ファイアウォールのログを読む' }).first().waitFor();
  await page.keyboard.type('ファイアウォールのログ');
  await rows.filter({ hasText: 'ファイアウォールのログを読む' }).and(page.locator('.focused')).waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Presses Tab until the focus is on what bears this text.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function tabTo(page, text) {
  for (let i = 0; i < patience; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.trim() === text) return;
  }
  throw new Error(`Tab does not lead to "${text}"`);
}
