import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { removeFolder, sampleFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const sample = await readFile(join(sampleFolder, 'router.log'));
const sampleLines = sample.toString('utf8').split('\n');
const folder = await temporaryFolder('large');
after(() => removeFolder(folder));
/** Above 50 MB VS Code hands no document to extensions. */
const copies = await write('router.log', 60, sample);
/** Long enough to be seen while it is read: with their priority before them, lines take the reader's long way. */
await write('router-long.log', 900, Buffer.from(sample.toString('utf8').replaceAll(/^(?=.)/gm, '<4>')));

const options = {
  folder,
  size: { width: 1600, height: 950 },
  // A browser's VS Code asks before it opens a large file.
  settings: { 'editor.minimap.enabled': false, 'workbench.editorLargeFileConfirmation': 1000 },
};

scenario(
  'a log too large for an editor: the palette asks the active tab, a bar leads to its lines, and they to the log',
  options,
  async (vscode) => {
    await vscode.openFile('router.log');
    const page = await vscode.summary();
    const figure = ((sampleLines.length - 1) * copies).toLocaleString('en');
    assert.ok((await page.locator('body').allInnerTexts()).join().includes(figure), `the page does not say ${figure}`);
    await page.locator('.bar-rows-ports .bar-door').first().press('Enter');
    await vscode.page.locator('.tab.active', { hasText: 'dpt:1900 proto:udp · router.log' }).waitFor();
    await vscode.page.locator('.view-line', { hasText: 'DPT=1900' }).first().waitFor();
    await vscode.lensesSay(/The first [\d,]+ of [\d,]+ lines · narrow the filter/);
    await vscode.screenshot('large-lines');
    await vscode.editorHasKeyboard();
    await vscode.page.keyboard.press('F12');
    const first = sampleLines.findIndex((line) => line.includes(' DPT=1900 ')) + 1;
    await vscode.page.locator('.statusbar-item:visible', { hasText: `Ln ${first}, Col 1` }).waitFor();
  },
);

scenario(
  'from the explorer: the page fills while reading, can be cancelled and read again',
  options,
  async (vscode) => {
    await vscode.chooseInExplorer('router-long.log', 'Show Attack Summary');

    const page = await vscode.webview();
    await page.locator('.status[data-state=reading] .status-figures', { hasText: /of 90\d MB/ }).waitFor();
    await page.locator('.bar-rows-ports .bar-door').first().waitFor();
    await vscode.screenshot('reading-dark');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.status[data-state=cancelled]').waitFor();
    await vscode.screenshot('cancelled-dark');
    assert.ok((await page.locator('.bar-rows-ports .bar-door').count()) > 0, 'what was read is gone');
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.locator('.status[data-state=complete]').waitFor();
  },
);

/**
 * Writes a log of about that many megabytes: a block of lines again and again.
 * @param {string} name
 * @param {number} megabytes
 * @param {Buffer} block
 * @returns {Promise<number>} how many times
 */
async function write(name, megabytes, block) {
  const times = Math.ceil((megabytes * 1_000_000) / block.length);
  for (let count = 0; count < times; count++) await appendFile(join(folder, name), block);
  return times;
}
