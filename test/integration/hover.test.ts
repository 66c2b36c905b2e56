import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { extensionUnderTest } from './extensionUnderTest';
import { closeAll, openText } from './logs';

suite('hover', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  /** A line with the cursor at `|`, and what its hover must say. */
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=118 TTL=242 ID=1 PROTO=UDP SPT=40001 DPT=19|00 LEN=98',
      /ssdp/i,
    ],
    [
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=118 TTL=242 ID=1 PROTO=UDP SPT=40001 D|PT=1900 LEN=98',
      /ssdp/i,
    ],
    [
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=2|3 WINDOW=5840 RES=0x00 SYN URGP=0',
      /telnet/i,
    ],
    [
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=5|2 ID=1 PROTO=TCP SPT=40001 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0',
      /\b64\b/,
    ],
    [
      'DROP IN=ppp0 OUT= SRC=198.51.1|00.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0',
      /198\.51\.100\.7/,
    ],
    [
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=23 WINDOW=5840 RES=0x00 S|YN URGP=0',
      /SYN/,
    ],
    [
      '2020/04/01 00:13:51 filter info pppoe0 @postnat:7[BLOCK_IN] block 198.51.100.106,40000 -> 203.0.113.10,19|00 PR udp len 118 20/98 in',
      /ssdp/i,
    ],
  ];
  for (const [line, expected] of cases) {
    test(line, async () => {
      assert.match(await hover(line), expected);
    });
  }

  test('nothing between the fields and on other programs', async () => {
    assert.equal(await hover('host sshd[411]: Accepted publi|ckey for root'), '');
  });

  test('says how often the log has an address, and that it is for documentation', async () => {
    const line =
      'DROP IN=ppp0 OUT= SRC=198.51.10|0.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0';
    const { document } = await openText(`${line.replace('|', '')}\n`.repeat(3));
    const text = await eventually('the figures of the log', async () => {
      const shown = await hoverAt(document.uri, line.indexOf('|'));
      return /\b3\b/.test(shown) && shown;
    });
    assert.match(text, /23\/tcp/);
  });

  test('a time without a year has the year of the lines around it', async () => {
    const packet =
      'r kernel: DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=28 TTL=52 ID=1 PROTO=UDP SPT=4 DPT=5 LEN=8';
    const { document } = await openText(`Dec 31 23:59:00 ${packet}\n2017-01-01T00:01:00Z ${packet}\n`);
    await eventually('the year of the log', async () => /2016/.test(await hoverAt(document.uri, 3)));
  });

  test('what the log says stays text', async () => {
    const text = await hover(
      '<b>x</b> [click](command:x) IN=ev|il`<img> OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4 DPT=23',
    );
    assert.doesNotMatch(text.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, ''), /<img>|\]\(command/);
  });

  test('the setting switches it off at once', async () => {
    const configuration = vscode.workspace.getConfiguration('firewallLog');
    await configuration.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal(
        await hover('DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 PROTO=UDP SPT=4 DPT=19|00 LEN=98'),
        '',
      );
    } finally {
      await configuration.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** The hover's text with the cursor at `|`. */
async function hover(line: string): Promise<string> {
  const { document } = await openText(line.replace('|', ''));
  return hoverAt(document.uri, line.indexOf('|'));
}

async function hoverAt(uri: vscode.Uri, column: number): Promise<string> {
  const position = new vscode.Position(0, column);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}
