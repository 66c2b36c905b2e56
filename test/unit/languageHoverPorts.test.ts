import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { hoverFacts } from '../../src/language/hoverFacts';
import type { PortFact } from '../../src/language/portFacts';

/** The port under the cursor `|`. */
function port(text: string): PortFact {
  const fact = hoverFacts(readLine(text.replace('|', '')), text.indexOf('|'));
  assert.equal(fact?.code, 'port');
  return fact as PortFact;
}

/** `23/tcp telnet`, with `?` for a port without a name. */
function names({ port, meanings }: PortFact): string {
  return meanings.map(({ transport, service }) => `${port}/${transport} ${service ?? '?'}`).join(', ');
}

const tcp = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=TCP ';
const udp = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=118 TTL=242 ID=1 PROTO=UDP ';

test('the value and the key say the same', () => {
  assert.equal(names(port(`${tcp}SPT=4242 DPT=2|3 SYN URGP=0`)), '23/tcp telnet');
  assert.equal(names(port(`${tcp}SPT=4242 D|PT=23 SYN URGP=0`)), '23/tcp telnet');
  assert.equal(names(port(`${tcp}SPT=4242 |DPT=23 SYN URGP=0`)), '23/tcp telnet');
});

test('just behind the value still counts', () => {
  assert.equal(names(port(`${tcp}SPT=4242 DPT=23|`)), '23/tcp telnet');
});

test('the hover covers key and value', () => {
  const line = `${tcp}SPT=4242 DPT=23 SYN URGP=0`;
  const { start, end } = hoverFacts(readLine(line), line.indexOf('DPT')) ?? { start: 0, end: 0 };
  assert.equal(line.slice(start, end), 'DPT=23');
});

test('the same number is another thing on the other transport', () => {
  assert.equal(names(port(`${tcp}SPT=4242 DPT=38|9 SYN URGP=0`)), '389/tcp ldap');
  assert.equal(port(`${tcp}SPT=4242 DPT=38|9 SYN URGP=0`).other?.service, 'cldap');
  assert.equal(names(port(`${udp}SPT=4242 DPT=38|9 LEN=98`)), '389/udp cldap');
  assert.equal(port(`${udp}SPT=4242 DPT=38|9 LEN=98`).other?.service, 'ldap');
});

test('the other transport is not mentioned when it says nothing new', () => {
  assert.equal(port(`${tcp}SPT=4242 DPT=54|32 SYN URGP=0`).other, undefined);
  assert.equal(port(`${udp}SPT=4242 DPT=5341|3 LEN=98`).other, undefined);
});

test('a line without its protocol may mean either', () => {
  assert.equal(
    names(port('kernel: L=126 ID=8698 DF SRC=203.0.113.9 DST=192.0.2.1 DPT=38|9')),
    '389/tcp ldap, 389/udp cldap',
  );
});

test('ports of SCTP are neither', () => {
  const fact = port('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 PROTO=SCTP SPT=4242 DPT=38|9');
  assert.deepEqual([fact.protocol, fact.meanings], ['SCTP', []]);
});

test('nothing is invented for an unknown port', () => {
  const [meaning] = port(`${tcp}SPT=4242 DPT=4933|3 SYN URGP=0`).meanings;
  assert.deepEqual(meaning, { transport: 'tcp' });
});

for (const [number, range] of [
  [1023, 'well-known'],
  [1024, 'registered'],
  [49151, 'registered'],
  [49152, 'dynamic'],
] as const) {
  test(`${number} is a ${range} port`, () => {
    assert.equal(port(`${tcp}SPT=4242 DPT=|${number} SYN URGP=0`).range, range);
  });
}

test('a number that is no port says nothing', () => {
  const line = `${udp}SPT=4242 DPT=123456 LEN=98`;
  assert.equal(hoverFacts({ ...readLine(line), kind: 'packet' }, line.indexOf('1234')), undefined);
});

test('the length tells which probe it fits', () => {
  assert.match(port(`${udp}SPT=4242 DPT=190|0 LEN=98`).length?.probe?.words.en ?? '', /M-SEARCH for ssdp:all/);
  assert.equal(port(`${udp}SPT=4242 DPT=190|0 LEN=99`).length, undefined);
});

test('a TCP packet of the same length fits no probe', () => {
  assert.equal(port(`${tcp.replace('LEN=40', 'LEN=118')}SPT=4242 DPT=190|0 SYN URGP=0`).length, undefined);
});

test('the source port of a request belongs to a client', () => {
  assert.equal(port(`${tcp}SPT=424|2 DPT=23 SYN URGP=0`).side, 'client');
  assert.equal(port(`${tcp}SPT=8|0 DPT=23 SYN URGP=0`).side, 'client');
  assert.equal(port(`${udp}SPT=4444|4 DPT=53 LEN=98`).side, 'client');
});

test('the source port of an answer belongs to a service', () => {
  assert.equal(port(`${tcp}SPT=8|0 DPT=40000 ACK SYN URGP=0`).side, 'service');
  assert.equal(port(`${tcp}SPT=844|3 DPT=40000 RST URGP=0`).side, 'service');
  assert.equal(port(`${udp}SPT=5|3 DPT=40000 LEN=98`).side, 'service');
});

test('the destination port of an answer is not sought', () => {
  assert.equal(port(`${tcp}SPT=80 DPT=338|9 ACK SYN URGP=0`).side, 'client');
  assert.equal(port(`${tcp}SPT=80 DPT=338|9 RST URGP=0`).side, 'client');
  assert.equal(port(`${tcp}SPT=80 DPT=338|9 SYN URGP=0`).side, undefined);
});

test('SEIL writes ports behind a comma', () => {
  const line = 'pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,2|3 PR tcp len 60 20/40 in -S';
  assert.equal(names(port(line)), '23/tcp telnet');
  assert.equal(port(line.replace('|', '').replace('4242', '42|42')).side, 'client');
});

test("SEIL's application filter works on TCP", () => {
  assert.equal(
    names(port('lan0 @0:3[P2P] block 192.0.2.9,4242 -> 203.0.113.9,2|3 AP winny len 60 20/40 out')),
    '23/tcp telnet',
  );
});

test('a port inside the brackets of an ICMP error belongs to the quoted packet', () => {
  const line = `IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=56 PROTO=ICMP TYPE=3 CODE=3 [SRC=192.0.2.1 DST=203.0.113.9 LEN=76 PROTO=UDP SPT=4242 DPT=12|3 LEN=56 ] `;
  const fact = hoverFacts(readLine(line.replace('|', '')), line.indexOf('|'));
  assert.equal(fact?.quoted, true);
  assert.equal(names(port(line)), '123/udp ntp');
  assert.match(port(line).length?.probe?.words.en ?? '', /ordinary NTP time request/);
});
