import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { projectFolder, removeFolder, sampleFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const folder = await temporaryFolder('first-chart');
after(() => removeFolder(folder));
await cp(join(sampleFolder, 'router.log'), join(folder, 'router.log'));
await cp(join(sampleFolder, 'seil.log'), join(folder, 'seil.log'));
// Nothing is found in it.
await cp(join(sampleFolder, 'yamaha.log'), join(folder, 'yamaha.log'));
const generator = join(projectFolder, 'test', 'bench', 'generate.mjs');
execFileSync(process.execPath, [generator, join(folder, 'router-300.log'), '300']);

/** A fifth of what web.dev calls good: what is being read or aimed at stays where it is while the page fills. */
const mostShift = 0.02;

/** The goal is 300 ms; a loaded test machine gets far more before the test fails, and the figure is told. */
const longest = 4_000;

scenario('the first chart, whatever the size', { folder, size: { width: 1600, height: 950 } }, async (vscode) => {
  await vscode.page.addInitScript(watchForCharts);
  await vscode.page.evaluate(() => {
    document.addEventListener('click', () => Object.assign(window, { clickedAt: Date.now() }), { capture: true });
  });
  // The first webview of a window, and the first summary: VS Code loads what all webviews need.
  await firstChart(vscode, 'seil.log');
  /** @type {Record<string, {page: number, chart: number, shift: number, moved: string[], key: number}>} */
  const measured = {};
  for (const name of ['router.log', 'yamaha.log', 'router-300.log']) measured[name] = await firstChart(vscode, name);
  for (const [name, { page, chart, shift, moved, key }] of Object.entries(measured)) {
    console.log(`first chart of ${name}: ${chart} ms after the click, of which VS Code took ${page} to begin the page`);
    console.log(`while it filled: layout shift ${shift.toFixed(4)}, slowest key ${key} ms`);
    for (const one of moved) console.log(`moved ${one}`);
    assert.ok(chart < longest, `the first chart of ${name} took ${chart} ms`);
    assert.ok(shift < mostShift, `the page of ${name} jumped by ${shift} while it filled`);
    assert.ok(key > 0, 'no key came to the page');
    assert.ok(key < longest, `a key waited ${key} ms while ${name} was read`);
  }
  await mkdir(join(projectFolder, 'out', 'bench'), { recursive: true });
  const figures = Object.entries(measured).map(([name, { page, chart }]) => [name, { page, chart }]);
  await writeFile(join(projectFolder, 'out', 'bench', 'firstChart.json'), JSON.stringify(Object.fromEntries(figures)));
});

/**
 * Shows the summary of a log from the explorer and types into its filter while it is read. Milliseconds from the click until VS
 * Code began the page's document, until the first chart with figures was painted, and of the slowest key until it was painted;
 * and by how much the layout shifted, as browsers count it.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function firstChart(vscode, name) {
  await vscode.chooseInExplorer(name, 'Show Attack Summary');
  const page = await vscode.webview();
  await page.locator('.cards:not(.waiting)').waitFor();
  const clickedAt = await vscode.page.evaluate(() => /** @type {any} */ (window).clickedAt);
  const { begunAt, chartAt } = await page.evaluate(async () => {
    const seen = /** @type {any} */ (window).seen;
    while (seen.chartAt === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    return seen;
  });
  await page.evaluate(watchForKeys);
  await page.locator('input[role=combobox]').first().click();
  await vscode.page.keyboard.type('country:', { delay: 40 });
  await page.locator('.status[data-state=complete]').waitFor();
  // The findings come last.
  await page.locator('.findings:not(.pending)').waitFor();
  const { shift, moved, key } = await page.evaluate(() => /** @type {any} */ (window).seen);
  await vscode.page.keyboard.press('Control+K');
  await vscode.page.keyboard.press('Control+W');
  await page.waitForTimeout(500).catch(() => undefined);
  return { page: begunAt - clickedAt, chart: chartAt - clickedAt, shift, moved, key };
}

/** Runs in every frame before its own scripts: notes when the page's document began and a chart with figures was painted, and what moved. */
function watchForCharts() {
  /** @type {{begunAt?: number, chartAt?: number, shift: number, moved: string[], key: number}} */
  const seen = { shift: 0, moved: [], key: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { value, sources } of /** @type {any[]} */ (list.getEntries())) {
      seen.shift += value;
      const moved = sources.map((/** @type {any} */ { node, previousRect, currentRect }) => {
        const name = node?.className || node?.nodeName || 'something';
        return `${name} from ${Math.round(previousRect.top)} to ${Math.round(currentRect.top)}`;
      });
      seen.moved.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (seen.begunAt === undefined && document.getElementById('page') !== null) seen.begunAt = Date.now();
    if (document.querySelector('.cards:not(.waiting)') === null) setTimeout(look, 2);
    else
      requestAnimationFrame(() => {
        seen.chartAt = Date.now();
      });
  };
  look();
}

/** Notes how long the slowest key took until it was painted. VS Code writes the page's document anew, so that earlier listeners are gone. */
function watchForKeys() {
  const { seen } = /** @type {any} */ (window);
  const note = (/** @type {number} */ pressed) => {
    seen.key = Math.max(seen.key, Math.round(performance.now() - pressed));
  };
  const listener = (/** @type {KeyboardEvent} */ { timeStamp }) =>
    requestAnimationFrame(() => setTimeout(() => note(timeStamp)));
  addEventListener('keydown', listener, { capture: true });
}
