import * as vscode from 'vscode';
import * as assert from './assert';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openUnsaved, ssdpLine, write } from './logs';

const command = 'firewallLog.copyRedacted';

suite('copy redacted', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await vscode.workspace.getConfiguration('firewallLog').update('redact', undefined);
    await closeAll();
  });

  test('the line with the cursor, whole: the own address and the host go, the stranger stays', async () => {
    await open(await write('redact.log', `${ssdpLine}\n${ssdpLine}\n`));
    const [line = '', ...more] = (await copied()).split('\n');
    assert.equal(more, ['']);
    assert.match(
      line,
      /^2020-04-06T16:05:29 host-[\da-f]{8} kernel: DROP IN=ppp0 .* SRC=198\.51\.100\.7 DST=x\d+\.\d+\.\d+\.\d+ /,
    );
  });

  test('several selections: each line once, and the same pseudonym every time', async () => {
    const editor = await open(await write('redact-6.log', `${ssdpLine}\n`.repeat(6)));
    editor.selections = [
      new vscode.Selection(0, 30, 2, 0),
      new vscode.Selection(1, 4, 1, 9),
      new vscode.Selection(4, 0, 4, 5),
    ];
    const lines = (await copied()).split('\n').slice(0, -1);
    assert.equal(lines.length, 3);
    assert.equal(new Set(lines).size, 1);
    editor.selection = new vscode.Selection(5, 0, 5, 0);
    assert.equal(await copied(), `${lines[0]}\n`);
  });

  test('every address, by setting', async () => {
    await vscode.workspace.getConfiguration('firewallLog').update('redact', 'all');
    await open(await write('redact-all.log', `${ssdpLine}\n`));
    assert.match(await copied(), / SRC=x[\d.]+ DST=x[\d.]+ /);
  });

  test('a log that cannot be read as a whole loses every address rather than too few', async () => {
    await openUnsaved('Apr  6 16:05:29 gate sshd[7]: Failed password from 198.51.100.7 to 203.0.113.10\n');
    await vscode.languages.setTextDocumentLanguage(vscode.window.activeTextEditor!.document, 'firewall-log');
    assert.doesNotMatch(await copied(), /203\.0\.113\.10|gate/);
  });
});

async function copied(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(command);
  for (;;) {
    const text = await vscode.env.clipboard.readText();
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
