import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually, pause } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openUnsaved, sample, ssdpLine, write } from './logs';

const command = 'firewallLog.showAttackSummary';

suite('attack summary', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await closeAll();
    await eventually('no summary is left', async () => summaries().length === 0);
  });

  test('from the palette: the active editor', async () => {
    await open(sample('router.log'));
    await vscode.commands.executeCommand(command);
    await summaryOf('router.log');
  });

  test('stands beside the log', async () => {
    await open(sample('router.log'));
    await vscode.commands.executeCommand(command);
    const tab = await summaryOf('router.log');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
  });

  test('from the title and the context menu of an editor: the resource', async () => {
    await open(sample('router.log'));
    await vscode.commands.executeCommand(command, sample('seil.log'), { groupId: 0, editorIndex: 0 });
    await summaryOf('seil.log');
  });

  test('from the explorer: the selected resource, without an editor', async () => {
    await vscode.commands.executeCommand(command, sample('router.log'), [sample('router.log')]);
    await summaryOf('router.log');
  });

  test('from the explorer: several logs together, the oldest first', async () => {
    const older = await write('router-2.log.1', `${ssdpLine}\n`);
    await pause(20);
    const newer = await write('router-2.log', `${ssdpLine}\n`);
    await vscode.commands.executeCommand(command, newer, [newer, older]);
    await summaryOf('router-2.log.1, router-2.log');
  });

  test('of an unsaved document', async () => {
    const { document } = await openUnsaved(`${ssdpLine}\n`);
    await vscode.commands.executeCommand(command);
    await summaryOf(document.uri.path);
  });

  test('of a document with unsaved edits: the edits count', async () => {
    const editor = await open(await write('router-dirty.log', `${ssdpLine}\n`));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${ssdpLine}\n`.repeat(4)));
    assert.ok(editor.document.isDirty);
    await vscode.commands.executeCommand(command);
    await summaryOf('router-dirty.log');
    // The lenses share the panel's analysis.
    await eventually('five events', async () => {
      const uri = editor.document.uri;
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return lenses.some((lens) => /\b5\b/.test(lens.command?.title ?? ''));
    });
  });

  test('a second call brings the first panel back', async () => {
    await open(sample('router.log'));
    await vscode.commands.executeCommand(command);
    await summaryOf('router.log');
    await vscode.commands.executeCommand(command, sample('router.log'));
    await pause(300);
    assert.equal(summaries().length, 1);
  });

  test('closing the panel ends the worker', async () => {
    const { exports } = await extensionUnderTest();
    await vscode.commands.executeCommand(command, sample('seil.log'));
    const tab = await summaryOf('seil.log');
    await eventually('the worker runs', () => exports.runningAnalyses().includes(sample('seil.log').toString()));
    await vscode.window.tabGroups.close(tab);
    await eventually('the worker is gone', () => !exports.runningAnalyses().includes(sample('seil.log').toString()));
  });

  test('a missing log gets a panel too, which says so', async () => {
    await vscode.commands.executeCommand(command, sample('missing.log'));
    await summaryOf('missing.log');
  });
});

suite('attack summary after a restart', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('VS Code wakes the extension for its panels', async () => {
    const { packageJSON } = await extensionUnderTest();
    assert.ok(packageJSON.activationEvents.includes('onWebviewPanel:firewallLog.attackSummary'));
  });

  test('a panel comes back with its log', async () => {
    const { exports } = await extensionUnderTest();
    const log = sample('seil.log').toString();
    exports.restorePanel(emptyPanel(), { version: 1, restore: { logs: [log] }, tables: [], scroll: 0 });
    await summaryOf('seil.log');
    await eventually('the worker runs', () => exports.runningAnalyses().includes(log));
  });

  for (const state of [
    undefined,
    {},
    'text',
    { version: 2, restore: { logs: ['file:///a.log'] } },
    { version: 1, restore: { logs: [7] } },
  ]) {
    test(`a state that is not ours closes the panel: ${JSON.stringify(state)}`, async () => {
      const { exports } = await extensionUnderTest();
      exports.restorePanel(emptyPanel(), state);
      await eventually('the panel is closed', () => summaries().length === 0);
    });
  }
});

/** As VS Code hands one over after a restart. */
function emptyPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel('firewallLog.attackSummary', 'before', vscode.ViewColumn.One);
}

async function summaryOf(name: string): Promise<vscode.Tab> {
  return eventually(`a summary of ${name}`, () => summaries().find(({ label }) => label.endsWith(`: ${name}`)));
}

function summaries(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('firewallLog.attackSummary'),
  );
}
