import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { busyPorts } from '../../src/core/busyPorts';
import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { type PortDetail, portDetail } from '../../src/core/portDetail';
import { parseQuery } from '../../src/core/query';
import { resolveTimes } from '../../src/core/resolveTimes';
import { select } from '../../src/core/selection';
import { findAddress } from '../../src/core/sightings';
import { type SourceDetail, sourceDetail } from '../../src/core/sourceDetail';
import { type SummaryContext, summarize } from '../../src/core/summarize';
import { settleTwins } from '../../src/core/twins';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';
import { probeOfPacket } from '../../src/knowledge/probes';

const zone = new Zone('UTC');
const times = { zone, year: 2020, modified: 0 };

class PlantedLog {
  readonly table = new EventTable();
  readonly #context: SummaryContext;

  constructor(lines: readonly string[]) {
    const reader = new LogReader(this.table);
    reader.push(encodeUtf8(`${lines.join('\n')}\n`));
    reader.end();
    assert.equal(reader.counts.unparsed, 0);
    resolveTimes(this.table, times);
    settleTwins(this.table);
    this.#context = {
      zone,
      direction: new DirectionFinder(this.table, { home: [] }),
      logs: [],
      counts: reader.counts,
      quality: [],
      top: 300,
      countries: new CountryNumbers((address) =>
        this.table.addresses.text(address).startsWith('203.0.113.') ? 'CN' : 'US',
      ),
      portFacts: (port) => (port === 23 ? { service: 'telnet', severity: 'critical' } : {}),
    };
  }

  port(port: number, transport: 'tcp' | 'udp', query = ''): PortDetail {
    const detail = portDetail(this.#select(query), port, transport, this.#context);
    assert.ok(detail !== undefined, `nothing went to ${port}/${transport}`);
    return detail;
  }

  source(address: string, query = ''): SourceDetail {
    const source = findAddress(this.table, address);
    assert.ok(source !== undefined, `${address} is not in the log`);
    const detail = sourceDetail(this.#select(query), source, this.#context);
    assert.ok(detail !== undefined, `${address} sent nothing`);
    return detail;
  }

  summary(query = '') {
    return summarize(this.#select(query), this.#context);
  }

  knowsPort(port: number, transport: 'tcp' | 'udp', query = ''): boolean {
    return portDetail(this.#select(query), port, transport, this.#context) !== undefined;
  }

  #select(query: string) {
    const { direction, countries } = this.#context;
    return select(this.table, parseQuery(query), { zone, direction, countries }, times);
  }
}

interface Planted {
  readonly time?: string;
  readonly from?: string;
  readonly to?: `${number}/${'tcp' | 'udp'}`;
  readonly count?: number;
  readonly ttl?: number;
  readonly length?: number;
}

/** A line that stands for `count` packets. */
function line({ time = '2020-04-06T12:00:00', from = '203.0.113.9', to = '23/tcp', ...more }: Planted): string {
  const { count = 1, ttl = 52, length = 60 } = more;
  const [port, transport = ''] = to.split('/');
  const repeat = count === 1 ? '' : `message repeated ${count} times: [ `;
  const rest = transport === 'tcp' ? 'WINDOW=1 RES=0x00 SYN URGP=0' : `LEN=${length - 20}`;
  return `${time} fw kernel: ${repeat}DROP IN=eth0 OUT= SRC=${from} DST=192.0.2.1 LEN=${length} TOS=0x00 PREC=0x00 TTL=${ttl} ID=1 PROTO=${transport.toUpperCase()} SPT=9 DPT=${port} ${rest}`;
}

/** The day `number` days after 1 January 2020, at noon. */
function dayTime(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + number, 12)).toISOString().slice(0, 19);
}

/** One line a day. */
function days(counts: readonly number[], to: Planted['to'] = '23/tcp'): string[] {
  return counts.flatMap((count, day) => (count === 0 ? [] : [line({ time: dayTime(day), count, to: to ?? '23/tcp' })]));
}

/** `count` numbers that scatter around `level` without a pattern. */
function scattered(count: number, level: number): number[] {
  return Array.from({ length: count }, (_none, index) => level + ((index * 7) % 5) - 2);
}

suite('a port opened', () => {
  test('A2.6: 987 of 1,000 lines to 23/tcp with a TTL below 64 are 98.7 %', () => {
    const log = new PlantedLog(
      Array.from({ length: 1000 }, (_none, index) => line({ ttl: index < 987 ? 63 : index < 995 ? 64 : 115 })),
    );
    const { ttl, row } = log.port(23, 'tcp');
    assert.equal(ttl?.below64, 0.987);
    assert.equal(row.belowTtl64, 0.987);
    assert.deepEqual(ttl?.initial, { 64: 995, 128: 5, 255: 0, unknown: 0 });
    assert.deepEqual(ttl?.values, [
      { ttl: 63, events: 987 },
      { ttl: 64, events: 8 },
      { ttl: 115, events: 5 },
    ]);
  });

  test('A4.4: 92,890 to 1900/udp on one day of ten', () => {
    const log = new PlantedLog([
      line({ time: '2020-04-01T00:00:00' }),
      line({ time: '2020-04-06T13:00:00', to: '1900/udp', count: 70_000, length: 118 }),
      line({ time: '2020-04-06T14:00:00', to: '1900/udp', count: 22_890, length: 118, from: '198.51.100.1' }),
      line({ time: '2020-04-10T23:59:59' }),
    ]);
    const { row, series, sources, countries } = log.port(1900, 'udp');
    assert.deepEqual([row.events, row.maxPerDay, row.perDay], [92_890, 92_890, 9289]);
    assert.equal(series.unit, 'day');
    assert.deepEqual(
      series.buckets.map(({ events }) => events),
      [0, 0, 0, 0, 0, 92_890, 0, 0, 0, 0],
    );
    assert.deepEqual(
      sources.map(({ address, events }) => [address, events]),
      [
        ['203.0.113.9', 70_000],
        ['198.51.100.1', 22_890],
      ],
    );
    assert.deepEqual(
      countries.map(({ code, events, sources: count }) => [code, events, count]),
      [
        ['CN', 70_000, 1],
        ['US', 22_890, 1],
      ],
    );
  });

  test('A4.12: a length of 118 bytes fits the M-SEARCH for ssdp:all', () => {
    const log = new PlantedLog([
      line({ to: '1900/udp', length: 118, count: 8 }),
      line({ to: '1900/udp', length: 98 }),
      line({ to: '1900/udp', length: 98, from: '2001:db8::1' }),
    ]);
    const { rows, others, unknown } = log.port(1900, 'udp').lengths;
    assert.deepEqual(rows, [
      { bytes: 118, version: 4, events: 8 },
      { bytes: 98, version: 4, events: 1 },
      { bytes: 98, version: 6, events: 1 },
    ]);
    assert.deepEqual([others, unknown], [0, 0]);
    const [first, second] = rows.map(({ bytes, version }) => probeOfPacket(1900, bytes, version));
    assert.match(first?.words.en ?? '', /^Fits .*M-SEARCH.*ssdp:all/);
    assert.equal(second, undefined);
  });

  test('more lengths than are listed are summed up', () => {
    const log = new PlantedLog(
      Array.from({ length: 20 }, (_none, index) => line({ to: '53/udp', length: 60 + index, count: index + 2 })),
    );
    const { rows, others } = log.port(53, 'udp').lengths;
    assert.equal(rows.length, 15);
    assert.equal(others, 2 + 3 + 4 + 5 + 6);
  });

  test('A2.9: days over the end of a year and a leap day, each once', () => {
    const log = new PlantedLog([
      line({ time: '2015-12-31T12:00:00', to: '53413/udp' }),
      line({ time: '2016-02-29T12:00:00', to: '53413/udp', count: 5 }),
      line({ time: '2016-03-01T12:00:00', to: '53413/udp' }),
    ]);
    const { buckets, unit } = log.port(53413, 'udp').series;
    assert.equal(unit, 'day');
    assert.equal(buckets.length, 62);
    assert.deepEqual(buckets[60], { start: '2016-02-29T00:00:00.000Z', events: 5 });
  });

  test('SEIL: no TTL is no TTL, not zero', () => {
    const log = new PlantedLog([
      'Feb 20 11:00:00 192.0.2.254 ipf: pppoe0 @0:12[] b 198.51.100.7,40000 -> 192.0.2.1,123 PR udp len 20 220 in',
    ]);
    const detail = log.port(123, 'udp');
    assert.equal('ttl' in detail, false);
    assert.deepEqual(detail.lengths.rows, [{ bytes: 220, version: 4, events: 1 }]);
  });

  test('lives under the filter', () => {
    const log = new PlantedLog([line({ count: 5 }), line({ from: '198.51.100.1', count: 2 }), line({ to: '80/tcp' })]);
    assert.equal(log.port(23, 'tcp').row.events, 7);
    assert.equal(log.port(23, 'tcp', 'src:198.51.100.1').row.events, 2);
    assert.equal(log.knowsPort(23, 'tcp', 'dpt:80'), false);
    assert.equal(log.knowsPort(23, 'udp'), false);
  });

  test('tells the same as the summary', () => {
    const log = new PlantedLog([...days(scattered(40, 30)), ...days(scattered(60, 5), '80/tcp')]);
    for (const row of log.summary().ports) assert.deepEqual(log.port(row.port, row.transport).row, row);
  });
});

suite('A4.3: ports with at least 100 on some day', () => {
  const log = new PlantedLog([
    ...days([0, 100, 20], '445/tcp'),
    ...days([99, 99, 99], '80/tcp'),
    ...days(scattered(30, 50), '3389/tcp'),
  ]);
  const names = (least: number) => busyPorts(log.summary().ports, least).map(({ port }) => port);

  test('100 counts, 99 does not; 3389 at about 50 a day is left out', () => assert.deepEqual(names(100), [445]));
  test('another threshold', () => assert.deepEqual(names(52), [3389, 80, 445]));
});

suite('A2.12: the sources of a port on other ports', () => {
  const network = Array.from({ length: 10 }, (_none, index) => `198.51.100.${index}`);
  const log = new PlantedLog([
    ...network.map((from) => line({ from })),
    // 8 of the 10, and 2 strangers: 8 / (10 + 10 - 8).
    ...network.slice(2).map((from) => line({ from, to: '53413/udp', count: 3 })),
    line({ from: '203.0.113.1', to: '53413/udp' }),
    line({ from: '203.0.113.2', to: '53413/udp' }),
    // 2 of the 10, alternating with the first port.
    ...['0', '1', '0', '1'].map((last) => line({ from: `198.51.100.${last}`, to: '80/tcp' })),
    // A single source is no pattern.
    line({ from: '198.51.100.0', to: '81/tcp' }),
  ]);

  test('the Jaccard index of the two sets of sources, the most alike first', () => {
    assert.deepEqual(log.port(23, 'tcp').alsoSeenOn, [
      { port: 53413, transport: 'udp', shared: 8, sources: 10, jaccard: 8 / 12 },
      { port: 80, transport: 'tcp', shared: 2, sources: 2, jaccard: 2 / 10 },
    ]);
  });

  test('is the same from the other side', () => {
    const [first] = log.port(53413, 'udp').alsoSeenOn;
    assert.deepEqual([first?.port, first?.shared, first?.jaccard], [23, 8, 8 / 12]);
  });
});

suite('A3.7, A2.10: where the events of a port go', () => {
  const trend = (counts: readonly number[]) => new PlantedLog(days(counts)).port(23, 'tcp').row.trend;
  const steps = (counts: readonly number[]) => new PlantedLog(days(counts)).port(23, 'tcp').steps;

  test('ten a day more every week: rising by that', () => {
    const counts = Array.from({ length: 84 }, (_none, day) => 20 + 10 * Math.floor(day / 7));
    assert.deepEqual(trend(counts), { direction: 'rising', slope: 10 });
  });
  test('days instead of weeks in a short log', () => {
    const counts = Array.from({ length: 14 }, (_none, day) => 200 - 10 * day);
    const { direction, slope = 0 } = trend(counts) ?? {};
    assert.deepEqual([direction, Math.round(slope)], ['falling', -70]);
  });
  test('scatter is steady', () => {
    assert.deepEqual(trend(scattered(90, 20)), { direction: 'steady', slope: 0 });
    assert.deepEqual(steps(scattered(90, 20)), []);
  });
  test('one flood day is neither a trend nor a step', () => {
    const counts = scattered(60, 20);
    counts[40] = 92_890;
    assert.equal(trend(counts)?.direction, 'steady');
    assert.deepEqual(steps(counts), []);
  });
  test('too few days or events tell nothing', () => {
    assert.equal(trend([10, 20, 30, 40, 50]), undefined);
    assert.equal(trend(scattered(14, 2)), undefined);
  });
  test('a step is found on its day, with the medians of both sides', () => {
    assert.deepEqual(steps([...scattered(60, 10), ...scattered(40, 50)]), [
      { day: '2020-03-01', before: 10, after: 50 },
    ]);
  });
  test('two steps are found apart', () => {
    const found = steps([...scattered(50, 10), ...scattered(50, 40), ...scattered(50, 200)]);
    assert.deepEqual(
      found.map(({ day, after }) => [day, after]),
      [
        ['2020-02-20', 40],
        ['2020-04-10', 200],
      ],
    );
  });
  test('a rise five days before the end is found, a day that is not over yet or not', () => {
    const early = scattered(40, 20);
    assert.deepEqual(steps([...early, ...scattered(5, 90)]), [{ day: '2020-02-10', before: 20, after: 89.5 }]);
    assert.deepEqual(
      steps([...early, ...scattered(5, 90), 2]).map(({ day }) => day),
      ['2020-02-10'],
    );
  });
  test('three high days may be an episode, and so may days that a flood has seen before', () => {
    assert.deepEqual(steps([...scattered(20, 20), ...scattered(3, 90)]), []);
    const floods = scattered(40, 20).map((count, day) => (day % 4 === 0 ? 200 : count));
    assert.deepEqual(steps([...floods, ...scattered(5, 90)]), []);
  });
  test('less than double is no step', () => {
    assert.deepEqual(steps([...scattered(60, 30), ...scattered(60, 45)]), []);
  });
});

suite('a source opened', () => {
  /** A4.10: 13h and 16h with 30,000 each, 8 or 9 a second. */
  const flood = ['13', '16'].flatMap((hour) =>
    Array.from({ length: 3600 }, (_none, second) => {
      const clock = new Date(second * 1000).toISOString().slice(14, 19);
      const count = second % 3 === 0 ? 9 : 8;
      return line({ time: `2020-04-06T${hour}:${clock}`, to: '1900/udp', ttl: 242, from: '180.188.***.***', count });
    }),
  );
  const log = new PlantedLog([
    ...flood,
    line({ time: '2020-04-06T17:30:00', from: '180.188.***.***', to: '23/tcp', ttl: 243 }),
    line({ time: '2020-04-09T00:00:00' }),
  ]);
  const detail = log.source('180.188.***.***');

  test('A4.10: 30,000 in an hour, 500 a minute, 9 a second, though its address is masked', () => {
    assert.deepEqual([detail.row.peakPerMinute, detail.row.peakPerSecond], [500, 9]);
    assert.equal(detail.series.unit, 'hour');
    assert.deepEqual(
      detail.series.buckets.map(({ start, events }) => [start.slice(11, 13), events]),
      [
        ['13', 30_000],
        ['14', 0],
        ['15', 0],
        ['16', 30_000],
        ['17', 1],
      ],
    );
    assert.deepEqual(
      detail.hoursOfDay.flatMap((events, hour) => (events > 0 ? [[hour, events]] : [])),
      [
        [13, 30_000],
        [16, 30_000],
        [17, 1],
      ],
    );
  });

  test('its ports and TTLs', () => {
    assert.deepEqual(detail.ports, [
      { port: 1900, transport: 'udp', events: 60_000 },
      { port: 23, transport: 'tcp', service: 'telnet', severity: 'critical', events: 1 },
    ]);
    assert.deepEqual([detail.otherPorts, detail.withoutPort], [0, 0]);
    assert.deepEqual(detail.ttl?.values, [
      { ttl: 242, events: 60_000 },
      { ttl: 243, events: 1 },
    ]);
  });

  test('tells the same as the summary, also under a filter', () => {
    assert.deepEqual(detail.row, log.summary().sources[0]);
    assert.equal(log.source('180.188.***.***', 'dpt:23').row.events, 1);
  });
});

suite('A3.3: when the events of a port, a country, a source come', () => {
  const pattern = (lines: readonly string[]) => new PlantedLog([...lines]).port(23, 'tcp').row.pattern;
  const at = (day: number, hour: number, count: number) =>
    line({ time: `2020-04-${String(day + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00`, count });
  const month = Array.from({ length: 30 }, (_none, day) => day);

  test('every day about the same: constant', () => {
    assert.deepEqual(pattern(month.flatMap((day) => [0, 8, 16].map((hour) => at(day, hour, 5)))), { code: 'constant' });
  });
  test('most between two hours of the clock, over midnight too', () => {
    const nights = month.flatMap((day) => [at(day, 23, 10), at(day, 1, 10), at(day, 12, 2)]);
    assert.deepEqual(pattern(nights), { code: 'hours', from: 23, to: 2 });
  });
  test('most on one day, or on two that follow', () => {
    const quiet = month.map((day) => at(day, 12, 1));
    assert.deepEqual(pattern([...quiet, at(5, 13, 500)]), { code: 'burst', from: '2020-04-06', to: '2020-04-06' });
    assert.deepEqual(pattern([...quiet, at(6, 4, 250), at(7, 20, 250)]), {
      code: 'burst',
      from: '2020-04-07',
      to: '2020-04-08',
    });
  });
  test('neither, or too little to tell: nothing is said', () => {
    assert.equal(
      pattern(month.filter((day) => day % 3 === 0).flatMap((day) => [at(day, 1, 9), at(day, 13, 9)])),
      undefined,
    );
    assert.equal(pattern(month.slice(0, 6).map((day) => at(day, 12, 100))), undefined);
    assert.equal(pattern(month.map((day) => at(day, 12, 1))), undefined);
  });
  test('a source is judged by the days of the whole log', () => {
    const log = new PlantedLog([
      ...month.map((day) => at(day, 12, 1)),
      line({ time: '2020-04-06T13:00:00', from: '192.0.2.9', count: 60 }),
    ]);
    assert.deepEqual(log.source('192.0.2.9').pattern, { code: 'burst', from: '2020-04-06', to: '2020-04-06' });
  });
});
