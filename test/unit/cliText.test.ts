import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { errorText } from '../../src/cli/errorText';
import { paint, wantsColours } from '../../src/cli/paint';
import { ProgressLine } from '../../src/cli/progressLine';
import { environmentLanguage, speech } from '../../src/cli/speech';
import { table } from '../../src/cli/table';
import { harmless, pad, textWidth, wrap } from '../../src/cli/textWidth';
import { type WordKey, words } from '../../src/cli/words';
import { HumanError, humanErrorCodes } from '../../src/protocol/humanError';
import { csvCell } from '../../src/report/csv';

suite('width in a terminal', () => {
  for (const [text, columns] of [
    ['', 0],
    ['port', 4],
    ['ポート', 6],
    ['ﾎﾟｰﾄ', 4],
    ['日本 (JP)', 9],
    ['e\u0301', 1],
    ['한국', 4],
    ['🛑', 2],
    ['▁▂█', 3],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(textWidth(text), columns));
  }

  test('pads by columns, not by characters', () => {
    assert.equal(pad('国', 5, 'start'), '国   ');
    assert.equal(pad('国', 5, 'end'), '   国');
    assert.equal(pad('longer', 3, 'end'), 'longer');
  });

  test('wraps English between words', () => {
    assert.deepEqual(wrap('Close the port, then look again.', 15, 'en'), ['Close the port,', 'then look', 'again.']);
  });

  test('keeps a number and its percent sign together', () => {
    assert.deepEqual(wrap('of them 98.7 % here', 12, 'en'), ['of them', '98.7 % here']);
  });

  test('wraps Japanese anywhere but before punctuation', () => {
    const lines = wrap('ポートを閉じてから、もう一度確認してください。', 20, 'ja');
    assert.equal(lines.join(''), 'ポートを閉じてから、もう一度確認してください。');
    assert.ok(lines.length > 1);
    assert.ok(lines.every((line) => textWidth(line) <= 22 && !/^[、。]/.test(line)));
  });

  test('shows control characters as what they are', () => {
    assert.equal(harmless('a\x1b[31m\r\nb\u202e'), 'a\ufffd[31m\ufffd\ufffdb\ufffd');
  });
});

suite('table', () => {
  const plain = (text: string) => text;

  test('aligns by width and leaves out what no row has', () => {
    const rows = [
      { country: '日本', events: '5' },
      { country: 'Peru', events: '1,000' },
    ];
    const lines = table(
      rows,
      [
        { title: '国', side: 'start', cell: (row) => row.country },
        { title: '-', side: 'start', cell: () => undefined },
        { title: 'n', side: 'end', cell: (row) => row.events },
      ],
      plain,
    );
    assert.deepEqual(lines, ['  国        n', '  日本      5', '  Peru  1,000']);
  });

  test('shows a hostile cell harmlessly', () => {
    const lines = table(['\x1b]0;x\x07'], [{ title: 'a', side: 'start', cell: (row) => row }], plain);
    assert.deepEqual(lines, ['  a', '  \ufffd]0;x\ufffd']);
  });
});

suite('cells of CSV', () => {
  for (const [value, cell] of [
    [undefined, ''],
    [-1, '-1'],
    ['198.51.100.7', '198.51.100.7'],
    ['a,b', '"a,b"'],
    ['[UFW "BLOCK"]', '"[UFW ""BLOCK""]"'],
    ['=HYPERLINK(1)', `"'=HYPERLINK(1)"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
    ['a\nb', '"a\nb"'],
  ] as const) {
    test(JSON.stringify(value ?? null), () => assert.equal(csvCell(value), cell));
  }
});

suite('words', () => {
  const keys = Object.keys(words.en) as WordKey[];

  test('both languages have every text, and the same places', () => {
    assert.deepEqual(Object.keys(words.ja).sort(), [...keys].sort());
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const key of keys) {
      assert.ok(words.en[key] !== '' && words.ja[key] !== '', key);
      assert.deepEqual(places(words.ja[key]), places(words.en[key]), key);
    }
  });

  test('every error has its sentence, which names the file', () => {
    for (const code of humanErrorCodes) {
      const error = new HumanError(code, { path: 'a\x1b.log', word: 'x', column: 5 });
      const sentence = errorText(error, 'en');
      assert.match(
        sentence,
        code === 'cancelled' || code === 'badQuery' ? /^[^{}]+$/ : /^a\ufffd\.log: [^{}]+\.$/,
        code,
      );
    }
    assert.match(errorText(new HumanError('binary', { path: '-' }), 'ja'), /^標準入力: /);
    assert.match(errorText(new Error('oh'), 'en'), /oh/);
  });

  test('the language of the environment', () => {
    assert.equal(environmentLanguage({ LANG: 'ja_JP.UTF-8' }), 'ja');
    assert.equal(environmentLanguage({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }), 'en');
    assert.equal(environmentLanguage({ LC_MESSAGES: 'ja', LANG: 'en_US' }), 'ja');
    assert.equal(environmentLanguage({ LANG: 'de_DE.UTF-8' }), 'en');
  });
});

suite('speech', () => {
  test('numbers, shares, sizes', () => {
    const { number, mean, percent, bytes } = speech('en');
    assert.deepEqual([number(92_890), mean(5498.4), percent(0.987)], ['92,890', '5,498.4', '98.7%']);
    assert.deepEqual([bytes(0), bytes(815_932), bytes(1_200_000_000)], ['0 bytes', '815.9 kB', '1.2 GB']);
  });

  test('times in the zone', () => {
    const iso = '2020-04-06T16:05:30.500Z';
    assert.equal(speech('en', 'UTC').time(iso), '2020-04-06 16:05:30');
    assert.equal(speech('en', '+09:00').time(iso), '2020-04-07 01:05:30');
    assert.equal(speech('en', 'America/New_York').time(iso), '2020-04-06 12:05:30');
  });

  test('countries, and what is none', () => {
    assert.deepEqual(['JP', '-', 'private', 'masked', 'A1'].map(speech('en').country), [
      'Japan',
      'unknown',
      'private or special',
      'masked in the log',
      'A1',
    ]);
    assert.equal(speech('ja').country('JP'), '日本');
  });
});

suite('terminal', () => {
  test('colours only where they are wanted', () => {
    assert.equal(paint(true).red('x'), '\x1b[31mx\x1b[39m');
    assert.equal(paint(false).red('x'), 'x');
    assert.equal(wantsColours({ isTTY: true }, {}), true);
    assert.equal(wantsColours({}, {}), false);
    assert.equal(wantsColours({ isTTY: true }, { NO_COLOR: '1' }), false);
    assert.equal(wantsColours({ isTTY: true }, { TERM: 'dumb' }), false);
  });

  test('progress only on a terminal, and gone afterwards', async () => {
    const progress = { bytesRead: 50, bytesTotal: 100, lines: 1234 };
    const written: string[] = [];
    const quiet = new ProgressLine({ write: (text) => written.push(text) }, speech('en'));
    await quiet.progress(progress);
    quiet.clear();
    assert.equal(written.length, 0);
    const loud = new ProgressLine({ isTTY: true, write: (text) => written.push(text) }, speech('en'));
    await loud.progress(progress);
    await loud.progress(progress);
    loud.clear();
    assert.deepEqual(written, ['\r\x1b[KReading: 50.0%, 1,234 lines', '\r\x1b[K']);
  });
});
