import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SeriesRequest } from '../../src/core/timeSeries';
import { engine } from './engineLog';
import { line, lines } from './findingsLines';

const day = 86_400;

/** The counts of the bars, and where the first begins. */
async function bars(log: readonly string[], request: SeriesRequest, zone = 'UTC') {
  const { unit, buckets, end } = await (await engine(log, { zone })).timeSeries('', request);
  return { unit, start: buckets[0]?.start, end, counts: buckets.map(({ events }) => events) };
}

suite('bars over time', () => {
  test('the unit follows the span: minutes up to six hours', async () => {
    const log = [line({ at: 0 }), line({ at: 125 })];
    assert.deepEqual(await bars(log, { stackBy: 'none' }), {
      unit: 'minute',
      start: '2020-04-01T00:00:00.000Z',
      end: '2020-04-01T00:03:00.000Z',
      counts: [1, 0, 1],
    });
  });
  test('hours up to fourteen days, days up to 400, weeks up to 400, then months', async () => {
    for (const [days, unit] of [
      [1, 'hour'],
      [13, 'hour'],
      [15, 'day'],
      [399, 'day'],
      [500, 'week'],
      [3000, 'month'],
    ] as const) {
      const found = await bars([line({ at: 0 }), line({ at: days * day })], { stackBy: 'none' });
      assert.equal(found.unit, unit, `${days} days`);
      assert.ok(found.counts.length <= 400);
      assert.deepEqual([found.counts[0], found.counts.at(-1)], [1, 1]);
    }
  });
  test('a coarser unit on request, never a finer one than there is room for', async () => {
    const log = [line({ at: 0 }), line({ at: 40 * day })];
    assert.equal((await bars(log, { stackBy: 'none', unit: 'month' })).unit, 'month');
    assert.equal((await bars(log, { stackBy: 'none', unit: 'minute' })).unit, 'day');
  });
  test('a span: events outside of it are not counted, the bars cover all of it', async () => {
    const log = lines(5, (hour) => ({ at: hour * 3600 }));
    const april = Date.UTC(2020, 3, 1);
    const request = { stackBy: 'none', unit: 'hour', from: april + 3_600_000, to: april + 3 * 3_600_000 } as const;
    assert.deepEqual((await bars(log, request)).counts, [1, 1]);
    // From the middle of a bar to the middle of another: whole bars.
    const halves = { ...request, from: request.from - 600_000, to: request.to - 600_000 };
    assert.deepEqual((await bars(log, halves)).counts, [1, 1, 1]);
  });
  test('weeks begin on Monday, months on the first, days by the clock of the zone', async () => {
    const log = [line({ at: 0 }), line({ at: 6 * day })];
    assert.equal((await bars(log, { stackBy: 'none', unit: 'week' })).start, '2020-03-30T00:00:00.000Z');
    assert.equal((await bars(log, { stackBy: 'none', unit: 'month' })).end, '2020-05-01T00:00:00.000Z');
    assert.equal((await bars(log, { stackBy: 'none', unit: 'day' }, 'Asia/Tokyo')).start, '2020-03-31T15:00:00.000Z');
  });
  test('an hour that the clocks skip has no bar of its own', async () => {
    // In Berlin 2 o'clock is skipped on 29 March.
    const skip = (Date.UTC(2020, 2, 29, 1) - Date.UTC(2020, 3, 1)) / 1000;
    const log = [line({ at: skip - 3600 }), line({ at: skip + 6 * 3600 })];
    const { counts } = await bars(log, { stackBy: 'none', unit: 'hour' }, 'Europe/Berlin');
    assert.deepEqual(counts, [1, 0, 0, 0, 0, 0, 0, 1]);
  });
  test('a log without times has no bars', async () => {
    const timeless = line().replace(/^\S+ /, '');
    assert.deepEqual((await bars([timeless], { stackBy: 'port' })).counts, []);
  });
});

suite('stacks', () => {
  const log = [
    ...lines(4, () => ({ dpt: 23 })),
    ...lines(3, () => ({ dpt: 445, prefix: 'ACCEPT' })),
    ...lines(2, (i) => ({ dpt: 1900, proto: 'UDP', src: `198.51.100.${i}` })),
    line({ dpt: 1 }),
    line({ dpt: 2 }),
    line({ dpt: 3 }),
  ];
  const groups = async (stackBy: SeriesRequest['stackBy'], of = log) => {
    const series = await (await engine(of)).timeSeries('', { stackBy });
    assert.deepEqual(
      series.buckets[0]?.parts,
      series.groups.map(({ events }) => events),
    );
    return series.groups.map(({ key, events }) => `${key} ${events}`);
  };
  test('by port: six at most', async () => {
    assert.deepEqual(await groups('port'), ['23/tcp 4', '445/tcp 3', '1900/udp 2', '1/tcp 1', '2/tcp 1', '3/tcp 1']);
    assert.deepEqual(await groups('port', [...log, line({ dpt: 4 })]), [
      '23/tcp 4',
      '445/tcp 3',
      '1900/udp 2',
      '1/tcp 1',
      '2/tcp 1',
      'rest 2',
    ]);
  });
  test('what has no port belongs to the rest', async () => {
    assert.deepEqual((await groups('port', [...log, line({ proto: 'ICMP' })])).at(-1), 'rest 2');
  });
  test('by action, direction, country and source', async () => {
    assert.deepEqual(await groups('action'), ['drop 9', 'accept 3']);
    assert.deepEqual(await groups('direction'), ['inbound 12']);
    assert.deepEqual(await groups('country'), ['private 12']);
    assert.deepEqual(await groups('source'), ['198.51.100.7 10', '198.51.100.0 1', '198.51.100.1 1']);
  });
  test('not stacked', async () => assert.deepEqual(await groups('none'), []));
});

suite('the week', () => {
  /** 1 April 2020 was a Wednesday. */
  const wednesday = 2 * 24;
  const week = async (log: readonly string[], zone = 'UTC') => {
    const { hourOfWeek } = await (await engine(log, { zone })).summarize('', 1);
    assert.deepEqual([hourOfWeek.events.length, hourOfWeek.times.length], [168, 168]);
    return hourOfWeek;
  };
  test('events by weekday and hour, and how often the log has each', async () => {
    const { events, times } = await week([line({ at: 0 }), line({ at: 3600 }), line({ at: 7 * day + 3600 })]);
    assert.deepEqual([events[wednesday], events[wednesday + 1], events[wednesday + 2]], [1, 2, 0]);
    assert.deepEqual([times[wednesday], times[wednesday + 1], times[wednesday + 2]], [2, 2, 1]);
  });
  test('by the clocks of the zone', async () => {
    const { events } = await week([line({ at: 0 })], 'Asia/Tokyo');
    assert.equal(events[wednesday + 9], 1);
  });
  test('every cell is a query', async () => {
    const log = lines(400, (i) => ({ at: i * 5000 }));
    const analysis = await engine(log, { zone: 'Asia/Tokyo' });
    const { hourOfWeek } = await analysis.summarize('', 1);
    for (const [day, name] of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].entries()) {
      for (const hour of [0, 9, 23]) {
        const { events } = await analysis.summarize(`weekday:${name} hour:${hour}`, 1);
        assert.equal(events, hourOfWeek.events[day * 24 + hour], `${name} ${hour}`);
      }
    }
  });
});
