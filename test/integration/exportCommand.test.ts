import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, sample, ssdpLine, write } from './logs';

suite('export of the summary', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('asks for format, redaction and place, and writes the page beside the log', async () => {
    await completeFigures(await showSummary(await write('router-export.log', `${ssdpLine}\n`.repeat(7))));
    let asked: Thenable<void> | undefined;
    const page = await eventually('the file', async () => {
      // Again when the summary was not active yet.
      asked ??= vscode.commands.executeCommand('firewallLog.exportSummary').then(() => {
        asked = undefined;
      });
      // The first format, nothing redacted, and the place as it is proposed.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.fs.readFile(sample('router-export.log.summary.html')).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
    });
    await asked;
    assert.match(page, /^<!doctype html>/i);
    assert.match(page, /1900\/udp/);
    assert.match(page, /198\.51\.100\.7/);
  });
});
