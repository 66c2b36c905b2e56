import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import type { Finding } from '../../src/core/findings/finding';
import type { PortRow, Summary } from '../../src/core/summary';

const folder = mkdtempSync(join(tmpdir(), 'oracles-'));
before(() => execFileSync(process.execPath, ['test/logs/stories/makeStories.mjs', folder]));
after(() => rmSync(folder, { recursive: true }));

type Told = Summary & { readonly findings: readonly Finding[] };

const told = new Map<string, Promise<Told>>();

/** What the command line says of one of the planted logs; asked once. */
function summary(name: string, filter = ''): Promise<Told> {
  const key = `${name} ${filter}`;
  const found = told.get(key) ?? ask(name, filter);
  told.set(key, found);
  return found;
}

async function ask(name: string, filter: string): Promise<Told> {
  const args = ['dist/cli.js', 'summary', '--json', '--geoip', 'none', '--zone', 'Asia/Tokyo', '--top', '0'];
  const found = await promisify(execFile)(process.execPath, [...args, '--filter', filter, join(folder, name)], {
    maxBuffer: 64_000_000,
  });
  return JSON.parse(found.stdout);
}

function port({ ports }: Summary, wanted: string): PortRow {
  const row = ports.find(({ port: number, transport }) => `${number}/${transport}` === wanted);
  assert.ok(row !== undefined, `nothing went to ${wanted}`);
  return row;
}

/** Clock time in Japan of a time in UTC. */
const inJapan = (time = ''): string => new Date(Date.parse(time) + 9 * 3_600_000).toISOString().slice(11, 16);

suite('ANALYSIS A4 from the command line: 15 months of a home router', () => {
  const log = 'router-2020.log';

  test('4.1, 4.2: 5,498.4 a day are 173.2 % of April 2019, with the flood 14,787.4 and 465.8 %', async () => {
    const { months, days, period } = await summary(log);
    assert.deepEqual([months.length, period?.days], [16, 466]);
    const [before, april] = [months[3], months.at(-1)];
    assert.deepEqual([before?.month, before?.days, before?.perDay], ['2019-04', 30, 3174.6]);
    assert.deepEqual([april?.month, april?.days, april?.perDay], ['2020-04', 10, 14_787.4]);
    assert.equal(april?.perDayWithoutOutliers, 5498.4);
    assert.equal(((april?.yearOnYearWithoutOutliers ?? 0) * 100).toFixed(1), '173.2');
    assert.equal(((april?.yearOnYear ?? 0) * 100).toFixed(1), '465.8');
    assert.deepEqual(
      days.filter(({ outlier }) => outlier).map(({ day }) => day),
      ['2020-04-06'],
    );
  });

  test('4.3 to 4.8: the ports of April by their worst day; 3389 never has 100', async () => {
    const april = await summary(log, 'time:2020-04');
    const busy = april.ports.filter(({ maxPerDay }) => maxPerDay >= 100).sort((a, b) => b.maxPerDay - a.maxPerDay);
    assert.deepEqual(
      busy.map(({ port, transport, maxPerDay }) => `${port}/${transport} ${maxPerDay}`),
      ['1900/udp 92890', '58742/tcp 980', '5353/udp 760', '23/tcp 596', '445/tcp 205', '80/tcp 130', '1433/tcp 120'],
    );
    assert.equal('service' in port(april, '58742/tcp'), false);
    assert.deepEqual([port(april, '3389/tcp').perDay, port(april, '3389/tcp').maxPerDay], [49.6, 55]);
    assert.deepEqual([port(april, '23/tcp').perDay, port(april, '445/tcp').perDay], [393.8, 199.6]);
  });

  test('4.4, 4.15: 92,890 events on 6 April are 92,890 lines of the log', async () => {
    const flood = await summary(log, 'dpt:1900 proto:udp time:2020-04-06');
    assert.deepEqual([flood.events, flood.packets], [92_890, 92_890]);
    const lines = readFileSync(join(folder, log), 'utf8').match(/^2020-04-06.* DPT=1900 /gm);
    assert.equal(lines?.length, 92_890);
  });

  test('4.9: sources with at least 1,000, the first of them near 70,000', async () => {
    const { sources, events } = await summary(log, 'dpt:1900 proto:udp time:2020-04-06');
    const loud = sources.filter((row) => row.events >= 1000);
    assert.deepEqual(
      loud.map((row) => row.events),
      [69_870, 12_000, 6500, 3520, 1000],
    );
    assert.equal(((loud[0]?.events ?? 0) / events).toFixed(2), '0.75');
  });

  test('4.10, 4.11: that source from 13h to 17h, about 500 a minute, 8 or 9 a second, its address masked', async () => {
    const { time, sources, ttl } = await summary(log, 'src:180.188.***.***');
    assert.equal(time.unit, 'hour');
    assert.deepEqual(
      time.buckets.map(({ start, events }) => `${inJapan(start)} ${events}`),
      ['13:00 30000', '14:00 3290', '15:00 3290', '16:00 30000', '17:00 3290'],
    );
    const [victim] = sources;
    assert.deepEqual([victim?.address, victim?.country], ['180.188.***.***', 'masked']);
    assert.deepEqual([victim?.peakPerMinute, victim?.peakPerSecond], [500, 9]);
    assert.deepEqual(ttl?.initial, { 64: 0, 128: 0, 255: 69_870, unknown: 0 });
  });

  test('4.13, 4.14: a flooded day and a forged source are found, and nothing else in 15 months', async () => {
    const { findings } = await summary(log);
    assert.deepEqual(
      findings.map(({ code, source }) => [code, source]),
      [
        ['flood', undefined],
        ['reflect.attempt', '180.188.***.***'],
      ],
    );
    const [, attempt] = findings;
    assert.ok(attempt?.code === 'reflect.attempt');
    assert.deepEqual(
      [attempt.events, attempt.peakPerSecond, attempt.peakPerMinute, attempt.peakPerHour],
      [69_870, 9, 500, 30_000],
    );
    // All of it was dropped.
    assert.equal(attempt.severity, 'medium');
  });
});

suite('ANALYSIS A2 from the command line: June 2016, without a year in its times', () => {
  const log = 'firewall-2016.log';

  test('2.1, 2.2: thirteen root servers from 06:45 to 09:41, SYN-ACK and RST apart', async () => {
    const { backscatter, period } = await summary(log, 'is:backscatter');
    assert.deepEqual(
      backscatter.sources.map(({ name }) => name?.[0]).join(''),
      'abcdefghijklm',
      'the letters of the servers',
    );
    for (const { synAck, rst } of backscatter.sources) assert.deepEqual([synAck, rst], [16, 8]);
    assert.deepEqual([inJapan(period?.from), inJapan(period?.to)], ['06:45', '09:41']);
    assert.deepEqual(
      backscatter.buckets.map(({ start }) => inJapan(start)),
      ['06:00', '07:00', '08:00', '09:00'],
    );
  });

  test('2.4: they are found as backscatter, and nothing else but the TTL of 23/tcp', async () => {
    const { findings } = await summary(log);
    assert.deepEqual(
      findings.map(({ code, port }) => [code, port]),
      [
        ['backscatter', 53],
        ['os.guess', 23],
      ],
    );
  });

  test('2.6: 98.7 % of 23/tcp have a TTL below 64', async () => {
    const telnet = port(await summary(log), '23/tcp');
    assert.deepEqual([telnet.events, telnet.belowTtl64], [5000, 0.987]);
  });

  test('2.5, 2.9: every day once over New Year and the leap day; 23/tcp has more in June', async () => {
    const { period, days, months } = await summary(log);
    assert.deepEqual(
      [period?.days, days.length, days[0]?.day, days.at(-1)?.day],
      [335, 335, '2015-08-01', '2016-06-30'],
    );
    assert.ok(days.some(({ day, events }) => day === '2016-02-29' && events > 0));
    assert.equal(months.length, 11);
    const ofTelnet = await summary(log, 'dpt:23 proto:tcp');
    assert.deepEqual(
      ofTelnet.months.slice(-2).map(({ month, perDay }) => `${month} ${perDay.toFixed(1)}`),
      ['2016-05 20.0', '2016-06 65.3'],
    );
  });
});
