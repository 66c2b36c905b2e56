import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, ssdpLine, write } from './logs';

suite('commands on a line', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('the address under the cursor, else the source', async () => {
    await lineAt('DST=');
    assert.equal(await copied('copyAddress'), '203.0.113.10');
    await lineAt('LEN=');
    assert.equal(await copied('copyAddress'), '198.51.100.7');
  });

  test('the packet as JSON, in the Elastic Common Schema', async () => {
    const { document } = await lineAt('DPT=');
    const packet = JSON.parse(await copied('copyPacketJson'));
    assert.equal(packet.source, { ip: '198.51.100.7', port: 40001 });
    assert.equal(packet.destination, { ip: '203.0.113.10', port: 1900 });
    assert.equal(packet.network, { transport: 'udp', type: 'ipv4' });
    assert.equal(packet.event.action, 'drop');
    assert.equal(packet.event.original, ssdpLine);
    assert.equal(packet.log.origin.file.line, 2);
    assert.ok(document.uri.path.endsWith(packet.log.file.path.replace(/^.*[/\\]/, '')));
  });

  test('the same JSON from a filtered view', async () => {
    await lineAt('DPT=');
    const fromLog = await copied('copyPacketJson');
    await vscode.commands.executeCommand('firewallLog.onlyThisPort');
    await eventually('the view', () => vscode.window.activeTextEditor?.document.uri.scheme === 'firewall-log-lines');
    assert.equal(await copied('copyPacketJson'), fromLog);
  });

  test('the filter that matches, of the chosen tool', async () => {
    await lineAt('DPT=');
    await vscode.env.clipboard.writeText('');
    const asked = vscode.commands.executeCommand('firewallLog.copyMatchingFilter');
    await eventually('the first tool is taken', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()) !== '';
    });
    await asked;
    assert.equal(await vscode.env.clipboard.readText(), '-i ppp0 -s 198.51.100.7 -d 203.0.113.10 -p udp --dport 1900');
  });

  test('Show Packet in Summary selects port and source', async () => {
    const { document } = await lineAt('DPT=');
    const { exports } = await extensionUnderTest();
    await vscode.commands.executeCommand('firewallLog.showInSummary');
    await eventually('the figures of the packet', () => {
      const setting = exports.summaryOf(document.uri)?.figures?.setting;
      return setting?.query === 'dpt:1900 proto:udp src:198.51.100.7';
    });
  });

  test('off a packet nothing is copied', async () => {
    const editor = await lineAt('DPT=');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await copiedNow('copyAddress'), '');
  });

  test('every command has a title in the palette', async () => {
    const { packageJSON } = await extensionUnderTest();
    const titled = new Set(packageJSON.contributes.commands.map(({ command }: { command: string }) => command));
    const known = await vscode.commands.getCommands(true);
    const ours = known.filter((command) => /^firewallLog\.[a-zA-Z]+$/.test(command));
    assert.equal(
      ours.filter((command) => !titled.has(command)),
      [],
    );
    assert.equal(
      [...titled].filter((command) => !ours.includes(command as string)),
      [],
    );
  });
});

/** A packet on the second line, with the cursor behind a key of it. */
async function lineAt(key: string): Promise<vscode.TextEditor> {
  const editor = await open(await write('router-commands.log', `router sshd[411]: hello\n${ssdpLine}\n`));
  const column = ssdpLine.indexOf(key) + key.length + 1;
  editor.selection = new vscode.Selection(1, column, 1, column);
  return editor;
}

/** What a command copies, once the log as it was just written has been read. */
async function copied(command: string): Promise<string> {
  return eventually(`what ${command} copies`, async () => (await copiedNow(command)) || undefined);
}

async function copiedNow(command: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`firewallLog.${command}`);
  return vscode.env.clipboard.readText();
}
