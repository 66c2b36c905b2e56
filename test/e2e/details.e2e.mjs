import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const quiet = { 'editor.minimap.enabled': false, 'firewallLog.timeZone': 'UTC' };
const showSummary = { en: 'Firewall Log: Show Attack Summary', ja: 'ファイアウォールログ: 攻撃サマリーを表示' };

scenario(
  'a port opened by keyboard: its figures, its card, a source of it, and back',
  { size: { width: 1400, height: 1400 }, settings: quiet },
  async (vscode) => {
    const page = await summaryAlone(vscode, 'router.log', 'en');
    const [port] = cliSummary(vscode, 'router.log').ports;
    const name = `${port.port}/${port.transport}`;
    const opener = page.locator('.card-ports').getByRole('button', { name: `Details of ${name}`, exact: true });
    await page.locator('.bar-rows-ports .bar-door').first().focus();
    await vscode.page.keyboard.press('Tab');
    await vscode.page.keyboard.press('Tab');
    assert.ok(await hasFocus(opener), 'two stops behind the bar is not its details');
    await vscode.page.keyboard.press('Enter');

    const detail = page.locator('.detail');
    await detail.locator('.card-port-time').waitFor();
    assert.ok(await hasFocus(detail.getByRole('heading', { name })), 'the keyboard is not at the heading');
    assert.equal(await page.locator('.card-ports').isVisible(), false, 'the cards are still there');
    assert.equal(await figure(detail, 'Events'), port.events.toLocaleString('en'));
    assert.equal(await figure(detail, 'Sources'), port.sources.toLocaleString('en'));
    assert.equal(await figure(detail, 'Most in a day'), port.maxPerDay.toLocaleString('en'));
    const below = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(port.belowTtl64);
    assert.match(await detail.locator('.card-port-ttl .finding').innerText(), new RegExp(`Below 64: ${below}`));
    await vscode.screenshot('detail-port-dark');

    const source = detail.locator('.card-port-sources tbody .detail-button').first();
    const address = await detail.locator('.card-port-sources tbody .door').first().innerText();
    await source.focus();
    await vscode.page.keyboard.press('Enter');
    await detail.locator('.card-source-time').waitFor();
    assert.ok(await hasFocus(detail.getByRole('heading', { name: address })));
    const [row] = cliSummary(vscode, 'router.log', `src:${address}`).sources;
    assert.equal(await figure(detail, 'Events'), row.events.toLocaleString('en'));
    assert.equal(await figure(detail, 'Peak per second'), row.peakPerSecond.toLocaleString('en'));
    await vscode.screenshot('detail-source-dark');

    await vscode.page.keyboard.press('Escape');
    await detail.locator('.card-port-time').waitFor();
    await vscode.page.keyboard.press('Escape');
    await page.locator('.card-ports').waitFor();
    assert.ok(await hasFocus(opener), 'the keyboard is not back at the button');
  },
);

/**
 * The summary of a log over the whole window.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} log
 * @param {'en' | 'ja'} language
 */
async function summaryAlone(vscode, log, language) {
  await vscode.page.keyboard.press('Control+B');
  await vscode.openFile(log);
  await vscode.command(showSummary[language]);
  const page = await vscode.webview();
  await page.locator('.status[data-state=complete]').waitFor();
  // The log gives its place to the summary.
  await vscode.page.locator('.tab', { hasText: log }).first().click({ button: 'middle' });
  await page.locator('.insights li').first().waitFor();
  return page;
}

/**
 * @param {import('playwright-core').Locator} detail
 * @param {string} label
 */
async function figure(detail, label) {
  const figures = await detail.locator('.figure:visible').allInnerTexts();
  return figures
    .map((text) => text.split('\n'))
    .find(([name]) => name === label)
    ?.at(-1);
}

/** @param {import('playwright-core').Locator} locator */
function hasFocus(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 * @param {string} filter
 */
function cliSummary(vscode, name, filter = '') {
  const cli = join(projectFolder, 'dist', 'cli.js');
  const args = ['summary', '--json', '--top', '0', '--zone', 'UTC', ...(filter === '' ? [] : ['--filter', filter])];
  return JSON.parse(execFileSync(process.execPath, [cli, ...args, join(vscode.folder, name)], { encoding: 'utf8' }));
}
