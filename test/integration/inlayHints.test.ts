import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText } from './logs';
import { packet } from './packets';
import { withSetting } from './setting';

suite('inlay hints', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('the service behind a port', async () => {
    const line = packet({ dpt: 23 });
    const { document } = await openText(line);
    const [hint] = await hints(document.uri, (all) => all.length === 1);
    assert.equal(hint, { line: 0, column: line.indexOf('DPT=23') + 6, label: 'telnet' });
  });

  test('the country behind a public address, with its name under the mouse', async () => {
    const line = packet({ src: '8.8.8.8', dpt: 40002 });
    const { document } = await openText(line);
    const hint = await eventually('a hint', async () => (await all(document.uri))[0]);
    assert.equal([hint.position.line, hint.position.character, hint.label], [0, line.indexOf(' DST='), 'US']);
    assert.match(String(hint.tooltip), /United States|アメリカ/);
  });

  test('the local time where the log states another zone', async () => {
    const { document } = await openText(packet({ time: '2020-04-06T16:05:29Z', dpt: 40002 }));
    await withSetting('timeZone', '+09:00', async () => {
      const [hint] = await hints(document.uri, (shown) => shown.length === 1);
      assert.match(hint?.label ?? '', /4\/7.*01:05:29/);
    });
    await withSetting('timeZone', 'UTC', async () => void (await hints(document.uri, (shown) => shown.length === 0)));
  });

  test('nothing on a line that is too wide', async () => {
    const { document } = await openText(`${packet()}\n${packet()}${' '.repeat(300)}`);
    const shown = await hints(document.uri, (found) => found.length > 0);
    assert.equal(
      shown.map(({ line }) => line),
      [0],
    );
  });

  test('the setting acts at once', async () => {
    const { document } = await openText(packet());
    await hints(document.uri, (shown) => shown.length === 1);
    await withSetting(
      'inlayHints.enabled',
      false,
      async () => void (await hints(document.uri, (shown) => shown.length === 0)),
    );
    await hints(document.uri, (shown) => shown.length === 1);
  });
});

interface Shown {
  readonly line: number;
  readonly column: number;
  readonly label: string;
}

/** The hints, once they are as wanted. */
function hints(uri: vscode.Uri, wanted: (shown: readonly Shown[]) => boolean): Promise<readonly Shown[]> {
  return eventually('the hints as wanted', async () => {
    const shown = (await all(uri)).map(({ position, label }) => ({
      line: position.line,
      column: position.character,
      label: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    }));
    return wanted(shown) && shown;
  });
}

async function all(uri: vscode.Uri): Promise<readonly vscode.InlayHint[]> {
  const range = new vscode.Range(0, 0, 99, 0);
  return (
    (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range)) ?? []
  );
}
