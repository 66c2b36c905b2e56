import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { encodeUtf8 } from '../../src/core/utf8';

const heads = [
  'Oct 10 07:25:12 fw kernel: [4242.123456] DROP ',
  'Oct 10 07:26:01 fw kernel: [  99.1] [UFW BLOCK] ',
  '2026-10-10T07:25:12.5+09:00 fw kernel: DROP ',
  'Oct 10 07:25:12 fw DROP ',
  '[Sat Oct 10 07:25:12 2026] ',
  '[Sat Oct 10 07:25:12 2026] net-fw DROP ',
  'Oct 10 07:25:12 LOGDROP wan ',
  'Oct 10 07:25:12 drop kernel: [  4.1] new ',
];
const ways = ['IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:22:08:00 ', 'IN=br0 OUT=ppp0 ', 'IN= OUT=eth0 '];
const v4 = 'SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=54321 ';
const v6 =
  'SRC=2001:0db8:0000:0000:0000:0000:0000:0009 DST=2001:0db8:0000:0000:0000:0000:0000:0001 LEN=72 TC=0 HOPLIMIT=57 FLOWLBL=702464 ';
const packets = [
  `${v4}DF PROTO=TCP SPT=4242 DPT=23 WINDOW=65535 RES=0x00 SYN URGP=0 `,
  `${v4}PROTO=TCP SPT=80 DPT=4242 SEQ=3232235521 ACK=4294967295 WINDOW=245 RES=0x00 ACK RST URGP=0 OPT (020405B4) `,
  `${v4}PROTO=UDP SPT=4242 DPT=1900 LEN=98 MARK=0x1`,
  `${v4}PROTO=ICMP TYPE=8 CODE=0 ID=23 SEQ=1 `,
  `${v4}PROTO=ICMP TYPE=3 CODE=1 [SRC=192.0.2.1 DST=203.0.113.9 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=UDP SPT=1 DPT=2 LEN=9 ] `,
  `${v6}PROTO=TCP SPT=4242 DPT=23 WINDOW=5760 RES=0x00 SYN URGP=0 \r`,
  `${v6}PROTO=UDP SPT=53 DPT=5353 LEN=20 `,
];

const line = fc
  .tuple(fc.constantFrom(...heads), fc.constantFrom(...ways), fc.constantFrom(...packets))
  .map((parts) => parts.join(''));

/** A change anywhere in a line: some letters gone, and others in their place. */
const damage = fc.record({
  at: fc.nat(300),
  length: fc.nat(3),
  text: fc.constantFrom('', ' ', '0', '9', '=', '[', ']', ':', '256', '65536', '=IN', 'x', '\t', '\0', '3.14] '),
});
const damaged = fc
  .tuple(line, damage)
  .map(([whole, { at, length, text }]) => whole.slice(0, at) + text + whole.slice(at + length));

/** What a reader keeps of lines, row by row. */
function rows(reader: LogReader): unknown[] {
  const { table } = reader;
  return Array.from({ length: table.length }, (_none, row) => {
    const { line: _line, source, destination, route, ...columns } = table.blocks[0]!;
    const numbers = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row]]));
    const addresses = [source, destination].map((column) => table.addresses.text(column[row]!));
    return { ...numbers, addresses, ...table.routes.route(route[row]!) };
  });
}

function read(...lines: readonly string[]): LogReader {
  const reader = new LogReader(new EventTable());
  reader.push(encodeUtf8(lines.map((text) => `${text}\n`).join('')));
  reader.end();
  return reader;
}

suite('lines that begin like earlier ones', () => {
  test('are read as if each stood alone', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 40 }), (lines) => {
        assert.deepEqual(
          rows(read(...lines)),
          lines.flatMap((text) => rows(read(text))),
        );
      }),
      { seed: 20_200_406, numRuns: 30 },
    );
  });

  test('damaged or not, after each whole one', () => {
    const known = heads.flatMap((head) => ways.map((way) => `${head}${way}${packets[0]}`));
    fc.assert(
      fc.property(damaged, (text) => {
        const together = read(...known, text);
        const alone = read(text);
        assert.deepEqual(rows(together).slice(known.length), rows(alone));
        assert.deepEqual(
          [together.counts.unparsed, together.counts.other],
          [alone.counts.unparsed, alone.counts.other],
        );
      }),
      { seed: 20_200_406, numRuns: 2000 },
    );
  });

  test('whatever stands behind the last of them', () => {
    const whole = `${heads[0]}${ways[0]}${packets[0]}`;
    for (let end = 1; end < whole.length; end++) {
      const cut = whole.slice(0, end);
      assert.deepEqual(rows(read(whole, cut)).slice(1), rows(read(cut)), cut);
    }
  });
});
