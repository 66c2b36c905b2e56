import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../vscode/eventually.mjs';
import { projectFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';
import { settled } from '../vscode/summaryPage.mjs';

const wide = { size: { width: 1600, height: 950 }, settings: { 'editor.minimap.enabled': false } };

scenario('the map: coloured by events, its countries are doors for mouse and keyboard', wide, async (vscode) => {
  const page = await summary(vscode, 'countries.log', await countriesLog());
  const map = page.locator('.map canvas');
  await map.scrollIntoViewIfNeeded();
  assert.match((await map.getAttribute('aria-label')) ?? '', /leads with 40 of 46 events.*3 of 249/);

  // The most events have the fullest colour, a country without any has none.
  await eventually(async () => {
    const [most, fewer, none] = await colours(page, ['SE', 'JP']);
    assert.notEqual(most, none);
    assert.notEqual(most, fewer);
    assert.notEqual(fewer, none);
  });
  await vscode.screenshot('map-dark');

  // The tooltip says the figure, the click filters.
  const sweden = await place(page, 'SE');
  await map.hover({ position: sweden });
  await page.locator('.map-tip:not([hidden])', { hasText: /^Sweden: 40 \(87%\)$/ }).waitFor();
  await map.click({ position: sweden });
  await page.locator('.chip', { hasText: 'country:SE' }).waitFor();
  await page.locator('.map-door').nth(1).waitFor({ state: 'detached' });
  await page.locator('.chip').first().click();
  await page.locator('.map-door').nth(2).waitFor({ state: 'attached' });
  await settled(page);

  // The keyboard: one stop, arrows between the countries, Space filters.
  await page.locator('.map-door').first().focus();
  await page.locator('.map-tip:not([hidden])', { hasText: /^Sweden: 40 \(87%\)$/ }).waitFor();
  await vscode.page.keyboard.press('ArrowRight');
  await page.locator('.map-tip:not([hidden])', { hasText: /^Japan: 4/ }).waitFor();
  await vscode.page.keyboard.press('Space');
  await page.locator('.chip', { hasText: 'country:JP' }).waitFor();
});

scenario('rare visitors lead to their first line, and follow their setting', wide, async (vscode) => {
  const page = await summary(vscode, 'countries.log', await countriesLog());
  const rows = page.locator('.rare tbody tr');
  assert.equal(await rows.count(), 1);
  assert.match(await rows.first().innerText(), /^Netherlands/);
  await rows.first().locator('td button').click();
  await vscode.page.locator('.statusbar-item:visible', { hasText: 'Ln 45, Col 1' }).waitFor();

  const path = join(vscode.folder, '.vscode', 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...settings, 'firewallLog.summary.rareCountryEvents': 4 }));
  await rows.nth(1).waitFor();
  await page.locator('.rare', { hasText: /at most 4 events: 2/ }).waitFor();
});

scenario('compare: the period before, a chosen period, other logs, with the keyboard', wide, async (vscode) => {
  await writeFile(join(vscode.folder, 'other.log'), reportLog(10, { 23: 1 }));
  const page = await summary(
    vscode,
    'report.log',
    reportLog(5, { 23: 6, 445: 3 }) + reportLog(5, { 23: 6, 5060: 4 }, 5),
  );
  const card = page.locator('.card-compare');
  const { keyboard } = vscode.page;
  await card.getByRole('button', { name: 'Previous period' }).focus();
  await keyboard.press('Enter');
  const row = (/** @type {string} */ port) => card.locator('tr', { hasText: port });
  await row('5060/tcp').waitFor();
  assert.match(await row('5060/tcp').innerText(), /New\s+4\.0\s+0\.0/);
  assert.match(await row('445/tcp').innerText(), /Gone\s+0\.0\s+3\.0/);
  assert.match(await row('23/tcp').innerText(), /Steady\s+6\.0\s+6\.0\s+×1\s+1/);
  assert.match(
    await card.locator('.finding').innerText(),
    /New 1.*Gone 1.*New among the 10 most frequent ports: 5060\/tcp/,
  );
  await vscode.screenshot('compare-dark');

  // It is still there after a reload of the window.
  await vscode.reload();
  const again = (await vscode.summaryAgain('report.log')).locator('.card-compare');
  await again.locator('tr', { hasText: '5060/tcp' }).waitFor();

  // A chosen period: the first two days.
  await again.getByRole('button', { name: 'Chosen period' }).click();
  await again.getByLabel('From').fill('2020-04-01T00:00');
  await again.getByLabel('To').fill('2020-04-02T23:59');
  await again.getByLabel('To').press('Enter');
  const other = again.locator('tr', { hasText: /^Other.*Apr 1.*Apr 3/ });
  await other.waitFor();
  assert.match(await other.innerText(), /\s2\s+18\s+9\.0$/);

  // Other logs: VS Code's own dialog asks for the path.
  await again.getByRole('button', { name: 'Other logs' }).click();
  await vscode.chooseFile(join(vscode.folder, 'other.log'));
  await again.locator('tr', { hasText: 'Other: other.log' }).waitFor();
  assert.match(await again.locator('tr', { hasText: '23/tcp' }).innerText(), /Risen\s+6\.0\s+1\.1/);

  await again.getByRole('button', { name: 'End comparison' }).click();
  await again.locator('.compare-result').waitFor({ state: 'hidden' });
});

/**
 * A log of some days with this many events a day to these tcp ports.
 * @param {number} days
 * @param {Readonly<Record<number, number>>} ports
 * @param {number} [first] days after 2020-04-01
 */
function reportLog(days, ports, first = 0) {
  const day = 86_400_000;
  const lines = Object.entries(ports).flatMap(([port, perDay]) =>
    Array.from({ length: days * perDay }, (_, index) => {
      // The first of a day at midnight, the last just before the next: so the days are whole.
      const ofDay = perDay === 1 ? 0 : ((index % perDay) / (perDay - 1)) * (day - 1);
      const time = Date.UTC(2020, 3, 1 + first) + Math.floor(index / perDay) * day + Math.floor(ofDay);
      return { time, port };
    }),
  );
  lines.sort((a, b) => a.time - b.time);
  return lines
    .map(({ time, port }) => {
      const stamp = new Date(time).toISOString();
      return `${stamp} router kernel: DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=192.0.2.1 LEN=40 TTL=50 PROTO=TCP SPT=4000 DPT=${port} SYN\n`;
    })
    .join('');
}

/**
 * Three root servers as sources: 40 events of Sweden, 4 of Japan, 2 of the Netherlands.
 * @returns {Promise<string>}
 */
async function countriesLog() {
  const servers = await readFile(join(projectFolder, 'src', 'knowledge', 'rootServers.ts'), 'utf8');
  const address = (/** @type {string} */ letter) => new RegExp(`server\\('${letter}', '([\\d.]+)'`).exec(servers)?.[1];
  const sources = [...Array(40).fill(address('i')), ...Array(4).fill(address('m')), ...Array(2).fill(address('k'))];
  return sources
    .map((source, index) => {
      const time = new Date(Date.UTC(2020, 3, 1) + index * 3_600_000).toISOString().replace('.000', '');
      const port = index % 2 === 0 ? 23 : 445;
      return `${time} router kernel: DROP IN=ppp0 OUT= SRC=${source} DST=192.0.2.1 LEN=40 TTL=50 PROTO=TCP SPT=4000 DPT=${port} SYN\n`;
    })
    .join('');
}

/**
 * Opens a log that is written for the test, and its summary.
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} name
 * @param {string} text
 */
async function summary(vscode, name, text) {
  await writeFile(join(vscode.folder, name), text);
  return vscode.summaryOf(name);
}

/**
 * Where a country is on the map, by its door.
 * @param {import('playwright-core').Frame} page
 * @param {string} code
 */
async function place(page, code) {
  const names = { SE: 'Sweden', JP: 'Japan', NL: 'Netherlands' };
  const name = names[/** @type {keyof typeof names} */ (code)];
  return page.locator(`.map-door[aria-label^="${name}"]`).evaluate((/** @type {HTMLElement} */ door) => ({
    x: Number.parseFloat(door.style.left),
    y: Number.parseFloat(door.style.top),
  }));
}

/**
 * The colours of the map at these countries, and in the middle of the land without events (the Sahara).
 * @param {import('playwright-core').Frame} page
 * @param {readonly string[]} codes
 */
async function colours(page, codes) {
  const places = await Promise.all(codes.map((code) => place(page, code)));
  return page.locator('.map canvas').evaluate((element, at) => {
    const canvas = /** @type {HTMLCanvasElement} */ (element);
    const scale = canvas.width / canvas.clientWidth;
    const colour = (/** @type {number} */ x, /** @type {number} */ y) =>
      [...(canvas.getContext('2d')?.getImageData(x * scale, y * scale, 1, 1).data ?? [])].join();
    return [...at.map(({ x, y }) => colour(x, y)), colour(canvas.clientWidth * 0.52, canvas.clientHeight * 0.43)];
  }, places);
}
