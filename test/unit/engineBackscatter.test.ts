import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rootServers } from '../../src/knowledge/rootServers';
import { engine } from './engineLog';
import { background, line, lines, router } from './findingsLines';

/** Seconds from 1 April 2020, 00:00 UTC to 26 June 2016 would be negative: the attack is planted on 26 April 2020 instead. */
const day = 25 * 86_400;
const clock = (hour: number, minute: number) => day + (hour - 9) * 3600 + minute * 60;

/** Answers of the thirteen root servers, a SYN-ACK two times of three, only from 06:45 to 09:41 in Japan. */
const attack = rootServers.flatMap(({ ipv4 }, server) =>
  lines(24, (i) => ({
    at: clock(6, 45) + (i * (clock(9, 41) - clock(6, 45))) / 23,
    src: ipv4,
    spt: 53,
    dpt: 20_000 + server * 100 + i,
    flags: i % 3 ? 'ACK SYN' : 'RST',
    ttl: 55,
  })),
);

suite('ANALYSIS A2: backscatter of an attack on the root servers', async () => {
  const log = await engine([...background(), ...attack], { zone: 'Asia/Tokyo' });
  const { backscatter } = await log.summarize('', 0);

  test('2.1: thirteen root servers by name', () => {
    assert.equal(backscatter.events, 13 * 24);
    assert.equal(backscatter.sources.length, 13);
    assert.deepEqual(
      backscatter.sources.map(({ name }) => name).sort(),
      rootServers.map(({ name }) => name),
    );
  });

  test("2.1: by the hour, only from 6 to 9 o'clock in Japan", () => {
    assert.deepEqual(
      backscatter.buckets.map(({ start }) => start),
      ['21', '22', '23', '24'].map((hour) => new Date(Date.UTC(2020, 3, 25, Number(hour))).toISOString()),
    );
    assert.ok(backscatter.buckets.every(({ events }) => events > 0));
  });

  test('2.2: SYN-ACK and RST apart', () => {
    for (const { events, synAck, rst } of backscatter.sources) assert.deepEqual([events, synAck, rst], [24, 16, 8]);
  });

  test('first and last event to the minute, stacked by source and by answer', async () => {
    const series = await log.timeSeries('is:backscatter', { stackBy: 'source', unit: 'hour' });
    assert.equal(series.first, '2020-04-25T21:45:00.000Z');
    assert.equal(series.last, '2020-04-26T00:41:00.000Z');
    assert.equal(series.groups.length, 6);
    assert.deepEqual(series.groups.at(-1), { key: 'rest', events: 8 * 24 });
    assert.deepEqual(
      series.buckets.map(({ events }) => events),
      backscatter.buckets.map(({ events }) => events),
    );
    const answers = await log.timeSeries('is:backscatter', { stackBy: 'answer' });
    assert.deepEqual(answers.groups, [
      { key: 'synAck', events: 13 * 16 },
      { key: 'rst', events: 13 * 8 },
    ]);
  });

  test('a query can leave it out: no attack is counted with it', async () => {
    const all = await log.summarize('', 1);
    const attacks = await log.summarize('-is:backscatter', 1);
    assert.equal(all.events - attacks.events, backscatter.events);
    assert.equal(attacks.backscatter.events, 0);
    assert.equal((await log.summarize('is:backscatter src:198.41.0.4', 1)).events, 24);
    assert.equal((await log.summarize('is:backscatter-rst', 1)).events, 13 * 8);
    assert.equal((await log.summarize('is:backscatter-synack,backscatter-icmp', 1)).events, 13 * 16);
  });
});

suite('what is no backscatter', () => {
  const of = async (...log: readonly string[]) => (await (await engine(log)).summarize('', 0)).backscatter;

  test('the answer to a packet that the own side sent', async () => {
    const asked = line({
      input: '',
      output: 'ppp0',
      src: router,
      dst: '198.51.100.80',
      spt: 40_000,
      dpt: 443,
      prefix: 'ACCEPT',
    });
    const answer = line({ at: 1, src: '198.51.100.80', spt: 443, dpt: 40_000, flags: 'ACK SYN' });
    assert.equal((await of(asked, answer)).events, 0);
    assert.equal((await of(answer)).events, 1);
  });

  test('a first SYN, and a reset to a port of a service', async () => {
    assert.equal((await of(line({ flags: 'SYN' }), line({ flags: 'RST', dpt: 80 }))).events, 0);
  });

  test('ICMP errors count, neither as SYN-ACK nor as RST', async () => {
    const { events, sources } = await of(line({ proto: 'ICMP', type: 3 }), line({ proto: 'ICMP', type: 8 }));
    assert.deepEqual([events, sources[0]?.synAck, sources[0]?.rst], [1, 0, 0]);
  });

  test('what the findings class is what is counted', async () => {
    const log = await engine([...attack, ...background(), line({ proto: 'ICMP', type: 11 }), line({ flags: 'ACK' })]);
    const { classes } = await log.findings('');
    const classed = Object.entries(classes).filter(([reason]) => reason.startsWith('backscatter.'));
    assert.equal(
      (await log.summarize('', 0)).backscatter.events,
      classed.reduce((sum, [, events]) => sum + events, 0),
    );
  });
});
