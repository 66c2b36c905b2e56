import assert from 'node:assert/strict';
import { scenario } from '../vscode/scenario.mjs';

/** The log and the summary beside it fit into this window. */
const wide = {
  size: { width: 1600, height: 950 },
  settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 12 },
};

scenario('a click and the Space key filter: bars, upright bars, rows of a table', wide, async (vscode) => {
  const page = await summary(vscode, 'Firewall Log: Show Attack Summary');
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

  await page.locator('.bar-rows-countries .bar-door').first().press('Space');
  await page.locator('.chip', { hasText: 'country:' }).waitFor();

  await page.locator('.card-time .time-door:not([aria-disabled])').first().click();
  await page.locator('.chip', { hasText: 'time:' }).waitFor();
  await vscode.screenshot('doors-filtered');

  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.locator('.chip').first().waitFor({ state: 'detached' });
  await page.locator('.card-sources th .door').first().click();
  await page.locator('.chip', { hasText: 'src:' }).waitFor();
});

/**
 * Shows the summary of router.log and waits until it is complete.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} command
 */
async function summary(vscode, command) {
  await vscode.page.keyboard.press('Control+B');
  await vscode.openFile('router.log');
  await vscode.command(command);
  const page = await vscode.webview();
  await page.locator('.status[data-state=complete]').waitFor();
  return page;
}
