import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openText, sample } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

const log = [
  packet({ time: '2020-04-06T16:05:00', src: '198.51.100.7', dpt: 23 }),
  packet({ time: '2020-04-06T16:05:30', src: '198.51.100.8', dpt: 80 }),
  packet({ time: '2020-04-06T16:08:00', src: '198.51.100.8', dpt: 23 }),
  `${packet({}).slice(0, 60)} SRC=`,
].join('\n');

suite('facts in the status bar', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('of the log', async () => {
    await openText(log);
    await says(/\b3 events .*\b1 unparsed .*Nothing remarkable$/);
  });

  test('router.log: with the word for the worst finding', async () => {
    await open(sample('router.log'));
    await says(/4,422 events .*(Critical|High|Medium|Low)/);
  });

  test('of the selected lines, and of the log again', async () => {
    const editor = await openText(log);
    editor.selection = new vscode.Selection(0, 0, 2, 5);
    await says(/3 lines · 3 minutes · 2 sources · 2 ports/);
    editor.selections = [new vscode.Selection(0, 0, 1, 0), new vscode.Selection(2, 0, 3, 0)];
    await says(/2 lines · 3 minutes · 2 sources · 1 port$/);
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    await says(/3 events/);
  });

  test('the setting acts at once', async () => {
    await openText(log);
    await says(/3 events/);
    await withSetting('statusBar.enabled', false, () => says(/^$/));
    await says(/3 events/);
  });

  test('nothing for other documents', async () => {
    await openText(log);
    await says(/3 events/);
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# other' });
    await vscode.window.showTextDocument(other);
    await says(/^$/);
  });
});

async function says(text: RegExp): Promise<void> {
  const { exports } = await extensionUnderTest();
  await eventually(`the status bar says ${text}`, () => text.test(exports.statusText())).catch((error: Error) => {
    assert.match(exports.statusText(), text, error.message);
  });
}
