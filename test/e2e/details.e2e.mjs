import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';
import { figure, settled } from '../vscode/summaryPage.mjs';

const quiet = { 'editor.minimap.enabled': false, 'firewallLog.timeZone': 'UTC' };

scenario(
  'a port opened by keyboard: its figures, its card, a source of it, and back',
  { size: { width: 1400, height: 1400 }, settings: quiet },
  async (vscode) => {
    const page = await vscode.summaryAlone('router.log');
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

    // However fast they come, each goes one step back.
    await vscode.page.keyboard.press('Enter');
    await detail.locator('.card-port-time').waitFor();
    await source.focus();
    await vscode.page.keyboard.press('Enter');
    await detail.locator('.card-source-time').waitFor();
    await vscode.page.keyboard.press('Escape');
    await vscode.page.keyboard.press('Escape');
    await page.locator('.card-ports').waitFor();
    assert.ok(await hasFocus(opener), 'the keyboard is not back at the button');
  },
);

scenario(
  'Japanese, light: a planted port says what was planted, and a busy switch leaves the quiet ports out',
  { size: { width: 1400, height: 2300 }, settings: quiet, language: 'ja', theme: 'light' },
  async (vscode) => {
    await writeFile(join(vscode.folder, 'planted.log'), plantedLog());
    const page = await vscode.summaryAlone('planted.log');
    const ports = page.locator('.card-ports .bar-door');
    assert.equal(await ports.count(), 4);
    await page.getByRole('button', { name: '100 件以上の日あり' }).click();
    assert.deepEqual((await ports.locator('.bar-name').allInnerTexts()).sort(), ['1900/udp', '23/tcp']);

    const detail = page.locator('.detail');
    await page.getByRole('button', { name: '1900/udp の詳細' }).first().click();
    await detail.locator('.card-lengths').waitFor();
    const lengths = await detail.locator('.card-lengths').innerText();
    assert.match(lengths, /118 バイト/);
    assert.match(lengths, /ssdp:all.*に合う長さです/);
    await vscode.screenshot('detail-flood-ja-light');
    await detail.getByRole('button', { name: '概要に戻る' }).click();

    await page.getByRole('button', { name: '23/tcp の詳細' }).first().click();
    const ttl = detail.locator('.card-port-ttl .finding');
    await ttl.filter({ hasText: '98.7%' }).waitFor();
    assert.match(
      await detail.locator('.card-port-time').innerText(),
      /2020\/03\/01 から増加: 1 日あたり 10 件から 32 件へ/,
    );
    assert.match(
      await detail.locator('.card-also-seen .finding').innerText(),
      /20 件の送信元のうち 10 件は 53413\/udp/,
    );
    await vscode.screenshot('detail-port-ja-light');

    // The detail lives under the filter.
    await detail.locator('.card-port-countries .bar-door').first().click();
    await page.locator('.chips li').first().waitFor();
    assert.ok(await detail.isVisible());
  },
);

scenario(
  'narrow: a port and a source on 360 pixels, and after a reload of the window',
  { size: { width: 410, height: 2300 }, settings: quiet },
  async (vscode) => {
    await writeFile(join(vscode.folder, 'planted.log'), plantedLog());
    const page = await vscode.summaryAlone('planted.log');
    await page.getByRole('button', { name: 'Details of 23/tcp' }).first().click();
    const detail = page.locator('.detail');
    await detail.locator('.card-port-time').waitFor();
    await settled(page);
    assert.equal(await sideways(page), 0, 'the page scrolls sideways');
    await vscode.screenshot('detail-port-narrow');
    await detail.locator('.card-port-sources .detail-button').first().click();
    await detail.locator('.card-source-time').waitFor();
    await settled(page);
    assert.equal(await sideways(page), 0, 'the page scrolls sideways');
    await vscode.screenshot('detail-source-narrow');

    const address = await detail.getByRole('heading', { level: 2 }).first().innerText();
    await vscode.reload();
    const again = await vscode.summaryAgain('planted.log');
    await again.locator('.detail .card-source-time').waitFor();
    assert.equal(await again.locator('.detail h2').first().innerText(), address);
  },
);

/** How many pixels the page is wider than its window. */
function sideways(/** @type {import('playwright-core').Frame} */ page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * A hundred days of four ports: 23/tcp with a step on 1 March and 98.7 % of its TTLs below 64, 1900/udp with a flood on one
 * day, and two that never have a hundred events in a day; half of the sources of 23/tcp also try 53413/udp.
 */
function plantedLog() {
  const day = (/** @type {number} */ number) => new Date(Date.UTC(2020, 0, 1 + number, 12)).toISOString().slice(0, 19);
  const lines = [];
  let telnet = 0;
  for (let number = 0; number < 100; number++) {
    const count = (number < 60 ? 10 : 32) + ((number * 7) % 5) - 2 + (number === 80 ? 120 : 0);
    for (let one = 0; one < count; one++) {
      const ttl = telnet++ % 1000 < 987 ? 48 + (telnet % 9) : 115;
      lines.push(
        packet(day(number), `203.0.113.${telnet % 20}`, ttl, 60, `TCP SPT=4711 DPT=23 WINDOW=1 RES=0x00 SYN URGP=0`),
      );
    }
    const from = `203.0.113.${number % 10}`;
    lines.push(packet(day(number), from, 52, 46, 'UDP SPT=4711 DPT=53413 LEN=26'));
    lines.push(
      packet(day(number), `198.51.100.${number % 7}`, 110, 52, 'TCP SPT=1 DPT=3389 WINDOW=1 RES=0x00 SYN URGP=0'),
    );
    lines.push(packet(day(number), '180.188.***.***', 242, 98, 'UDP SPT=80 DPT=1900 LEN=78'));
  }
  for (let second = 0; second < 3600; second++) {
    const clock = new Date(Date.UTC(2020, 3, 6, 13, 0, second)).toISOString().slice(0, 19);
    lines.push(packet(clock, '180.188.***.***', 242, 118, `UDP SPT=${second} DPT=1900 LEN=98`));
  }
  return `${lines.sort().join('\n')}\n`;
}

/**
 * @param {string} time
 * @param {string} from
 * @param {number} ttl
 * @param {number} length
 * @param {string} rest
 */
function packet(time, from, ttl, length, rest) {
  return `${time} fw kernel: DROP IN=eth0 OUT= SRC=${from} DST=192.0.2.1 LEN=${length} TOS=0x00 PREC=0x00 TTL=${ttl} ID=1 PROTO=${rest}`;
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
