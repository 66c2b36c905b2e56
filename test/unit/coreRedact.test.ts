import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formatIpv4, formatIpv6 } from '../../src/core/addressText';
import { readLine } from '../../src/core/readLine';
import { KeyedHash } from '../../src/core/redact/keyedHash';
import { Pseudonyms } from '../../src/core/redact/pseudonyms';
import { type RedactionMode, Redactor } from '../../src/core/redact/redactor';

const key = Uint8Array.from({ length: 16 }, (_none, index) => index);
const ownAddress = '203.0.113.10';

const redactor = (mode: RedactionMode) => new Redactor({ mode, key, own: [ownAddress, '2001:db8:1::/48'] });
const ownOnly = redactor('own');
const everything = redactor('all');
const pseudonyms = new Pseudonyms(key);

const anyV4 = fc.integer({ min: 0, max: 0xffffffff });
const anyV6 = fc.uint8Array({ minLength: 16, maxLength: 16 });

suite('keyed hash', () => {
  // Test vectors of the reference implementation: the bytes 00, 01, 02, ... under the key 00 01 ... 0f.
  for (const [length, hash] of [
    [0, '726fdb47dd0e0e31'],
    [1, '74f839c593dc67fd'],
    [8, '93f5f5799a932462'],
    [15, 'a129ca6149be45e5'],
  ] as const) {
    test(`of ${length} bytes`, () => {
      const [low = 0, high = 0] = new KeyedHash(key).hash(key.slice(0, length));
      assert.equal(high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'), hash);
    });
  }
});

suite('pseudonyms', () => {
  test('two addresses have as much of their beginning in common as their pseudonyms', () => {
    fc.assert(
      fc.property(anyV4, fc.integer({ min: 0, max: 31 }), anyV4, (address, bits, noise) => {
        const neighbour = (address ^ (0x80000000 >>> bits) ^ (bits === 31 ? 0 : noise >>> (bits + 1))) >>> 0;
        const [one, other] = [pseudonyms.v4(address), pseudonyms.v4(neighbour)];
        // A private address stays in its range, and keeps nothing in common with a public one.
        const isPublic = [address, neighbour].every((one) => pseudonyms.v4Text(one).startsWith('x'));
        if (isPublic) assert.equal(Math.clz32(one ^ other), bits);
        assert.notEqual(one, other);
      }),
    );
  });

  test('IPv6: a /64 stays together, and every host in it has its own', () => {
    fc.assert(
      fc.property(anyV6, anyV6, (network, host) => {
        network[0] = 0x20;
        const neighbour = Uint8Array.from([...network.slice(0, 8), ...host.slice(8)]);
        const [one, other] = [network, neighbour].map((address) => pseudonyms.v6Text(address).slice(1));
        assert.equal(one === other, formatIpv6(network) === formatIpv6(neighbour));
        const networkText = pseudonyms.v6NetworkText(network, 64);
        assert.equal(pseudonyms.v6NetworkText(neighbour, 64), networkText);
        assert.match(networkText, /^x[\da-f:]+\/64$/);
      }),
    );
  });

  test('no two addresses of a network become one', () => {
    const start = 0xcb007100;
    const all = Array.from({ length: 256 }, (_none, host) => pseudonyms.v4(start + host));
    assert.equal(new Set(all).size, 256);
    assert.equal(new Set(all.map((address) => address >>> 8)).size, 1);
  });

  test('another key, other pseudonyms', () => {
    const other = new Pseudonyms(key.map((byte) => byte + 1));
    const same = Array.from({ length: 256 }, (_none, i) => i * 0x01020304).filter(
      (address) => pseudonyms.v4Text(address) === other.v4Text(address) && pseudonyms.v4Text(address).startsWith('x'),
    );
    assert.deepEqual(same, []);
  });

  for (const [address, looks] of [
    ['192.168.1.5', /^192\.168\.\d+\.\d+$/],
    ['10.0.0.1', /^10\.\d+\.\d+\.\d+$/],
    ['172.16.4.1', /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/],
    ['100.64.0.9', /^100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])\.\d+\.\d+$/],
    ['169.254.9.9', /^169\.254\.\d+\.\d+$/],
    ['127.0.0.1', /^127\.0\.0\.1$/],
    ['0.0.0.0', /^0\.0\.0\.0$/],
    ['224.0.0.251', /^224\.0\.0\.251$/],
    ['255.255.255.255', /^255\.255\.255\.255$/],
    ['198.51.100.7', /^x\d+\.\d+\.\d+\.\d+$/],
    ['fe80::1', /^fe80::[\da-f:]+$/],
    ['fd00:1:2::3', /^fd[\da-f]{2}:[\da-f:]+$/],
    ['::1', /^::1$/],
    ['::', /^::$/],
    ['ff02::fb', /^ff02::fb$/],
    ['ff02::1:ff12:3456', /^ff02::1:ff(?!12:3456)[\da-f:]+$/],
    ['::ffff:198.51.100.7', /^x::ffff:[\da-f]+:[\da-f]+$/],
    ['::ffff:192.168.1.5', /^::ffff:c0a8:[\da-f]+$/],
    ['2001:db8::1', /^x[\da-f:]+$/],
  ] as const) {
    test(`${address} stays recognisable`, () => assert.match(everything.text(address), looks));
  }
});

suite('redaction of text', () => {
  const line =
    'Apr  6 16:05:29 router kernel: [UFW BLOCK] IN=ppp0 OUT= MAC=02:00:5e:00:53:01:02:00:5e:00:53:02:08:00 SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4 DPT=23 SEQ=3405803786 SYN ';
  const pseudonym = pseudonyms.v4Text(0xcb00710a);

  test('own: the own address, hardware and host go, the stranger stays', () => {
    const redacted = ownOnly.line(line);
    assert.match(redacted, /^Apr {2}6 16:05:29 host-[\da-f]{8} kernel: /);
    assert.ok(redacted.includes(`SRC=198.51.100.7 DST=${pseudonym} LEN=40`), redacted);
    assert.match(redacted, / MAC=02(:[\da-f]{2}){5}:02(:[\da-f]{2}){5}:08:00 /);
    assert.doesNotMatch(redacted, /router|5e:00:53|3405803786/);
  });

  test('all: the stranger, too', () => assert.doesNotMatch(everything.line(line), /198\.51\.100\.7/));

  test('what is redacted is still read as the same packet', () => {
    for (const one of [
      line,
      'Apr  1 00:23:20 seil pppoe0 @postnat:7[BLOCK_IN] block 198.51.100.26,32179 -> 203.0.113.10,1900 PR udp len 431 20/411 in',
      '2026/06/07 13:04:50: PP[01] Rejected at IN(200099) filter: TCP 192.0.2.97:42061 > 203.0.113.10:445',
      '2026/06/07 13:00:32: [INSPECT] LAN2[out][101099] UDP 2001:db8:1::8.16545 > 2001:db8:2::53.53 (2026/06/07 13:00:32)',
      '2021-06-22 08:00:03 DROP UDP 192.168.1.11 224.0.0.251 58514 5353 81 - - - - - - - RECEIVE',
      'Apr  6 16:05:29 r kernel: IN=eth0 OUT= SRC=2001:0db8:0001:0000:0000:0000:0000:0005 DST=ff02:0000:0000:0000:0000:0000:0000:0001 LEN=72 TC=0 HOPLIMIT=255 FLOWLBL=0 PROTO=ICMPv6 TYPE=136 CODE=0 ',
    ]) {
      const addresses = (text: string) =>
        readLine(text).fields.flatMap(({ field, text: value }) =>
          /^(source|destination)$/.test(field) ? [value] : [],
        );
      const same = addresses(one).filter((address) => addresses(everything.line(one)).includes(address));
      assert.deepEqual(
        same.filter((address) => !/^(224\.|ff02:)/.test(address)),
        [],
      );
      const shape = (text: string) => {
        const { kind, dialect, fields } = readLine(text);
        return [kind, dialect, ...fields.map(({ field }) => field)];
      };
      assert.equal(shape(one)[0], 'packet');
      assert.deepEqual(shape(everything.line(one)), shape(one), everything.line(one));
    }
  });

  for (const [text, redacted] of [
    ['13:00:32: 2020-04-01T00:00:03.000Z', '13:00:32: 2020-04-01T00:00:03.000Z'],
    ['FW::DROP std::vector dead:beef 1.2.3', 'FW::DROP std::vector dead:beef 1.2.3'],
    ['10.0.0.0/8 0.0.0.0/0', '10.0.0.0/8 0.0.0.0/0'],
    ['203.0.113.0/24', `${pseudonyms.v4NetworkText(0xcb007100, 24)}`],
    ['198.51.100.0/24', '198.51.100.0/24'],
    ['203.0.113.105 is a neighbour', '203.0.113.105 is a neighbour'],
    ['DST=2203.0.113.10', `DST=2${pseudonym}`],
    ['1.203.0.113.10.5', `1.${pseudonym}.5`],
    ['a203.0.113.10b', `a${pseudonym}b`],
    ['203.0.113.10:443', `${pseudonym}:443`],
    ['203.0.113.10,443', `${pseudonym},443`],
    [
      '[::ffff:203.0.113.10]:443',
      `[${pseudonyms.v6Text(Uint8Array.from([...Array(10).fill(0), 255, 255, 203, 0, 113, 10]))}]:443`,
    ],
    [
      'filter: 00:00:5e:00:53:01 > ff:ff:ff:ff:ff:ff',
      `filter: ${pseudonyms
        .mac([0, 0, 0x5e, 0, 0x53, 1])
        .map((b) => b.toString(16).padStart(2, '0'))
        .join(':')} > ff:ff:ff:ff:ff:ff`,
    ],
  ] as const) {
    test(text, () => assert.equal(ownOnly.text(text), redacted));
  }

  test('a cut hardware address, and a frame that carries an address as bytes', () => {
    assert.doesNotMatch(ownOnly.line('IN=eth0 MAC=02:00:5e'), /5e/);
    const tunnel = ownOnly.line(`IN=sit0 MAC=45:00:00:50:00:00:40:00:40:29:00:00:c6:33:64:07:cb:00:71:0a SRC=`);
    assert.doesNotMatch(tunnel, /cb:00:71:0a/);
  });

  test('plain data, whatever its shape', () => {
    const data = { a: [{ source: ownAddress, n: 3 }], b: undefined, c: null, text: `to ${ownAddress}` };
    assert.deepEqual(ownOnly.data(data), {
      a: [{ source: pseudonym, n: 3 }],
      b: undefined,
      c: null,
      text: `to ${pseudonym}`,
    });
  });

  test('when no address is known to be one’s own, all go', () => {
    assert.equal(new Redactor({ mode: 'own', key, own: [] }).text(ownAddress), pseudonym);
  });

  test('paths keep only the name of the file', () => {
    assert.equal(ownOnly.path('/home/somebody/logs/router.log'), 'router.log');
    assert.equal(ownOnly.path('C:\\Users\\somebody\\203.0.113.10.log'), `${pseudonym}.log`);
    assert.equal(ownOnly.path('-'), '-');
  });

  test('a name in front of the line of another program goes as well', () => {
    assert.doesNotMatch(ownOnly.line('Apr  6 16:05:29 gate sshd[7]: gate says hello'), /gate/);
  });
});

suite('redaction of whatever comes', () => {
  /** An own address as such, not a part of longer numbers. */
  const leak = /(?<![\d.])203\.0\.113\.10(?![\d]|\.\d)/;
  const around = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('0', '9', 'a', 'F', ':', '.', '/', ' ', '=', '-', 'x'), maxLength: 12 }),
  );

  for (const one of [ownOnly, everything]) {
    test(`no own address is left, and the same text gives the same: ${one === ownOnly ? 'own' : 'all'}`, () => {
      fc.assert(
        fc.property(around, around, around, (before, between, after) => {
          const text = `${before}${ownAddress}${between}2001:db8:1:0:a:b:c:d${after}`;
          const redacted = one.line(text);
          assert.doesNotMatch(redacted, leak);
          assert.ok(!redacted.includes('2001:db8:1:0:a:b:c:d'));
          assert.equal(one.line(text), redacted);
        }),
        {
          examples: [
            ['::/', '', ''],
            ['1.', '.', ''],
            ['9', '', ''],
            ['', '/24 ', ''],
            ['::', ':', ':1'],
          ],
        },
      );
    });
  }

  test('every IPv4 address goes in "all", unless its range keeps it', () => {
    fc.assert(
      fc.property(anyV4, (address) => {
        const text = formatIpv4(address);
        const redacted = everything.text(`SRC=${text} DST=`);
        assert.equal(redacted, `SRC=${pseudonyms.v4Text(address)} DST=`);
      }),
    );
  });

  test('every IPv6 address goes in "all", however it is written', () => {
    fc.assert(
      fc.property(anyV6, (address) => {
        const groups = Array.from({ length: 8 }, (_none, at) =>
          ((address[at * 2]! << 8) | address[at * 2 + 1]!).toString(16).padStart(4, '0'),
        );
        const expected = `SRC=${pseudonyms.v6Text(address)} DST=`;
        assert.equal(everything.text(`SRC=${groups.join(':')} DST=`), expected);
        assert.equal(everything.text(`SRC=${formatIpv6(address)} DST=`), expected);
      }),
    );
  });

  test('a hostile line takes no longer than a usual one of its length', () => {
    const hostile = ['f', '1.', ':', 'a:', '00:', '00-', '203.0.113.'].map((part) => part.repeat(20_000)).join(' ');
    const began = performance.now();
    ownOnly.text(hostile);
    assert.ok(performance.now() - began < 2_000);
  });
});
