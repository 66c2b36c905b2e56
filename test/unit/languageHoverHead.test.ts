import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActionRule } from '../../src/core/action';
import { readLine } from '../../src/core/readLine';
import { hoverFacts } from '../../src/language/hoverFacts';
import { wallClock } from '../../src/language/wallClock';

type Facts = Readonly<Record<string, unknown>>;

/** Asserts what the fact under the cursor `|` says; keys that are not expected are not compared. */
function says(text: string, expected: Facts, rules: readonly ActionRule[] = []): void {
  const fact: Facts = { ...hoverFacts(readLine(text.replace('|', '')), text.indexOf('|'), rules) };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fact[key]])), expected);
}

const tail = 'SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4242 DPT=23 SYN URGP=0';
const fields = `IN=eth0 OUT= ${tail}`;

for (const [text, clock, wall] of [
  ['Apr  6 16:05:29 router kernel:', 'noYear', '2020-04-06T16:05:29.000Z'],
  ['Feb 29 00:00:00 router kernel:', 'noYear', '2020-02-29T00:00:00.000Z'],
  ['2020-04-06T16:05:29.5+09:00 router kernel:', 'utc', '2020-04-06T07:05:29.500Z'],
  ['2020-04-06T16:05:29 router kernel:', 'noZone', '2020-04-06T16:05:29.000Z'],
  ['10月 12 10:16:42 router kernel:', 'noYear', '2020-10-12T10:16:42.000Z'],
] as const) {
  test(`${text} is ${wall}, ${clock}`, () => {
    const line = `${text} ${fields}`;
    const fact = hoverFacts(readLine(line), 3);
    assert.equal(fact?.code === 'time' && fact.clock, clock);
    assert.equal(fact?.code === 'time' && new Date(wallClock(fact, 2020)).toISOString(), wall);
  });
}

test('29 February of a common year is its 1 March', () => {
  const fact = hoverFacts(readLine(`Feb 29 12:00:00 router kernel: ${fields}`), 3);
  assert.equal(fact?.code === 'time' && new Date(wallClock(fact, 2021)).toISOString(), '2021-03-01T12:00:00.000Z');
});

test('host and uptime', () => {
  says(`Apr  6 16:05:29 rou|ter kernel: [ 1048.213512] ${fields}`, { code: 'plain', field: 'host', text: 'router' });
  says(`Apr  6 16:05:29 router kernel: [ 104|8.213512] ${fields}`, { code: 'uptime', seconds: 1048.213512 });
});

test('the prefix tells the action, and by which word', () => {
  says(`Apr  6 16:05:29 r kernel: [UFW |BLOCK] ${fields}`, {
    code: 'prefix',
    action: 'drop',
    by: 'word',
    word: 'BLOCK',
  });
  says(`Apr  6 16:05:29 r kernel: [UFW |AUDIT] ${fields}`, { action: 'audit', word: 'AUDIT' });
  says(`Apr  6 16:05:29 r kernel: FINAL_RE|JECT: ${fields}`, { action: 'reject', word: 'REJECT' });
  says(`Apr  6 16:05:29 r kernel: [WAN_LOCAL-default-|D]${fields}`, { action: 'drop', by: 'letter', word: 'D' });
  says(`Apr  6 16:05:29 r kernel: my_r|ule ${fields}`, { action: 'unknown', by: undefined, word: undefined });
});

test("the person's own rules come first", () => {
  const rules = [{ pattern: 'my_*', action: 'accept' }] as const;
  says(`Apr  6 16:05:29 r kernel: my_r|ule ${fields}`, { action: 'accept', by: 'settings' }, rules);
});

test('in, out, through', () => {
  says(`IN=|eth0 OUT= ${tail}`, { code: 'interface', role: 'input', name: 'eth0', kind: 'ethernet', way: 'toHost' });
  says(`IN=eth0 OU|T= ${tail}`, { role: 'output', name: '', way: 'toHost' });
  says(`I|N= OUT=eth0 ${tail}`, { role: 'input', name: '', way: 'fromHost' });
  says(`IN=eth0 OUT=|eth1 ${tail}`, { role: 'output', name: 'eth1', way: 'through' });
  says(`IN=br0 OUT=br0 PHYSIN=|eth1 ${tail}`, { role: 'bridgeInput', name: 'eth1', way: undefined });
});

for (const [name, kind] of [
  ['lo', 'loopback'],
  ['pppoe0', 'ppp'],
  ['br-lan', 'bridge'],
  ['br-0123456789ab', 'container'],
  ['tap101i0', 'virtualMachine'],
  ['wg0', 'tunnel'],
  ['wlan0', 'wireless'],
  ['enp0s3', 'ethernet'],
  ['wan', 'ethernet'],
  ['custom', undefined],
] as const) {
  test(`${name} is ${kind ?? 'anything'}`, () => says(`IN=|${name} OUT= ${tail}`, { name, kind }));
}

test('a VLAN shows in the name', () => {
  says(`IN=|eth0.10 OUT= ${tail}`, { kind: 'ethernet', vlan: 10 });
});

const mac = (text: string) => `IN=eth0 OUT= MAC=${text} ${tail}`;
const usual = '00:00:5e:00:53:01:00:00:5e:00:53:02:08:00';

test('MAC is destination, source and type', () => {
  says(mac(`|${usual}`), {
    code: 'mac',
    part: 'destination',
    destination: { text: '00:00:5e:00:53:01', kind: 'global' },
    source: { text: '00:00:5e:00:53:02', kind: 'global' },
    etherType: { hex: '0800', name: 'IPv4' },
    rest: undefined,
  });
  says(mac('00:00:5e:00:53:01:00:00:5e:|00:53:02:86:dd'), { part: 'source', etherType: { hex: '86dd', name: 'IPv6' } });
  says(mac('00:00:5e:00:53:01:00:00:5e:00:53:02:|81:00'), { part: 'etherType' });
});

test('MAC may be empty or too long', () => {
  says(mac('|'), { code: 'mac', part: undefined, destination: undefined, source: undefined });
  says(mac(`${usual}:|45:00:00:28`), { part: 'rest', rest: '45:00:00:28' });
});

for (const [address, kind] of [
  ['ff:ff:ff:ff:ff:ff', 'broadcast'],
  ['01:00:5e:00:00:fb', 'multicast4'],
  ['33:33:00:00:00:fb', 'multicast6'],
  ['01:80:c2:00:00:00', 'multicast'],
  ['00:00:00:00:00:00', 'zero'],
  ['02:42:ac:16:00:02', 'local'],
] as const) {
  test(`${address} is ${kind}`, () => {
    says(mac(`|${address}:00:00:5e:00:53:02:08:00`), { destination: { text: address, kind } });
  });
}

test('a decoded header has one address each', () => {
  const line = `IN=eth0 OUT= MACSRC=00:00:5e:00:53:02 MACDST=00:00:5e:00:53:01 MACPROTO=0800 ${tail}`;
  says(line.replace('=00:00:5e:00:53:02', '=|00:00:5e:00:53:02'), { code: 'mac', form: 'source' });
  says(line.replace('=0800', '=|0800'), { code: 'etherType', hex: '0800', name: 'IPv4' });
});

test('marks and owners', () => {
  says(`${fields} MARK=|0x1`, { code: 'plain', field: 'mark', text: '0x1' });
  says(`${fields} UID=|0 GID=100`, { code: 'owner', kind: 'uid', id: 0 });
  says(`${fields} UID=0 GID=|100`, { code: 'owner', kind: 'gid', id: 100 });
});

const seil = 'pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S';

test('SEIL: interface, rule, filter, action, direction', () => {
  says(seil.replace('pppoe0', 'pp|poe0'), { code: 'interface', role: 'interface', name: 'pppoe0', kind: 'ppp' });
  says(seil.replace('0:12', '0:|12'), { code: 'plain', field: 'rule', text: '0:12' });
  says(seil.replace('DENY', 'DE|NY'), { code: 'plain', field: 'filter', text: 'DENY_TELNET' });
  says(seil.replace('block', 'blo|ck'), { code: 'action', action: 'drop', text: 'block' });
  says(seil.replace('block', 'pa|ss'), { code: 'action', action: 'accept' });
  says(seil.replace(' in ', ' i|n '), { code: 'direction', way: 'in' });
  says(seil.replace(' in ', ' redi|rect '), { way: 'redirect' });
  says(seil.replace('tcp', 't|cp'), { code: 'protocol', text: 'tcp' });
});

test('between fields and on other lines there is nothing to say', () => {
  const line = `IN=eth0 OUT=  ${tail}`;
  assert.equal(hoverFacts(readLine(line), line.indexOf('  ') + 1), undefined);
  assert.equal(
    hoverFacts(readLine('Apr  6 16:05:29 router sshd[1]: Server listening on 0.0.0.0 port 22.'), 20),
    undefined,
  );
});

test('a damaged line says where it stopped to make sense', () => {
  const line = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=4x TTL=52 ID=1 PROTO=TCP SPT=4242 DPT=23 SYN';
  const fact = hoverFacts(readLine(line), line.indexOf('TTL'));
  assert.equal(fact?.code, 'stopped');
  assert.ok((fact?.start ?? 0) >= line.indexOf('LEN=') && (fact?.start ?? 0) <= line.indexOf(' TTL'));
});
