import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openText, openUnsaved, sample, ssdpLine } from './logs';

const telnetLine = ssdpLine.replace(
  'PROTO=UDP SPT=40001 DPT=1900 LEN=98',
  'PROTO=TCP SPT=40002 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0',
);

suite('lenses', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('stand above the first line of each port with a bad name', async () => {
    const { document } = await openText([ssdpLine, ssdpLine, telnetLine, ssdpLine, telnetLine].join('\n'));
    const shown = await lenses(document.uri, (rows) => rows.length === 2);
    assert.equal(
      shown.map(({ line }) => line),
      [0, 2],
    );
    assert.match(shown[0]?.titles[0] ?? '', /1900\/udp.*\b3\b/);
    assert.match(shown[1]?.titles[0] ?? '', /23\/tcp.*\b2\b/);
  });

  test('offer to explain, to show the summary and to go on', async () => {
    const { document } = await openText(ssdpLine);
    const [row] = await lenses(document.uri, (rows) => rows.length === 1);
    assert.equal(row?.commands, [
      '',
      'firewallLog.explainPort',
      'firewallLog.showAttackSummary',
      'firewallLog.nextOfPort',
    ]);
  });

  test('of router.log: at most one a line and 200 a document, on the line of their port', async () => {
    const { document } = await open(sample('router.log'));
    const shown = await lenses(document.uri, (rows) => rows.length > 10);
    assert.ok(shown.length <= 200);
    assert.equal(new Set(shown.map(({ line }) => line)).size, shown.length);
    for (const { line, titles } of shown) {
      const [, port, transport] = /(\d+)\/(tcp|udp)/.exec(titles[0] ?? '') ?? [];
      const { text } = document.lineAt(line);
      assert.match(text, new RegExp(`PROTO=${transport?.toUpperCase()} .*DPT=${port}\\b`), titles[0]);
      assert.equal(
        document
          .getText(new vscode.Range(0, 0, line, 0))
          .match(new RegExp(`PROTO=${transport?.toUpperCase()} .*DPT=${port}\\b`)),
        null,
      );
    }
  });

  test('follow the edits of an unsaved log', async () => {
    const editor = await openUnsaved(ssdpLine);
    await lenses(editor.document.uri, (rows) => rows.length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${telnetLine}\nfree text\n`));
    const shown = await lenses(editor.document.uri, (rows) => rows.length === 2);
    assert.equal(
      shown.map(({ line }) => line),
      [0, 2],
    );
  });

  test('the setting acts at once', async () => {
    const { document } = await openText(ssdpLine);
    await lenses(document.uri, (rows) => rows.length === 1);
    const configuration = vscode.workspace.getConfiguration('firewallLog');
    await configuration.update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal(await lenses(document.uri, (rows) => rows.length === 0), []);
    } finally {
      await configuration.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await lenses(document.uri, (rows) => rows.length === 1);
  });
});

/** The lenses above one line. */
interface Row {
  readonly line: number;
  readonly titles: readonly string[];
  readonly commands: readonly string[];
}

/** The other lenses: those of findings, and the one at the top that counts them. */
function isOfFindings({ command }: vscode.CodeLens): boolean {
  const { command: name, arguments: args = [] } = command ?? {};
  return name === 'firewallLog.showFinding' || (name === 'firewallLog.showAttackSummary' && args.length === 1);
}

/** The rows of lenses, once they are as wanted. */
function lenses(uri: vscode.Uri, wanted: (rows: readonly Row[]) => boolean): Promise<readonly Row[]> {
  return eventually('the lenses as wanted', async () => {
    const lensesOfAll = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const all = lensesOfAll.filter((lens) => !isOfFindings(lens));
    const lines = [...new Set(all.map(({ range }) => range.start.line))].sort((a, b) => a - b);
    const rows = lines.map((line) => {
      const commands = all.filter(({ range }) => range.start.line === line).map(({ command }) => command);
      return {
        line,
        titles: commands.map((command) => command?.title ?? ''),
        commands: commands.map((command) => command?.command ?? ''),
      };
    });
    return wanted(rows) && rows;
  });
}
