import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openText, sample } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

const log = [
  packet({ src: '198.51.100.7', dpt: 23 }),
  packet({ src: '198.51.100.8', dpt: 80 }),
  'Apr  6 16:05:30 host sshd[411]: 198.51.100.7 is only text here, and DPT=23 too',
  packet({ src: '198.51.100.7', dpt: 80, prefix: 'ACCEPT' }),
].join('\n');

suite('the same thing again', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  /** What the cursor stands on in the first line, and the lines that have it. */
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['an address', '198.51.100.7', [0, 3]],
    ['an address on both sides', '203.0.113.10', [0, 1, 3]],
    ['a port', '23 WINDOW', [0]],
    ['an interface', 'ppp0', [0, 1, 3]],
    ['a rule', 'DROP', [0, 1]],
  ];
  for (const [what, text, lines] of cases) {
    test(`${what}: highlighted, and found as references`, async () => {
      const { document } = await openText(log);
      const at = document.positionAt(document.getText().indexOf(text) + 1);
      const highlights = await eventually('highlights', async () => {
        const all = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
        return all.length > 0 && all;
      });
      assert.equal(
        highlights.map(({ range }) => range.start.line),
        lines,
      );
      assert.equal(new Set(highlights.map(({ range }) => document.getText(range))).size, 1);
      const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
      assert.equal(
        references.map(({ range }) => range.start.line),
        lines,
      );
    });
  }

  test('nothing on other words, and no equal words instead', async () => {
    const { document } = await openText(log);
    const at = document.positionAt(document.getText().indexOf('TTL=52') + 5);
    assert.equal(await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at), []);
  });

  test('router.log: many references are cut to the nearest', async () => {
    const { document } = await open(sample('router.log'));
    const at = document.positionAt(document.getText().indexOf('ppp0') + 1);
    const references = await eventually('references', async () => {
      const all = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
      return all.length > 0 && all;
    });
    assert.equal(references.length, 1000);
    assert.equal(references[0]?.range.start.line, 0);
  });

  test('the setting acts at once', async () => {
    const { document } = await openText(log);
    const at = document.positionAt(document.getText().indexOf('ppp0') + 1);
    const highlights = async () =>
      (await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at)).length;
    await eventually('highlights', async () => (await highlights()) === 3);
    await withSetting('highlights.enabled', false, () =>
      eventually('no highlights', async () => (await highlights()) === 0),
    );
    await eventually('highlights again', async () => (await highlights()) === 3);
  });
});

async function ask<T extends readonly unknown[]>(command: string, ...about: readonly unknown[]): Promise<T> {
  return (await vscode.commands.executeCommand<T | undefined>(command, ...about)) ?? ([] as unknown as T);
}
