import assert from 'node:assert/strict';
import { isIPv4, isIPv6 } from 'node:net';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formatIpv4, formatIpv6, readAddress, readIpv4, readIpv6 } from '../../src/core/addressText';
import {
  civilFromDays,
  dayMs,
  daysFromCivil,
  daysFromYearless,
  formatDay,
  formatMonth,
  isLeapYear,
  yearlessDay,
} from '../../src/core/calendar';
import { AddressKind, AddressSlot } from '../../src/core/packet';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

/** Checks a property on the same examples in every run. */
function holds<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 300): void {
  fc.assert(property, { seed: 20_200_406, numRuns });
}

/** The short form of an IPv6 address by another's rules: a URL's. */
function byUrl(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

/** Reads a whole text as an IPv6 address; undefined when it is none. */
function ipv6(text: string): string | undefined {
  const slot = new AddressSlot();
  const bytes = encodeUtf8(text);
  return readIpv6(bytes, 0, bytes.length, slot) === bytes.length ? formatIpv6(slot.v6) : undefined;
}

suite('addresses, against Node’s', () => {
  test('IPv4 reads back', () => {
    holds(
      fc.property(fc.ipV4(), (text) => {
        const slot = new AddressSlot();
        assert.equal(readIpv4(encodeUtf8(text), 0, text.length, slot), text.length);
        assert.equal(formatIpv4(slot.v4), text);
      }),
    );
  });
  test('IPv6 in any spelling has the short form of a URL', () => {
    holds(
      fc.property(fc.ipV6(), (text) => assert.equal(ipv6(text), byUrl(text))),
      500,
    );
    const group = fc.oneof(
      fc.constant('0'),
      fc.constant('0'),
      fc.constant('0000'),
      fc.constant('00aF'),
      fc.constant('ffff'),
    );
    holds(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) =>
        assert.equal(ipv6(groups.join(':')), byUrl(groups.join(':'))),
      ),
      500,
    );
  });
  test('the short form reads back', () => {
    holds(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) =>
        assert.equal(ipv6(formatIpv6(bytes)), formatIpv6(bytes)),
      ),
    );
  });
  test('what is no IPv6 address to Node is none to us, and the reverse', () => {
    const piece = fc.constantFrom(':', '::', '0', '1', 'ab', 'ffff', '12345', '192.0.2.1', '.', 'g', '1.2');
    holds(
      fc.property(
        fc.array(piece, { maxLength: 18 }).map((pieces) => pieces.join('')),
        (text) => {
          // Leading zeros of an IPv4 tail are decimal here and nothing to Node.
          if (!/:0\d+\./.test(text)) assert.equal(ipv6(text) !== undefined, isIPv6(text), text);
        },
      ),
      1500,
    );
  });
  test('what is an IPv4 address to Node is one to us', () => {
    const piece = fc.constantFrom('.', '.', '0', '1', '25', '255', '256', '1000', 'x');
    holds(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
        (text) => {
          const slot = new AddressSlot();
          const found =
            readAddress(encodeUtf8(text), 0, text.length, slot) === text.length && slot.kind === AddressKind.v4;
          // Leading zeros are decimal here and nothing to Node.
          if (!/(^|\.)0\d/.test(text)) assert.equal(found, isIPv4(text), text);
        },
      ),
      1000,
    );
  });
});

suite('the calendar, against Date', () => {
  const days = fc.integer({ min: -200_000, max: 3_000_000 });
  test('days to dates and back', () => {
    holds(
      fc.property(days, (day) => {
        const date = new Date(day * dayMs);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(civilFromDays(day), civil);
        assert.equal(daysFromCivil(civil.year, civil.month, civil.day), day);
      }),
      1000,
    );
  });
  test('texts', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 2_932_896 }), (day) => {
        const iso = new Date(day * dayMs).toISOString();
        assert.equal(formatDay(day), iso.slice(0, 10));
        assert.equal(formatMonth(day), iso.slice(0, 7));
      }),
    );
  });
  test('leap years', () => {
    for (const [year, leap] of [
      [1900, false],
      [2000, true],
      [2019, false],
      [2020, true],
      [2100, false],
    ] as const) {
      assert.equal(isLeapYear(year), leap);
      assert.equal(new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1, leap);
    }
  });
  test('trap 5: days of a year that is not known yet', () => {
    holds(
      fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 0, max: 365 }), (year, day) => {
        const date = new Date(Date.UTC(2000, 0, 1) + day * dayMs);
        const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
        assert.equal(yearlessDay(month, dayOfMonth), day);
        assert.equal(daysFromYearless(day, year), Date.UTC(year, month - 1, dayOfMonth) / dayMs);
      }),
    );
  });
});

suite('zones, against Intl', () => {
  const names = [
    'Asia/Tokyo',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Africa/Casablanca',
  ];
  const zones = names.map((name) => ({
    zone: new Zone(name),
    clock: new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' }),
  }));
  const instant = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2038, 0, 1) / 1000 })
    .map((seconds) => seconds * 1000);
  const anyZone = fc.constantFrom(...zones);
  /** What the zone's clocks show, counted as if it were UTC. */
  const shown = (clock: Intl.DateTimeFormat, utc: number): number =>
    Date.parse(`${clock.format(utc).replace(' ', 'T')}Z`);

  test('the offset at any instant', () => {
    holds(
      fc.property(anyZone, instant, ({ zone, clock }, utc) =>
        assert.equal(utc + zone.offsetAt(utc), shown(clock, utc)),
      ),
      100,
    );
  });
  test('from what the clocks show back to the instant', () => {
    holds(
      fc.property(anyZone, instant, ({ zone, clock }, utc) => {
        const found = zone.toUtc(shown(clock, utc));
        assert.equal(shown(clock, found), shown(clock, utc));
        assert.ok(found <= utc, 'of two instants the first');
      }),
      100,
    );
  });
  test('around the changes of clocks', () => {
    const changes = [
      '2021-03-28T01:00:00Z',
      '2021-10-31T01:00:00Z',
      '2021-03-14T07:00:00Z',
      '2021-11-07T06:00:00Z',
      '2021-04-03T15:00:00Z',
      '2021-10-02T15:30:00Z',
    ];
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -200_000, max: 200_000 }))
      .map(([change, seconds]) => Date.parse(change) + seconds * 1000);
    holds(
      fc.property(anyZone, near, ({ zone, clock }, utc) => {
        assert.equal(utc + zone.offsetAt(utc), shown(clock, utc));
        assert.equal(shown(clock, zone.toUtc(shown(clock, utc))), shown(clock, utc));
      }),
      100,
    );
  });
});

test('UTF-8 against Node’s, lone surrogates included', () => {
  const text = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes));
  holds(fc.property(text, (any) => assert.deepEqual([...encodeUtf8(any)], [...Buffer.from(any, 'utf8')])));
  assert.deepEqual([...encodeUtf8('a\ud800b')], [...Buffer.from('a\ud800b', 'utf8')]);
});
