// The whole page without a mouse: the Tab key, the arrows, Space, Enter and Escape.
import assert from 'node:assert/strict';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';

/** More stops of the Tab key than the page has. */
const mostStops = 250;
const wide = { size: { width: 1600, height: 950 }, settings: { 'editor.minimap.enabled': false } };

scenario('by keyboard alone: doors, map, an opened port, compare, export and redact', wide, async (vscode) => {
  const { keyboard } = vscode.page;
  await open(vscode, 'router.log');
  await pick(vscode, 'F1', '>Firewall Log: Show Attack Summary');
  const page = await vscode.webview('router.log');
  await page.locator('.status[data-state=complete]').waitFor();
  await settled(page);
  // The summary stands beside the log and gets the keyboard by VS Code's own key.
  const toPage = async () => {
    await keyboard.press('Control+2');
    await page.waitForFunction(() => document.hasFocus());
  };
  await toPage();

  // The Tab key comes through the whole page, and out of it.
  const stops = await tabStops(vscode, page);
  assert.ok(stops.length < mostStops, 'the Tab key does not leave the page');
  for (const wanted of ['filter-input', 'time-door', 'bar-door', 'week-door', 'map-door'])
    assert.ok(stops.includes(wanted), `the Tab key does not come to ${wanted}: ${[...new Set(stops)].join(' ')}`);

  await toPage();

  // A port: Space filters.
  await tabTo(vscode, page, '.bar-rows-ports .bar-door');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'dpt:' }).waitFor();
  await page.locator('.bar-rows-ports .bar-door').nth(1).waitFor({ state: 'detached' });
  await clear(vscode, page);

  // A country on the map: the arrows go from one to the next, Space filters.
  await tabTo(vscode, page, '.map-door');
  const first = await page.locator('.map-tip:not([hidden])').innerText();
  await keyboard.press('ArrowRight');
  assert.notEqual(await page.locator('.map-tip:not([hidden])').innerText(), first);
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'country:' }).waitFor();
  await clear(vscode, page);

  // A bar of time, an hour of the week, a TTL, a source.
  await tabTo(vscode, page, '.card-time .time-door');
  await keyboard.press('Home');
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'time:' }).waitFor();
  await clear(vscode, page);
  await tabTo(vscode, page, '.week-door');
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'weekday:' }).waitFor();
  await clear(vscode, page);
  await tabTo(vscode, page, '.ttl-histogram .time-door');
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'ttl:' }).waitFor();
  await clear(vscode, page);
  await tabTo(vscode, page, '.card-sources th .door');
  await keyboard.press('Space');
  await page.locator('.chip', { hasText: 'src:' }).waitFor();
  await clear(vscode, page);

  // A port opened, and back to where the keyboard was.
  await tabTo(vscode, page, '.bar-rows-ports .bar-door');
  await tabTo(vscode, page, '.bar-rows-ports .detail-button');
  await keyboard.press('Enter');
  const detail = page.locator('.detail');
  await detail.locator('.card-port-time').waitFor();
  assert.equal(await detail.locator('h2').first().evaluate(isFocused), true);
  await keyboard.press('Escape');
  await page.locator('.card-ports').waitFor();
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.bar-rows-ports .detail-button')));

  // Every chart has its table one key away.
  await tabTo(vscode, page, '.card-time .toggle[aria-label$="as a table"]');
  await keyboard.press('Space');
  await page.locator('.card-time tbody tr').first().waitFor();
  await keyboard.press('Space');
  await page.locator('.card-time tbody tr').first().waitFor({ state: 'hidden' });

  // Compare.
  await tabTo(vscode, page, '.card-compare .compare-buttons button');
  await keyboard.press('Enter');
  await page.locator('.card-compare .compare-result tr').first().waitFor();
  await vscode.screenshot('keyboard-compare');

  // Export, all addresses taken out.
  await tabTo(vscode, page, '.export > summary');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('End');
  assert.equal(await page.locator('#export-redact').inputValue(), 'all');
  await keyboard.press('Tab');
  await vscode.screenshot('keyboard-export');
  await keyboard.press('Enter');
  const html = (await vscode.saveProposed('router.log.summary.html')).toString('utf8');
  assert.match(html, /1900/);
  assert.doesNotMatch(html, /198\.51\.100\.77/);

  // The lines of a bar, from the page to the editor, and redacted from there to the clipboard.
  await tabTo(vscode, page, '.bar-rows-ports .bar-door');
  await keyboard.press('Enter');
  await vscode.page.locator('.tab.active', { hasText: 'dpt:1900 proto:udp · router.log' }).waitFor();
  await vscode.page.locator('.view-line', { hasText: 'DPT=1900' }).first().waitFor();
  await vscode.editorHasKeyboard();
  await keyboard.press('F12');
  await vscode.page.locator('.tab.active', { hasText: /^router\.log$/ }).waitFor();
  await pick(vscode, 'F1', '>Firewall Log: Copy Redacted');
  await vscode.page.locator('.statusbar-item:visible', { hasText: 'Copied without your own addresses' }).waitFor();
});

/**
 * Takes a row of a quick pick by typing.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} key
 * @param {string} text
 */
async function pick(vscode, key, text) {
  const { page } = vscode;
  const input = page.locator('.quick-input-widget:visible input[type="text"]').first();
  const label = text.replace(/^>/, '');
  // The commands of an extension come when VS Code has read it, and an open pick does not learn of them.
  for (let tries = 0; tries < 20; tries++) {
    await page.keyboard.press(key);
    await input.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    const found = await row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    await page.keyboard.press(found ? 'Enter' : 'Escape');
    await input.waitFor({ state: 'hidden' });
    if (found) return;
  }
  throw new Error(`${text} was not there to pick`);
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function open(vscode, name) {
  await pick(vscode, 'Control+P', name);
  await vscode.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await vscode.page.locator('.editor-group-container.active .view-line').first().waitFor();
}

/**
 * Presses Tab, or Shift and Tab for what stands before, until it comes to such an element.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {import('playwright-core').Frame} page
 * @param {string} selector
 */
async function tabTo(vscode, page, selector) {
  for (let stops = 0; stops < mostStops; stops++) {
    const key = await page.evaluate((wanted) => {
      const here = document.activeElement ?? document.body;
      if (here.matches(wanted)) return undefined;
      const isBefore = [...document.querySelectorAll(wanted)].some(
        (target) => (here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
      );
      return isBefore && here !== document.body ? 'Shift+Tab' : 'Tab';
    }, selector);
    if (key === undefined) return;
    await vscode.page.keyboard.press(key);
  }
  throw new Error(`the Tab key does not come to ${selector}`);
}

/**
 * The first class of every stop of the Tab key through the page, from where it is to where it leaves.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {import('playwright-core').Frame} page
 */
async function tabStops(vscode, page) {
  const stops = [];
  for (let count = 0; count < mostStops; count++) {
    await vscode.page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body || !document.hasFocus()) return undefined;
      return activeElement.classList[0] ?? activeElement.localName;
    });
    if (stop === undefined) break;
    stops.push(stop);
  }
  return stops;
}

/**
 * Takes the filter away with the button behind it.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {import('playwright-core').Frame} page
 */
async function clear(vscode, page) {
  await settled(page);
  await tabTo(vscode, page, '[aria-label="Clear the filter"]');
  await vscode.page.keyboard.press('Enter');
  await page.locator('.chip').first().waitFor({ state: 'detached' });
  await settled(page);
}

/** @param {Element} element */
function isFocused(element) {
  return element === document.activeElement;
}
