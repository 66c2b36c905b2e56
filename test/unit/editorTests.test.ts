import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/** What each kind of provider is asked by in the tests; a kind that is not listed here has none. */
const askedBy: Readonly<Record<string, string>> = {
  CodeActionsProvider: 'vscode.executeCodeActionProvider',
  CodeLensProvider: 'vscode.executeCodeLensProvider',
  DocumentHighlightProvider: 'executeDocumentHighlights',
  DocumentSymbolProvider: 'executeDocumentSymbolProvider',
  FileSystemProvider: 'firewall-log-lines',
  FoldingRangeProvider: 'executeFoldingRangeProvider',
  HoverProvider: 'vscode.executeHoverProvider',
  InlayHintsProvider: 'executeInlayHintProvider',
  ReferenceProvider: 'executeReferenceProvider',
  TextDocumentContentProvider: 'firewall-log-explain',
  WebviewPanelSerializer: 'restorePanel',
};

const folder = 'test/integration';
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
const tests = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');

suite('the tests inside VS Code leave nothing out', () => {
  test('every file of tests runs', () => {
    const suites = readFileSync(`${folder}/suites.ts`, 'utf8');
    assert.deepEqual(
      files.filter((name) => !suites.includes(`\nimport './${name.replace('.ts', '')}';`)),
      [],
    );
  });

  test('every command is run', () => {
    const { commands } = JSON.parse(readFileSync('package.json', 'utf8')).contributes as {
      readonly commands: readonly { readonly command: string }[];
    };
    const isRun = (name: string): boolean => new RegExp(`['\`.]${name}['\`]`).test(tests);
    const names = commands.map(({ command }) => command.replace('firewallLog.', ''));
    assert.deepEqual(
      names.filter((name) => !isRun(name)),
      [],
    );
  });

  test('every provider is asked', () => {
    const source = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/extension/${name}`, 'utf8'))
      .join('\n');
    const kinds = [...source.matchAll(/\.register(\w+(?:Provider|Serializer))\(/g)].map(([, kind = '']) => kind);
    assert.ok(kinds.length > 10);
    assert.deepEqual(
      kinds.filter((kind) => !tests.includes(askedBy[kind] ?? `no test of a ${kind}`)),
      [],
    );
  });
});
