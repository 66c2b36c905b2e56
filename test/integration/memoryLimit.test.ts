import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, ssdpLine } from './logs';

const log = vscode.Uri.from({ scheme: 'memory-limit', path: '/router.log' });
const lines = 12_000;
const bytes = new TextEncoder().encode(`${ssdpLine}\n`.repeat(lines));

/** One log of two megabytes that is no file of the machine. */
const provider: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => ({ dispose: () => undefined }),
  stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
  readFile: () => bytes,
  readDirectory: () => [],
  createDirectory: () => undefined,
  writeFile: () => undefined,
  delete: () => undefined,
  rename: () => undefined,
};

suite('a log that must be in memory as a whole', () => {
  let registration: vscode.Disposable;
  suiteSetup(async () => {
    await extensionUnderTest();
    registration = vscode.workspace.registerFileSystemProvider('memory-limit', provider, { isReadonly: true });
  });
  setup(() => limit(1));
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await limit(undefined);
  });
  suiteTeardown(() => registration.dispose());

  test('above the limit: the summary says how large it is and what the limit is', async () => {
    const view = await showSummary(log);
    assert.match((await view.failure()) ?? '', /^\/router\.log would take 2 MB of memory here; .* allows 1 MB\./);
    assert.equal(view.figures, undefined);
  });

  test('a higher limit acts at once', async () => {
    const view = await showSummary(log);
    assert.ok((await view.failure()) !== undefined);
    await limit(2);
    assert.equal((await completeFigures(view)).lines, lines);
  });

  test('"Read Anyway"', async () => {
    const view = await showSummary(log);
    assert.ok((await view.failure()) !== undefined);
    await eventually('the log is read', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return view.figures?.state === 'complete';
    });
    assert.equal((await completeFigures(view)).lines, lines);
  });
});

async function limit(megabytes: number | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('firewallLog').update('maxInMemorySize', megabytes);
}
