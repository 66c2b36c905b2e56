import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { AddressTable } from '../../src/core/addressTable';
import { formatIpv4, formatIpv6, readAddress } from '../../src/core/addressText';
import { isInNetwork, parseNetwork } from '../../src/core/cidr';
import { AddressKind, AddressSlot } from '../../src/core/packet';
import { encodeUtf8 } from '../../src/core/utf8';

/** Asserts how an address field's text is read: as IPv4, as IPv6 (then in its short form), as a mask, or not at all. */
function address(text: string, expected: string | undefined): void {
  const bytes = encodeUtf8(text);
  const slot = new AddressSlot();
  const end = readAddress(bytes, 0, bytes.length, slot);
  const kinds: Readonly<Record<number, string>> = {
    [AddressKind.v4]: `v4 ${formatIpv4(slot.v4)}`,
    [AddressKind.v6]: `v6 ${formatIpv6(slot.v6)}`,
    [AddressKind.text]: `mask ${text.slice(slot.start, slot.end)}`,
  };
  assert.equal(end < 0 ? undefined : kinds[slot.kind], expected, text);
}

/** Asserts whether an address lies in a network; undefined: there is no such network. */
function inside(text: string, network: string, expected: boolean | undefined): void {
  const parsed = parseNetwork(network);
  const table = new AddressTable();
  const slot = new AddressSlot();
  readAddress(encodeUtf8(text), 0, text.length, slot);
  assert.equal(
    parsed && isInNetwork(table, table.id(encodeUtf8(text), slot), parsed),
    expected,
    `${text} in ${network}`,
  );
}

suite('IPv4', () => {
  test('addresses', () => {
    address('203.0.113.9', 'v4 203.0.113.9');
    address('0.0.0.0', 'v4 0.0.0.0');
    address('255.255.255.255', 'v4 255.255.255.255');
    address('192.000.002.001', 'v4 192.0.2.1');
  });
  test('end at a blank, a comma or a bracket', () => {
    address('203.0.113.9 DST=', 'v4 203.0.113.9');
    address('203.0.113.9,80', 'v4 203.0.113.9');
    address('203.0.113.9] ', 'v4 203.0.113.9');
  });
  test('trap 7: five parts, three parts, a dot too many', () => {
    address('10.1.222.33.20', undefined);
    address('192.0.2', undefined);
    address('192.0.2.', undefined);
    address('.192.0.2.1', undefined);
    address('192..2.1', undefined);
    address('192.0.2.1:80', undefined);
    address('192.0.2.1/24', undefined);
    address('', undefined);
    address('-', undefined);
  });
});

suite('trap 7: masked and impossible addresses are names', () => {
  test('four parts', () => {
    for (const text of [
      '180.188.***.***',
      'MY.IP.AD.DR',
      'x.x.x.x',
      '444.333.222.111',
      '203.0.113.xxx',
      '1.2.3.256',
      '203.0.113.#',
      'a_b.1.2.3',
    ]) {
      address(text, `mask ${text}`);
    }
  });
  test('IPv6', () => {
    for (const text of [
      '2001:db8:xxxx:xxxx::1',
      'x:x:x:x:x:x:x:x',
      '2001:db8:****:****:****:****:****:****',
      '2001:db8::#',
    ]) {
      address(text, `mask ${text}`);
    }
  });
  test('words are none', () => {
    for (const text of [
      '(null)',
      'eth0',
      'localhost',
      'a:b',
      '12:34',
      '::::',
      ':',
      '...',
      '1.2.3.4.5.6',
      'a.b:c.d',
      '<MAC>',
      'SRC=192.0.2.4',
    ]) {
      address(text, undefined);
    }
  });
});

suite('IPv6', () => {
  test('the kernel’s long form', () => address('2001:0db8:0000:0000:0000:0000:0000:0001', 'v6 2001:db8::1'));
  test('short forms', () => {
    address('::', 'v6 ::');
    address('::1', 'v6 ::1');
    address('2001:db8::', 'v6 2001:db8::');
    address('2001:DB8::A', 'v6 2001:db8::a');
    address('1:2:3:4:5:6:7::', 'v6 1:2:3:4:5:6:7:0');
    address('::2:3:4:5:6:7:8', 'v6 0:2:3:4:5:6:7:8');
  });
  test('the longest, first run of zeros is left out, and no single zero', () => {
    address('2001:db8:0:0:1:0:0:0', 'v6 2001:db8:0:0:1::');
    address('2001:db8:0:0:1:0:0:1', 'v6 2001:db8::1:0:0:1');
    address('2001:db8:0:1:1:1:1:1', 'v6 2001:db8:0:1:1:1:1:1');
  });
  test('an IPv4 tail', () => {
    address('::ffff:192.0.2.1', 'v6 ::ffff:c000:201');
    address('64:ff9b::192.0.2.33', 'v6 64:ff9b::c000:221');
    address('1:2:3:4:5:6:192.0.2.1', 'v6 1:2:3:4:5:6:c000:201');
  });
  test('neither too many groups nor too few', () => {
    for (const text of [
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
      '::1:2:3:4:5:6:7:8',
      '1::2::3:::',
      '12345::',
      '1:2:3:4:5:6:7:192.0.2.1',
    ]) {
      address(text, undefined);
    }
  });
});

suite('networks', () => {
  test('IPv4', () => {
    inside('198.51.100.7', '198.51.100.0/24', true);
    inside('198.51.101.7', '198.51.100.0/24', false);
    inside('198.51.100.7', '198.51.100.7', true);
    inside('198.51.100.7', '198.51.100.7/32', true);
    inside('198.51.100.6', '198.51.100.7/32', false);
    inside('203.0.113.9', '0.0.0.0/0', true);
    inside('203.0.113.9', '128.0.0.0/1', true);
    inside('198.51.100.7', '198.51.100.255/24', true);
  });
  test('IPv6', () => {
    inside('2001:db8::7', '2001:db8::/32', true);
    inside('2001:db9::7', '2001:db8::/32', false);
    inside('fe80::1', 'fe80::/10', true);
    inside('fec0::1', 'fe80::/10', false);
    inside('2001:db8::7', '2001:0DB8:0::7/128', true);
    inside('2001:db8::7', '::/0', true);
    inside('2001:db8::7', '2001:db8::6/127', true);
  });
  test('the kinds do not mix', () => {
    inside('192.0.2.1', '::/0', false);
    inside('2001:db8::7', '0.0.0.0/0', false);
    inside('x.x.x.x', '0.0.0.0/0', false);
  });
  test('no networks', () => {
    for (const text of [
      '198.51.100.0/33',
      '2001:db8::/129',
      '198.51.100/24',
      '198.51.100.0/',
      '198.51.100.0/x',
      '/24',
      '',
      'x',
      '198.51.100.0/24/8',
      '\u0131.0.2.1',
    ]) {
      inside('198.51.100.7', text, undefined);
    }
  });
});

test('a table gives equal addresses equal numbers, however they are spelled, and masks by their text', () => {
  const table = new AddressTable();
  const id = (text: string): number => {
    const slot = new AddressSlot();
    const bytes = encodeUtf8(text);
    readAddress(bytes, 0, bytes.length, slot);
    return table.id(bytes, slot);
  };
  const texts = ['203.0.113.9', '2001:db8::1', '203.0.***.***', '0.0.0.0', '::', 'x.x.x.x'];
  assert.deepEqual(texts.map(id), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(
    ['203.0.113.009', '2001:0db8:0::0001', '203.0.***.***', '000.0.0.0', '0::0', 'X.x.x.x'].map(id),
    [1, 2, 3, 4, 5, 7],
  );
  assert.deepEqual(
    texts.map((_text, index) => table.text(index + 1)),
    texts,
  );
  assert.equal(table.text(0), '');
});

test('a table of many addresses keeps them apart', () => {
  const table = new AddressTable();
  const slot = new AddressSlot();
  const many = 20_000;
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < many; i++) {
      assert.equal(table.idOfV4((i * 2_654_435_761) >>> 0), i * 2 + 1);
      slot.kind = AddressKind.v6;
      new DataView(slot.v6.buffer).setUint32(12, i * 7);
      assert.equal(table.id(slot.v6, slot), i * 2 + 2);
    }
  }
  assert.equal(table.size, many * 2 + 1);
  assert.equal(table.text(many * 2), formatIpv6(slot.v6));
});
