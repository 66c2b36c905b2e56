import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootServers } from '../logs/rootServers.mjs';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';

const roots = rootServers(2026);

/** One window, nothing but the page in it. */
const alone = {
  size: { width: 1400, height: 900 },
  settings: { 'firewallLog.timeZone': 'Asia/Tokyo', 'workbench.activityBar.location': 'hidden' },
};

/**
 * A log of ten days with what ANALYSIS.md tells of June 2016 and February 2014: knocks on telnet, answers of the root servers from
 * 06:45 to 09:41 in Japan on one day, and a time server at home that answers with far more than it was asked.
 */
function plantedLog() {
  /** @type {[number, string][]} */
  const lines = [];
  const start = Date.UTC(2020, 3, 1);
  const add = (/** @type {number} */ seconds, /** @type {string} */ rest) =>
    lines.push([seconds, `${new Date(start + seconds * 1000).toISOString()} router kernel: ${rest}`]);
  const tcp = 'TOS=0x00 PREC=0x00 TTL=50 ID=1 PROTO=TCP';
  const udp = 'TOS=0x00 PREC=0x00 TTL=50 ID=1 PROTO=UDP';
  for (let i = 0; i < 2400; i++) {
    const port = [23, 445, 22, 3389, 8080, 1433, 5060][i % 7];
    add(
      i * 360 + ((i * 37) % 300),
      `DROP IN=ppp0 OUT= SRC=198.51.100.${i % 200} DST=203.0.113.10 LEN=44 ${tcp} SPT=${30_000 + i} DPT=${port} WINDOW=1024 RES=0x00 SYN URGP=0`,
    );
  }
  for (const [server, address] of roots.entries()) {
    for (let i = 0; i < 24; i++) {
      const at = 4 * 86_400 + 21.75 * 3600 + Math.floor((i * 176 * 60) / 23);
      const flags = i % 3 ? 'ACK SYN' : 'RST';
      add(
        at,
        `DROP IN=ppp0 OUT= SRC=${address} DST=203.0.113.10 LEN=44 ${tcp} SPT=53 DPT=${20_000 + server * 100 + i} WINDOW=1 RES=0x00 ${flags} URGP=0`,
      );
    }
  }
  for (let second = 0; second < 60; second++) {
    const at = 7 * 86_400 + second;
    add(
      at,
      `message repeated 7950 times: [ ACCEPT IN= OUT=ppp0 SRC=203.0.113.10 DST=198.51.100.9 LEN=1500 ${udp} SPT=123 DPT=40000 LEN=1480`,
    );
    add(
      at,
      `message repeated 2650 times: [ ACCEPT IN=ppp0 OUT= SRC=198.51.100.9 DST=203.0.113.10 LEN=45 ${udp} SPT=40000 DPT=123 LEN=25`,
    );
  }
  return lines
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join('\n');
}

/**
 * A scenario on a folder with the planted log, and its summary complete.
 * @param {string} name
 * @param {Parameters<typeof scenario>[1]} options
 * @param {(vscode: import('../vscode/workbench.mjs').Workbench, page: import('playwright-core').Frame) => Promise<void>} steps
 */
async function onPlantedLog(name, options, steps) {
  const folder = await mkdtemp(join(tmpdir(), 'firewall-time-'));
  await writeFile(join(folder, 'router-planted.log'), `${plantedLog()}\n`);
  scenario(name, { ...alone, ...options, folder }, async (vscode) => {
    try {
      const page = await vscode.summaryAlone('router-planted.log');
      await steps(vscode, page);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

await onPlantedLog('backscatter, the week, and what the own side sent', {}, async (vscode, page) => {
  const backscatter = page.locator('.card-backscatter');
  await backscatter.locator('.finding', { hasText: 'Sources: 13 (well-known servers: 13)' }).waitFor();
  const finding = await backscatter.locator('.finding').innerText();
  assert.match(finding, /Unasked answers: 312\b/);
  assert.match(finding, /06:45/);
  assert.match(finding, /09:41/);
  const bars = await backscatter.locator('.time-door').evaluateAll((doors) => doors.map((door) => door.ariaLabel));
  assert.equal(bars.length, 4, bars.join('\n'));
  await backscatter.locator('select').selectOption('answer');
  await backscatter.locator('.stack-door', { hasText: /SYN-ACK.*208/ }).waitFor();
  await backscatter.locator('.stack-door', { hasText: /RST.*104/ }).waitFor();

  const volume = page.locator('.card-volume');
  await volume
    .locator('.finding', { hasText: /Outbound: 716 MB. Busiest minute: 95\.4 Mbps \(11\.9 MB per second\)/ })
    .waitFor();
  await volume.locator('tr', { hasText: '123/udp' }).filter({ hasText: '100:1' }).waitFor();

  // A cell of the week filters, and its count is what it said.
  const week = page.locator('.card-week');
  const cell = week.locator('.week-door[tabindex="0"]');
  assert.match((await cell.getAttribute('aria-label')) ?? '', /Wednesday 09:00–10:00/);
  await cell.focus();
  await vscode.page.keyboard.press('ArrowRight');
  await vscode.page.keyboard.press('Space');
  await page.locator('.chip', { hasText: 'weekday:wed' }).waitFor();
  await page.locator('.chip', { hasText: 'hour:10' }).waitFor();
  await page.locator('.filter-count', { hasText: '20 of' }).waitFor();

  // The filter under a name: saved, taken and deleted with the keyboard.
  const opener = page.getByRole('button', { name: 'Saved filters' });
  await opener.focus();
  await vscode.page.keyboard.press('Enter');
  await page.getByText('No filter is saved yet.').waitFor();
  await vscode.page.keyboard.type('Wednesdays at ten');
  await vscode.page.keyboard.press('Enter');
  const saved = page.locator('.saved-filter', { hasText: 'Wednesdays at ten' });
  await saved.waitFor();
  await vscode.screenshot('time-saved-filters');
  await vscode.page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.locator('.chip').first().waitFor({ state: 'detached' });
  await opener.focus();
  await vscode.page.keyboard.press('Enter');
  await vscode.page.keyboard.press('Enter');
  await page.locator('.chip', { hasText: 'hour:10' }).waitFor();
  await opener.click();
  await page.getByRole('button', { name: 'Delete Wednesdays at ten' }).click();
  await saved.waitFor({ state: 'detached' });
});

await onPlantedLog(
  'the chart of time: stacked, zoomed by mouse and keyboard, marked, and kept',
  {},
  async (vscode, page) => {
    const card = page.locator('.card-time');
    const doors = card.locator('.time-door');
    const count = (/** @type {number} */ wanted) =>
      page.waitForFunction((n) => document.querySelectorAll('.card-time .time-door').length === n, wanted);
    const whole = await doors.count();
    await card.locator('select').selectOption('port');
    await card.locator('.stack-door', { hasText: /40000\/udp.*477,000/ }).waitFor();
    await settled(page);
    assert.equal(await card.locator('.stack-door').count(), 6, 'five ports and the others');

    // Eleven hours, by dragging over their bars.
    await card.scrollIntoViewIfNeeded();
    const box = async (/** @type {number} */ bar) => {
      const found = await doors.nth(bar).boundingBox();
      if (found === null) throw new Error(`bar ${bar} is not in sight`);
      return [found.x + found.width / 2, found.y + found.height / 2];
    };
    const [x, y] = await box(100);
    const [until] = await box(110);
    await vscode.page.mouse.move(x, y);
    await vscode.page.mouse.down();
    await vscode.page.mouse.move(until, y, { steps: 5 });
    await vscode.page.mouse.up();
    await vscode.screenshot('time-marked');
    await card.getByRole('button', { name: 'Zoom in' }).last().click();
    await count(11);
    assert.equal(await page.locator('.chip').count(), 0, 'a drag is no click on a figure');

    // Half of it by the minute, and back: the keyboard stays on the bars.
    await doors.nth(5).focus();
    await vscode.page.keyboard.press('+');
    await page.waitForFunction(() => document.querySelectorAll('.card-time .time-door').length > 300);
    assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('time-door')));
    await vscode.screenshot('time-zoomed');
    await vscode.page.keyboard.press('0');
    await count(whole);

    // Ctrl and the wheel.
    const [middle, height] = await box(Math.floor(whole / 2));
    await vscode.page.mouse.move(middle, height);
    await vscode.page.keyboard.down('Control');
    await vscode.page.mouse.wheel(0, -100);
    await vscode.page.keyboard.up('Control');
    await page.waitForFunction((n) => document.querySelectorAll('.card-time .time-door').length < n, whole);
    await card.getByRole('button', { name: 'Whole period' }).click();
    await count(whole);

    // Three hours with Shift and the arrow keys, as a filter.
    await doors.nth(20).focus();
    await vscode.page.keyboard.press('Shift+ArrowRight');
    await vscode.page.keyboard.press('Shift+ArrowRight');
    await card.locator('.mark-text', { hasText: 'Events: 30' }).waitFor();
    await card.getByRole('button', { name: 'Filter by this' }).click();
    await page.locator('.chip', { hasText: 'time:2020-04-02T05..2020-04-02T07' }).waitFor();
    await page.locator('.filter-count', { hasText: /^30 of/ }).waitFor();
    // From the first to the last event of them, by the minute.
    await page.waitForFunction(() => {
      const bars = document.querySelectorAll('.card-time .time-door').length;
      return bars > 150 && bars <= 180;
    });

    // Filter, stack and zoom are as they were when the page is shown again, and when the window is.
    await doors.nth(20).focus();
    await vscode.page.keyboard.press('+');
    await card.getByRole('button', { name: 'Whole period' }).waitFor();
    await settled(page);
    const bars = await doors.count();
    const isAsItWas = async () => {
      const again = await vscode.summaryAgain('router-planted.log');
      await again.locator('.chip', { hasText: 'time:2020-04-02T05..2020-04-02T07' }).waitFor();
      assert.equal(await again.locator('.card-time select').inputValue(), 'port');
      await again.waitForFunction((n) => document.querySelectorAll('.card-time .time-door').length === n, bars);
    };
    const tab = vscode.page.locator('.tab', { hasText: 'Attack Summary' });
    await writeFile(join(vscode.folder, 'other.txt'), 'Another tab in the same place.');
    await vscode.openFile('other.txt');
    await tab.click();
    await isAsItWas();
    await vscode.reload();
    await tab.waitFor();
    await isAsItWas();
  },
);

await onPlantedLog('the look of time', {}, async (vscode, page) => {
  for (const theme of /** @type {const} */ (['dark', 'light', 'high contrast', 'high contrast light'])) {
    if (theme !== 'dark') await vscode.switchTheme(theme);
    await page.locator('.card-time select').selectOption('port');
    await page.locator('.card-time .stack-door').first().waitFor();
    await pictures(vscode, page, `time-${theme.replaceAll(' ', '-')}`);
  }
});

await onPlantedLog('the look of time: narrow', { size: { width: 430, height: 900 } }, async (vscode, page) => {
  await pictures(vscode, page, 'time-narrow');
});

await onPlantedLog(
  'the look of time: Japanese',
  { language: 'ja', theme: 'light', size: { width: 900, height: 700 } },
  async (vscode, page) => {
    await pictures(vscode, page, 'time-ja');
  },
);

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {import('playwright-core').Frame} page
 * @param {string} name
 */
async function pictures(vscode, page, name) {
  for (const card of ['time', 'week', 'backscatter']) {
    await page.locator(`.card-${card}`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settled(page);
    await vscode.screenshot(`${name}-${card}`);
  }
}
