import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { eventually } from '../vscode/eventually.mjs';
import { placeOfText } from '../vscode/placeOfText.mjs';
import { removeFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const wide = {
  size: { width: 1600, height: 950 },
  settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 12 },
};

const folder = await temporaryFolder('editor');
after(() => removeFolder(folder));
const packets = marked();
await writeFile(join(folder, 'router.log'), packets);
await writeFile(join(folder, 'router-large.log'), packets.repeat(Math.floor((49 * 1024 * 1024) / packets.length)));

scenario(
  'a log in the editor: hints, marks, breadcrumbs, facts of the log and of a selection',
  { ...wide, folder },
  async (vscode) => {
    await openLog(vscode);
    const lines = await vscode.visibleLines();
    assert.ok(
      lines.some((line) => line.includes('DPT=23telnet')),
      `no service behind a port: ${lines[0]}`,
    );
    await vscode.page
      .locator('.view-line', { hasText: /SRC=8\.8\.8\.8\u200b?US/ })
      .first()
      .waitFor();
    await vscode.statusSays(/180 events · Critical/);
    await vscode.goToLine(100);
    await breadcrumbsSay(vscode, /Apr 6, 2020.*16:00|Apr 6, 2020.*17:00/s);
    await vscode.screenshot('editor-dark');
    for (let i = 0; i < 12; i++) await vscode.page.keyboard.press('Shift+ArrowDown');
    await vscode.statusSays(/12 lines · .+ · \d+ sources? · \d+ ports?/);
    await vscode.screenshot('editor-selection');
  },
);

scenario(
  'the same thing again: highlights, references to peek, the next packet',
  { ...wide, folder },
  async (vscode) => {
    await openLog(vscode);
    // Lenses that come late move the lines away from under the mouse.
    await eventually(async () => {
      await putCursorOn(vscode, 'SRC=8.8.8.8');
      await vscode.page
        .locator('.editor-group-container.active [class*=wordHighlight]')
        .first()
        .waitFor({ timeout: 3000 });
    });
    await vscode.screenshot('editor-highlights');
    await vscode.page.keyboard.press('Shift+F12');
    await vscode.page.locator('.peekview-widget .monaco-list-row').first().waitFor();
    await vscode.page.waitForTimeout(500);
    await vscode.screenshot('editor-peek');
    await vscode.page.keyboard.press('Escape');
    await vscode.command('Firewall Log: Go to Next Packet of This Source');
    await vscode.page.locator('.statusbar-item:visible', { hasText: '8.8.8.8' }).first().waitFor();
  },
);

scenario('outline and folds', { ...wide, folder }, async (vscode) => {
  await openLog(vscode);
  await vscode.command('Explorer: Focus on Outline View');
  const entries = vscode.page.locator('.outline-tree .monaco-list-row');
  await entries.first().waitFor();
  await vscode.page.keyboard.press('ArrowDown');
  await vscode.page.keyboard.press('ArrowRight');
  await entries.filter({ hasText: 'Apr 6, 2020' }).first().waitFor();
  await vscode.screenshot('editor-outline');
  await vscode.page.locator('.editor-group-container.active .view-line').first().click();
  await vscode.command('Fold All');
  await vscode.page.waitForTimeout(500);
  await vscode.screenshot('editor-folded');
});

scenario('in light and high contrast', { ...wide, folder, theme: 'light' }, async (vscode) => {
  await openLog(vscode);
  await vscode.screenshot('editor-light');
  for (const theme of /** @type {const} */ (['high contrast', 'high contrast light'])) {
    await vscode.switchTheme(theme);
    await vscode.page.waitForTimeout(800);
    await vscode.screenshot(`editor-${theme.replaceAll(' ', '-')}`);
  }
});

scenario('the log in the editor, in Japanese', { ...wide, folder, language: 'ja' }, async (vscode) => {
  await openLog(vscode);
  await vscode.statusSays(/180 .*重大/);
  await vscode.goToLine(100);
  await breadcrumbsSay(vscode, /2020年4月6日/);
  assert.match(await vscode.hover('DPT=3389'), /許可/);
  await vscode.screenshot('editor-ja');
});

scenario(
  'each piece can be switched off',
  { ...wide, folder, settings: { ...wide.settings, ...allOff() } },
  async (vscode) => {
    await vscode.openFile('router.log');
    await vscode.codeLenses();
    await vscode.page.waitForTimeout(1500);
    const lines = await vscode.visibleLines();
    assert.ok(!lines.some((line) => /telnet(?! ?:)/.test(line) && line.includes('DPT=')), 'a hint is there');
    const status = await vscode.statusBar();
    assert.ok(!status.some((text) => /180 events/.test(text)), `the item is there: ${status.join(' | ')}`);
    await vscode.screenshot('editor-all-off');
  },
);

scenario(
  'over 20 MB a log keeps its colours, and its first hover waits for nothing but VS Code',
  { ...wide, folder, settings: { ...wide.settings, 'workbench.editorLargeFileConfirmation': 1000 } },
  async (vscode) => {
    const start = Date.now();
    await vscode.openFile('router-large.log');
    const seen = Date.now();
    await vscode.hover('PROTO=TCP');
    // From when the text is on the screen VS Code hands it to extensions, which a test in the extension host can leave out.
    console.log(`49 MB: the text is there after ${seen - start} ms, the first hover ${Date.now() - seen} ms later`);
    await vscode.statusSays(/events/);
    await eventually(async () => {
      const kinds = await vscode.page
        .locator('.editor-group-container.active .view-line span span')
        .evaluateAll((spans) => new Set(spans.map((span) => span.className.split(' ')[0])).size);
      assert.ok(kinds > 5, 'the lines have no colours');
    });
  },
);

/** @param {import('../vscode/workbench.mjs').Workbench} vscode */
async function openLog(vscode) {
  await vscode.openFile('router.log');
  await vscode.codeLenses();
  await vscode.page.waitForFunction(() =>
    [...document.querySelectorAll('.editor-group-container.active .view-line')].some((line) =>
      /DPT=23\u200b?telnet/.test(line.textContent ?? ''),
    ),
  );
  await vscode.page.waitForTimeout(1000);
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {RegExp} text
 */
async function breadcrumbsSay(vscode, text) {
  await vscode.page.locator('.editor-group-container.active .breadcrumbs-control', { hasText: text }).waitFor();
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {string} text
 */
async function putCursorOn(vscode, text) {
  const place = await placeOfText(vscode.page, text);
  assert.ok(place, `${text} is not in sight`);
  await vscode.page.mouse.click(place.x, place.y);
}

function allOff() {
  const pieces = ['inlayHints', 'decorations', 'highlights', 'outline', 'folding', 'statusBar'];
  return Object.fromEntries(pieces.map((piece) => [`firewallLog.${piece}.enabled`, false]));
}

/** A log with a bit of everything that the editor marks: a scan, a run, packets let in, a public source, two days. */
function marked() {
  const lines = Array.from({ length: 180 }, (_none, index) => {
    const time = new Date(Date.UTC(2020, 3, 6, 15, 30) + index * 45_000 + (index > 150 ? 43_200_000 : 0));
    const source = index % 10 === 3 ? '8.8.8.8' : index % 4 === 1 ? `198.51.100.${20 + (index % 50)}` : '203.0.113.77';
    const isLetIn = index % 40 === 8;
    const port = isLetIn ? 3389 : index >= 60 && index < 75 ? 1433 : index % 4 === 1 ? 23 : 1000 + index;
    const from = index >= 60 && index < 75 ? '198.51.100.9' : source;
    return `${time.toISOString().slice(0, 19)} router kernel: ${isLetIn ? 'ACCEPT' : 'DROP'} IN=ppp0 OUT= MAC= SRC=${from} DST=203.0.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=${port} WINDOW=5840 RES=0x00 SYN URGP=0 \n`;
  });
  return lines.join('');
}
