import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { EventTable } from '../../src/core/eventTable';
import { LineParser } from '../../src/core/lineParser';
import { LogReader } from '../../src/core/logReader';
import { AddressKind, type AddressSlot, type Packet, Tokens } from '../../src/core/packet';
import { readLine } from '../../src/core/readLine';
import { encodeUtf8 } from '../../src/core/utf8';

/** Checks a property on the same examples in every run. */
function holds<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 100): void {
  fc.assert(property, { seed: 20_200_406, numRuns });
}

const fields =
  'SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=4321 DF PROTO=TCP SPT=4242 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0';
const mac = '00:11:22:33:44:55:66:77:88:99:aa:bb:08:00';
const tcp = `IN=eth0 OUT= MAC=${mac} ${fields}`;

/** Lines of every dialect and head, of other programs, and damaged ones, by dialect. */
const dialects: readonly (readonly string[])[] = [
  [
    `Oct 10 07:25:12 fw kernel: [547219.375133] [UFW BLOCK] ${tcp} `,
    `Oct 10 07:25:12 fw kernel: [ 1048.213512] DROP ${tcp} OPT (020405B4) `,
    `Oct 10 07:25:13 fw kernel: DROP IN=eth0 OUT= MAC=${mac} ${fields.replace(/TCP.*/, 'UDP SPT=5353 DPT=5353 LEN=40')} MARK=0x1`,
    `Oct 10 07:26:13 fw kernel: DROP IN=eth0 OUT= ${fields.replace(/TCP.*/, 'ICMP TYPE=8 CODE=0 ID=7 SEQ=1')} `,
    `Dec 31 23:59:59 fw kernel: IN= OUT=eth0 ${fields.replace(/TCP.*/, 'ICMP TYPE=3 CODE=1 [SRC=192.0.2.1 DST=198.51.100.7 LEN=197 TTL=64 ID=2 PROTO=UDP SPT=9 DPT=4 LEN=177 ]')} MTU=1400`,
    `Jan  1 00:00:01 fw kernel: message repeated 28 times: [ [UFW BLOCK] ${tcp}]`,
    'Jan  1 00:00:02 fw last message repeated 3 times',
    'fw kernel: net_ratelimit: 12 callbacks suppressed',
    `<6>2021-03-12T14:10:18.537693+09:00 fw kernel: REJECT wan in: IN=eth0 OUT=eth1 SRC=2001:db8::9 DST=2001:db8::1 LEN=72 TC=0 HOPLIMIT=57 FLOWLBL=0 PROTO=UDP SPT=546 DPT=547 LEN=32 `,
    `<134>1 2025-11-06T11:32:42Z fw kernel - - [meta sequenceId="2"] [UFW AUDIT] ${tcp} `,
    '10月 12 10:16:42 fw kernel: 遮断 IN=eth0 OUT= SRC=180.188.***.*** DST=MY.IP.AD.DR LEN=36 PROTO=2',
    `101 1 tap101i0-IN 20/Jun/2022:13:09:14 +0200 REJECT: OUT=vmbr0 ${fields} `,
    'Jun 13 23:29:15 UDM-Pro [LAN_IN-D-4001] DESCR="🛑Drop all" IN=eth8 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=36 TOS=00 PREC=0x00 TTL=49 ID=4 PROTO=2 ',
    'kernel: L=126 ID=8698 DF PROTO=TCP SPT=88 DPT=51179 WINDOW=0 RES=0x00 ACK RST URGP=0 ',
    'Oct 10 07:25:12 fw kernel: DROP IN=eth0 OUT= SRC=127.0.0.53 DS.189.91.96 LEN=76 PROTO=UDP SPT=1 DPT=2 LEN=56 ',
    'IN=eth0 OUT= MACSRC=02:00:00:00:00:01 MACDST=ff:ff:ff:ff:ff:ff MACPROTO=0806 ARP HTYPE=1 PTYPE=0x0800 OPCODE=1 MACSRC=02:00:00:00:00:01 IPSRC=192.0.2.7 MACDST=00:00:00:00:00:00 IPDST=192.0.2.1',
  ],
  [
    '<142>Feb 20 11:00:12 branch filter: pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S',
    'lan0 @1:3[OUT] pass 192.168.0.10,5353 -> 192.0.2.53,53 PR udp len 72 20/52 out',
    '28/06/2020 18:57:53.239346 3x rge0 @0:12 b 192.168.1.100,40702 -> 198.51.100.51,993 PR tcp len 20 60 -S OUT',
    'pppoe0 @0:2[PING] block 203.0.113.9 -> 192.0.2.1 PR icmp type 8 code 0 len 84 20/64 in',
    '== OLDER "ipf" LOG MESSAGES WERE TRIMMED ==',
  ],
  [
    '2021-06-22 12:19:41 DROP UDP 192.168.178.25 224.0.0.251 5353 5353 73 - - - - - - - RECEIVE',
    '2021-06-22 12:48:21 INFO-EVENTS-LOST - - - - - - - - - - - - 7 -',
  ],
  [
    '2026/10/06 12:00:00: PP[01] Rejected at IN(200099) filter: UDP 198.51.100.1:10000 > 203.0.113.1:500',
    'Jun  7 17:04:51  [INSPECT] LAN2[out][101098] TCP 192.168.41.73:53638 > 198.51.100.147:443 (2026/06/07 17:04:37)',
  ],
  ['Oct 10 07:25:12 fw sshd[12]: Failed password for root from 203.0.113.9 port 4242 ssh2', ''],
];
const samples = dialects.flat();

const sample = fc.constantFrom(...samples);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n');
/** A log of sample lines, perhaps with a byte order mark, perhaps without a last newline. */
const log = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(sample, lineEnd), { maxLength: 30 }), fc.boolean())
  .map(([mark, lines, cut]) => {
    const text = lines.map(([line, end]) => line + end).join('');
    return encodeUtf8((mark ? '\ufeff' : '') + (cut ? text.replace(/\r?\n$/, '') : text));
  });

/** What happens to lines in real files: `other` is a line of the same dialect. */
type Damage = (text: string, at: number, length: number, other: string) => string;

const leaveOut: Damage = (text, at, length) => text.slice(0, at) + text.slice(at + length);
const double: Damage = (text, at, length) => text.slice(0, at + length) + text.slice(at);
const cut: Damage = (text, at) => text.slice(0, at);
const runInto: Damage = (text, at, _length, other) => text.slice(0, at) + other.slice(at);
const overwriteOne: Damage = (text, at, length) =>
  `${text.slice(0, at)}${' =[]():.,@"-0A\t\u0000'.charAt(length)}${text.slice(at + 1)}`;

/** A sample line to which some such things have happened. */
function damagedBy(...damages: readonly Damage[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.constantFrom(...damages), fc.nat(), fc.nat({ max: 15 }));
  return fc
    .constantFrom(...dialects)
    .chain((lines) =>
      fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines), fc.array(change, { maxLength: 3 })),
    )
    .map(([line, other, changes]) =>
      encodeUtf8(
        changes.reduce((text, [damage, place, length]) => damage(text, place % (text.length + 1), length, other), line),
      ),
    );
}
const damaged = damagedBy(leaveOut, double, cut, runInto, overwriteOne);

/** All that a reader knows of what it has read. */
function contents({ table, counts, notes, functions }: LogReader): unknown {
  const rows = Array.from({ length: table.length }, (_none, row) => {
    const block = table.blocks[row >>> 16]!;
    const at = row & 0xffff;
    const { route, source, destination, weight: _weight, ...columns } = block;
    return [
      ...Object.values(columns).map((column) => column[at]),
      table.weight(row),
      table.addresses.text(source[at]!),
      table.addresses.text(destination[at]!),
      table.routes.route(route[at]!),
    ];
  });
  return { rows, counts, notes: notes.list(), functions: functions.list(), clockRuns: table.clockRuns };
}

function readWhole(bytes: Uint8Array): LogReader {
  const reader = new LogReader(new EventTable());
  reader.push(bytes);
  reader.end();
  return reader;
}

suite('bytes split anywhere', () => {
  test('give the same table', () => {
    holds(
      fc.property(log, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
        const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
        const reader = new LogReader(new EventTable());
        let from = 0;
        for (const to of [...places, bytes.length]) {
          const chunk = bytes.slice(from, to);
          reader.push(chunk);
          chunk.fill(0x41);
          from = to;
        }
        reader.end();
        assert.deepEqual(contents(reader), contents(readWhole(bytes)));
      }),
    );
  });
  test('one by one', () => {
    const bytes = encodeUtf8(`\ufeff${samples.join('\r\n')}`);
    const reader = new LogReader(new EventTable());
    for (const byte of bytes) reader.push(Uint8Array.of(byte));
    reader.end();
    assert.deepEqual(contents(reader), contents(readWhole(bytes)));
  });
});

test('the parts of a log, read apart and joined, are the whole', () => {
  holds(
    fc.property(fc.array(fc.array(sample, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (parts) => {
      const joined = new LogReader(new EventTable());
      for (const [index, lines] of parts.entries()) {
        const reader = new LogReader(new EventTable());
        if (index > 0) reader.beginPart();
        reader.push(encodeUtf8(lines.map((line) => `${line}\n`).join('')));
        joined.adopt(reader.packPart());
      }
      joined.end();
      assert.deepEqual(
        contents(joined),
        contents(
          readWhole(
            encodeUtf8(
              parts
                .flat()
                .map((line) => `${line}\n`)
                .join(''),
            ),
          ),
        ),
      );
    }),
  );
});

/** What a parser made of one line, as plain data. */
function reading(parser: LineParser, bytes: Uint8Array, start: number, end: number): unknown {
  const verdict = parser.parse(bytes, start, end);
  const text = (from: number, to: number): string =>
    to > from ? String.fromCharCode(...bytes.subarray(from, to)) : '';
  const addressText = (slot: AddressSlot): string | number =>
    [AddressKind.none, AddressKind.v4].includes(slot.kind as 0) ? slot.kind && slot.v4 : text(slot.start, slot.end);
  const { packet } = parser;
  const head = { verdict, clock: packet.clock, time: packet.clock === 0 ? 0 : packet.time };
  if (verdict !== 2) return verdict === 1 ? { ...head, stoppedAt: packet.stoppedAt - start } : head;
  const {
    protocol,
    sourcePort,
    destinationPort,
    length,
    ttl,
    flags,
    icmpType,
    icmpCode,
    id,
    sequence,
    window,
  }: Packet = packet;
  return {
    ...head,
    ...{ protocol, sourcePort, destinationPort, length, ttl, flags, icmpType, icmpCode, id, sequence, window },
    ...{ weight: packet.weight, action: packet.action, flow: packet.flow },
    source: addressText(packet.source),
    destination: addressText(packet.destination),
    prefix: text(packet.prefixStart, packet.prefixEnd),
    input: text(packet.inputStart, packet.inputEnd),
    output: text(packet.outputStart, packet.outputEnd),
  };
}

suite('a line means the same', () => {
  test('whatever came before it', () => {
    holds(
      fc.property(fc.array(fc.oneof(sample.map(encodeUtf8), damaged), { minLength: 1, maxLength: 10 }), (lines) => {
        const reused = new LineParser();
        for (const line of lines) {
          assert.deepEqual(reading(reused, line, 0, line.length), reading(new LineParser(), line, 0, line.length));
        }
      }),
      150,
    );
  });
  test('whatever stands behind its end or before its start', () => {
    holds(
      fc.property(damaged, sample, fc.nat(), (line, around, cut) => {
        const length = cut % (line.length + 1);
        const before = encodeUtf8(around);
        const buffer = new Uint8Array([...before, ...line, ...before]);
        const alone = reading(new LineParser(), line.slice(0, length), 0, length);
        assert.deepEqual(reading(new LineParser(), buffer, before.length, before.length + length), alone);
      }),
      500,
    );
  });
  test('to the table and to the editor: the fast path reads what the general reader reads', () => {
    holds(
      fc.property(damaged, (line) => {
        const general = new LineParser();
        general.packet.tokens = new Tokens();
        assert.deepEqual(reading(new LineParser(), line, 0, line.length), reading(general, line, 0, line.length));
      }),
      600,
    );
  });
});

suite('nothing makes the reader fail', () => {
  const spansAreSound = (text: string): void => {
    const { fields: found, kind, stoppedAt } = readLine(text);
    let before = 0;
    for (const { keyStart, start, end, text: value } of found) {
      assert.ok(before <= keyStart && keyStart <= start && start <= end && end <= text.length, text);
      assert.equal(value, text.slice(start, end));
      before = keyStart;
    }
    assert.equal(kind === 'unparsed', stoppedAt !== undefined);
    assert.ok((stoppedAt ?? 0) >= 0 && (stoppedAt ?? 0) <= text.length);
  };
  const anyText = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
    .map((codes) => String.fromCodePoint(...codes));
  test('random bytes', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readWhole(bytes)),
      150,
    );
    holds(fc.property(anyText, spansAreSound), 200);
  });
  test('damaged lines', () => {
    holds(
      fc.property(damaged, (bytes) => spansAreSound(Buffer.from(bytes).toString('utf8'))),
      150,
    );
  });
  test('long lines take linear time', { timeout: 60_000 }, () => {
    const parts = [
      ...'[]()=:@<>"- 0\t\u0000',
      'IN=',
      'IN=eth0 OUT=',
      'xIN=',
      'SRC=',
      'SRC=192.0.2.4 ',
      'DST=::',
      'LEN=1 ',
      'PROTO=TCP ',
      'OPT (',
      'INCOMPLETE [',
      'FRAG:',
      'DESCR="',
      '[SRC=192.0.2.4 LEN=5 ',
      ' @0:',
      ' @0:1[',
      'x @0:1[A] block ',
      '3x ',
      '[INSPECT] ',
      ' filter: ',
      ' Rejected at ',
      'PP[01] Rejected at IN(1) filter: UDP ',
      ' > ',
      'message repeated 2 times: [',
      '[a=',
      '[a="]',
      'Oct 10 07:25:12 ',
      'DROP ',
      '-A',
      '９月',
      '🛑',
    ];
    const heads = ['', 'IN=eth0 OUT= ', 'pppoe0 @0:1[A] block 192.0.2.1,1 -> 192.0.2.2,2 PR tcp len 60 20/40 in '];
    const parser = new LineParser();
    for (const head of heads.map(encodeUtf8)) {
      for (const part of parts) {
        const bytes = Buffer.alloc(200_000, part);
        bytes.set(head);
        for (const tokens of [undefined, new Tokens()]) {
          parser.packet.tokens = tokens;
          parser.parse(bytes, 0, bytes.length);
        }
      }
    }
    for (const part of ['[', '=', 'SRC=192.0.2.4 ', 'LEN=1 '])
      spansAreSound(`IN=eth0 OUT= ${part.repeat(200_000 / part.length)}`);
  });
});
