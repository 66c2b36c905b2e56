import * as vscode from 'vscode';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText } from './logs';
import { packet } from './packets';

const log = [
  packet({ src: '198.51.100.7', dpt: 23 }),
  packet({ src: '198.51.100.8', dpt: 80 }),
  packet({ src: '198.51.100.7', dpt: 80 }),
  'free text',
  packet({ src: '198.51.100.8', dpt: 23 }),
].join('\n');

suite('next and previous packet', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('of this source, round at both ends', async () => {
    await openAt(log, 0);
    await run('nextOfSource', 2);
    await run('nextOfSource', 0);
    await run('previousOfSource', 2);
    await run('previousOfSource', 0);
  });

  test('to this port, round at both ends', async () => {
    await openAt(log, 0);
    await run('nextOfPort', 4);
    await run('nextOfPort', 0);
    await run('previousOfPort', 4);
    await run('previousOfPort', 0);
  });

  test('to the port that a lens names', async () => {
    const { document } = await openAt(log, 0);
    await run('nextOfPort', 1, document.uri, 80, 'tcp');
    await run('nextOfPort', 2, document.uri, 80, 'tcp');
  });

  test('of the finding of this line: other packets are passed over', async () => {
    const scan = Array.from({ length: 60 }, (_none, index) =>
      packet({ time: `2020-04-06T16:05:${String(index).padStart(2, '0')}`, dpt: 1000 + index }),
    );
    const stranger = packet({ src: '203.0.113.77', dpt: 1003 });
    await openAt([...scan.slice(0, 3), stranger, ...scan.slice(3)].join('\n'), 2);
    await run('nextOfFinding', 4);
    await run('previousOfFinding', 2);
  });
});

async function openAt(text: string, line: number): Promise<vscode.TextEditor> {
  const editor = await openText(text);
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return editor;
}

async function run(command: string, line: number, ...named: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`firewallLog.${command}`, ...named);
  await eventually(`the cursor on line ${line}`, () => vscode.window.activeTextEditor?.selection.active.line === line);
}
