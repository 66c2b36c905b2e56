import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll } from './logs';

suite('open the sample log', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('shows it as a firewall log', async () => {
    await vscode.commands.executeCommand('firewallLog.openSample');
    const document = await eventually('the sample', () => vscode.window.activeTextEditor?.document);
    assert.equal(document.languageId, 'firewall-log');
    assert.match(document.lineAt(0).text, /SRC=\S+ DST=/);
  });
});
