import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openText, sample } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

suite('outline', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('days with their hours', async () => {
    const log = ['06T16:05:29', '06T17:00:00', '06T17:01:00', '07T09:00:00'].map((time) =>
      packet({ time: `2020-04-${time}` }),
    );
    const { document } = await openText(log.join('\n'));
    const days = await symbols(document.uri, (all) => all.length === 2);
    assert.equal(days.map(lines), ['0-2', '3-3']);
    assert.equal(days[0]?.children.map(lines), ['0-0', '1-2']);
    assert.equal(
      days[0]?.children.map(({ name }) => name),
      ['16:00', '17:00'],
    );
    assert.match(days[0]?.name ?? '', /2020/);
    assert.match(days[0]?.detail ?? '', /3/);
  });

  test('router.log: findings stand where they begin', async () => {
    const { document } = await open(sample('router.log'));
    const days = await symbols(document.uri, (all) => all.length > 1);
    const findings = days.flatMap(({ children }) => children).flatMap(({ children }) => children);
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ kind }) => kind === vscode.SymbolKind.Event));
  });

  test('the setting acts at once', async () => {
    const { document } = await openText(packet());
    await symbols(document.uri, (all) => all.length === 1);
    await withSetting(
      'outline.enabled',
      false,
      async () => void (await symbols(document.uri, (all) => all.length === 0)),
    );
    await symbols(document.uri, (all) => all.length === 1);
  });
});

suite('folding', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('runs of one source and port, and packets of one minute', async () => {
    const log = [
      ...[1, 2, 3].map((minute) => packet({ time: `2020-04-06T16:0${minute}:00` })),
      ...[10, 20, 30].map((second) => packet({ time: `2020-04-06T17:00:${second}`, src: `198.51.100.${second}` })),
    ];
    const { document } = await openText(log.join('\n'));
    assert.equal(await folds(document.uri, (all) => all.length > 0), ['0-2', '3-5']);
  });

  test('the setting acts at once', async () => {
    const { document } = await openText([packet(), packet(), packet()].join('\n'));
    await folds(document.uri, (all) => all.length === 1);
    await withSetting(
      'folding.enabled',
      false,
      async () => void (await folds(document.uri, (all) => all.length === 0)),
    );
    await folds(document.uri, (all) => all.length === 1);
  });
});

function lines({ range }: vscode.DocumentSymbol): string {
  return `${range.start.line}-${range.end.line}`;
}

function symbols(uri: vscode.Uri, wanted: (all: readonly vscode.DocumentSymbol[]) => boolean) {
  return eventually('the symbols as wanted', async () => {
    const all =
      (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ??
      [];
    return wanted(all) && all;
  });
}

function folds(uri: vscode.Uri, wanted: (all: readonly string[]) => boolean) {
  return eventually('the folds as wanted', async () => {
    const all =
      (await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri)) ?? [];
    const shown = all.map(({ start, end }) => `${start}-${end}`);
    return wanted(shown) && shown;
  });
}
