import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, sample, ssdpLine, writeCompressed } from './logs';

suite('open as firewall log', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('gives any text the language of firewall logs', async () => {
    const notes = sample('notes.md');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode(`${ssdpLine}\n`));
    const document = await openAs(notes);
    assert.equal(document.uri.toString(), notes.toString());
  });

  test('shows the lines of a compressed one', async () => {
    const document = await openAs(await writeCompressed('router.log.4.gz', 30));
    assert.equal(document.lineAt(29).text, ssdpLine);
  });
});

/** The document that then is a firewall log. */
async function openAs(log: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('firewallLog.openAsFirewallLog', log);
  return eventually('a firewall log', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'firewall-log' && document;
  });
}
