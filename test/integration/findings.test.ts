import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText, sample, ssdpLine, write } from './logs';
import { withSetting } from './setting';

/** A packet at a second of 6 April 2020, 16:05. */
function packet(second: number, port: number, source = '198.51.100.7'): string {
  return ssdpLine
    .replace(
      '16:05:29',
      `16:${5 + Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`.replace(':5:', ':05:'),
    )
    .replace('SRC=198.51.100.7', `SRC=${source}`)
    .replace('PROTO=UDP SPT=40001 DPT=1900 LEN=98', `PROTO=TCP SPT=40001 DPT=${port} WINDOW=1024 RES=0x00 SYN URGP=0`);
}

/** A stray packet, then twenty ports of one address within a minute: a scan from line 2 to line 21. */
const scan = [packet(0, 8080, '192.0.2.9'), ...Array.from({ length: 20 }, (_none, i) => packet(i + 1, 1000 + i))].join(
  '\n',
);

suite('findings in the editor', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('a lens above the first line of each, and their number at the top', async () => {
    const { document } = await openText(scan);
    const [head, finding] = await lenses(document.uri, (all) => all.length === 2);
    assert.equal([head?.line, head?.command], [0, 'firewallLog.showAttackSummary']);
    assert.match(head?.title ?? '', /1/);
    assert.equal([finding?.line, finding?.command], [1, 'firewallLog.showFinding']);
    assert.match(finding?.title ?? '', /198\.51\.100\.7/);
  });

  test('nothing remarkable is said', async () => {
    const { document } = await openText(packet(0, 8080));
    const [head] = await lenses(document.uri, (all) => all.length === 1);
    assert.match(head?.title ?? '', /Nothing remarkable|特記事項なし/);
  });

  test('their problems are only for those who want them, and go with the document', async () => {
    const { document } = await openText(scan);
    await lenses(document.uri, (all) => all.length === 2);
    assert.equal(problems(document.uri), []);
    await withSetting('diagnostics.enabled', true, async () => {
      const [problem, ...others] = await eventually('a problem', () => {
        const found = problems(document.uri);
        return found.length > 0 && found;
      });
      assert.equal(others, []);
      assert.equal(problem?.range.start.line, 1);
      assert.equal([problem?.source, problem?.severity], ['Firewall Log', vscode.DiagnosticSeverity.Information]);
      const code = problem?.code as { value: string; target: vscode.Uri };
      assert.equal([code.value, code.target.scheme], ['scan.vertical', 'https']);
      assert.equal(problem?.relatedInformation?.[0]?.location.range.start.line, 20);
    });
    await eventually('no problem', () => problems(document.uri).length === 0);
  });

  test('a problem offers to show it in the summary', async () => {
    const { document } = await openText(scan);
    await withSetting('diagnostics.enabled', true, async () => {
      const range = new vscode.Range(1, 0, 1, 0);
      const [action] = await eventually('a quick fix', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        return actions.length > 0 && actions;
      });
      assert.equal(action?.command?.command, 'firewallLog.showFinding');
      await vscode.commands.executeCommand(action!.command!.command, ...action!.command!.arguments!);
      await eventually('the summary', () =>
        vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ input }) => input instanceof vscode.TabInputWebview && /attackSummary/.test(input.viewType)),
        ),
      );
    });
  });

  test('thresholds, ignore lists and silent ports act at once', async () => {
    const { document } = await openText(scan);
    const found = (count: number) => lenses(document.uri, (all) => all.length === count + 1);
    await found(1);
    await withSetting('findings.thresholds', { 'vertical.ports': 21 }, () => found(0));
    await found(1);
    for (const ignored of ['198.51.100.0/24', 'src:198.51.100.7 proto:tcp'])
      await withSetting('ignore', [ignored], () => found(0));
    await found(1);
    await withSetting('ports', { 1000: { silent: true } }, () => found(1));
    await withSetting(
      'ports',
      Object.fromEntries([1000, 1001, 1002, 1003, 1004, 1005].map((one) => [one, { silent: true }])),
      () => found(0),
    );
  });

  test('an own port has its name and text in lens and hover', async () => {
    const { document } = await openText(packet(0, 8123));
    await withSetting(
      'ports',
      { '8123/tcp': { name: 'home-assistant', severity: 'high', text: 'The house.' } },
      async () => {
        await eventually('the lens of the own port', async () => {
          const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            document.uri,
          );
          return all.some(({ command }) => /8123\/tcp home-assistant: The house\./.test(command?.title ?? ''));
        });
        const at = document.positionAt(document.getText().indexOf('DPT=8123') + 5);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        const text = hovers
          .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
          .join();
        assert.match(text, /home.*assistant/);
        assert.match(text, /The house/);
      },
    );
  });

  test('an own list of scanners names who scans', async () => {
    const list = await write('scanners.txt', '# survey\n198.51.100.0/24\n');
    const { document } = await openText(packet(0, 8080));
    const path = list.scheme === 'file' ? list.fsPath : list.toString();
    await withSetting('scanners', [path], async () => {
      const all = await lenses(document.uri, (some) => some.some(({ title }) => /scanners/.test(title)));
      assert.ok(all.length > 0);
    });
    await vscode.workspace.fs.delete(sample('scanners.txt'));
  });
});

function problems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri);
}

interface Lens {
  readonly line: number;
  readonly title: string;
  readonly command: string;
}

/** The lenses of findings and the one at the top, once they are as wanted. */
function lenses(uri: vscode.Uri, wanted: (all: readonly Lens[]) => boolean): Promise<readonly Lens[]> {
  return eventually('the lenses as wanted', async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const found = all
      .map(({ range, command }) => ({
        line: range.start.line,
        title: command?.title ?? '',
        command: command?.command ?? '',
        args: command?.arguments?.length ?? 0,
      }))
      .filter(({ command, args }) => /showFinding$/.test(command) || (/showAttackSummary$/.test(command) && args === 1))
      .sort((a, b) => a.line - b.line);
    return wanted(found) && found;
  });
}
