import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type AddressKind,
  addressKindWords,
  ipv4Kind,
  ipv4Ranges,
  ipv6Kind,
  ipv6Ranges,
  isBogon,
} from '../../src/knowledge/addressKinds';
import { ipv4Number, ipv6Bytes } from '../../src/knowledge/addressText';
import { rootServer, rootServers } from '../../src/knowledge/rootServers';

function kind(address: string): AddressKind {
  if (address.includes(':')) {
    const bytes = ipv6Bytes(address);
    assert.ok(bytes, address);
    return ipv6Kind(bytes);
  }
  const value = ipv4Number(address);
  assert.ok(value !== undefined, address);
  return ipv4Kind(value);
}

/** One kind a line, with the first and last address of its ranges and the public neighbours. */
const examples: Readonly<Record<AddressKind, string>> = {
  public:
    '1.0.0.0 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 198.41.0.4 2000:: 2001:200::1 2001:503:ba3e::2:30 2001:db7:ffff:: 2001:db9:: 2003:: 2400:: 3ffe:: 3fff:1000::',
  unspecified: '0.0.0.0 ::',
  thisNetwork: '0.0.0.1 0.255.255.255',
  private: '10.0.0.0 10.255.255.255 172.16.0.0 172.31.255.255 192.168.0.0 192.168.255.255',
  uniqueLocal: 'fc00:: fdff:ffff::1',
  siteLocal: 'fec0::1 feff:ffff::1',
  sharedCgn: '100.64.0.0 100.127.255.255',
  loopback: '127.0.0.1 127.255.255.255 ::1',
  linkLocal: '169.254.0.0 169.254.255.255 fe80::1 febf:ffff::1',
  dsLite: '192.0.0.2 192.0.0.7',
  protocolAssignment: '192.0.0.8 192.0.0.171 2001:1::1 2001:1ff:ffff::',
  documentation: '192.0.2.0 192.0.2.255 198.51.100.7 203.0.113.9 2001:db8:: 2001:db8:ffff::1 3fff:fff:ffff::1',
  benchmarking: '198.18.0.0 198.19.255.255 2001:2::1',
  multicast: '224.0.0.1 239.255.255.250 ff02::1 ffff::',
  broadcast: '255.255.255.255',
  reserved: '240.0.0.0 255.255.255.254 1::1 4000:: fe00:: 8000::1 0:0:0:0:1::',
  discard: '100::1',
  ipv4Mapped: '::ffff:192.0.2.1 0000:0000:0000:0000:0000:ffff:c000:0201',
  ipv4Compatible: '::2 ::192.0.2.1',
  nat64: '64:ff9b::192.0.2.1 64:ff9b:1::1',
  sixToFour: '192.88.99.1 2002:c000:201::1',
  teredo: '2001:0:4136:e378::1',
  as112: '192.31.196.1 192.175.48.6 2001:4:112::1 2620:4f:8000::1',
  amt: '192.52.193.1 2001:3::1',
  orchid: '2001:10::1 2001:2f:ffff::1',
  segmentRouting: '5f00::1',
};

suite('address kinds', () => {
  for (const [expected, addresses] of Object.entries(examples)) {
    for (const address of addresses.split(' ')) {
      test(`${address} is ${expected}`, () => assert.equal(kind(address), expected));
    }
  }

  test('every range begins and ends in its own kind, unless a narrower one lies there', () => {
    for (const { cidr, kind: expected } of [...ipv4Ranges, ...ipv6Ranges]) {
      const [base = ''] = cidr.split('/');
      const found = kind(base);
      const narrower = [...ipv4Ranges, ...ipv6Ranges].find((other) => other.cidr.startsWith(`${base}/`));
      assert.equal(found, narrower?.kind ?? expected, cidr);
    }
  });

  test('every range names its RFC', () => {
    assert.ok([...ipv4Ranges, ...ipv6Ranges].every(({ rfc }) => /^RFC \d+$/.test(rfc)));
  });

  test('every kind has words', () => {
    assert.ok(Object.values(addressKindWords).every(({ en, ja }) => en !== '' && ja !== ''));
  });

  test('what must not come in from the internet', () => {
    const routed = (Object.keys(examples) as AddressKind[]).filter((one) => !isBogon(one));
    assert.deepEqual(routed.sort(), ['amt', 'as112', 'nat64', 'public', 'sixToFour', 'teredo']);
  });
});

suite('address text', () => {
  for (const text of ['', '1.2.3', '1.2.3.256', '1.2.3.4.5', '180.188.***.***', 'MY.IP.AD.DR', '1..2.3']) {
    test(`"${text}" is no IPv4 address`, () => assert.equal(ipv4Number(text), undefined));
  }
  for (const text of [
    '',
    ':',
    '1:2',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '12345::',
    'g::1',
    '::1.2.3',
  ]) {
    test(`"${text}" is no IPv6 address`, () => assert.equal(ipv6Bytes(text), undefined));
  }

  test('the highest IPv4 address is an unsigned number', () => assert.equal(ipv4Number('255.255.255.255'), 4294967295));
  test('all spellings of one IPv6 address are equal', () => {
    assert.deepEqual(ipv6Bytes('2001:DB8::A:1'), ipv6Bytes('2001:0db8:0000:0000:0000:0000:000a:0001'));
  });
});

suite('root servers', () => {
  test('there are 13, a to m', () => assert.equal(rootServers.map(({ letter }) => letter).join(''), 'abcdefghijklm'));

  for (const [address, expected] of [
    ['198.41.0.4', 'a.root-servers.net'],
    ['202.12.27.33', 'm.root-servers.net'],
    ['2001:503:ba3e::2:30', 'a.root-servers.net'],
    ['2001:0dc3:0000:0000:0000:0000:0000:0035', 'm.root-servers.net'],
    ['192.228.79.201', 'b.root-servers.net'],
    ['192.0.2.1', undefined],
    ['2001:db8::1', undefined],
    ['not an address', undefined],
    ['', undefined],
  ] as const) {
    test(`${address} is ${expected}`, () => assert.equal(rootServer(address)?.name, expected));
  }

  test('every address, present and former, is a public one', () => {
    for (const { ipv4, ipv6, former } of rootServers) {
      assert.deepEqual([ipv4, ipv6, ...former].map(kind), [ipv4, ipv6, ...former].fill('public'));
    }
  });
});
