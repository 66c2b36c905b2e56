import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { hoverFacts } from '../../src/language/hoverFacts';

/** Asserts what the fact under the cursor `|` says; keys that are not expected are not compared. */
function says(text: string, expected: Readonly<Record<string, unknown>>): void {
  const fact: Readonly<Record<string, unknown>> = { ...hoverFacts(readLine(text.replace('|', '')), text.indexOf('|')) };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fact[key]])), expected);
}

const head = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4242 DPT=23';

test('every flag tells of the whole combination', () => {
  says(`${head} WINDOW=1024 RES=0x00 A|CK SYN URGP=0`, { code: 'tcpFlags', flags: ['ACK', 'SYN'], meaning: 'answer' });
  says(`${head} WINDOW=1024 RES=0x00 ACK SY|N URGP=0`, { flags: ['ACK', 'SYN'], meaning: 'answer' });
});

for (const [flags, meaning] of [
  ['|SYN', 'open'],
  ['|RST', 'reset'],
  ['ACK |RST', 'reset'],
  ['ACK |FIN', 'close'],
  ['ACK |PSH', 'data'],
  ['|ACK', 'ackOnly'],
  ['|FIN', 'finScan'],
  ['URG PSH |FIN', 'xmasScan'],
  ['SYN |FIN', 'illegal'],
] as const) {
  test(`${flags.replace('|', '')} is ${meaning}`, () => {
    says(`${head} WINDOW=1024 RES=0x00 ${flags} URGP=0`, { code: 'tcpFlags', meaning });
  });
}

test('congestion flags do not change the meaning', () => {
  says(`${head} WINDOW=1024 RES=0x00 CWR |ECE SYN URGP=0`, {
    flags: ['CWR', 'ECE', 'SYN'],
    meaning: 'open',
    ecn: true,
  });
});

test('a NULL scan has no flag to point at: the fields around the gap say it', () => {
  says(`${head} WINDOW=1024 RES=|0x00 URGP=0`, { code: 'reserved', zero: true, meaning: 'nullScan' });
  says(`${head} WINDOW=1024 RES=0x00 URGP=|0`, { code: 'urgent', pointer: 0, meaning: 'nullScan' });
  says(`${head} WINDOW=1024 RES=|0x00 SYN URGP=0`, { meaning: 'open' });
});

test('a fragment without a TCP header is no NULL scan', () => {
  says('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 ID=1 FRAG:185 PROTO=T|CP', {
    code: 'protocol',
    meaning: undefined,
  });
});

test('reserved bits and urgent pointer', () => {
  says(`${head} WINDOW=1024 RES=|0x04 SYN URGP=0`, { zero: false });
  says(`${head} WINDOW=1024 RES=0x00 URG ACK URGP=|5`, { pointer: 5, flagged: true });
  says(`${head} WINDOW=1024 RES=0x00 ACK URGP=|5`, { pointer: 5, flagged: false });
});

test('window', () => {
  says(`${head} WINDOW=|1024 RES=0x00 SYN URGP=0`, { code: 'window', window: 1024, opens: true, marks: [] });
  says(`${head} WINDOW=|0 RES=0x00 RST URGP=0`, { window: 0, reset: true });
});

test('SEQ= and ACK= are numbers, ACK alone is a flag', () => {
  const line = `${head} SEQ=4233876898 ACK=924634312 WINDOW=245 RES=0x00 ACK URGP=0`;
  says(line.replace('423', '|423'), { code: 'sequence', kind: 'sequence', value: 4_233_876_898 });
  says(line.replace('924', '|924'), { kind: 'acknowledgement', value: 924_634_312, flagged: true });
  says(line.replace(' ACK U', ' |ACK U'), { code: 'tcpFlags', meaning: 'ackOnly' });
});

test("Mirai's sequence number is the destination address", () => {
  says(`${head} SEQ=|3221225985 ACK=0 WINDOW=1024 RES=0x00 SYN URGP=0`, { marks: ['mirai'] });
  says(`${head} SEQ=|3221225985 ACK=1 WINDOW=1024 RES=0x00 ACK URGP=0`, { marks: [] });
  says(`${head} SEQ=|3221225986 ACK=0 WINDOW=1024 RES=0x00 SYN URGP=0`, { marks: [] });
});

test("masscan's id is made of address, port and sequence number", () => {
  // The lower halves of 192.0.2.1, of port 23, and of the sequence number 0x12345678.
  const masscan = head.replace('ID=1', `ID=${0x0201 ^ 23 ^ 0x5678}`);
  says(`${masscan} SEQ=|${0x12345678} ACK=0 WINDOW=1024 RES=0x00 SYN URGP=0`, { marks: ['masscan'] });
  says(`${masscan} SEQ=|${0x12345679} ACK=0 WINDOW=1024 RES=0x00 SYN URGP=0`, { marks: [] });
});

test('old ZMap: id 54321 with window 65535, not one of them alone', () => {
  const zmap = head.replace('ID=1', 'ID=54321');
  says(`${zmap} WINDOW=|65535 RES=0x00 SYN URGP=0`, { marks: ['zmap'] });
  says(`${zmap.replace('ID=', 'ID=|')} WINDOW=65535 RES=0x00 SYN URGP=0`, { code: 'id', zmap: true });
  says(`${zmap} WINDOW=|1024 RES=0x00 SYN URGP=0`, { marks: [] });
  says(`${head} WINDOW=|65535 RES=0x00 SYN URGP=0`, { marks: [] });
});

test('SEIL writes one letter for each flag', () => {
  says('ge0 @0:1[WEB] block 203.0.113.9,443 -> 192.0.2.1,40000 PR tcp len 40 20/20 in -|AS', {
    code: 'tcpFlags',
    flags: ['ACK', 'SYN'],
    meaning: 'answer',
  });
});

const icmp = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=84 TTL=52 ID=1 PROTO=ICMP';
const icmp6 = 'IN=eth0 OUT= SRC=2001:db8::1 DST=2001:db8::2 LEN=84 TC=0 HOPLIMIT=52 FLOWLBL=0 PROTO=ICMPv6';

/** The names of the ICMP type and code under the cursor. */
function icmpKeys(text: string): readonly (string | undefined)[] {
  const fact = hoverFacts(readLine(text.replace('|', '')), text.indexOf('|'));
  return fact?.code === 'icmp' ? [fact.meaning?.type.key, fact.meaning?.code?.key] : [];
}

test('ICMP type and code say the same, whichever is pointed at', () => {
  const quote = '[SRC=192.0.2.1 DST=203.0.113.9 LEN=76 TTL=64 ID=1 PROTO=UDP SPT=4242 DPT=53 LEN=56 ]';
  assert.deepEqual(icmpKeys(`${icmp} TYPE=|3 CODE=3 ${quote}`), ['destinationUnreachable', 'portUnreachable']);
  assert.deepEqual(icmpKeys(`${icmp} TYPE=3 CO|DE=3 ${quote}`), ['destinationUnreachable', 'portUnreachable']);
  says(`${icmp} TYPE=|3 CODE=3 ${quote}`, {
    quotes: { source: '192.0.2.1', destination: '203.0.113.9', protocol: 'UDP', sourcePort: 4242, destinationPort: 53 },
  });
});

test('the same ICMP numbers mean something else in IPv6', () => {
  assert.deepEqual(icmpKeys(`${icmp} TYPE=|8 CODE=0 ID=7 SEQ=1`), ['echoRequest', undefined]);
  assert.deepEqual(icmpKeys(`${icmp6} TYPE=|128 CODE=0 ID=7 SEQ=1`), ['echoRequest', undefined]);
  assert.deepEqual(icmpKeys(`${icmp} TYPE=|3 CODE=0 `), ['destinationUnreachable', 'netUnreachable']);
  assert.deepEqual(icmpKeys(`${icmp6} TYPE=|3 CODE=0 `), ['timeExceeded', 'hopLimitExceeded']);
  assert.deepEqual(icmpKeys('ge0 @0:1[PING] pass 203.0.113.9 -> 192.0.2.1 PR icmp type |8 code 0 len 84 20/64 in'), [
    'echoRequest',
    undefined,
  ]);
});

test('an unassigned ICMP type has no meaning', () => {
  says(`${icmp} TYPE=|77 CODE=0 `, { code: 'icmp', type: 77, meaning: undefined });
});

test('ID is that of the IP packet first, then that of the ping', () => {
  says(`${icmp.replace('ID=1', 'ID=|1')} TYPE=8 CODE=0 ID=7 SEQ=3`, { code: 'id', id: 1 });
  says(`${icmp} TYPE=8 CODE=0 ID=|7 SEQ=3`, { code: 'icmpNumber', kind: 'id', text: '7' });
  says(`${icmp} TYPE=8 CODE=0 ID=7 SEQ=|3`, { code: 'icmpNumber', kind: 'sequence', text: '3' });
});

test('what stands in the brackets speaks of the quoted packet', () => {
  const line = `${icmp} TYPE=11 CODE=0 [SRC=192.0.2.1 DST=203.0.113.9 LEN=40 TTL=|1 ID=9 PROTO=TCP SPT=4242 DPT=80 ] `;
  says(line, { code: 'ttl', ttl: 1, place: 'quoted', quoted: true });
  says(line.replace('|', '').replace('TTL=52', 'TTL=|52'), { ttl: 52, place: 'arrived', quoted: false });
});
