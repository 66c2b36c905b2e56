import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText, ssdpLine } from './logs';

suite('explain page', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('explains a port in Markdown', async () => {
    const text = await page('/1900-udp.md');
    assert.match(text, /^# 1900\/udp/);
    assert.match(text, /^## /m);
  });

  test('UDP and TCP are two pages', async () => {
    assert.notEqual(await page('/389-udp.md'), await page('/389-tcp.md'));
  });

  test('an unknown port gets an honest page', async () => {
    assert.match(await page('/58742-tcp.md'), /^# 58742\/tcp/);
  });

  test('says what the log at hand has', async () => {
    const { document } = await openText(`${ssdpLine}\n`.repeat(7));
    const text = await eventually('the figures of the log', async () => {
      const shown = await page('/1900-udp.md', document.uri.toString());
      return /\b7\b/.test(shown) && shown;
    });
    assert.match(text, /1900\/udp/);
  });

  test('opens in the Markdown preview', async () => {
    await vscode.commands.executeCommand('firewallLog.explainPort', 1900, 'udp');
    await eventually('a preview tab', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.path === '/1900-udp.md'),
    );
  });
});

let pages = 0;

/** A fresh page each time: VS Code keeps the text of a document that is open. */
async function page(path: string, query = ''): Promise<string> {
  const uri = vscode.Uri.from({ scheme: 'firewall-log-explain', path, query, fragment: String(++pages) });
  return (await vscode.workspace.openTextDocument(uri)).getText();
}
