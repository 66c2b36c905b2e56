import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { lineRuns } from '../../src/core/lineRuns';
import { spansOfLines } from '../../src/core/lineSpan';
import { LogReader } from '../../src/core/logReader';
import { linesAround, neighbourLine } from '../../src/core/matchingLines';
import { parseQuery } from '../../src/core/query';
import { resolveTimes } from '../../src/core/resolveTimes';
import { closedUp, type Selection, select } from '../../src/core/selection';
import { timeSections } from '../../src/core/timeSections';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

const zone = new Zone('UTC');
const times = { zone, year: 2020, modified: Date.UTC(2020, 11, 31) };

/** The packets of a log given as `16:05:29 9>23` (source 203.0.113.9, port 23); anything else is another program's line. */
function log(...lines: readonly string[]): (query?: string) => Selection {
  const table = new EventTable();
  const reader = new LogReader(table);
  table.beginLog();
  for (const line of lines) {
    const [, day = '06', time, source, port] = /^(?:(\d\d)T)?([\d:]+) (\d+)>(\d+)$/.exec(line) ?? [];
    const packet = `2020-04-${day}T${time} r kernel: DROP IN=ppp0 OUT= SRC=203.0.113.${source} DST=192.0.2.1 LEN=60 TTL=52 PROTO=TCP SPT=9 DPT=${port} SYN URGP=0`;
    reader.push(encodeUtf8(`${time === undefined ? line : packet}\n`));
  }
  reader.end();
  resolveTimes(table, times);
  const direction = new DirectionFinder(table, { home: [] });
  return (query = '') =>
    select(table, parseQuery(query), { zone, direction, countries: new CountryNumbers(() => '-') }, times);
}

const mixed = log('16:00:00 1>23', 'cron', '16:00:01 2>23', '16:00:02 1>80', '16:00:03 1>23');

test('the next and the previous packet, from a line', () => {
  const selection = mixed('src:203.0.113.1 dpt:23');
  assert.equal(neighbourLine(selection, 1, 'next'), 5);
  assert.equal(neighbourLine(selection, 5, 'next'), undefined);
  assert.equal(neighbourLine(selection, 5, 'previous'), 1);
  assert.equal(neighbourLine(selection, 1, 'previous'), undefined);
  assert.equal(neighbourLine(selection, Number.POSITIVE_INFINITY, 'previous'), 5);
});

test('the lines around a line, and how many there are', () => {
  const many = log(...Array.from({ length: 100 }, (_none, i) => `16:00:00 1>${i % 2 === 0 ? 23 : 80}`));
  assert.deepEqual(linesAround(many('dpt:23'), 51, 4), { lines: [47, 49, 51, 53], total: 50 });
  assert.deepEqual(linesAround(many('dpt:23'), 1, 3), { lines: [1, 3, 5], total: 50 });
  assert.deepEqual(linesAround(many('dpt:23'), 100, 3), { lines: [95, 97, 99], total: 50 });
  assert.deepEqual(linesAround(many('dpt:9'), 1, 3), { lines: [], total: 0 });
});

test('lines that match are numbered as they stand alone', () => {
  const alone = closedUp(mixed('src:203.0.113.1'));
  assert.deepEqual(linesAround(alone, 1, 9).lines, [1, 2, 3]);
  assert.deepEqual(lineRuns(alone, 9), [{ from: 1, to: 3 }]);
  assert.deepEqual(linesAround(mixed(), 1, 9).lines, [1, 3, 4, 5]);
});

test('runs of one source and one port, without another line between', () => {
  const lines = log('01:00:00 1>23', '01:01:01 1>23', '01:02:02 1>23', 'cron', '01:04:00 1>23', '01:05:00 1>80');
  assert.deepEqual(lineRuns(lines(), 9), [{ from: 1, to: 3 }]);
});

test('the packets of one minute, other lines between them included', () => {
  const lines = log('01:00:58 1>23', '01:01:00 2>23', 'cron', '01:01:30 3>23', '01:01:59 4>23', '01:02:00 5>23');
  assert.deepEqual(lineRuns(lines(), 9), [{ from: 2, to: 5 }]);
});

test('a run inside a minute is nested; a minute gives way to a run that reaches over its end', () => {
  const inside = log('01:01:00 1>23', '01:01:01 2>23', '01:01:02 2>23', '01:01:03 2>23', '01:01:04 3>23');
  assert.deepEqual(lineRuns(inside(), 9), [
    { from: 1, to: 5 },
    { from: 2, to: 4 },
  ]);
  const over = log(
    '01:01:00 1>23',
    '01:01:01 2>23',
    '01:01:02 3>23',
    '01:01:58 4>23',
    '01:01:59 4>23',
    '01:02:00 4>23',
    '01:02:01 5>23',
  );
  assert.deepEqual(lineRuns(over(), 9), [
    { from: 1, to: 3 },
    { from: 4, to: 6 },
  ]);
});

test('the longest runs are kept', () => {
  const lines = log(
    ...['01:00:00 1>23', '01:01:00 1>23', '01:02:00 1>23'],
    ...['01:03:00 2>23', '01:04:00 2>23', '01:05:00 2>23', '01:06:00 2>23'],
  );
  assert.deepEqual(lineRuns(lines(), 1), [{ from: 4, to: 7 }]);
});

const days = log('06T16:59:00 1>23', 'cron', '06T17:00:00 1>23', '07T00:30:00 1>23', '07T00:31:00 1>23');

test('hours by their first line, on the clocks of the zone', () => {
  const { unit, sections } = timeSections(days(), zone, 9);
  assert.equal(unit, 'hour');
  assert.deepEqual(
    sections.map(({ line, start, events }) => `${line} ${new Date(start).toISOString().slice(0, 13)} ${events}`),
    ['1 2020-04-06T16 1', '3 2020-04-06T17 1', '4 2020-04-07T00 2'],
  );
  const [first] = timeSections(days(), new Zone('+09:00'), 9).sections;
  assert.equal(new Date(first?.start ?? 0).toISOString(), '2020-04-07T01:00:00.000Z');
});

test('days when there are too many hours, months when there are too many days', () => {
  assert.deepEqual(
    timeSections(days(), zone, 2).sections.map(({ line, events }) => [line, events]),
    [
      [1, 2],
      [4, 2],
    ],
  );
  assert.deepEqual(timeSections(days(), zone, 1), {
    unit: 'month',
    sections: [{ line: 1, start: Date.UTC(2020, 3, 1), events: 4 }],
  });
});

test('lines as spans: neighbours are one, and near ones when there are too many', () => {
  assert.deepEqual(spansOfLines([1, 2, 3, 7, 9], 9), [
    { from: 1, to: 3 },
    { from: 7, to: 7 },
    { from: 9, to: 9 },
  ]);
  assert.deepEqual(spansOfLines([1, 2, 3, 7, 9], 2), [
    { from: 1, to: 3 },
    { from: 7, to: 9 },
  ]);
  assert.deepEqual(spansOfLines([1, 1000], 1), [{ from: 1, to: 1000 }]);
});
