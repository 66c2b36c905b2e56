import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../vscode/browser.mjs';
import { screenshotFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const wide = { size: { width: 1600, height: 950 }, settings: { 'editor.minimap.enabled': false } };
/** The router's own address in the sample. */
const own = '203.0.113.10';

scenario('the summary as a web page, a chart as a picture, a table as CSV, by keyboard', wide, async (vscode) => {
  const page = await vscode.summaryOf('router.log');

  await page.getByRole('button', { name: 'Previous period' }).press('Enter');
  await page.locator('.compare-result').waitFor();
  await page.locator('.export > summary').focus();
  await vscode.page.keyboard.press('Enter');
  await page.locator('.export-panel').waitFor();
  await vscode.screenshot('export-menu-dark');
  await vscode.page.keyboard.press('Tab');
  await page.locator('#export-redact').selectOption('own');
  await vscode.page.keyboard.press('Tab');
  await vscode.page.keyboard.press('Enter');
  const html = (await vscode.saveProposed('router.log.summary.html')).toString('utf8');
  assert.doesNotMatch(html, new RegExp(`${own.replaceAll('.', '\\.')}(?!\\d)`));
  assert.match(html, /198\.51\.100\.77/);
  for (const part of [
    /<h2>Compare<\/h2>/,
    /class="chart map"/,
    /class="chart week wide"/,
    /<h2>Direction and volume<\/h2>/,
  ]) {
    assert.match(html, part);
  }
  await look(html, 'export');

  await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy all as Markdown' }).press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await vscode.page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^# Findings: router\.log\n/);
  assert.doesNotMatch(copied, new RegExp(`${own.replaceAll('.', '\\.')}(?!\\d)`));

  await page.getByRole('button', { name: 'Ports as a picture (PNG)' }).focus();
  await vscode.page.keyboard.press('Enter');
  const png = await picture(vscode, 'ports.png');
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  assert.ok((await colours(vscode, png)) > 20, 'the picture is empty');

  await page.getByRole('button', { name: 'Events over time as a picture (PNG)' }).press('Enter');
  assert.ok((await colours(vscode, await picture(vscode, 'time.png'))) > 5, 'the picture is empty');

  await page.getByRole('button', { name: 'Ports as a table' }).press('Enter');
  await page.getByRole('button', { name: 'Ports as CSV' }).press('Enter');
  assert.match((await vscode.saveProposed('ports.csv')).toString('utf8'), /^1900\/udp,ssdp,/m);

  await page.getByRole('button', { name: 'Sources as CSV' }).press('Enter');
  const csv = (await vscode.saveProposed('sources.csv')).toString('utf8');
  assert.match(csv, /^\ufeffAddress,Events,Country,/);
  assert.match(csv, /^198\.51\.100\.77,1750,/m);

  await page.getByRole('button', { name: 'Sources as JSON' }).press('Enter');
  const rows = JSON.parse((await vscode.saveProposed('sources.json')).toString('utf8'));
  assert.equal(rows[0].events, 1750);
});

const cutAt100 = { ...wide, settings: { ...wide.settings, 'firewallLog.summary.clip': 100 } };

scenario('from the palette, every address redacted, in Japanese', { ...cutAt100, language: 'ja' }, async (vscode) => {
  await vscode.summaryOf('router.log');
  await vscode.command('ファイアウォールログ: 攻撃サマリーをエクスポート');
  await vscode.choose('HTML');
  await vscode.choose('すべてのアドレス');
  const html = (await vscode.saveProposed('router.log.summary.html')).toString('utf8');
  assert.match(html, /攻撃サマリー: router\.log/);
  assert.doesNotMatch(html, /198\.51\.100\.77/);
  // As the person set it; by itself the chart would be cut at 150.
  assert.match(html, /100 で切った棒/);
  await look(html, 'export-ja');
});

scenario('redacted lines on the clipboard', wide, async (vscode) => {
  await vscode.openFile('router.log');
  await vscode.goToLine(1);
  await vscode.command('Firewall Log: Copy Redacted');
  await vscode.page.locator('.statusbar-item:visible', { hasText: 'Copied without your own addresses' }).waitFor();
});

/**
 * Saves a picture, and leaves a copy with those of the tests.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function picture(vscode, name) {
  const bytes = await vscode.saveProposed(name);
  await writeFile(join(screenshotFolder, `export-${name}`), bytes);
  return bytes;
}

/**
 * Opens an exported page where no script runs, light and dark, wide and narrow, and takes its picture.
 * @param {string} html
 * @param {string} name
 */
async function look(html, name) {
  const browser = await launchBrowser();
  try {
    for (const [colorScheme, width] of /** @type {const} */ ([
      ['light', 1200],
      ['dark', 1200],
      ['light', 360],
    ])) {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        colorScheme,
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      await page.setContent(html);
      assert.ok((await page.locator('svg.chart rect').count()) > 20, 'charts are missing');
      assert.ok((await page.locator('table').count()) >= 5, 'tables are missing');
      const box = await page.locator('main').boundingBox();
      assert.ok(box !== null && box.width <= width, 'the page is wider than the window');
      await page.screenshot({ path: join(screenshotFolder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

/**
 * How many different colours a picture has.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {Buffer} png
 * @returns {Promise<number>}
 */
async function colours(vscode, png) {
  return vscode.page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) return 0;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      return seen.size;
    },
    [...png],
  );
}
