import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openUnsaved, sample, ssdpLine, write } from './logs';
import { withSetting } from './setting';

const scheme = 'firewall-log-lines';

const from = (source: string, port = 1900): string =>
  ssdpLine.replace('SRC=198.51.100.7', `SRC=${source}`).replace('DPT=1900', `DPT=${port}`);

const lines = [
  from('198.51.100.7'),
  'router sshd[411]: another program',
  from('192.0.2.1'),
  from('198.51.100.7', 53),
  ssdpLine.replace('SRC=198.51.100.7', 'SRC=198.51.100.'),
  from('198.51.100.7'),
];

suite('filtered view', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('only this source: its lines, and the cursor stays on its line', async () => {
    const { document } = await logAt(3);
    await vscode.commands.executeCommand('firewallLog.onlyThisSource');
    const view = await activeView();
    assert.equal(textOf(view.document), [lines[0], lines[3], lines[5]]);
    assert.equal(view.document.languageId, 'firewall-log');
    await eventually('the cursor on its line', () => view.selection.active.line === 1);
    const off = vscode.TextEditorLineNumbersStyle.Off;
    await eventually('the numbers of the log in place of its own', () => view.options.lineNumbers === off);
    assert.ok(!document.isClosed);
  });

  test('without this source, only this port, without this port', async () => {
    for (const [command, kept] of [
      ['withoutThisSource', [2]],
      ['onlyThisPort', [0, 2, 5]],
      ['withoutThisPort', [3]],
    ] as const) {
      await logAt(0);
      await vscode.commands.executeCommand(`firewallLog.${command}`);
      const { document } = await activeView();
      assert.equal(
        textOf(document),
        kept.map((line) => lines[line]),
        command,
      );
      await closeAll();
    }
  });

  test('in a view a command narrows it further', async () => {
    await logAt(0);
    await vscode.commands.executeCommand('firewallLog.onlyThisSource');
    await activeView();
    await vscode.commands.executeCommand('firewallLog.withoutThisPort');
    const narrowed = await eventually('the narrower view', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.includes('-dpt:1900') ? editor : undefined;
    });
    assert.equal(textOf(narrowed.document), [lines[3]]);
  });

  test('leads back to the line in the log', async () => {
    const { document } = await logAt(2);
    await vscode.commands.executeCommand('firewallLog.withoutThisSource');
    const view = await activeView();
    view.selection = new vscode.Selection(2, 4, 2, 4);
    await vscode.commands.executeCommand('firewallLog.goToLogLine');
    const editor = await eventually('the log', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === document.uri.toString() ? active : undefined;
    });
    await eventually('the cursor on the line', () => editor.selection.active.line === 5);
    const on = vscode.TextEditorLineNumbersStyle.On;
    await eventually('its own line numbers', () => editor.options.lineNumbers === on);
  });

  test('is explained by hovers, with what the whole log says', async () => {
    await logAt(0);
    await vscode.commands.executeCommand('firewallLog.onlyThisPort');
    const { document } = await activeView();
    const column = document.lineAt(0).text.indexOf('DPT=') + 5;
    await eventually('the hover', async () => {
      const position = new vscode.Position(0, column);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
      return /ssdp/i.test(text.join()) && /\b3\b/.test(text.join());
    });
  });

  test('has an outline, folds and hints of its own lines', async () => {
    const minutes = [0, 1, 2, 3].map((minute) => from('8.8.8.8').replace('16:05:29', `16:0${minute}:00`));
    const others = minutes.map((line) => line.replace('8.8.8.8', '192.0.2.1').replace('T16', 'T15'));
    const log = await write(
      'router-parts.log',
      [...others, ...minutes.flatMap((line, i) => [line, others[i]])].join('\n'),
    );
    const editor = await open(log);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await vscode.commands.executeCommand('firewallLog.onlyThisSource');
    const { uri } = (await activeView()).document;
    const ask = <T>(command: string, ...about: readonly unknown[]) =>
      eventually(command, async () => {
        const all = await vscode.commands.executeCommand<readonly T[] | undefined>(`vscode.${command}`, uri, ...about);
        return (all?.length ?? 0) > 0 && all;
      });
    const [day] = await ask<vscode.DocumentSymbol>('executeDocumentSymbolProvider');
    assert.equal([day?.range.start.line, day?.children.map(({ name }) => name)], [0, ['16:00']]);
    const folds = await ask<vscode.FoldingRange>('executeFoldingRangeProvider');
    assert.equal(
      folds.map(({ start, end }) => [start, end]),
      [[0, 3]],
    );
    await eventually('four countries', async () => {
      const hints = await ask<vscode.InlayHint>('executeInlayHintProvider', new vscode.Range(0, 0, 9, 0));
      return hints.filter(({ label }) => label === 'US').length === 4;
    });
  });

  test('says above the first line what it shows, and leads to filter and summary; the setting acts at once', async () => {
    await logAt(0);
    await vscode.commands.executeCommand('firewallLog.onlyThisPort');
    const { document } = await activeView();
    const lenses = (wanted: number) =>
      eventually(`${wanted} lenses`, async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        return found.length === wanted && found;
      });
    const shown = await lenses(3);
    assert.equal(
      shown.map(({ range }) => range.start.line),
      [0, 0, 0],
    );
    assert.match(shown[0]?.command?.title ?? '', /3.*dpt:1900 proto:udp/);
    assert.equal(
      shown.slice(1).map(({ command }) => command?.command),
      ['firewallLog.filterLog', 'firewallLog.showAttackSummary'],
    );
    await withSetting('codeLens.enabled', false, () => lenses(0));
    await lenses(3);
  });

  test('shows the lines that could not be read', async () => {
    const { document } = await logAt(0);
    await vscode.commands.executeCommand('firewallLog.showUnparsedLines', document.uri);
    const view = await activeView();
    assert.equal(textOf(view.document), [lines[4]]);
    await vscode.commands.executeCommand('firewallLog.copyBugReport');
    const report = await vscode.env.clipboard.readText();
    assert.match(report, /Lines that could not be read: 1, here 1 of them/);
    assert.match(report, /PROTO=UDP SPT=40001 DPT=1900/);
    assert.doesNotMatch(report, /203\.0\.113/);
  });

  test('follows the log: unsaved edits, too', async () => {
    const editor = await openUnsaved(`${lines.join('\n')}\n`);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('firewallLog.onlyThisSource');
    const view = await activeView();
    assert.equal(textOf(view.document).length, 3);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), `${from('198.51.100.7', 80)}\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the new line in the view', () => textOf(view.document).length === 4);
    assert.match(view.document.lineAt(0).text, /DPT=80/);
  });

  test('cannot be written', async () => {
    await logAt(0);
    await vscode.commands.executeCommand('firewallLog.onlyThisSource');
    const { document } = await activeView();
    assert.equal(vscode.workspace.fs.isWritableFileSystem(scheme), false);
    const stat = await vscode.workspace.fs.stat(document.uri);
    assert.equal(stat.permissions, vscode.FilePermission.Readonly);
  });

  test('is made anew from its address alone, as after a restart', async () => {
    const log = await write('router-lines.log', `${lines.join('\n')}\n`);
    const address = vscode.Uri.from({
      scheme,
      path: '/firewall-log-lines/src:192.0.2.0∕24 · router-lines.log',
      query: JSON.stringify({ logs: [log.toString()], query: 'src:192.0.2.1' }),
    });
    const document = await vscode.workspace.openTextDocument(address);
    assert.equal(textOf(document), [lines[2]]);
    assert.equal(document.languageId, 'firewall-log');
  });

  test('of several logs together', async () => {
    const logs = [
      await write('router-a.log', `${lines[2]}\n`),
      await write('router-b.log', `${lines[3]}\n${lines[2]}\n`),
    ];
    const query = 'src:192.0.2.1';
    const path = '/firewall-log-lines/two';
    const address = vscode.Uri.from({ scheme, path, query: JSON.stringify({ logs: logs.map(String), query }) });
    const view = await open(address);
    assert.equal(textOf(view.document).length, 2);
  });

  test('an address that says nonsense opens nothing', async () => {
    for (const query of ['', '{}', '{"logs":[]}', JSON.stringify({ logs: [sample('router.log')], query: 'nokey:1' })]) {
      const address = vscode.Uri.from({ scheme, path: '/firewall-log-lines/x', query });
      await rejects(vscode.workspace.openTextDocument(address));
    }
  });

  test('Filter Log… asks for a filter', async () => {
    await logAt(0);
    const asked = vscode.commands.executeCommand('firewallLog.filterLog');
    await eventually('the view of all packets', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.scheme === scheme;
    });
    await asked;
    assert.equal(textOf((await activeView()).document).length, 4);
  });
});

/** A log in an editor, with the cursor on a line (0-based). */
async function logAt(line: number): Promise<vscode.TextEditor> {
  const editor = await open(await write('router-lines.log', `${lines.join('\n')}\n`));
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return editor;
}

async function activeView(): Promise<vscode.TextEditor> {
  return eventually('a filtered view', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === scheme ? editor : undefined;
  });
}

function textOf(document: vscode.TextDocument): readonly string[] {
  return document.getText().split('\n').slice(0, -1);
}

async function rejects(promise: Thenable<unknown>): Promise<void> {
  const opened = await promise.then(
    () => true,
    () => false,
  );
  assert.ok(!opened, 'it opened');
}
