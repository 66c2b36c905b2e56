import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';

/** Whole lines and the summary beside them fit into this window. */
const wide = {
  size: { width: 1600, height: 950 },
  settings: {
    'editor.minimap.enabled': false,
    'editor.fontSize': 12,
  },
};

scenario('router.log: hover, lenses, summary, and from a bar to its line', wide, async (vscode) => {
  await openRouterLog(vscode);

  await vscode.lensesSay(/telnet/);
  const log = await lines(vscode, 'router.log');
  const first = log.findIndex((line) => line.includes('DPT=1900 ')) + 1;
  await vscode.goToLine(first);
  await linesRest(vscode);
  assert.match(await vscode.hover('DPT=1900'), /ssdp/i);
  await vscode.screenshot('hover-dark');

  const page = await vscode.summary();
  const expected = cliSummary(vscode, 'router.log');
  await assertFigures(page, expected);
  await picture(vscode, 'summary-dark');

  const [port] = expected.ports;
  await page.locator('.bar-rows-ports .bar-door').first().press('Enter');
  await vscode.page.locator('.tab.active', { hasText: `dpt:${port.port}` }).waitFor();
  await vscode.page
    .locator('.view-line', { hasText: `DPT=${port.port}` })
    .first()
    .waitFor();
  await vscode.page.keyboard.press('F12');
  await cursorOn(vscode, log.findIndex((line) => isTo(line, port)) + 1);
  const shown = await vscode.visibleLines();
  assert.ok(
    shown.some((line) => isTo(line, port)),
    'the line is not in sight',
  );

  await page
    .getByRole('button', { name: `Details of ${port.port}/${port.transport}` })
    .first()
    .click();
  await page.getByRole('button', { name: `Explain ${port.port}/${port.transport}` }).click();
  await vscode.webview(`${port.port}/${port.transport}`);
  await vscode.screenshot('explain-dark');
});

scenario('from a lens to its port in the summary, and to the next packet', wide, async (vscode) => {
  await openRouterLog(vscode);
  await vscode.clickCodeLens('Next occurrence');
  const log = await lines(vscode, 'router.log');
  const telnet = { port: 23, transport: 'tcp' };
  await cursorOn(vscode, log.findIndex((line, index) => index > 0 && isTo(line, telnet)) + 1);
  await vscode.clickCodeLens('Show in summary');
  const bars = (await vscode.summaryAgain('router.log')).locator('.bar-rows-ports .bar-door');
  await bars.filter({ hasText: '23/tcp' }).waitFor();
  // The summary is about one port.
  await bars.nth(1).waitFor({ state: 'detached' });
});

scenario('the summary follows the theme while it is open', wide, async (vscode) => {
  await openRouterLog(vscode);
  const page = await vscode.summary();
  const looks = [await look(page)];
  for (const theme of /** @type {const} */ (['light', 'high contrast', 'high contrast light'])) {
    await vscode.switchTheme(theme);
    const before = /** @type {string} */ (looks.at(-1));
    await page.waitForFunction((old) => getComputedStyle(document.body).backgroundColor !== old, before.split('|')[0]);
    // The charts are drawn anew in the next frames.
    await settled(page);
    looks.push(await look(page));
    await picture(vscode, `summary-${theme.replaceAll(' ', '-')}`);
  }
  assert.equal(new Set(looks).size, looks.length, `some looks are the same: ${looks.join('\n')}`);
});

scenario('in Japanese', { ...wide, language: 'ja', theme: 'light' }, async (vscode) => {
  await openRouterLog(vscode);
  await vscode.lensesSay(/件|緊急|高/);
  const log = await lines(vscode, 'router.log');
  await vscode.goToLine(log.findIndex((line) => line.includes('DPT=1900 ')) + 1);
  await linesRest(vscode);
  assert.match(await vscode.hover('DPT=1900'), /[ぁ-ん]/);
  await vscode.screenshot('hover-ja');
  const page = await vscode.summary();
  await assertFigures(page, cliSummary(vscode, 'router.log'));
  const text = await textOf(page);
  for (const word of ['ポート', '国', 'イベント', 'アメリカ合衆国'])
    assert.ok(text.includes(word), `the page does not say ${word}`);
  await picture(vscode, 'summary-ja');
});

scenario('after a reload of the window the summary is there again', wide, async (vscode) => {
  await openRouterLog(vscode);
  await vscode.summary();
  await vscode.reload();
  await assertFigures(await vscode.summaryAgain('router.log'), cliSummary(vscode, 'router.log'));
});

scenario('a followed log: the figures grow with it', wide, async (vscode) => {
  await openRouterLog(vscode);
  const page = await vscode.summary();
  await page.getByRole('button', { name: 'Follow' }).click();
  const [line] = await lines(vscode, 'router.log');
  await appendFile(join(vscode.folder, 'router.log'), `${line}\n`.repeat(1000));
  await page.locator('body', { hasText: '5,422' }).waitFor();
  await page.locator('.insights li').first().waitFor();
});

scenario('SEIL: no TTL, and the same figures as the command line', wide, async (vscode) => {
  await vscode.openFile('seil.log');
  const page = await vscode.summary();
  await assertFigures(page, cliSummary(vscode, 'seil.log'));
});

/** @param {import('../vscode/workbench.mjs').Workbench} vscode */
async function openRouterLog(vscode) {
  await vscode.page.keyboard.press('Control+B');
  await vscode.openFile('router.log');
  await vscode.codeLenses();
}

/**
 * Lenses that come into sight move the lines; a pointer that waits for a hover must not be left behind.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 */
async function linesRest(vscode) {
  let before = '';
  for (let now = ''; now === '' || now !== before; ) {
    before = now;
    await vscode.page.waitForTimeout(700);
    now = (
      await vscode.page
        .locator('.codelens-decoration, .view-line')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    ).join();
  }
}

/**
 * A picture without the tooltip of what the mouse was left on.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function picture(vscode, name) {
  await vscode.page.mouse.move(400, 940);
  await vscode.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await vscode.screenshot(name);
}

/**
 * The same numbers as the command line: ports and countries by their bars, and the figures above.
 * @param {import('playwright-core').Frame} page
 * @param {any} expected
 */
async function assertFigures(page, expected) {
  const all = (/** @type {string} */ selector) => page.locator(selector).allInnerTexts();
  const ports = (await all('.bar-rows-ports .bar-door')).map(cells);
  assert.ok(ports.length >= 5, `only ${ports.length} bars for ports`);
  for (const [index, row] of ports.entries()) {
    const { port, transport, events, sources } = expected.ports[index];
    assert.ok(row.includes(`${port}/${transport}`), `${row} is not ${port}/${transport}`);
    assert.ok(row.includes(String(events)) && row.includes(String(sources)), `${row} has not ${events} and ${sources}`);
  }
  const countries = (await all('.bar-rows-countries .bar-door')).map(cells);
  const known = expected.countries.filter((/** @type {{code: string}} */ { code }) => /^[A-Z]{2}$/.test(code));
  for (const { code, events } of known.slice(0, 5)) {
    const row = countries.find((one) => one.includes(code));
    assert.ok(row?.includes(String(events)), `${code} is ${row}, not ${events}`);
  }
  const head = (await all('.figures-of-log dd')).map((figure) => figure.replaceAll(',', ''));
  assert.deepEqual([head[0], head[3]], [String(expected.events), String(known.length)], 'events and countries');
  assert.match((await all('.period')).join(), /IP Geolocation by DB-IP \(.*20\d\d/);
  const text = (await textOf(page)).replaceAll(',', '');
  for (const figure of [expected.lines, expected.events])
    assert.ok(text.includes(String(figure)), `the page has no ${figure}`);
  assert.ok((await page.locator('canvas').count()) >= 3, 'charts are missing');
}

/** @param {import('playwright-core').Frame} page */
async function textOf(page) {
  return (await page.locator('body').allInnerTexts()).join();
}

/**
 * The words and numbers of a bar, without separators of thousands.
 * @param {string} text
 */
function cells(text) {
  return text.replaceAll(/(\d),(\d)/g, '$1$2').split(/\s+/);
}

/**
 * What changes with the theme: the colours of the page and the pixels of its charts.
 * @param {import('playwright-core').Frame} page
 * @returns {Promise<string>}
 */
function look(page) {
  return page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const pixels = [...document.querySelectorAll('canvas')]
      .filter(({ width, height }) => width * height > 0)
      .map((canvas) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let sum = 0;
        for (const value of data) sum = (sum * 31 + value) | 0;
        return sum;
      });
    return [backgroundColor, color, ...pixels].join('|');
  });
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
function cliSummary(vscode, name) {
  const cli = join(projectFolder, 'dist', 'cli.js');
  return JSON.parse(
    execFileSync(process.execPath, [cli, 'summary', '--json', '--top', '0', join(vscode.folder, name)], {
      encoding: 'utf8',
    }),
  );
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function lines(vscode, name) {
  return (await readFile(join(vscode.folder, name), 'utf8')).split('\n');
}

/**
 * @param {string} line
 * @param {{port: number, transport: string}} wanted
 */
function isTo(line, { port, transport }) {
  // In the editor a hint may stand behind the port.
  return line.includes(`PROTO=${transport.toUpperCase()} `) && new RegExp(` DPT=${port}(?!\\d)`).test(line);
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {number} line
 */
async function cursorOn(vscode, line) {
  await vscode.page.locator('.statusbar-item:visible', { hasText: `Ln ${line}, Col 1` }).waitFor();
}
