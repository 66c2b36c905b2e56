import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { hoverFacts } from '../../src/language/hoverFacts';

/** Asserts what the fact under the cursor `|` says; keys that are not expected are not compared. */
function says(text: string, expected: Readonly<Record<string, unknown>>): void {
  const fact: Readonly<Record<string, unknown>> = { ...hoverFacts(readLine(text.replace('|', '')), text.indexOf('|')) };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fact[key]])), expected);
}

const from = (address: string) => `IN=eth0 OUT= SRC=|${address} DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=2 `;
const to = (address: string) => `IN=eth0 OUT= SRC=192.0.2.1 DST=|${address} LEN=40 TTL=52 ID=1 PROTO=2 `;

test('source and destination', () => {
  says('IN=eth0 OUT= SRC=203.0|.113.9 DST=192.0.2.1 PROTO=2', {
    code: 'address',
    role: 'source',
    address: '203.0.113.9',
  });
  says('IN=eth0 OUT= SRC=203.0.113.9 D|ST=192.0.2.1 PROTO=2', { role: 'destination', address: '192.0.2.1' });
  says('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=ICMP TYPE=5 CODE=1 GATEWAY=192.0.2.|254 ', {
    role: 'gateway',
  });
});

for (const [address, kind, rfc] of [
  ['203.0.113.9', 'documentation', 'RFC 5737'],
  ['10.0.0.1', 'private', 'RFC 1918'],
  ['100.64.0.1', 'sharedCgn', 'RFC 6598'],
  ['169.254.1.1', 'linkLocal', 'RFC 3927'],
  ['0.0.0.0', 'unspecified', 'RFC 1122'],
  ['0.0.0.1', 'thisNetwork', 'RFC 791'],
  ['255.255.255.255', 'broadcast', 'RFC 919'],
  ['198.41.0.4', 'public', undefined],
  ['2001:db8::1', 'documentation', 'RFC 3849'],
  ['fe80::1', 'linkLocal', 'RFC 4291'],
  ['fd00::1', 'uniqueLocal', 'RFC 4193'],
] as const) {
  test(`${address} is ${kind}`, () => says(from(address), { kind, rfc }));
}

test('hidden addresses are names', () => {
  says(from('x.x.x.x'), { code: 'address', version: undefined, kind: undefined });
  says(from('180.188.***.***'), { address: '180.188.***.***', version: undefined });
});

test('root servers have names', () => {
  says(from('198.41.0.4'), { rootServer: 'a.root-servers.net' });
  says(from('2001:0503:ba3e:0000:0000:0000:0002:0030'), { rootServer: 'a.root-servers.net' });
});

test('IPv6 is looked up by its short form', () => {
  says(from('2001:0db8:0000:0000:0000:0000:0000:0001'), {
    text: '2001:0db8:0000:0000:0000:0000:0000:0001',
    address: '2001:db8::1',
  });
});

test('multicast groups have names', () => {
  says(to('224.0.0.1'), { kind: 'multicast', group: 'allHosts' });
  says(to('239.255.255.250'), { group: 'SSDP (UPnP)' });
  says(to('ff02:0000:0000:0000:0000:0000:0000:00fb'), { group: 'mDNS' });
  says(to('ff02::1:ff00:1'), { group: 'solicitedNode' });
  says(to('224.1.2.3'), { kind: 'multicast', group: undefined });
});

test('addresses inside IPv6 addresses', () => {
  says(from('2002:cb00:7109::1'), { kind: 'sixToFour', embedded: '203.0.113.9' });
  says(from('2001:0:c000:201:0:0:34ff:8ef6'), { kind: 'teredo', embedded: '203.0.113.9' });
  says(from('64:ff9b::cb00:7109'), { kind: 'nat64', embedded: '203.0.113.9' });
  says(from('2001:db8::200:5eff:fe00:5301'), { mac: '00:00:5e:00:53:01' });
});

const udp = (source: string, destination: string, rest: string) =>
  `IN=eth0 OUT= SRC=|${source} DST=${destination} LEN=118 PROTO=UDP ${rest} LEN=98`;
const tcp = (rest: string) => `IN=eth0 OUT= SRC=|203.0.113.9 DST=192.0.2.1 LEN=40 PROTO=TCP ${rest} URGP=0`;

test('the source of a request to a reflector may be the victim', () => {
  says(udp('203.0.113.9', '192.0.2.1', 'SPT=4242 DPT=1900'), { hint: 'reflection' });
  says(udp('x.x.x.x', '192.0.2.1', 'SPT=4242 DPT=1900'), { hint: 'reflection' });
  says(udp('203.0.113.9', '192.0.2.1', 'SPT=4242 DPT=40000'), { hint: undefined });
});

test('a device of the own network that looks for others is no victim', () => {
  says(udp('192.168.0.7', '239.255.255.250', 'SPT=4242 DPT=1900'), { hint: undefined });
});

test('the source of an answer may be under attack', () => {
  says(tcp('SPT=80 DPT=40000 ACK SYN'), { hint: 'backscatter' });
  says(tcp('SPT=53 DPT=40000 RST'), { hint: 'backscatter' });
  says(tcp('SPT=80 DPT=40000 SYN'), { hint: undefined });
});

test('an answer that this host sends is its own', () => {
  says('IN= OUT=eth0 SRC=|203.0.113.9 DST=192.0.2.1 LEN=40 PROTO=TCP SPT=80 DPT=40000 ACK SYN URGP=0', {
    hint: undefined,
  });
});

const ttl = (value: number) => `IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=|${value} ID=1 PROTO=2 `;

for (const [value, initial, hops] of [
  [52, 64, 12],
  [115, 128, 13],
  [242, 255, 13],
  [64, 64, 0],
  [128, 128, 0],
  [255, 255, 0],
] as const) {
  test(`TTL ${value} started at ${initial}`, () => {
    says(ttl(value), { code: 'ttl', place: 'arrived', guess: { certainty: 'likely', initial, hops } });
  });
}

test('a TTL without a likely start', () => {
  says(ttl(65), { guess: { certainty: 'unknown' } });
  says(ttl(1), { guess: { certainty: 'low' } });
});

test('nothing is guessed about a packet of this host', () => {
  says('IN= OUT=eth0 SRC=192.0.2.1 DST=203.0.113.9 LEN=40 TTL=|64 ID=1 PROTO=2 ', { place: 'madeHere' });
  says(
    '0 1 PVEFW-HOST-OUT 20/Jun/2022:13:16:23 +0200 REJECT: OUT=vmbr0 SRC=192.0.2.1 DST=203.0.113.9 LEN=60 TTL=|64 ID=1 PROTO=2',
    {
      place: 'madeHere',
    },
  );
});

test('IPv6 has a hop limit', () => {
  says(
    'IN=eth0 OUT= SRC=2001:db8::1 DST=2001:db8::2 LEN=104 TC=0 HOPLIMIT=|52 FLOWLBL=0 PROTO=UDP SPT=1 DPT=2 LEN=64',
    {
      code: 'ttl',
      version: 6,
    },
  );
});

test('LEN is that of the IP packet first, then that of UDP', () => {
  const line = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=118 TTL=52 ID=1 PROTO=UDP SPT=4242 DPT=1900 LEN=98 ';
  says(line.replace('LEN=118', 'LEN=|118'), { code: 'length', layer: 'ip', total: 118, udpData: 90 });
  says(line.replace('LEN=98', 'LEN=|98'), { code: 'length', layer: 'payload', payload: 98, udpData: 90 });
});

test('with IP options the UDP length decides', () => {
  says('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=|122 TTL=52 ID=1 PROTO=UDP SPT=4242 DPT=1900 LEN=98 ', {
    udpData: 90,
  });
});

test('a fragment has no UDP header to subtract', () => {
  says('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=|118 TTL=52 ID=1 FRAG:185 PROTO=UDP', {
    total: 118,
    udpData: undefined,
  });
});

test('SEIL: packet, then header and payload', () => {
  const line = 'ge0 @0:1[NTP] pass 203.0.113.9,123 -> 192.0.2.1,123 PR udp len 76 20/56 in';
  says(line.replace('76', '7|6'), { layer: 'ip', total: 76, payload: 56, udpData: 48 });
  says(line.replace('56', '5|6'), { layer: 'payload', payload: 56 });
});

test('protocols by name and by number', () => {
  const named = (name: string) => `IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=|${name} `;
  const keyword = (name: string) => {
    const fact = hoverFacts(readLine(named(name).replace('|', '')), named(name).indexOf('|'));
    return fact?.code === 'protocol' ? fact.protocol?.keyword : undefined;
  };
  assert.deepEqual(['TCP', '47', '2', 'ICMPv6', 'ESP'].map(keyword), ['tcp', 'gre', 'igmp', 'ipv6-icmp', 'esp']);
});

const head = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40';

test('TOS and PREC are two parts of one octet', () => {
  says(`${head} TOS=0x|00 PREC=0xC0 TTL=64 ID=1 PROTO=2`, {
    code: 'serviceClass',
    field: 'tos',
    dscp: 48,
    dscpName: 'CS6',
  });
  says(`${head} TOS=0x08 PREC=0x|20 TTL=64 ID=1 PROTO=2`, { field: 'precedence', precedence: 1, dscpName: 'AF11' });
  says(`${head} TOS=|10 PREC=0x00 TTL=64 ID=1 PROTO=2`, { dscp: 4, dscpName: undefined });
  says(`${head} TOS=0x|02 PREC=0x00 TTL=64 ID=1 PROTO=2`, { dscp: 0, ecn: 'capable' });
});

test('the traffic class is one decimal octet', () => {
  says('IN=eth0 OUT= SRC=2001:db8::1 DST=2001:db8::2 LEN=104 TC=|184 HOPLIMIT=52 FLOWLBL=0 PROTO=2', {
    dscp: 46,
    dscpName: 'EF',
  });
  says('IN=eth0 OUT= SRC=2001:db8::1 DST=2001:db8::2 LEN=104 TC=|3 HOPLIMIT=52 FLOWLBL=0 PROTO=2', {
    ecn: 'congested',
  });
});

test('identification and fragments', () => {
  says(`${head} TTL=64 ID=|4242 DF PROTO=2`, { code: 'id', id: 4242, unsplittable: true, zmap: false });
  says(`${head} TTL=64 ID=1 |DF PROTO=2`, { code: 'fragmentFlag', flag: 'DF' });
  says(`${head} TTL=64 ID=1 MF FRAG:|185 PROTO=UDP`, { code: 'fragment', offset: 1480 });
});
