import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, open, openUnsaved, sample, ssdpLine, write } from './logs';

const others = 'Apr  6 16:05:30 host sshd[411]: Accepted publickey for root\n';

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
    await becomes(await pasted(), 'firewall-log');
  });

  test('the log of another program stays what it is', async () => {
    const { document } = await open(await write('ssh.log', others.repeat(20)));
    await decided();
    assert.equal(document.languageId, 'log');
  });

  test('a few firewall lines in a syslog leave it what it is', async () => {
    const { document } = await open(await write('mixed.log', others.repeat(20) + ssdpLine));
    await decided();
    assert.equal(document.languageId, 'log');
  });

  test('a person who switches back is respected, also when the log is opened again', async () => {
    const uri = await write('switched-back.log', `${ssdpLine}\n`.repeat(5));
    const { document } = await open(uri);
    await becomes(document, 'firewall-log');
    await vscode.languages.setTextDocumentLanguage(document, 'log');
    await decided();
    assert.equal(document.languageId, 'log');
    await closeAll();
    const again = await open(uri);
    await decided();
    assert.equal(again.document.languageId, 'log');
  });

  test('router.log that a person calls plain text stays plain text', async () => {
    const { document } = await open(await write('router-two.log', `${ssdpLine}\n`.repeat(5)));
    assert.equal(document.languageId, 'firewall-log');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await decided();
    assert.equal(document.languageId, 'plaintext');
  });

  test('"never" means never', async () => {
    await set('detectLanguage', 'never');
    const { document } = await open(await write('never.log', `${ssdpLine}\n`.repeat(5)));
    await set('detectLanguage', 'automatic');
    await decided();
    assert.equal(document.languageId, 'log');
  });

  test('"offer" asks first', async () => {
    await set('detectLanguage', 'offer');
    const { document } = await open(await write('offered.log', `${ssdpLine}\n`.repeat(5)));
    assert.equal(document.languageId, 'log');
    await eventually('the answer is yes', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return document.languageId === 'firewall-log';
    });
  });

  test('another language was chosen for a reason', async () => {
    const { document } = await openUnsaved('');
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await (await vscode.window.showTextDocument(document)).edit((edit) =>
      edit.insert(new vscode.Position(0, 0), `${ssdpLine}\n${ssdpLine}\n`),
    );
    await becomes(await pasted(), 'firewall-log');
    assert.equal(document.languageId, 'markdown');
  });
});

let fresh = 0;

/** Logs are decided one after the other: when a later one is, the earlier ones are. */
async function decided(): Promise<void> {
  await becomes((await open(await write(`later-${++fresh}.log`, `${ssdpLine}\n`))).document, 'firewall-log');
}

/** A new document into which a log was pasted. */
async function pasted(): Promise<vscode.TextDocument> {
  const unsaved = vscode.Uri.from({ scheme: 'untitled', path: `pasted-${++fresh}` });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(unsaved));
  assert.equal(editor.document.languageId, 'plaintext');
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${ssdpLine}\n${ssdpLine}\n`));
  return editor.document;
}

async function becomes(document: vscode.TextDocument, language: string): Promise<void> {
  await eventually(`${document.fileName} becomes ${language}`, () => document.languageId === language);
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('firewallLog').update(name, value, vscode.ConfigurationTarget.Global);
}
