import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EventTable } from '../../src/core/eventTable';
import { type LineCounts, LogReader } from '../../src/core/logReader';
import type { QualityNote } from '../../src/core/quality';
import { resolveTimes } from '../../src/core/resolveTimes';
import { noteSilences } from '../../src/core/silences';
import { settleTwins } from '../../src/core/twins';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

const fields =
  'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=4242 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0 ';
const packet = `Oct 10 07:25:12 fw kernel: DROP ${fields}`;
const other = 'Oct 10 07:25:12 fw sshd[12]: session opened';

/** What was made of a log. */
interface Outcome {
  readonly counts: LineCounts;
  readonly weights: readonly number[];
  readonly notes: readonly QualityNote[];
  readonly lines: readonly number[];
}

/** Reads a log, resolves it as the engine does, and tells the weights and lines of its packets. */
function read(...lines: readonly (string | Uint8Array)[]): Outcome {
  const table = new EventTable();
  const reader = new LogReader(table);
  table.beginLog();
  for (const line of lines) reader.push(typeof line === 'string' ? encodeUtf8(`${line}\n`) : line);
  reader.end();
  resolveTimes(table, { zone: new Zone('UTC'), modified: Date.parse('2021-01-01T00:00:00Z') });
  settleTwins(table, 0);
  noteSilences(table, 0, 0, reader.notes);
  const rows = Array.from({ length: table.length }, (_none, row) => row);
  return {
    counts: reader.counts,
    weights: rows.map((row) => table.weight(row)),
    notes: reader.notes.list().filter(({ code }) => code !== 'noYear'),
    lines: rows.map((row) => table.blocks[0]!.line[row]!),
  };
}

/** Asserts how many lines were packets, unparsed, and other programs'. */
function counts({ counts: found }: Outcome, packets: number, unparsed: number, others: number): void {
  assert.deepEqual(found, { lines: packets + unparsed + others, packets, unparsed, other: others });
}

suite('lines', () => {
  test('trap 1: a mixed log counts the packets of its firewall lines alone', () => {
    const firewall = [packet, packet.replace('203.0.113.9', '198.51.100.7'), packet.replace('SYN', 'ACK')];
    const mixed = [other, firewall[0]!, other, other, firewall[1]!, 'kernel: eth0: link up', firewall[2]!, ''];
    counts(read(...firewall), 3, 0, 0);
    counts(read(...mixed), 3, 0, 5);
    assert.deepEqual(read(...mixed).lines, [2, 5, 7]);
  });
  test('trap 6: CRLF, with and without a last newline', () => {
    counts(read(encodeUtf8(`${packet}\r\n${packet}\r\n`)), 2, 0, 0);
    counts(read(encodeUtf8(`${packet}\r\n${packet}\r`)), 2, 0, 0);
  });
  test('trap 6: a last line without newline', () => counts(read(encodeUtf8(`${other}\n${packet}`)), 1, 0, 1));
  test('trap 6: a byte order mark, also in pieces', () => {
    const log = Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeUtf8(packet));
    counts(read(log), 1, 0, 0);
    for (const split of [1, 2, 3]) {
      const table = new EventTable();
      const reader = new LogReader(table);
      reader.push(log.slice(0, split));
      reader.push(log.slice(split));
      reader.end();
      assert.equal(table.routes.route(0).prefix, 'DROP', `split at ${split}`);
    }
  });
  test('trap 6: NUL bytes', () => {
    counts(read(`\u0000\u0000\u0000${packet}`, `${packet}\u0000`, '\u0000\u0000'), 2, 0, 1);
  });
  test('trap 6: a line of ten megabytes is one line, and the next is read', () => {
    const long = encodeUtf8('x'.repeat(1 << 20));
    counts(read(...Array.from({ length: 10 }, () => long), encodeUtf8('\n'), packet), 1, 0, 1);
  });
  test('of a packet behind a very long head nothing is made up', () => {
    counts(read(`${'x'.repeat(70_000)} ${packet}`, packet), 1, 0, 1);
  });
  test('empty lines and an empty log', () => {
    counts(read('', '', packet), 1, 0, 2);
    counts(read(), 0, 0, 0);
    counts(read(new Uint8Array(0)), 0, 0, 0);
  });
  test('a damaged line is unparsed and noted with its number', () => {
    const outcome = read(packet, packet.replace('DST=192.0.2.1', 'DS.0.2.1'), packet);
    counts(outcome, 2, 1, 0);
    assert.deepEqual(outcome.notes, [{ code: 'unparsed', count: 1, lines: [2] }]);
  });
  test('bytes that are no UTF-8', () => {
    const bytes = encodeUtf8(packet.replace('DROP', 'DRüP'));
    bytes[bytes.indexOf(0xc3) + 1] = 0x20;
    counts(read(bytes), 1, 0, 0);
  });
});

suite('weights', () => {
  test('trap 4: message repeated 28 times weighs 28', () => {
    const outcome = read(packet, `Oct 10 07:25:13 fw kernel: message repeated 28 times: [ [UFW BLOCK] ${fields}]`);
    assert.deepEqual(outcome.weights, [1, 28]);
    assert.deepEqual(outcome.notes, [{ code: 'repeated', count: 28, lines: [2] }]);
  });
  test('more than 65,535', () => {
    assert.deepEqual(read(`kernel: message repeated 65534 times: [ ${fields}]`).weights, [65534]);
    assert.deepEqual(read(`kernel: message repeated 65535 times: [ ${fields}]`).weights, [65535]);
    assert.deepEqual(read(`kernel: message repeated 1000000 times: [ ${fields}]`).weights, [1_000_000]);
  });
  test('trap 12: last message repeated speaks of the line before', () => {
    const outcome = read(packet, 'Oct 10 07:25:20 fw last message repeated 4 times', other);
    counts(outcome, 1, 0, 2);
    assert.deepEqual(outcome.weights, [5]);
    assert.deepEqual(outcome.notes, [{ code: 'repeated', count: 4, lines: [2] }]);
  });
  test('twice in a row it adds up', () => {
    assert.deepEqual(read(packet, 'fw last message repeated 4 times', 'fw last message repeated 2 times').weights, [7]);
  });
  test('behind another program’s line, a damaged line, or nothing it says nothing', () => {
    const repeated = 'Oct 10 07:25:20 fw last message repeated 4 times';
    for (const before of [other, 'kernel: IN=eth0 OUT= SRC=203.0.113.9 DST=19 PROTO=2 ']) {
      const outcome = read(packet, before, repeated);
      assert.deepEqual(outcome.weights, [1]);
      assert.deepEqual(
        outcome.notes.filter(({ code }) => code === 'repeated'),
        [],
      );
    }
    counts(read(repeated), 0, 0, 1);
  });
});

suite('quality notes', () => {
  const note = (line: string, expected: readonly QualityNote[]): void => {
    const outcome = read(line);
    counts(outcome, 0, 0, 1);
    assert.deepEqual(outcome.notes, expected, line);
  };
  test('trap 12: callbacks suppressed, messages dropped', () => {
    note('Oct 10 07:25:12 fw kernel: net_ratelimit: 12 callbacks suppressed', [
      { code: 'suppressed', count: 12, lines: [1] },
    ]);
    note('kernel: [12.3] __ratelimit: 345 callbacks suppressed', [{ code: 'suppressed', count: 345, lines: [1] }]);
    note('kernel: printk: 5 messages suppressed.', [{ code: 'suppressed', count: 5, lines: [1] }]);
    note('kernel: ** 7 printk messages dropped **', [{ code: 'suppressed', count: 7, lines: [1] }]);
    note('kernel: ** 7 printk messages dropped ** ', [{ code: 'suppressed', count: 7, lines: [1] }]);
    note('some messages suppressed', [{ code: 'suppressed', count: 1, lines: [1] }]);
  });
  test('trap 12: SEIL’s trimmed marker', () => {
    note('== OLDER "ipf" LOG MESSAGES WERE TRIMMED ==', [{ code: 'trimmed', count: 1, lines: [1] }]);
  });
  test('sentences with these words inside are no notes', () => {
    note('callbacks suppressed by the driver', []);
    note('last message repeated 4 times again', []);
    note('last message repeated times', []);
  });
  test('at most twenty lines are kept of each note, but all are counted', () => {
    const { notes } = read(...Array.from({ length: 30 }, () => 'net_ratelimit: 2 callbacks suppressed'));
    assert.equal(notes[0]?.count, 60);
    assert.deepEqual(
      notes[0]?.lines,
      Array.from({ length: 20 }, (_none, index) => index + 1),
    );
  });
  test('times without a year are noted', () => {
    const table = new EventTable();
    const reader = new LogReader(table);
    reader.push(encodeUtf8(`${packet}\n2020-10-10T07:25:12Z DROP ${fields}\n`));
    assert.deepEqual(reader.notes.list(), [{ code: 'noYear', count: 1, lines: [1] }]);
  });
  test('a gap and a clock that was set', () => {
    const at = (time: string): string => packet.replace('Oct 10 07:25:12', time);
    const minutes = Array.from({ length: 300 }, (_none, i) =>
      at(`Oct 10 07:${String(Math.floor(i / 5)).padStart(2, '0')}:${i % 5}0`),
    );
    assert.deepEqual(read(...minutes, at('Oct 12 07:00:00'), at('Oct 12 07:01:00')).notes, [
      { code: 'gap', count: 1, lines: [301] },
    ]);
    assert.deepEqual(read(...minutes, at('Oct 10 05:00:00')).notes, [{ code: 'clockJump', count: 1, lines: [301] }]);
    assert.deepEqual(read(...minutes, at('Oct 10 07:30:00')).notes, []);
  });
});

suite('trap 3: twins', () => {
  const audit = packet.replace('DROP', '[UFW AUDIT]');
  const block = packet.replace('DROP', '[UFW BLOCK]');
  const later = (line: string, time: string): string => line.replace('07:25:12', time);
  test('[UFW AUDIT] and the decision count once', () => {
    assert.deepEqual(read(audit, block).weights, [0, 1]);
    assert.deepEqual(read(audit, other, packet.replace('DROP', '[UFW ALLOW]')).weights, [0, 1]);
  });
  test('an audit line without a decision keeps its weight', () => {
    assert.deepEqual(read(audit, packet.replace('DPT=23', 'DPT=24')).weights, [1, 1]);
    assert.deepEqual(read(audit).weights, [1]);
  });
  test('one decision has one audit line', () => {
    assert.deepEqual(read(audit, audit, block, block).weights, [0, 0, 1, 1]);
    assert.deepEqual(read(block, audit).weights, [1, 1]);
  });
  test('a decision more than a second later is another packet’s', () => {
    assert.deepEqual(read(audit, later(block, '07:25:13')).weights, [0, 1]);
    assert.deepEqual(read(audit, later(block, '07:25:14')).weights, [1, 1]);
  });
  test('two packets of one flow in one second are two, by their IP ID', () => {
    const next = (line: string): string => line.replace(/ID=\d+/, 'ID=65535');
    assert.deepEqual(read(audit, next(block)).weights, [1, 1]);
    assert.deepEqual(read(audit, next(audit), next(block), block).weights, [0, 0, 1, 1]);
    assert.deepEqual(read(audit, next(block), other, block).weights, [0, 1, 1]);
    assert.deepEqual(read(audit.replace(/ID=\d+/, 'ID=0'), block).weights, [1, 1]);
  });
  test('a line that states no IP ID may be the twin of one that does', () => {
    assert.deepEqual(read(audit, block.replace(/ID=\d+ /, '')).weights, [0, 1]);
    const v6 = 'SRC=2001:db8::9 DST=2001:db8::1 LEN=72 TC=0 HOPLIMIT=57 FLOWLBL=0 PROTO=UDP SPT=546 DPT=547 LEN=32 ';
    const [first, second] = [audit, block].map((line) => line.replace(/SRC=.*/, v6));
    assert.deepEqual(read(first!, second!).weights, [0, 1]);
  });
  test('equal packets that are only audited are not each other’s twins', () => {
    const ping = audit.replace(/PROTO=.*/, 'PROTO=ICMP TYPE=8 CODE=0 ID=7 SEQ=1 ');
    assert.deepEqual(read(ping, later(ping, '07:25:13'), later(ping, '07:25:14')).weights, [1, 1, 1]);
  });
  test('the lines of one trace count once', () => {
    const trace = (rule: string): string => packet.replace('DROP', `TRACE: ${rule}`);
    assert.deepEqual(
      read(trace('raw:PREROUTING:policy:2'), trace('filter:INPUT:rule:1'), trace('filter:INPUT:policy:3')).weights,
      [0, 0, 1],
    );
  });
});

suite('the parts of a log, joined', () => {
  test('a repeat at the start of a part speaks of the part before', () => {
    const whole = new LogReader(new EventTable());
    const first = new LogReader(new EventTable());
    first.push(encodeUtf8(`${packet}\n`));
    const second = new LogReader(new EventTable());
    second.beginPart();
    second.push(encodeUtf8(`fw last message repeated 4 times\n${packet}\n`));
    whole.adopt(first.packPart());
    whole.adopt(second.packPart());
    assert.deepEqual([whole.table.weight(0), whole.table.weight(1)], [5, 1]);
    assert.deepEqual(whole.counts, { lines: 3, packets: 2, unparsed: 0, other: 1 });
    assert.deepEqual(
      whole.notes.list().find(({ code }) => code === 'repeated'),
      { code: 'repeated', count: 4, lines: [2] },
    );
  });
});
