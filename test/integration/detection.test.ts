import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually, pause } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openUnsaved, sample, ssdpLine, write } from './logs';

const others = 'Apr  6 16:05:30 host sshd[411]: Accepted publickey for root\n';
/** Long enough for a wrong decision to show. */
const aWhile = 700;

suite('language detection', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await set('detectLanguage', undefined);
    await closeAll();
  });

  test('router.log by its name', async () => {
    assert.equal((await open(sample('router.log'))).document.languageId, 'firewall-log');
  });

  test('seil.log by its name', async () => {
    assert.equal((await open(sample('seil.log'))).document.languageId, 'firewall-log');
  });

  test('an unknown .log by its content', async () => {
    const { document } = await open(await write('by-content.log', `${ssdpLine}\n`.repeat(5)));
    await becomes(document, 'firewall-log');
  });

  test('plain text by its content', async () => {
    const { document } = await open(await write('by-content.txt', `${others}${ssdpLine}\n`));
    await becomes(document, 'firewall-log');
  });

  test('a log pasted into a new document', async () => {
    const unsaved = vscode.Uri.from({ scheme: 'untitled', path: 'pasted' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(unsaved));
    assert.equal(editor.document.languageId, 'plaintext');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${ssdpLine}\n${ssdpLine}\n`));
    await becomes(editor.document, 'firewall-log');
  });

  test('the log of another program stays what it is', async () => {
    const { document } = await open(await write('ssh.log', others.repeat(20)));
    await pause(aWhile);
    assert.equal(document.languageId, 'log');
  });

  test('a few firewall lines in a syslog leave it what it is', async () => {
    const { document } = await open(await write('mixed.log', others.repeat(20) + ssdpLine));
    await pause(aWhile);
    assert.equal(document.languageId, 'log');
  });

  test('a person who switches back is respected, also when the log is opened again', async () => {
    const uri = await write('switched-back.log', `${ssdpLine}\n`.repeat(5));
    const { document } = await open(uri);
    await becomes(document, 'firewall-log');
    await vscode.languages.setTextDocumentLanguage(document, 'log');
    await pause(aWhile);
    assert.equal(document.languageId, 'log');
    await closeAll();
    const again = await open(uri);
    await pause(aWhile);
    assert.equal(again.document.languageId, 'log');
  });

  test('router.log that a person calls plain text stays plain text', async () => {
    const { document } = await open(await write('router-two.log', `${ssdpLine}\n`.repeat(5)));
    assert.equal(document.languageId, 'firewall-log');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await pause(aWhile);
    assert.equal(document.languageId, 'plaintext');
  });

  test('"never" means never', async () => {
    await set('detectLanguage', 'never');
    const { document } = await open(await write('never.log', `${ssdpLine}\n`.repeat(5)));
    await pause(aWhile);
    assert.equal(document.languageId, 'log');
  });

  test('another language was chosen for a reason', async () => {
    const { document } = await openUnsaved('');
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await (await vscode.window.showTextDocument(document)).edit((edit) =>
      edit.insert(new vscode.Position(0, 0), `${ssdpLine}\n${ssdpLine}\n`),
    );
    await pause(aWhile);
    assert.equal(document.languageId, 'markdown');
  });
});

async function becomes(document: vscode.TextDocument, language: string): Promise<void> {
  await eventually(`${document.fileName} becomes ${language}`, () => document.languageId === language);
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('firewallLog').update(name, value, vscode.ConfigurationTarget.Global);
}
