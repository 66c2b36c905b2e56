import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';

/** The log and the summary beside it fit into this window. */
const wide = {
  size: { width: 1600, height: 950 },
  settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 12 },
};

scenario('a click and the Space key filter: bars, upright bars, rows of a table', wide, async (vscode) => {
  const page = await vscode.summaryOf('router.log');
  const chips = () => page.locator('.chip').allInnerTexts();

  const port = page.locator('.bar-rows-ports .bar-door').first();
  assert.match(
    (await port.getAttribute('title')) ?? '',
    /^Filter by \d+\/(tcp|udp)\nCtrl\+click, Cmd\+click or Enter: show its lines$/,
  );
  await port.hover();
  await port.click();
  await page.locator('.chip').nth(1).waitFor();
  assert.match((await chips()).join(' '), /^dpt:\d+ proto:(tcp|udp)$/);

  await page.locator('.bar-rows-ports .bar-door').nth(1).waitFor({ state: 'detached' });
  await settled(page);
  await page.locator('.bar-rows-countries .bar-door').first().press('Space');
  await page.locator('.chip', { hasText: 'country:' }).waitFor();
  await page.locator('.bar-rows-countries .bar-door').nth(1).waitFor({ state: 'detached' });
  await settled(page);

  await page.locator('.card-time .time-door:not([aria-disabled])').first().click();
  await page.locator('.chip', { hasText: 'time:' }).waitFor();
  await settled(page);
  await vscode.screenshot('doors-filtered');

  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.locator('.chip').first().waitFor({ state: 'detached' });
  await settled(page);
  await page.locator('.card-sources th .door').first().click();
  await page.locator('.chip', { hasText: 'src:' }).waitFor();
});

scenario('Enter on a bar: its lines with the numbers of the log, and F12 leads to the log', wide, async (vscode) => {
  const page = await vscode.summaryOf('router.log');
  await page.locator('.bar-rows-ports .bar-door').first().press('Enter');
  await viewOf(vscode, 'dpt:1900 proto:udp · router.log');
  const log = (await readFile(join(vscode.folder, 'router.log'), 'utf8')).split('\n');
  const wanted = log.flatMap((line, index) => (/PROTO=UDP .* DPT=1900 /.test(line) ? [index + 1] : []));
  await numbersShown(vscode, wanted.slice(0, 5));
  const [first = ''] = await vscode.visibleLines();
  assert.ok(first.includes(' DPT=1900'), `the first line is ${first}`);
  await vscode.lensesSay(/Lines: 2,352 · dpt:1900 proto:udp \| Change filter \| Show in summary/);
  // The port stands behind the edge of the editor.
  assert.match(await vscode.hover('SRC=192.0.2.117'), /documentation/i);
  await vscode.page.mouse.move(700, 940);
  await vscode.screenshot('doors-lines');

  await vscode.editorHasKeyboard();
  await vscode.page.keyboard.press('Control+End');
  await numbersShown(vscode, wanted.slice(-3));
  await vscode.page.keyboard.press('ArrowUp');
  await vscode.page.keyboard.press('F12');
  await vscode.page.locator('.tab.active', { hasText: /^router\.log$/ }).waitFor();
  await vscode.page.locator('.statusbar-item:visible', { hasText: `Ln ${wanted.at(-1)}, Col 1` }).waitFor();
});

scenario('Ctrl+click, the button of a row and that of the filter: lines, too', wide, async (vscode) => {
  const page = await vscode.summaryOf('router.log');
  await page
    .locator('.card-sources th .door')
    .first()
    .click({ modifiers: ['Control'] });
  await viewOf(vscode, 'src:198.51.100.77 · router.log');
  const row = page.locator('.bar-rows-countries li').first();
  await row.hover();
  await row.locator('.lines-of').click();
  await viewOf(vscode, /^country:.* · router\.log$/);
  await page.locator('.bar-rows-ports .bar-door').nth(2).click();
  await page.locator('.chip', { hasText: 'dpt:23' }).waitFor();
  await page.getByRole('button', { name: 'Show the lines of this filter in the editor' }).click();
  await viewOf(vscode, 'dpt:23 proto:tcp · router.log');
});

scenario('Filter Log… completes and says where the mistake is; the view survives a reload', wide, async (vscode) => {
  await vscode.page.keyboard.press('Control+B');
  await vscode.openFile('router.log');
  await vscode.command('Firewall Log: Filter Log…');
  const box = vscode.page.locator('.quick-input-widget:visible');
  const input = box.locator('input[type="text"]').first();
  // The palette has the same box: only ours offers this.
  await box.locator('.monaco-list-row', { hasText: 'All packets' }).waitFor();
  await input.fill('dpt:23 proto:tcpp');
  await box.locator('.monaco-list-row', { hasText: 'Column 14: tcpp makes no sense here.' }).waitFor();
  await vscode.screenshot('filter-log-error');
  await input.fill('dpt:23 country:');
  await box.locator('.monaco-list-row', { hasText: 'United States' }).waitFor();
  await vscode.screenshot('filter-log');
  await input.fill('dpt:23 -src:192.0.2.0/24');
  await box.locator('.monaco-list-row.focused', { hasText: 'dpt:23 -src:192.0.2.0/24' }).waitFor();
  await vscode.page.keyboard.press('Enter');
  const name = 'dpt:23 -src:192.0.2.0∕24 · router.log';
  await viewOf(vscode, name);
  await vscode.page.locator('.editor-group-container.active .view-line', { hasText: 'DPT=23' }).first().waitFor();
  const before = await vscode.visibleLines();
  assert.match(before[0] ?? '', / DPT=23/);

  await vscode.reload();
  await viewOf(vscode, name);
  // Its lines move while they come, and hints come into them later.
  await vscode.page
    .locator('.view-line', { hasText: before[0]?.slice(0, 60) })
    .first()
    .waitFor();
});

scenario(
  'in Japanese: from the context menu to a view of one source',
  { ...wide, language: 'ja', theme: 'light' },
  async (vscode) => {
    await vscode.summaryOf('router.log');
    const line = vscode.page.locator('.view-line', { hasText: 'SRC=192.0.2.168' }).first();
    await line.click({ position: { x: 300, y: 6 } });
    await line.click({ button: 'right', position: { x: 300, y: 6 } });
    const menu = (/** @type {string} */ label) =>
      vscode.page.locator('.monaco-menu:visible .action-label', { hasText: label }).first();
    await menu('ファイアウォールログ').hover();
    await menu('この送信元だけ').waitFor();
    await vscode.screenshot('doors-menu-ja');
    await menu('この送信元だけ').click();
    await viewOf(vscode, 'src:192.0.2.168 · router.log');
    await vscode.lensesSay(/行数: \d+ · src:192\.0\.2\.168 \| フィルターを変更 \| サマリーで表示/);
    await vscode.screenshot('doors-lines-ja');
  },
);

/**
 * Waits for a filtered view by the name of its tab.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string | RegExp} hasText
 */
async function viewOf(vscode, hasText) {
  await vscode.page.locator('.tab.active', { hasText }).waitFor();
  // The tab is there before its lines.
  await vscode.page.locator('.monaco-editor[data-uri^="firewall-log-lines:"] .view-line').first().waitFor();
}

/**
 * Waits until these numbers stand beside lines in sight: they are drawn by decorations.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {readonly number[]} numbers
 */
async function numbersShown(vscode, numbers) {
  await vscode.page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll('.view-line span')].map(
      (element) => getComputedStyle(element, '::before').content,
    );
    return wanted.every((number) => shown.some((content) => content.replaceAll(/[^\d]/g, '') === String(number)));
  }, numbers);
}
