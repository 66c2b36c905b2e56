import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText, ssdpLine } from './logs';
import { withSetting } from './setting';

suite('look up', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await closeAll();
  });

  // VS Code asks before it opens a site, and in tests it refuses to ask: our log then names the site that it was to open.
  test('opens the chosen site for what is under the cursor, and none before the choice', async () => {
    const editor = await openText(ssdpLine);
    const column = ssdpLine.indexOf('DST=') + 5;
    editor.selection = new vscode.Selection(0, column, 0, column);
    const sites = [{ name: 'Test', url: 'https://look-up.example/of/{address}' }];
    await withSetting('lookups', sites, async () => {
      let isOver = false;
      const command = vscode.commands.executeCommand('firewallLog.lookUp').then(() => {
        isOver = true;
      });
      await vscode.env.clipboard.readText();
      assert.ok(!isOver, 'it did not wait for a choice');
      await eventually('the choice is taken', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isOver;
      });
      await command;
    });
    const log = await eventually('our log', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return outputs().find((text) => text.includes('look-up.example'));
    });
    assert.match(log, /open the external website\? https:\/\/look-up\.example\/of\/203\.0\.113\.10\b/);
  });
});

function outputs(): readonly string[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output').map((one) => one.getText());
}
