import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { removeFolder, sampleFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

// 120 MB: above 50 MB VS Code hands no document to extensions.
const sample = await readFile(join(sampleFolder, 'router.log'));
const copies = Math.ceil(120_000_000 / sample.length);
const folder = await temporaryFolder('large');
await writeFile(join(folder, 'router.log'), Buffer.concat(Array.from({ length: copies }, () => sample)));
after(() => removeFolder(folder));

const options = {
  folder,
  size: { width: 1600, height: 950 },
  // A browser's VS Code asks before it opens a large file.
  settings: { 'editor.minimap.enabled': false, 'workbench.editorLargeFileConfirmation': 1000 },
};

scenario('a log too large for an editor: progress, cancel, read again, and to a line', options, async (vscode) => {
  const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'router.log' });
  await row.click({ button: 'right' });
  await vscode.page.locator('.monaco-menu:visible .action-label', { hasText: 'Show Attack Summary' }).click();

  const page = await vscode.webview();
  await page.locator('.status[data-state=reading] .status-figures', { hasText: /of 12\d MB/ }).waitFor();
  await page.locator('.bar-rows-ports .bar-door').first().waitFor();
  await vscode.screenshot('reading-dark');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.status[data-state=cancelled]').waitFor();
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.locator('.status[data-state=complete]').waitFor();
  const lines = sample.toString('utf8').split('\n');
  const figure = ((lines.length - 1) * copies).toLocaleString('en');
  assert.ok((await page.locator('body').allInnerTexts()).join().includes(figure), `the page does not say ${figure}`);

  await page.locator('.bar-rows-ports .bar-door').first().click();
  const first = lines.findIndex((line) => line.includes(' DPT=1900 ')) + 1;
  await vscode.page.locator('.statusbar-item:visible', { hasText: `Ln ${first}, Col 1` }).waitFor();
});

scenario('a log too large for an editor: the palette asks the active tab', options, async (vscode) => {
  await vscode.openFile('router.log');
  await vscode.command('Firewall Log: Show Attack Summary');
  const page = await vscode.webview();
  await page.locator('.status[data-state=complete]').waitFor();
});
