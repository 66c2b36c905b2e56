import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { parseQuery } from '../../src/core/query';
import { resolveTimes } from '../../src/core/resolveTimes';
import { select } from '../../src/core/selection';
import { summarize } from '../../src/core/summarize';
import type { Summary } from '../../src/core/summary';
import { settleTwins } from '../../src/core/twins';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

interface Facts {
  readonly zone?: string;
  readonly query?: string;
  readonly top?: number;
  /** Country by address; `-` for all others. */
  readonly countries?: Readonly<Record<string, string>>;
}

/** A log that was read. */
interface Log {
  readonly reader: LogReader;
  readonly zone: Zone;
}

function read(lines: readonly string[], zone = 'UTC'): Log {
  const log = { reader: new LogReader(new EventTable()), zone: new Zone(zone) };
  log.reader.push(encodeUtf8(lines.join('\n')));
  log.reader.end();
  resolveTimes(log.reader.table, { zone: log.zone, year: 2020, modified: 0 });
  settleTwins(log.reader.table);
  return log;
}

/** The summary of a log, or of its lines. */
function summary(of: Log | readonly string[], { zone, query = '', top = 20, countries = {} }: Facts = {}): Summary {
  const log = 'reader' in of ? of : read(of, zone);
  const { table, counts, notes } = log.reader;
  const context = {
    zone: log.zone,
    direction: new DirectionFinder(table, { home: [] }),
    countries: new CountryNumbers((address) => countries[table.addresses.text(address)] ?? '-'),
    logs: [],
    counts,
    quality: notes.list(),
    top,
    portFacts: (port: number) => (port === 23 ? { service: 'telnet', severity: 'critical' as const } : {}),
  };
  return summarize(select(table, parseQuery(query), context, { zone: log.zone, modified: 0 }), context);
}

/** A line that stands for `count` packets from one source to a port (`1900/udp`). */
function events(time: string, port: string, count: number, source = '203.0.113.9', ttl = 52): string {
  const [number, transport] = port.split('/');
  const protocol =
    transport === 'udp' ? `UDP SPT=9 DPT=${number} LEN=98` : `TCP SPT=9 DPT=${number} WINDOW=1 RES=0x00 SYN URGP=0`;
  const repeat = count === 1 ? '' : `message repeated ${count} times: [ `;
  return `${time} fw kernel: ${repeat}DROP IN=eth0 OUT= SRC=${source} DST=192.0.2.1 LEN=118 TOS=0x00 PREC=0x00 TTL=${ttl} ID=1 PROTO=${protocol}`;
}

/** The sum of some counts. */
function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const day = (number: number): string => String(number).padStart(2, '0');

suite('ANALYSIS A4: a home router, April 2020', () => {
  /** 13h and 16h: about 30,000 each, 500 a minute, 8 or 9 a second; 10,000 more around them. */
  const victim: string[] = [];
  for (const hour of ['13', '16']) {
    for (let second = 0; second < 3600; second++) {
      const time = `2020-04-06T${hour}:${day(Math.floor(second / 60))}:${day(second % 60)}`;
      victim.push(events(time, '1900/udp', second % 3 === 0 ? 9 : 8, '203.0.113.9', 242));
    }
  }
  for (const [hour, count] of [
    ['14', 3300],
    ['15', 3300],
    ['17', 3400],
  ] as const) {
    for (let left = count, second = 0; left > 0; left -= 8, second++) {
      const time = `2020-04-06T${hour}:${day(Math.floor(second / 60))}:${day(second % 60)}`;
      victim.push(events(time, '1900/udp', Math.min(8, left), '203.0.113.9', 242));
    }
  }
  const others = [10_500, 8_000, 4_390].map((count, index) =>
    events('2020-04-06T20:00:00', '1900/udp', count, `198.51.100.${index + 1}`, 242),
  );
  /** 54,984 events in ten days, on ports none of which stands out. */
  const usual: string[] = [];
  for (let date = 1; date <= 10; date++) {
    const left = date === 10 ? 5502 : 5498;
    for (let port = 0; port < 10; port++) {
      const count = Math.floor(left / 10) + (port < left % 10 ? 1 : 0);
      usual.push(events(`2020-04-${day(date)}T12:00:00`, `${20 + port}/tcp`, count, `192.0.2.${100 + port}`));
    }
  }
  /** 3,174.6 a day, a year before. */
  const yearBefore: string[] = [];
  for (let date = 1; date <= 30; date++) {
    for (let port = 0; port < 10; port++) {
      const count = 317 + (port < 4 ? 1 : 0) + (port >= 4 && port < 10 && date % 5 < 3 && port === 4 ? 1 : 0);
      yearBefore.push(events(`2019-04-${day(date)}T12:00:00`, `${20 + port}/tcp`, count, `192.0.2.${100 + port}`));
    }
  }
  yearBefore.push(events('2019-04-30T12:00:01', '29/tcp', 95_238 - 30 * 3174 - 18));
  const log = read([...victim, ...others, ...usual]);
  const april = summary(log);
  const both = summary([...yearBefore, events('2020-04-06T20:00:00', '1900/udp', 92_890), ...usual]);

  test('4.4: UDP 1900 has 92,890 events, all on 6 April', () => {
    const { ports, days } = april;
    assert.deepEqual(
      [ports[0]?.port, ports[0]?.transport, ports[0]?.events, ports[0]?.maxPerDay],
      [1900, 'udp', 92_890, 92_890],
    );
    assert.equal(april.period?.days, 10);
    assert.equal(ports[0]?.perDay, 9289);
    assert.deepEqual(
      days.filter(({ outlier }) => outlier).map(({ day }) => day),
      ['2020-04-06'],
    );
    assert.equal(days.find(({ day }) => day === '2020-04-06')?.events, 92_890 + 5498);
  });
  test('54,984 others over ten days', () => {
    assert.equal(april.events, 92_890 + 54_984);
    assert.equal(sum(april.ports.filter(({ port }) => port !== 1900).map(({ events }) => events)), 54_984);
    assert.deepEqual(
      april.months.map(({ month, days, events }) => [month, days, events]),
      [['2020-04', 10, 147_874]],
    );
  });
  test('4.1, 4.2: 5498.4 a day and 1.732 without outliers, 14787.4 and 4.658 with', () => {
    const month = both.months.at(-1)!;
    const before = both.months[0]!;
    assert.deepEqual(
      [before.month, before.days, before.perDay, before.perDayWithoutOutliers],
      ['2019-04', 30, 3174.6, 3174.6],
    );
    assert.deepEqual(
      [month.month, month.days, month.perDay, month.perDayWithoutOutliers],
      ['2020-04', 10, 14_787.4, 5498.4],
    );
    assert.equal(month.yearOnYearWithoutOutliers?.toFixed(3), '1.732');
    assert.equal(month.yearOnYear?.toFixed(3), '4.658');
    assert.equal(before.yearOnYear, undefined);
    assert.equal(both.months.length, 13);
  });
  test('4.9: one source near 70,000, three quarters of the port', () => {
    const source = april.sources[0]!;
    assert.deepEqual([source.address, source.events], ['203.0.113.9', 70_000]);
    const four = summary(log, { query: 'dpt:1900 proto:udp time:2020-04-06' });
    assert.deepEqual(
      four.sources.map(({ events }) => events),
      [70_000, 10_500, 8000, 4390],
    );
    assert.equal((source.events / four.events).toFixed(2), '0.75');
  });
  test('4.10: by hour; 500 a minute, 8 or 9 a second', () => {
    const { time, sources } = summary(log, { query: 'src:203.0.113.9' });
    assert.equal(time.unit, 'hour');
    assert.deepEqual(
      time.buckets.map(({ start, events }) => [start.slice(11, 13), events]),
      [
        ['13', 30_000],
        ['14', 3300],
        ['15', 3300],
        ['16', 30_000],
        ['17', 3400],
      ],
    );
    assert.deepEqual([sources[0]?.peakPerMinute, sources[0]?.peakPerSecond], [500, 9]);
    assert.deepEqual([sources[0]?.first, sources[0]?.last], ['2020-04-06T13:00:00.000Z', '2020-04-06T17:07:04.000Z']);
  });
  test('4.11: ten raw lines, addresses masked, eight of them in one second', () => {
    const seconds = [29, ...Array.from({ length: 8 }, () => 30), 31];
    const raw = seconds.map(
      (second, index) =>
        `2020-04-06T16:05:${second} kernel: DROP IN=ppp0 OUT= MAC= SRC=180.188.***.*** DST=MY.IP.AD.DR LEN=118 TOS=0x00 PREC=0x00 TTL=242 ` +
        `ID=54321 PROTO=UDP SPT=${40_000 + index} DPT=1900 LEN=98 `,
    );
    const { sources, countries, ttl, ports } = summary(raw, { countries: { '180.188.***.***': 'masked' } });
    assert.deepEqual(
      [sources.length, sources[0]?.address, sources[0]?.events, sources[0]?.peakPerSecond],
      [1, '180.188.***.***', 10, 8],
    );
    assert.deepEqual(
      countries.map(({ code, events, sources: found }) => [code, events, found]),
      [['masked', 10, 1]],
    );
    assert.deepEqual(ttl, {
      below64: 0,
      initial: { 64: 0, 128: 0, 255: 10, unknown: 0 },
      values: [{ ttl: 242, events: 10 }],
    });
    assert.equal(ports[0]?.belowTtl64, 0);
  });
});

suite('ANALYSIS A2: TTL', () => {
  const lines = (ttls: readonly number[], port = '23/tcp'): string[] =>
    ttls.map((ttl) => events('2020-04-06T12:00:00Z', port, 1, '203.0.113.9', ttl));
  test('2.6: 987 of 1,000 below 64 is 98.7 %', () => {
    const log = [
      ...lines(Array.from({ length: 987 }, (_none, i) => 33 + (i % 31))),
      ...lines(Array.from({ length: 13 }, () => 64)),
    ];
    const { ports, ttl } = summary([...log, ...lines([100, 100, 100], '445/tcp')]);
    assert.equal(ports[0]?.belowTtl64, 0.987);
    assert.equal(ports[1]?.belowTtl64, 0);
    assert.equal(ttl?.below64, 987 / 1003);
  });
  test('2.7: the probable initial value', () => {
    const { initial } = summary(lines([52, 64, 33, 115, 96, 128, 242, 223, 255])).ttl!;
    assert.deepEqual(initial, { 64: 3, 128: 3, 255: 3, unknown: 0 });
    assert.equal(summary(lines([0, 30, 32, 65, 95, 129, 222])).ttl?.initial.unknown, 7);
  });
  test('weights count', () => {
    assert.equal(
      summary([events('2020-04-06T12:00:00Z', '23/tcp', 3, '203.0.113.9', 50), ...lines([100])]).ttl?.below64,
      0.75,
    );
  });
  test('SEIL has none, and none is not zero', () => {
    const seil = 'pppoe0 @0:12[A] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S';
    const { ttl, ports, period } = summary([seil]);
    assert.deepEqual([ttl, ports[0]?.belowTtl64, ports[0]?.events, period], [undefined, undefined, 1, undefined]);
    assert.equal(summary([seil, ...lines([50])]).ttl?.below64, 1);
  });
});

suite('counts', () => {
  const log = [
    events('2020-04-06T12:00:00Z', '389/udp', 2, '203.0.113.9'),
    events('2020-04-06T12:00:01Z', '389/tcp', 1, '203.0.113.10'),
    events('2020-04-06T12:00:02Z', '23/tcp', 3, '203.0.113.10').replace('DROP', '[UFW LIMIT BLOCK]'),
    events('2020-04-06T12:00:03Z', '23/tcp', 1, '203.0.113.9').replace('DROP', 'ACCEPT').replace('OUT=', 'OUT=eth1'),
    '2020-04-06T12:00:04Z fw kernel: REJECT IN= OUT=eth0 SRC=192.0.2.1 DST=203.0.113.9 LEN=28 TTL=64 ID=1 PROTO=ICMP TYPE=3 CODE=3 ',
    '2020-04-06T12:00:05Z fw kernel: IN=eth0 OUT= SRC=198.51.100.7 DST=192.0.2.1 LEN=36 TTL=1 ID=1 PROTO=2 ',
    'fw sshd[1]: hello',
    '2020-04-06T12:00:06Z fw kernel: DROP IN=eth0 OUT= SRC=198.51.100.7 DST=19',
    '2020-04-06T12:00:07Z fw kernel: [UFW AUDIT] IN=eth0 OUT= SRC=198.51.100.8 DST=192.0.2.1 LEN=36 TTL=1 ID=1 PROTO=2 ',
    '2020-04-06T12:00:07Z fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=198.51.100.8 DST=192.0.2.1 LEN=36 TTL=1 ID=1 PROTO=2 ',
  ];
  const parsed = read(log);
  const found = summary(parsed);
  test('lines, packets, events; a twin is a packet but no event', () => {
    assert.deepEqual([found.lines, found.packets, found.events, found.unparsed, found.other], [10, 8, 10, 1, 1]);
  });
  test('actions', () =>
    assert.deepEqual(found.actions, { drop: 4, reject: 1, accept: 1, audit: 0, limit: 3, unknown: 1 }));
  test('directions', () => {
    assert.deepEqual(found.directions, { inbound: 8, outbound: 1, forwarded: 1, internal: 0, unknown: 0 });
  });
  test('3.5: a port is a pair of number and transport', () => {
    assert.deepEqual(
      found.ports.map(({ port, transport, events, sources }) => [port, transport, events, sources]),
      [
        [23, 'tcp', 4, 2],
        [389, 'udp', 2, 1],
        [389, 'tcp', 1, 1],
      ],
    );
  });
  test('what is known of a port', () => {
    assert.deepEqual(
      [found.ports[0]?.service, found.ports[0]?.severity, 'service' in found.ports[1]!],
      ['telnet', 'critical', false],
    );
  });
  test('sources, most events first, then in the order of the log', () => {
    assert.deepEqual(
      found.sources.map(({ address, events, ports }) => [address, events, ports]),
      [
        ['203.0.113.10', 4, 2],
        ['203.0.113.9', 3, 2],
        ['192.0.2.1', 1, 0],
        ['198.51.100.7', 1, 0],
        ['198.51.100.8', 1, 0],
      ],
    );
  });
  test('top cuts the rankings, 0 does not', () => {
    assert.deepEqual([summary(parsed, { top: 1 }).ports.length, summary(parsed, { top: 1 }).sources.length], [1, 1]);
    assert.deepEqual([summary(parsed, { top: 0 }).ports.length, summary(parsed, { top: 0 }).sources.length], [3, 5]);
  });
  test('countries, and the rare ones', () => {
    const countries = {
      '203.0.113.10': 'CN',
      '203.0.113.9': 'AI',
      '198.51.100.7': 'US',
      '198.51.100.8': 'US',
      '192.0.2.1': 'private',
    };
    const { countries: rows, rareCountries, ports } = summary(parsed, { countries });
    assert.deepEqual(
      rows.map(({ code, events, sources }) => [code, events, sources]),
      [
        ['CN', 4, 1],
        ['AI', 3, 1],
        ['US', 2, 2],
        ['private', 1, 1],
      ],
    );
    assert.deepEqual(rareCountries, ['US', 'AI']);
    assert.deepEqual(ports[0]?.countries, [
      { code: 'CN', events: 3 },
      { code: 'AI', events: 1 },
    ]);
    assert.equal(rows[0]?.first, '2020-04-06T12:00:01.000Z');
  });
  test('a query counts a part', () => {
    const part = summary(parsed, { query: 'action:limit' });
    assert.deepEqual([part.events, part.packets, part.lines, part.ports.length], [3, 1, 10, 1]);
    assert.deepEqual(summary(parsed, { query: 'dpt:9' }).period, undefined);
  });
  test('nothing', () => {
    const none = summary([]);
    assert.deepEqual([none.events, none.period, none.ttl, none.days, none.months], [0, undefined, undefined, [], []]);
    assert.deepEqual(none.time, { unit: 'hour', buckets: [] });
  });
});

suite('calendar', () => {
  const at = (...times: readonly string[]): string[] => times.map((time) => events(time, '23/tcp', 1));
  test('days are the zone’s, both ends counted', () => {
    const log = at('2020-04-06T14:59:59Z', '2020-04-06T15:00:00Z');
    assert.equal(summary(log).period?.days, 1);
    assert.equal(summary(log, { zone: 'Asia/Tokyo' }).period?.days, 2);
    assert.deepEqual(
      summary(log, { zone: 'Asia/Tokyo' }).days.map(({ day }) => day),
      ['2020-04-06', '2020-04-07'],
    );
    assert.deepEqual(summary(log).period, {
      from: '2020-04-06T14:59:59.000Z',
      to: '2020-04-06T15:00:00.000Z',
      days: 1,
    });
  });
  test('hours up to 14 days, days up to 400, then weeks from Monday', () => {
    const unit = (to: string): string => summary(at('2020-04-06T12:00:00Z', to)).time.unit;
    assert.equal(unit('2020-04-19T00:00:00Z'), 'hour');
    assert.equal(unit('2020-04-20T00:00:00Z'), 'day');
    assert.equal(unit('2021-05-10T00:00:00Z'), 'day');
    assert.equal(unit('2021-05-11T00:00:00Z'), 'week');
    const weeks = summary(at('2020-04-05T12:00:00Z', '2020-04-06T12:00:00Z', '2022-04-06T12:00:00Z')).time.buckets;
    assert.deepEqual(weeks.slice(0, 3), [
      { start: '2020-03-30T00:00:00.000Z', events: 1 },
      { start: '2020-04-06T00:00:00.000Z', events: 1 },
      { start: '2020-04-13T00:00:00.000Z', events: 0 },
    ]);
    assert.equal(weeks.at(-1)?.events, 1);
  });
  test('buckets without events are there, with zero', () => {
    const { buckets } = summary(at('2020-04-06T12:10:00Z', '2020-04-06T15:50:00Z')).time;
    assert.deepEqual(
      buckets.map(({ events }) => events),
      [1, 0, 0, 1],
    );
  });
  test('2.9: over New Year and a leap day', () => {
    const { days, months } = summary(at('2019-12-31T12:00:00Z', '2020-02-29T12:00:00Z', '2020-03-01T12:00:00Z'));
    assert.equal(days.length, 62);
    assert.deepEqual(
      months.map(({ month, days: count }) => [month, count]),
      [
        ['2019-12', 1],
        ['2020-01', 31],
        ['2020-02', 29],
        ['2020-03', 1],
      ],
    );
  });
  test('days with 23 and 25 hours', () => {
    for (const [date, hours] of [
      ['2021-03-28', 23],
      ['2021-10-31', 25],
    ] as const) {
      const log = Array.from({ length: hours }, (_none, hour) =>
        events(
          new Date(new Date(`${date}T00:00:00+0${hours === 23 ? 1 : 2}:00`).getTime() + hour * 3_600_000).toISOString(),
          '23/tcp',
          1,
        ),
      );
      const { days, time } = summary(log, { zone: 'Europe/Berlin' });
      assert.deepEqual(days, [{ day: date, events: hours, outlier: false }]);
      assert.equal(sum(time.buckets.map(({ events: count }) => count)), hours);
      assert.equal(new Set(time.buckets.map(({ start }) => start)).size, time.buckets.length);
    }
  });
  test('packets without a time count everywhere but in time', () => {
    const { events: all, days, period } = summary([...at('2020-04-06T12:00:00Z'), events('-', '23/tcp', 1)]);
    assert.deepEqual([all, days[0]?.events, period?.days], [2, 1, 1]);
  });
  test('lines out of order', () => {
    const { period, sources, time } = summary(
      at('2020-04-06T12:00:05Z', '2020-04-06T12:00:01Z', '2020-04-06T12:00:05Z'),
    );
    assert.deepEqual([period?.from, period?.to], ['2020-04-06T12:00:01.000Z', '2020-04-06T12:00:05.000Z']);
    assert.deepEqual(
      [sources[0]?.first, sources[0]?.peakPerSecond, time.buckets[0]?.events],
      ['2020-04-06T12:00:01.000Z', 2, 3],
    );
  });
});

suite('outliers', () => {
  const steady = (month: string, days: number, count: number): string[] =>
    Array.from({ length: days }, (_none, index) => events(`${month}-${day(index + 1)}T12:00:00Z`, '445/tcp', count));
  test('need a port with more than a thousand events on the day', () => {
    const outliers = (count: number): number =>
      summary([...steady('2020-04', 9, 10), events('2020-04-10T12:00:00Z', '445/tcp', count)]).days.filter(
        ({ outlier }) => outlier,
      ).length;
    assert.equal(outliers(1000), 0);
    assert.equal(outliers(1001), 1);
  });
  test('a port that is busy every day has none', () => {
    assert.deepEqual(
      summary(steady('2020-04', 10, 20_000)).days.filter(({ outlier }) => outlier),
      [],
    );
  });
  test('nor has one that is busy on every day of two logs a year apart', () => {
    const { days, months } = summary([...steady('2019-04', 30, 2000), ...steady('2020-04', 10, 3000)]);
    assert.deepEqual(
      days.filter(({ outlier }) => outlier),
      [],
    );
    assert.deepEqual([months.at(-1)?.yearOnYear, months.at(-1)?.yearOnYearWithoutOutliers], [1.5, 1.5]);
  });
  test('three days have no usual day', () => {
    assert.deepEqual(
      summary([...steady('2020-04', 2, 10), events('2020-04-03T12:00:00Z', '445/tcp', 90_000)]).days.filter(
        ({ outlier }) => outlier,
      ),
      [],
    );
  });
});
