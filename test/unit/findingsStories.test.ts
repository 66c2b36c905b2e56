import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding, FindingCode } from '../../src/core/findings/finding';
import { rootServers } from '../../src/knowledge/rootServers';
import { address, background, line, lines, type PacketFacts, router, stranger } from './findingsLines';
import { findings } from './findingsLog';

const codes = (found: readonly Finding[]): FindingCode[] => found.map(({ code }) => code);

function named<Code extends FindingCode>(found: readonly Finding[], code: Code): Extract<Finding, { code: Code }> {
  return found.find((finding): finding is Extract<Finding, { code: Code }> => finding.code === code)!;
}

const day = 86_400;

suite('A0 (2019): why does my line upload hundreds of gigabytes', () => {
  // A camera at home answers NTP: 1 in, 100 out.
  const camera = '192.168.1.30';
  const answers = (port: number, out: PacketFacts = {}) =>
    Array.from({ length: 150 }, (_none, i) => [
      line({
        at: i,
        prefix: 'FW',
        input: 'ppp0',
        output: 'br0',
        src: address(i),
        dst: camera,
        proto: 'UDP',
        spt: 30_000 + i,
        dpt: port,
        len: 36,
      }),
      ...lines(8, (k) => ({
        at: i + 0.1 + k / 100,
        prefix: 'FW',
        input: 'br0',
        output: 'ppp0',
        src: camera,
        dst: address(i),
        proto: 'UDP',
        spt: port,
        dpt: 30_000 + i,
        len: 450,
        ...out,
      })),
    ]).flat();
  for (const [name, port] of [
    ['NTP', 123],
    ['DNS', 53],
    ['CLDAP', 389],
    ['SSDP', 1900],
  ] as const) {
    test(`${name}: we are the reflector, a hundred times what comes in`, () => {
      const found = findings([...background(), ...answers(port)]);
      assert.deepEqual(codes(found), ['reflect.self', 'dominated']);
      const reflector = named(found, 'reflect.self');
      assert.equal(reflector.source, camera);
      assert.equal(reflector.port, port);
      assert.equal(reflector.ratio, 100);
      assert.equal(reflector.peers, 150);
      assert.equal(reflector.severity, 'critical');
      assert.equal(named(found, 'dominated').port, port);
    });
  }
  test('389/tcp is an ordinary directory', () => {
    const found = findings([...background(), ...answers(389, { proto: 'TCP', flags: 'ACK PSH' })]);
    assert.ok(!codes(found).includes('reflect.self'));
  });
});

suite('A1 (2014): a SEIL router as NTP reflector', () => {
  const clock = (second: number) =>
    new Date(Date.UTC(2014, 1, 20, 11) + second * 1000)
      .toISOString()
      .slice(0, 19)
      .replaceAll('-', '/')
      .replace('T', ' ');
  const log = Array.from(
    { length: 3000 },
    (_none, i) =>
      `${clock(i * 4)} filter info pppoe0 @postnat:9[LOG_OUT] pass ${router},123 -> ${address(i % 190)},${1024 + i} PR udp len 468 20/448 out`,
  );
  test('the router itself is the source, and the log is full of it', () => {
    const found = findings(log);
    assert.deepEqual(codes(found), ['reflect.self', 'dominated']);
    const reflector = named(found, 'reflect.self');
    assert.equal(reflector.source, router);
    assert.equal(reflector.port, 123);
    assert.equal(reflector.seconds, 2999 * 4);
    assert.equal(reflector.bytesOut, 3000 * 468);
    // 15 answers of 468 bytes in a minute.
    assert.equal(reflector.peakMbps, (15 * 468 * 8) / 1e6 / 60);
    assert.equal(reflector.reason, 'requestsNotLogged');
  });
});

suite('A2 (June 2016): an attack on the root servers, and 23/tcp', () => {
  // 06:45 to 09:41 JST on 26 June 2016 is 21:45 to 00:41 UTC; the lines here are of April.
  const attack = rootServers.flatMap(({ ipv4 }, server) =>
    lines(12, (i) => ({
      at: 78_300 + i * 800 + server,
      src: ipv4,
      spt: 53,
      dpt: 20_000 + server * 100 + i,
      flags: i % 3 ? 'ACK SYN' : 'RST',
      ttl: 55,
    })),
  );
  // 987 of 1,000 below 64.
  const telnet = lines(1000, (i) => ({
    at: i * 172,
    src: address((i * 201) % 1000),
    spt: 20_000 + i,
    dpt: 23,
    ttl: i < 987 ? 40 + (i % 14) : 115,
  }));
  const found = findings([...attack, ...telnet]);
  test('backscatter of thirteen named servers, told once, never as a scan', () => {
    assert.deepEqual(codes(found), ['backscatter', 'dominated', 'os.guess']);
    const backscatter = named(found, 'backscatter');
    assert.equal(backscatter.sources, 13);
    assert.equal(backscatter.servers.length, 13);
    assert.equal(backscatter.servers[0], 'a.root-servers.net');
    assert.equal(backscatter.synAck, 13 * 8);
    assert.equal(backscatter.reset, 13 * 4);
    assert.equal(backscatter.port, 53);
    assert.equal(backscatter.confidence, 'high');
  });
  test('98.7 % of 23/tcp have a TTL below 64: Linux, said with care', () => {
    const guess = named(found, 'os.guess');
    assert.equal(guess.port, 23);
    assert.equal(guess.below64, 0.987);
    assert.equal(guess.initialTtl, 64);
    assert.equal(guess.confidence, 'low');
  });
});

suite('A4 (2020): 92,890 packets to 1900/udp on one day', () => {
  // A tenth of the size: 9,289 on 6 April, of these 7,000 with one masked source between 13h and 17h.
  const victim = '198.51.***.***';
  const masked = { dst: 'MY.IP.AD.DR', proto: 'UDP', dpt: 1900, ttl: 242 };
  const flood = lines(7000, (i) => ({
    at: 5 * day + 13 * 3600 + i * 2,
    ...masked,
    src: victim,
    spt: 1024 + ((i * 37) % 60_000),
    len: i % 2 ? 118 : 98,
  }));
  const burst = lines(500, (i) => ({
    at: 5 * day + 16.5 * 3600 + i * 0.12,
    ...masked,
    src: victim,
    spt: 2000 + i,
    len: 118,
  }));
  const others = lines(1789, (i) => ({
    at: 5 * day + 1000 + i * 40,
    ...masked,
    src: address(i % 700),
    spt: 3000 + i,
    len: 118,
  }));
  const usual = Array.from({ length: 10 }, (_none, d) =>
    lines(500, (i) => ({
      at: d * day + i * 170,
      src: address((i * 7 + d) % 900),
      dst: 'MY.IP.AD.DR',
      dpt: [23, 445, 80, 1433, 3389, 58_742][i % 6]!,
      spt: 30_000 + i,
      ttl: [50, 110, 240][Math.floor(i / 6) % 3]!,
    })),
  ).flat();
  const found = findings([...usual, ...others, ...flood, ...burst]);
  test('a flooded day, and one forged source: the victim', () => {
    assert.deepEqual(codes(found), ['flood', 'reflect.attempt', 'dominated']);
    const flooded = named(found, 'flood');
    assert.equal(flooded.port, 1900);
    assert.equal(flooded.transport, 'udp');
    assert.equal(flooded.scope, 'day');
    if (flooded.scope === 'day')
      assert.deepEqual([flooded.day, flooded.dayEvents, flooded.usualPerDay], ['2020-04-06', 9289, 0]);
    const attempt = named(found, 'reflect.attempt');
    assert.equal(attempt.source, victim);
    assert.equal(attempt.sourceScope, 'masked');
    assert.equal(attempt.events, 7500);
    assert.ok(attempt.peakPerMinute >= 500);
    assert.ok(attempt.peakPerSecond >= 8);
    assert.equal(attempt.severity, 'medium');
  });
  test('3389 at some fifty a day is nothing', () => {
    assert.ok(!found.some(({ port }) => port === 3389 || port === 58_742));
  });
});

test('nothing remarkable is an empty list', () =>
  assert.deepEqual(findings([...background(), line({ src: stranger })]), []));
