import type * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest, type TestView } from './extensionUnderTest';
import { closeAll, open, openText, sample } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

type Marks = ReturnType<TestView['marksOf']>;

const log = [
  packet({ dpt: 23 }),
  packet({ dpt: 40002 }),
  'router sshd[411]: another program, DPT=23',
  packet({ dpt: 23 }),
  packet({ dpt: 3389, prefix: 'ACCEPT' }),
].join('\n');

suite('marks in the lines and in the overview ruler', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('every port with a bad name is underlined, and the first one is in the ruler', async () => {
    const editor = await openText(log);
    const marks = await marked(editor, ({ firstPorts }) => firstPorts.length > 0);
    assert.equal(sorted(marks.ports), [0, 3, 4]);
    assert.equal(sorted(marks.firstPorts), [0, 4]);
  });

  test('a dangerous packet that was let in is tinted, and in the ruler', async () => {
    const editor = await openText(log);
    const marks = await marked(editor, ({ letIn, letInRuler }) => letIn.length > 0 && letInRuler.length > 0);
    assert.equal([marks.letIn, marks.letInRuler], [[4], [4]]);
  });

  test('findings are marked where they begin', async () => {
    const scan = Array.from({ length: 25 }, (_none, index) =>
      packet({ time: `2020-04-06T16:05:${10 + index}`, src: '192.0.2.9', dpt: 1000 + index }),
    );
    const editor = await openText([packet({ time: '2020-04-06T16:05:00', dpt: 40002 }), ...scan].join('\n'));
    const { findings } = await marked(editor, (marks) => marks.findings.length > 0);
    assert.equal(findings, [1]);
  });

  test('router.log: marks follow what is in sight', async () => {
    const editor = await open(sample('router.log'));
    const { ports } = await marked(editor, (marks) => marks.ports.length > 0);
    assert.ok(Math.max(...ports) < 300);
    editor.revealRange(editor.document.lineAt(3_000).range);
    await marked(editor, (marks) => marks.ports.length > 0 && Math.min(...marks.ports) > 2_500);
  });

  test('follow an edit', async () => {
    const editor = await openText(log);
    await marked(editor, ({ firstPorts }) => sorted(firstPorts).join() === '0,4');
    await editor.edit((edit) => edit.delete(editor.document.lineAt(0).rangeIncludingLineBreak));
    await marked(editor, ({ ports, firstPorts }) => `${sorted(ports)} ${sorted(firstPorts)}` === '2,3 2,3');
  });

  test('the setting acts at once', async () => {
    const editor = await openText(log);
    await marked(editor, ({ letInRuler }) => letInRuler.length > 0);
    await withSetting('decorations.enabled', false, () =>
      marked(editor, (marks) => Object.values(marks).every((lines) => lines.length === 0)),
    );
    await marked(editor, ({ ports, letInRuler }) => ports.length > 0 && letInRuler.length > 0);
  });
});

/** The marks, once they are as wanted. */
async function marked(editor: vscode.TextEditor, wanted: (marks: Marks) => boolean): Promise<Marks> {
  const { exports } = await extensionUnderTest();
  let last: Marks | undefined;
  return eventually('the marks as wanted', () => {
    last = exports.marksOf(editor);
    return wanted(last) && last;
  }).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`);
  });
}

function sorted(lines: readonly number[]): readonly number[] {
  return [...lines].sort((a, b) => a - b);
}
