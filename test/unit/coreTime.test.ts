import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EventTable, Mark } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { resolveTimes } from '../../src/core/resolveTimes';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

const packet = 'router kernel: DROP IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 PROTO=2 ';

interface Facts {
  readonly zone?: string;
  readonly year?: number;
  /** When the log was written, ISO 8601. */
  readonly written?: string;
}

/** Asserts the times (UTC) of a log whose lines begin like this, `-` for a packet without time; `…` is the packet. */
function times(lines: readonly string[], expected: readonly string[], facts: Facts = { year: 2020 }): void {
  const table = new EventTable();
  const reader = new LogReader(table);
  table.beginLog();
  reader.push(
    encodeUtf8(lines.map((line) => (line.includes('…') ? line.replace('…', packet) : `${line} ${packet}`)).join('\n')),
  );
  reader.end();
  resolveTimes(table, {
    zone: new Zone(facts.zone ?? 'UTC'),
    modified: Date.parse(facts.written ?? '2026-01-01T00:00:00Z'),
    ...(facts.year === undefined ? {} : { year: facts.year }),
  });
  assert.equal(table.length, lines.length);
  const found = lines.map((_line, row) => {
    const { time, marks } = table.blocks[0]!;
    return (marks[row]! & Mark.time) === 0 ? '-' : new Date(time[row]!).toISOString().replace('.000Z', 'Z');
  });
  assert.deepEqual(found, expected);
}

/** Asserts the time of one line, in 2020 and UTC unless it says otherwise. */
function time(line: string, expected: string): void {
  times([line], [expected]);
}

suite('time stamps (FORMATS 0.8, 2a)', () => {
  test('RFC 3164: the day padded with a blank, a zero, or not at all', () => {
    time('Jan  8 03:37:09', '2020-01-08T03:37:09Z');
    time('Sep 03 03:37:09', '2020-09-03T03:37:09Z');
    time('Mar 8 03:37:09', '2020-03-08T03:37:09Z');
    time('May 29 06:53:55', '2020-05-29T06:53:55Z');
    time('[2020-09-03 08:35:10]', '2020-09-03T08:35:10Z');
  });
  test('RFC 3164 behind a priority', () => {
    time('<161>Oct 10 07:25:12', '2020-10-10T07:25:12Z');
    time('<4>Aug 19 05:53:02', '2020-08-19T05:53:02Z');
  });
  test('RFC 3164 with a fraction', () => time('Jan  8 03:37:09.123456', '2020-01-08T03:37:09.123Z'));
  test('ISO 8601 with a zone, to the microsecond', () => {
    time('2025-01-23T12:22:21.537693-05:00', '2025-01-23T17:22:21.537Z');
    time('2015-03-07T05:09:30.045015+02:00', '2015-03-07T03:09:30.045Z');
    time('2023-01-01T00:30:00+05:30', '2022-12-31T19:00:00Z');
  });
  test('ISO 8601 in UTC', () => {
    time('<6>2021-03-12T14:10:18Z', '2021-03-12T14:10:18Z');
    time('2021-03-12t14:10:18z', '2021-03-12T14:10:18Z');
  });
  test('journalctl -o short-iso: the zone without a colon', () => {
    time('2026-07-16T10:00:00+0000', '2026-07-16T10:00:00Z');
    time('2026-07-16T10:00:00+0900', '2026-07-16T01:00:00Z');
  });
  test('ISO 8601 without a zone', () => {
    time('2020-04-06T16:05:30', '2020-04-06T16:05:30Z');
    time('2020-04-06 16:05:30', '2020-04-06T16:05:30Z');
    time('2020-04-06 16:05:30,250', '2020-04-06T16:05:30.250Z');
  });
  test('RFC 5424', () => {
    time('<174>1 2003-08-24T05:14:15+00:00 - - - - - …', '2003-08-24T05:14:15Z');
    time('<134>1 2025-11-06T11:32:42.868451+00:00 firewall.lan kernel - - - …', '2025-11-06T11:32:42.868Z');
  });
  test('RFC 5424 without a time', () => time('<134>1 - firewall.lan kernel - - - …', '-'));
  test('OpenWrt logread and dmesg -T: the year behind', () => {
    time('Mon Mar 23 13:16:49 2026 kern.warn', '2026-03-23T13:16:49Z');
    time('[Wed Aug 21 10:00:00 2019]', '2019-08-21T10:00:00Z');
    time('[Thu Aug  1 10:00:00 2019]', '2019-08-01T10:00:00Z');
  });
  test('Proxmox', () => time('101 1 tap101i0-IN 20/Jun/2022:13:09:14 +0200', '2022-06-20T11:09:14Z'));
  test('IPFilter: day first', () => time('28/06/2020 18:57:53.239346', '2020-06-28T18:57:53.239Z'));
  test('Yamaha and SEIL: year first, with slashes and a colon', () => {
    time('2026/10/06 12:00:00:', '2026-10-06T12:00:00Z');
    time('2018/04/13 11:52:50', '2018-04-13T11:52:50Z');
  });
  test('RouterOS', () => time('sep/15 12:35:34', '2020-09-15T12:35:34Z'));
  test('trap 10: Japanese and Chinese months', () => {
    time('10月 12 10:16:42', '2020-10-12T10:16:42Z');
    time(' 7月 26 19:12:35', '2020-07-26T19:12:35Z');
    time('7月 26 19:12:35', '2020-07-26T19:12:35Z');
    time('12月  1 00:00:00', '2020-12-01T00:00:00Z');
  });
  test('trap 10: months of other languages', () => {
    time('jul 26 19:12:35', '2020-07-26T19:12:35Z');
    time('out 12 10:16:42', '2020-10-12T10:16:42Z');
    time('févr. 12 10:16:42', '2020-02-12T10:16:42Z');
    time('août 12 10:16:42', '2020-08-12T10:16:42Z');
    time('Dez 12 10:16:42', '2020-12-12T10:16:42Z');
    time('mag 12 10:16:42', '2020-05-12T10:16:42Z');
    time('mrt 12 10:16:42', '2020-03-12T10:16:42Z');
  });
  test('trap 10: an unknown month has no time and costs nothing else', () => {
    time('kwi 12 10:16:42', '-');
    time('13月 12 10:16:42', '-');
    time('0月 12 10:16:42', '-');
  });
  test('no time', () => {
    time('kernel: [12345.678]', '-');
    time('[ 1048.213512]', '-');
    time('<4>[  307.757925]', '-');
    time('01:01:58', '-');
    time('…', '-');
  });
  test('times that do not exist', () => {
    for (const stamp of [
      'Oct 32 07:25:12',
      'Oct  0 07:25:12',
      'Feb 30 07:25:12',
      'Oct 10 24:00:00',
      'Oct 10 07:60:12',
      'Oct 10 07:25:61',
      'Oct 10 07:25',
      '2020-13-06T16:05:30',
      '2021-02-29T16:05:30',
      '31/04/2020 16:05:30',
      '1969-12-31T23:59:59Z',
      '9999-12-31T23:59:59Z',
      '20/Foo/2022:13:09:14 +0200',
    ]) {
      time(stamp, '-');
    }
  });
  test('a leap second is the next minute', () => time('2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'));
  test('one minute after the other, in several forms', () => {
    times(
      [
        'Oct 10 07:25:12',
        'Oct 10 07:25:13.5',
        'Oct 10 07:26:00',
        '2020-10-10T07:26:01Z',
        '2020-10-10T07:26:02+01:00',
        '-',
        'Oct 10 07:26:03',
      ],
      [
        '2020-10-10T07:25:12Z',
        '2020-10-10T07:25:13.500Z',
        '2020-10-10T07:26:00Z',
        '2020-10-10T07:26:01Z',
        '2020-10-10T06:26:02Z',
        '-',
        '2020-10-10T07:26:03Z',
      ],
    );
  });
  test('the same minute with and without a year behind it', () => {
    times(
      [
        'Mon Mar 23 13:16:49 2026',
        'Mon Mar 23 13:16:50 2026',
        'Mar 23 13:16:51',
        'Mon Mar 23 13:16:52 2027',
        'Mon Mar 23 13:16:53',
      ],
      [
        '2026-03-23T13:16:49Z',
        '2026-03-23T13:16:50Z',
        '2026-03-23T13:16:51Z',
        '2027-03-23T13:16:52Z',
        '2026-03-23T13:16:53Z',
      ],
      { written: '2027-03-24T00:00:00Z', year: 2026 },
    );
  });
});

suite('trap 5: the year of times that have none', () => {
  test('is that of the file', () =>
    times(['Apr  6 16:05:30'], ['2021-04-06T16:05:30Z'], { written: '2021-04-07T00:00:00Z' }));
  test('is the year before when the file is older than its newest stamp', () => {
    times(['Apr  6 16:05:30'], ['2020-04-06T16:05:30Z'], { written: '2021-03-07T00:00:00Z' });
    times(['Dec 31 23:59:59'], ['2020-12-31T23:59:59Z'], { written: '2021-01-01T00:00:10Z' });
  });
  test('is not the year before for a clock that is a day ahead', () => {
    times(['Apr  6 16:05:30'], ['2021-04-06T16:05:30Z'], { written: '2021-04-06T03:00:00Z' });
  });
  test('is that of the newest line when a person says it', () => {
    times(['Dec 31 23:59:59', 'Jan  1 00:00:01'], ['2018-12-31T23:59:59Z', '2019-01-01T00:00:01Z'], { year: 2019 });
  });
  test('a file from December to January', () => {
    times(
      ['Nov 30 10:00:00', 'Dec 31 23:59:59', 'Jan  1 00:00:01', 'Jan  2 00:00:00'],
      ['2020-11-30T10:00:00Z', '2020-12-31T23:59:59Z', '2021-01-01T00:00:01Z', '2021-01-02T00:00:00Z'],
      { written: '2021-01-02T00:00:05Z' },
    );
  });
  test('two New Years in one file', () => {
    times(
      ['Dec 31 12:00:00', 'Jan  1 12:00:00', 'Jul  1 12:00:00', 'Dec 31 12:00:00', 'Jan  1 12:00:00'],
      [
        '2018-12-31T12:00:00Z',
        '2019-01-01T12:00:00Z',
        '2019-07-01T12:00:00Z',
        '2019-12-31T12:00:00Z',
        '2020-01-01T12:00:00Z',
      ],
    );
  });
  test('lines out of order around New Year', () => {
    times(
      ['Dec 31 23:59:58', 'Jan  1 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:02'],
      ['2019-12-31T23:59:58Z', '2020-01-01T00:00:01Z', '2019-12-31T23:59:59Z', '2020-01-01T00:00:02Z'],
    );
    times(
      ['Jan  1 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:02'],
      ['2020-01-01T00:00:01Z', '2019-12-31T23:59:59Z', '2020-01-01T00:00:02Z'],
    );
  });
  test('29 February picks a leap year', () => {
    times(['Feb 29 12:00:00'], ['2020-02-29T12:00:00Z'], { written: '2023-06-01T00:00:00Z' });
    times(
      ['Feb 28 12:00:00', 'Feb 29 12:00:00', 'Mar  1 12:00:00'],
      ['2024-02-28T12:00:00Z', '2024-02-29T12:00:00Z', '2024-03-01T12:00:00Z'],
      {
        written: '2025-02-01T00:00:00Z',
      },
    );
  });
  test('29 February on the day itself', () => {
    times(['Feb 29 12:00:00'], ['2024-02-29T12:00:00Z'], { written: '2024-02-29T12:00:05Z' });
  });
  test('29 February of the year before the newest line', () => {
    times(
      ['Feb 29 12:00:00', 'Aug  1 12:00:00', 'Dec 31 12:00:00', 'Jan  1 12:00:00'],
      ['2024-02-29T12:00:00Z', '2024-08-01T12:00:00Z', '2024-12-31T12:00:00Z', '2025-01-01T12:00:00Z'],
      {
        written: '2025-01-02T00:00:00Z',
      },
    );
  });
  test('days around the end of February of a common year', () => {
    times(['Feb 28 12:00:00', 'Mar  1 12:00:00'], ['2021-02-28T12:00:00Z', '2021-03-01T12:00:00Z'], { year: 2021 });
  });
  test('is told by neighbours that have one', () => {
    times(['2019-04-06T16:05:30Z', 'Apr  6 16:05:31'], ['2019-04-06T16:05:30Z', '2019-04-06T16:05:31Z'], {
      written: '2025-01-01T00:00:00Z',
    });
  });
});

suite('zones', () => {
  test('a time without a zone is the zone’s', () => {
    times(['2020-04-06 16:05:30'], ['2020-04-06T07:05:30Z'], { zone: 'Asia/Tokyo' });
    times(['Apr  6 16:05:30'], ['2020-04-06T07:05:30Z'], { zone: '+09:00', year: 2020 });
    times(['2026/10/06 12:00:00:'], ['2026-10-06T01:30:00Z'], { zone: 'Australia/Adelaide' });
  });
  test('a time with a zone keeps it', () =>
    times(['2020-04-06T16:05:30Z'], ['2020-04-06T16:05:30Z'], { zone: 'Asia/Tokyo' }));
  test('New Year is the zone’s', () => {
    times(['Jan  1 00:30:00'], ['2020-12-31T15:30:00Z'], { zone: 'Asia/Tokyo', written: '2020-12-31T15:31:00Z' });
  });
  test('summer time', () => {
    times(['Mar 28 12:00:00', 'Mar 30 12:00:00'], ['2020-03-28T11:00:00Z', '2020-03-30T10:00:00Z'], {
      zone: 'Europe/Paris',
      year: 2020,
    });
  });
  test('an hour that the clocks skip is read with the offset before', () => {
    times(
      ['2021-03-28 01:59:59', '2021-03-28 02:30:00', '2021-03-28 03:00:00'],
      ['2021-03-28T00:59:59Z', '2021-03-28T01:30:00Z', '2021-03-28T01:00:00Z'],
      { zone: 'Europe/Berlin' },
    );
  });
  test('an hour that the clocks show twice is the first', () => {
    times(
      ['2021-10-31 01:59:59', '2021-10-31 02:30:00', '2021-10-31 03:00:00'],
      ['2021-10-30T23:59:59Z', '2021-10-31T00:30:00Z', '2021-10-31T02:00:00Z'],
      { zone: 'Europe/Berlin' },
    );
  });
  test('west of Greenwich, half an hour of summer time, and a day that never was', () => {
    times(['2021-03-14 01:59:59', '2021-03-14 03:00:00'], ['2021-03-14T09:59:59Z', '2021-03-14T10:00:00Z'], {
      zone: 'America/Los_Angeles',
    });
    times(['2021-10-03 01:59:59', '2021-10-03 02:30:00'], ['2021-10-02T15:29:59Z', '2021-10-02T15:30:00Z'], {
      zone: 'Australia/Lord_Howe',
    });
    times(['2011-12-29 12:00:00', '2011-12-31 12:00:00'], ['2011-12-29T22:00:00Z', '2011-12-30T22:00:00Z'], {
      zone: 'Pacific/Apia',
    });
  });
  test('whatever stands around it, a line is of the same instant', () => {
    for (const [zone, midnight] of [
      ['Europe/Berlin', '2021-03-28T00:00:00Z'],
      ['Europe/Berlin', '2021-10-31T00:00:00Z'],
      ['Australia/Lord_Howe', '2021-04-04T00:00:00Z'],
      ['Pacific/Apia', '2011-12-30T00:00:00Z'],
    ] as const) {
      const shown = Array.from({ length: 200 }, (_none, i) => Date.parse(midnight) + i * 173_000);
      times(
        shown.map((time) => new Date(time).toISOString().slice(0, 19)),
        shown.map((time) => new Date(new Zone(zone).toUtc(time)).toISOString().replace('.000Z', 'Z')),
        { zone },
      );
    }
  });
  test('names', () => {
    assert.equal(new Zone('UTC').name, 'UTC');
    assert.equal(new Zone('+00:00').name, 'UTC');
    assert.equal(new Zone('-0330').offsetAt(0), -12_600_000);
    assert.equal(new Zone('Asia/Tokyo').name, 'Asia/Tokyo');
    assert.throws(() => new Zone('Asia/Tokio'), RangeError);
    assert.throws(() => new Zone('+25:00'), RangeError);
    assert.throws(() => new Zone('+09:60'), RangeError);
  });
});
