import * as vscode from 'vscode';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

suite('the language status of a large log', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('says that colours are off, and goes with the editor, the language and the setting', async () => {
    // More lines than VS Code colours, opened as plain text: only then it takes the colours away.
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '\n'.repeat(300_001) });
    await vscode.window.showTextDocument(document);
    await says(/^$/);
    await vscode.languages.setTextDocumentLanguage(document, 'firewall-log');
    await says(/Without colours: over 20 MB|Without colours/);
    await withSetting('statusBar.enabled', false, () => says(/^$/));
    await says(/Without colours/);
    await openText(packet());
    await says(/^$/);
    await vscode.window.showTextDocument(document);
    await says(/Without colours/);
  });
});

async function says(text: RegExp): Promise<void> {
  const { exports } = await extensionUnderTest();
  await eventually(`the language status says ${text}`, () => text.test(exports.sizeText()));
}
