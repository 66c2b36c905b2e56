// The figures of two published analyses, planted in logs, on the page as the command line tells them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after } from 'node:test';
import { stories, writeStory } from '../logs/stories/makeStories.mjs';
import { projectFolder, removeFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';
import { figure, filter } from '../vscode/summaryPage.mjs';

const folder = await temporaryFolder('oracles');
after(() => removeFolder(folder));
const homeRouter = writeStory('homeRouter', folder);
const june = writeStory('june2016', folder);

const alone = {
  folder,
  size: { width: 1400, height: 1300 },
  settings: { 'firewallLog.timeZone': 'Asia/Tokyo', 'workbench.editorLargeFileConfirmation': 1000 },
};
const count = (/** @type {number} */ value) => value.toLocaleString('en');
const mean = (/** @type {number} */ value) => value.toLocaleString('en', { maximumFractionDigits: 1 });
const percent = (/** @type {number} */ value) =>
  value.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });

scenario('A4 (2020): months, the flood day with its bar cut at 10,000', withClip(10_000), async (vscode) => {
  const page = await vscode.summaryAlone(stories.homeRouter.name);
  const { months, days, findings } = cliSummary(homeRouter);
  const april = months.at(-1);

  // 4.1, 4.2: with and without the outlier.
  const card = page.locator('.card-months');
  const sentence = (/** @type {number} */ perDay, /** @type {number} */ ratio) =>
    `April 2020: ${mean(perDay)} events per day, ${percent(ratio)} of April 2019.`;
  assert.equal(await card.locator('.finding').innerText(), sentence(april.perDay, april.yearOnYear));
  await card.getByRole('button', { name: 'Without outliers' }).click();
  const without = sentence(april.perDayWithoutOutliers, april.yearOnYearWithoutOutliers);
  assert.equal(without, 'April 2020: 5,498.4 events per day, 173.2% of April 2019.');
  await card.locator('.finding', { hasText: without }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await vscode.screenshot('oracles-months');
  await card.getByRole('button', { name: 'Months as a table' }).click();
  const row = await card.locator('tbody tr', { hasText: 'April 2020' }).innerText();
  assert.match(row, /147,874\s+10\s+14,787\.4\s+465\.8%\s+5,498\.4\s+173\.2%/);
  await card.locator('tbody tr', { hasText: 'April 2019' }).filter({ hasText: '3,174.6' }).waitFor();
  await card.getByRole('button', { name: 'Months as a table' }).click();

  // 4.13, 4.14: what is found, and nothing else.
  assert.equal(findings.length, 2);
  const told = (await page.locator('.insight').allInnerTexts()).join('\n');
  assert.equal(await page.locator('.insight').count(), 2);
  assert.match(told, /92,890/);
  assert.match(told, /180\.188\.\*\*\*\.\*\*\*/);
  assert.doesNotMatch(told, /3389|58742/);

  // 4.4, 4.5: by the day, cut at 10,000, and the true value is printed on the bar.
  const drawn = await drawnTexts(page);
  await filter(page, 'dpt:1900 proto:udp time:2020-03..2020-04');
  const time = page.locator('.card-time');
  await time.locator('.chart-note', { hasText: 'Bars cut at 10,000: 1.' }).waitFor();
  // The true value is on the bar.
  await drawn('92,890');
  const bars = await labels(time);
  assert.equal(bars.length, 41);
  const flooded = days.find((/** @type {{day: string}} */ { day }) => day === '2020-04-06');
  assert.equal(flooded.outlier, true);
  const [bar = ''] = bars.filter((label) => label.includes('92,890'));
  assert.match(bar, /Apr(il)? 6, 2020.*Events: 92,890.*Outlier/);
  await time.scrollIntoViewIfNeeded();
  await vscode.screenshot('oracles-flood-day');

  // 4.2: without the flood day the others are told of, and it is said which one is left out.
  const finding = time.locator('.finding');
  await vscode.page.mouse.move(2, 2);
  assert.match(await finding.innerText(), /Busiest day: .*Apr(il)? 6, 2020 with 92,890 of/);
  await time.getByRole('button', { name: 'Without outliers' }).click();
  await time.locator('.chart-note', { hasText: 'Left out: days with an outlier, Apr 6, 2020.' }).waitFor();
  assert.doesNotMatch(await finding.innerText(), /Apr(il)? 6|92,890/);
  assert.equal(await time.locator('.chart-note', { hasText: 'Bars cut' }).count(), 0);
  assert.deepEqual(await labels(time), bars, 'the bar of the day is still a door');
  await vscode.screenshot('oracles-without-flood-day');
});

scenario('A4 (2020): ports, the unknown one, one source by the hour, and its lines', alone, async (vscode) => {
  const page = await vscode.summaryAlone(stories.homeRouter.name);
  const { keyboard } = vscode.page;

  // 4.3, 4.8: at least 100 on some day.
  await filter(page, 'time:2020-04');
  const names = page.locator('.card-ports .bar-name');
  await names.filter({ hasText: '3389/tcp' }).waitFor();
  await page.getByRole('button', { name: 'At least 100 on some day' }).click();
  await names.filter({ hasText: '3389/tcp' }).waitFor({ state: 'detached' });
  const april = cliSummary(homeRouter, 'time:2020-04').ports;
  const busy = april.filter((/** @type {{maxPerDay: number}} */ { maxPerDay }) => maxPerDay >= 100);
  const doors = page.locator('.bar-rows-ports .bar-door');
  const bars = (await doors.allInnerTexts()).map((text) => text.split(/\s+/));
  assert.equal(bars.length, 7);
  for (const [index, { port, transport, events }] of busy.entries()) {
    assert.equal(bars[index]?.[0], `${port}/${transport}`);
    assert.ok(bars[index]?.includes(count(events)), `${bars[index]} has not ${events}`);
  }
  await page.locator('.card-ports').scrollIntoViewIfNeeded();
  await vscode.screenshot('oracles-busy-ports');

  // 4.6: nothing is invented.
  const detail = page.locator('.detail');
  await page.getByRole('button', { name: 'Details of 58742/tcp' }).first().click();
  await detail.getByText('"unknown" is the honest answer').waitFor();
  assert.equal(await figure(detail, 'Most in a day'), '980');
  await keyboard.press('Escape');

  // 4.4, 4.9: the day, and who sent.
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await filter(page, 'dpt:1900 proto:udp time:2020-04-06');
  await page.locator('.filter-count', { hasText: '92,890 of 1,853,892' }).waitFor();
  await page.getByRole('button', { name: 'Details of 1900/udp' }).first().click();
  await detail.locator('.card-port-sources').waitFor();
  assert.equal(await figure(detail, 'Most in a day'), '92,890');
  const { sources } = cliSummary(homeRouter, 'dpt:1900 proto:udp time:2020-04-06');
  const rows = (await detail.locator('.card-port-sources tbody tr').allInnerTexts()).map((text) => text.split(/\s+/));
  for (const [index, { address, events }] of sources.entries()) {
    assert.ok(rows[index]?.includes(address) && rows[index]?.includes(count(events)), `${rows[index]}`);
  }
  await detail.locator('.card-port-sources .finding', { hasText: '69,870 of 92,890 events, 75%' }).waitFor();

  // 4.12: the length fits a search for everything.
  assert.match(await detail.locator('.card-lengths').innerText(), /118 bytes[\s\S]*[Ff]its .*ssdp:all/);
  await vscode.screenshot('oracles-port');

  // 4.10: from 13h to 17h, 500 a minute, 9 a second.
  await detail.locator('.card-port-sources .detail-button').first().click();
  await detail.locator('.card-source-time').waitFor();
  assert.equal(await figure(detail, 'Peak per minute'), '500');
  assert.equal(await figure(detail, 'Peak per second'), '9');
  const hours = await labels(detail.locator('.card-source-time'));
  assert.deepEqual(
    hours.map((label) =>
      label
        .match(/(\d\d):00.*Events: ([\d,]+)/)
        ?.slice(1)
        .join(' '),
    ),
    ['13 30,000', '14 3,290', '15 3,290', '16 30,000', '17 3,290'],
  );
  await vscode.screenshot('oracles-source');
  await keyboard.press('Escape');
  await detail.locator('.card-port-sources').waitFor();
  await keyboard.press('Escape');
  await page.locator('.card-ports').waitFor();

  // 4.15: the count is that of the lines.
  await doors.first().press('Enter');
  await vscode.page.locator('.tab.active', { hasText: 'dpt:1900' }).waitFor();
  await vscode.lensesSay(/92,890 lines|Lines: 92,890/);
  await vscode.screenshot('oracles-lines');
});

scenario('A2 (2016): backscatter, 98.7 % of 23/tcp, and the steps of 53413/udp', alone, async (vscode) => {
  const page = await vscode.summaryAlone(stories.june2016.name);
  const told = cliSummary(june);

  // 2.1, 2.2, 2.4
  const card = page.locator('.card-backscatter');
  await card.locator('.finding', { hasText: 'Sources: 13 (well-known servers: 13)' }).waitFor();
  const finding = await card.locator('.finding').innerText();
  assert.match(finding, /Unasked answers: 312\b.*06:45.*09:41/);
  assert.match(finding, /Jun(e)? 26, 2016/);
  await card.getByRole('button', { name: 'Backscatter as a table' }).click();
  const rows = (await card.locator('tbody tr').allInnerTexts()).map((text) => text.split(/\s+/).slice(0, 5));
  assert.deepEqual(
    rows,
    told.backscatter.sources.map((/** @type {any} */ { address, name, events, synAck, rst }) =>
      [address, name, events, synAck, rst].map(String),
    ),
  );
  const letters = rows.map(([, name = '']) => name[0]);
  assert.equal(letters.join(''), 'abcdefghijklm');
  await card.scrollIntoViewIfNeeded();
  await vscode.screenshot('oracles-roots');
  assert.equal(await page.locator('.insight').count(), 2);
  assert.equal(told.findings.length, 2);

  // 2.6, 2.10, 2.12
  const detail = page.locator('.detail');
  await page.getByRole('button', { name: 'Details of 23/tcp' }).first().click();
  await detail.locator('.card-port-ttl .finding', { hasText: 'Below 64: 98.7%' }).waitFor();
  const telnet = told.ports.find((/** @type {{port: number}} */ { port }) => port === 23);
  assert.equal(percent(telnet.belowTtl64), '98.7%');
  assert.match(await detail.locator('.card-port-time').innerText(), /More since Jun(e)? 1, 2016: before 20, then 65/);
  assert.match(
    await detail.locator('.card-also-seen .finding').innerText(),
    /40 of its 60 sources were also seen on 53413\/udp/,
  );
  await vscode.screenshot('oracles-telnet');
  await vscode.page.keyboard.press('Escape');

  // 2.9, 2.10, 2.11
  await page.getByRole('button', { name: 'Details of 53413/udp' }).first().click();
  const series = detail.locator('.card-port-time');
  await series.getByText(/More since Nov(ember)? 25, 2015: before 4, then 12/).waitFor();
  await series.getByText(/More since Jun(e)? 4, 2016: before 12, then 36/).waitFor();
  // Five days before the end.
  await series.getByText(/More since Jun(e)? 26, 2016: before 36, then 90/).waitFor();
  const days = await labels(series);
  assert.equal(days.length, 335);
  assert.ok(days.some((label) => /Feb(ruary)? 29, 2016/.test(label)));
  const lengths = await detail.locator('.card-lengths').innerText();
  for (const bytes of ['46 bytes', '52 bytes', '160 bytes']) assert.ok(lengths.includes(bytes), bytes);
  await vscode.screenshot('oracles-53413');
});

/** @param {number} clip */
function withClip(clip) {
  return { ...alone, settings: { ...alone.settings, 'firewallLog.summary.clip': clip } };
}

/**
 * What the bars of a card say.
 * @param {import('playwright-core').Locator} card
 */
function labels(card) {
  return card.locator('.time-door').evaluateAll((doors) => doors.map((door) => door.ariaLabel ?? ''));
}

/**
 * From now on notes the texts that are drawn on canvases.
 * @param {import('playwright-core').Frame} page
 * @returns {Promise<(text: string) => Promise<unknown>>} waits until a text is drawn
 */
async function drawnTexts(page) {
  await page.evaluate(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    /** @type {any} */ (globalThis).drawn = [];
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      /** @type {any} */ (globalThis).drawn.push(text);
      fillText.call(this, text, ...place);
    };
  });
  return (text) => page.waitForFunction((wanted) => /** @type {any} */ (globalThis).drawn.includes(wanted), text);
}

/**
 * @param {string} log
 * @param {string} [query]
 */
function cliSummary(log, query = '') {
  const cli = join(projectFolder, 'dist', 'cli.js');
  const args = ['summary', '--json', '--top', '0', '--zone', 'Asia/Tokyo', '--filter', query, log];
  return JSON.parse(execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 64_000_000 }));
}
