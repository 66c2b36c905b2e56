import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Comparison, compareTallies, type PortChange } from '../../src/core/compare';
import { timeWord, withoutTime, wordsOf } from '../../src/core/queryWords';
import { previousSpans, type Tally } from '../../src/core/tally';
import { engine } from './engineLog';

const day = 86_400_000;

/** `days` from 1970 on, with these events to tcp ports, most first. */
function tally(
  days: number,
  ports: Readonly<Record<number, number>>,
  countries: Readonly<Record<string, number>> = {},
): Tally {
  const byEvents = <Row extends { events: number }>(rows: Row[]): Row[] => rows.sort((a, b) => b.events - a.events);
  const rows = Object.entries(ports).map(([port, events]) => ({
    port: Number(port),
    transport: 'tcp' as const,
    events,
  }));
  return {
    from: 0,
    to: days * day,
    events: rows.reduce((sum, { events }) => sum + events, 0),
    ports: byEvents(rows),
    countries: byEvents(Object.entries(countries).map(([code, events]) => ({ code, events }))),
  };
}

function compared(now: Tally, before: Tally): Comparison {
  return compareTallies(now, before, 100);
}

function port(comparison: Comparison, wanted: number): PortChange | undefined {
  return comparison.ports.rows.find((row) => row.port === wanted);
}

suite('compare', () => {
  test('5060 is new in the ranking against the last report', () => {
    const last = tally(30, { 445: 9000, 23: 6000, 1433: 3000, 389: 600, 53413: 5000 });
    const report = tally(30, { 445: 9100, 23: 5900, 5060: 4000, 1433: 3100, 389: 610 });
    const result = compared(report, last);
    assert.deepEqual(result.ports.counts, { new: 1, gone: 1, risen: 0, fallen: 0, steady: 4, few: 0 });
    const [first, second] = result.ports.rows;
    assert.deepEqual([first?.port, first?.trend, first?.rankBefore, first?.eventsBefore], [53413, 'gone', 3, 5000]);
    assert.equal(first?.rank, undefined);
    assert.deepEqual([second?.port, second?.trend, second?.rank, second?.rankBefore], [5060, 'new', 3, undefined]);
    assert.deepEqual([port(result, 1433)?.rank, port(result, 1433)?.rankBefore], [4, 4]);
  });

  test('rates per day, so that ten days compare with thirty', () => {
    const result = compared(tally(10, { 23: 1000 }), tally(30, { 23: 3000 }));
    assert.equal(port(result, 23)?.trend, 'steady');
    assert.deepEqual([port(result, 23)?.perDay, port(result, 23)?.perDayBefore], [100, 100]);
    assert.deepEqual([result.now.days, result.before.days], [10, 30]);
  });

  for (const [events, before, trend] of [
    [2, 1, 'steady'],
    [4, 2, 'steady'],
    [11, 1, 'steady'],
    [12, 1, 'risen'],
    [20, 4, 'risen'],
    [199, 100, 'steady'],
    [200, 100, 'risen'],
    [100, 200, 'fallen'],
    [101, 200, 'steady'],
    [1, 12, 'fallen'],
    [1, 0, 'new'],
    [0, 1, 'gone'],
  ] as const) {
    test(`${events} after ${before} in the same time: ${trend}`, () => {
      const counted = (count: number): Tally => tally(1, count === 0 ? {} : { 80: count });
      assert.equal(port(compared(counted(events), counted(before)), 80)?.trend, trend);
    });
  }

  test('what chance explains is told last, before what is steady', () => {
    const { ports } = compared(tally(1, { 23: 500, 1: 2, 5060: 9 }), tally(1, { 23: 510, 2: 1 }));
    assert.deepEqual(
      ports.rows.map((row) => [row.port, row.trend, row.isSure]),
      [
        [5060, 'new', true],
        [1, 'new', false],
        [2, 'gone', false],
        [23, 'steady', false],
      ],
    );
  });

  test('twice as many in half of the time is four times the rate', () => {
    assert.equal(port(compared(tally(5, { 80: 60 }), tally(10, { 80: 30 })), 80)?.trend, 'risen');
    assert.equal(port(compared(tally(10, { 80: 60 }), tally(5, { 80: 30 })), 80)?.trend, 'steady');
  });

  test('equal events share a rank, and the next one counts them', () => {
    const { ports } = compared(tally(1, { 1: 9, 2: 5, 3: 5, 4: 1 }), tally(1, {}));
    assert.deepEqual(
      ports.rows.map((row) => row.rank),
      [1, 2, 2, 4],
    );
  });

  test('countries, and at most as many rows as wanted; the counts count all', () => {
    const now = tally(1, { 1: 1, 2: 1, 3: 1 }, { US: 40, NL: 3, private: 9 });
    const result = compareTallies(now, tally(1, {}, { US: 40, AI: 1 }), 2);
    assert.equal(result.ports.rows.length, 2);
    assert.equal(result.ports.counts.few, 3);
    assert.deepEqual(
      compared(now, tally(1, {}, { US: 40, AI: 1 })).countries.rows.map(({ code, trend }) => [code, trend]),
      [
        ['NL', 'new'],
        ['AI', 'gone'],
        ['US', 'steady'],
      ],
    );
  });

  test('a single packet does not stand for millions a day, and an empty side has no rate', () => {
    const one = { ...tally(0, { 80: 1 }), to: 1 };
    const result = compared(one, { ...tally(0, {}), from: 5, to: 5 });
    assert.equal(result.now.perDay, 24);
    assert.deepEqual(result.before, {
      from: '1970-01-01T00:00:00.000Z',
      to: '1970-01-01T00:00:00.000Z',
      days: 0,
      events: 0,
      perDay: 0,
    });
  });
});

suite('a tally', () => {
  const line = (time: string, port: number, source = '203.0.113.9'): string =>
    `${time} fw kernel: DROP IN=eth0 OUT= SRC=${source} DST=192.0.2.1 LEN=40 TTL=52 PROTO=TCP SPT=9 DPT=${port} SYN`;
  const log = [
    line('2020-04-01T00:00:00Z', 23),
    line('2020-04-02T06:00:00Z', 23),
    line('2020-04-02T12:00:00Z', 445, '192.168.1.7'),
    line('2020-04-03T00:00:00Z', 5060),
  ];
  const iso = ({ from, to }: Tally): string[] => [from, to].map((time) => new Date(time).toISOString());

  test('all ports and countries of the whole log, over the time it covers', async () => {
    const all = await (await engine(log)).tally('');
    assert.deepEqual(iso(all), ['2020-04-01T00:00:00.000Z', '2020-04-03T00:00:00.001Z']);
    assert.equal(all.events, 4);
    assert.deepEqual(
      all.ports.map(({ port, events, service }) => [port, events, service]),
      [
        [23, 2, 'telnet'],
        [445, 1, 'microsoft-ds'],
        [5060, 1, 'sip'],
      ],
    );
    assert.deepEqual(
      all.countries.map(({ code, events }) => [code, events]),
      [['private', 4]],
    );
  });

  test('a filter leaves the time as it is, a time narrows it to what the log covers', async () => {
    const analysis = await engine(log);
    assert.deepEqual(iso(await analysis.tally('dpt:445')), ['2020-04-01T00:00:00.000Z', '2020-04-03T00:00:00.001Z']);
    const day = await analysis.tally('time:2020-04-02');
    assert.deepEqual([iso(day), day.events], [['2020-04-02T00:00:00.000Z', '2020-04-03T00:00:00.000Z'], 2]);
    const early = await analysis.tally('time:2020-03-01..2020-04-01');
    assert.deepEqual([iso(early), early.events], [['2020-04-01T00:00:00.000Z', '2020-04-02T00:00:00.000Z'], 1]);
    const { from, to } = await analysis.tally('');
    const halves = [await analysis.tally(timeWord(from, from + 1)), await analysis.tally(timeWord(from + 1, to))];
    assert.deepEqual(
      halves.map(({ events }) => events),
      [1, 3],
    );
    const never = await analysis.tally('time:2019-01');
    assert.equal(never.to - never.from, 0);
  });
});

suite('the period before', () => {
  test('of a time asked for: as much time before it', () => {
    assert.deepEqual(previousSpans({ from: 10 * day, to: 12 * day }, false), {
      now: { from: 10 * day, to: 12 * day },
      before: { from: 8 * day, to: 10 * day },
    });
  });

  test('of a whole log: its older half; a single packet has none', () => {
    assert.deepEqual(previousSpans({ from: 0, to: 4 * day }, true), {
      now: { from: 2 * day, to: 4 * day },
      before: { from: 0, to: 2 * day },
    });
    assert.deepEqual(previousSpans({ from: 5, to: 6 }, true).before, { from: 5, to: 5 });
  });
});

suite('words of a query', () => {
  test('without time', () => {
    assert.equal(withoutTime('dpt:23 time:2020-04-06 -src:192.0.2.0/24 -time:2020-04-07'), 'dpt:23 -src:192.0.2.0/24');
    assert.equal(withoutTime(''), '');
  });

  test('a span is one word that can be read back', () => {
    const word = timeWord(Date.UTC(2020, 3, 1), Date.UTC(2020, 3, 2));
    assert.equal(word, 'time:2020-04-01T00:00:00.000Z..2020-04-02T00:00:00.000Z');
    assert.deepEqual(wordsOf(`23 ${word}`), ['23', word]);
  });
});
