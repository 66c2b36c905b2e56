import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText, ssdpLine } from './logs';
import { withSetting } from './setting';

suite('look up', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    // VS Code asks before it opens a site, and in tests it refuses to ask, which is told as an error.
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('opens the chosen site for what is under the cursor, and none before the choice', async () => {
    const { exports } = await extensionUnderTest();
    const editor = await openText(ssdpLine);
    const column = ssdpLine.indexOf('DST=') + 5;
    editor.selection = new vscode.Selection(0, column, 0, column);
    await withSetting('lookups', [{ name: 'Test', url: 'https://look-up.example/of/{address}' }], async () => {
      const command = vscode.commands.executeCommand('firewallLog.lookUp');
      assert.equal(exports.lookedUp(), undefined);
      const site = await eventually('the choice is taken', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return exports.lookedUp();
      });
      assert.equal(site, 'https://look-up.example/of/203.0.113.10');
      await command;
    });
  });

  test('asks each site for what it wants: an address or a port', async () => {
    const { exports } = await extensionUnderTest();
    const editor = await openText(ssdpLine);
    const column = ssdpLine.indexOf('DPT=') + 5;
    editor.selection = new vscode.Selection(0, column, 0, column);
    await withSetting('lookups', [{ name: 'Test', url: 'https://ports.example/{transport}/{port}' }], async () => {
      const command = vscode.commands.executeCommand('firewallLog.lookUp');
      await eventually('the choice is taken', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return exports.lookedUp() === 'https://ports.example/udp/1900';
      });
      await command;
    });
  });
});
