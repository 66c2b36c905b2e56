import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { blockRule, products } from '../../src/knowledge/findings/blockRule';
import { address, background, line, lines, router, stranger } from './findingsLines';
import { findings, review } from './findingsLog';

/** The log raises nothing at all; that it is full of one thing is true of most logs here and no alarm. */
function quiet(log: readonly string[]): void {
  const alarms = findings(log).filter(({ code }) => code !== 'dominated');
  assert.deepEqual(
    alarms.map(({ code, source }) => `${code} ${source}`),
    [],
  );
}

const server = '192.0.2.53';

suite('false alarms that users of other tools report (ANALYSIS.md B)', () => {
  test('an ordinary day', () => quiet(background()));

  test('B.6: answers of DNS servers to closed ports', () => {
    quiet(
      lines(90, (i) => ({ at: i * 17, src: `192.0.2.${i % 4}`, proto: 'UDP', spt: 53, dpt: 20_000 + i * 7, len: 120 })),
    );
  });
  test('B.6: answers to the own DNS and NTP clients, even from odd ports', () => {
    const ask = (i: number) =>
      line({
        at: i,
        input: '',
        output: 'ppp0',
        prefix: 'ACCEPT',
        src: router,
        dst: server,
        proto: 'UDP',
        spt: 30_000 + i,
        dpt: 5300,
        len: 60,
      });
    const answer = (i: number) =>
      line({ at: i + 0.1, src: server, proto: 'UDP', spt: 5300, dpt: 30_000 + i, len: 200 });
    const log = Array.from({ length: 60 }, (_none, i) => [ask(i), answer(i)]).flat();
    quiet(log);
    assert.equal(review(log).classes['reply.seen'], 60);
  });
  test('B.6: NTP client traffic', () => {
    quiet(lines(60, (i) => ({ at: i * 64, src: `192.0.2.${i % 4}`, proto: 'UDP', spt: 123, dpt: 123, len: 76 })));
    quiet(
      lines(60, (i) => ({ at: i * 64, src: `192.0.2.${i % 4}`, proto: 'UDP', spt: 123, dpt: 40_000 + i, len: 76 })),
    );
    quiet(
      lines(60, (i) => ({
        at: i * 64,
        prefix: 'ACCEPT',
        input: '',
        output: 'ppp0',
        src: router,
        dst: `192.0.2.${i}`,
        proto: 'UDP',
        spt: 123,
        dpt: 123,
        len: 76,
      })),
    );
  });
  test('B.6: late replies of a CDN: FIN, RST and data after the connection was forgotten', () => {
    const flags = ['ACK FIN', 'RST', 'ACK PSH', 'ACK', 'ACK RST', 'ACK PSH FIN'];
    quiet(lines(80, (i) => ({ at: i * 45, src: `192.0.2.${i % 9}`, spt: 443, dpt: 50_000 + i, flags: flags[i % 6]! })));
  });
  test('B.6: federation: many servers answer from 8448, and SYN-ACKs come late', () => {
    quiet(lines(80, (i) => ({ at: i * 30, src: address(i), spt: 8448, dpt: 40_000 + i, flags: 'ACK SYN' })));
    quiet(lines(80, (i) => ({ at: i * 30, src: address(i), spt: 8448, dpt: 40_000 + i, flags: 'ACK' })));
  });
  test('B.6: HTTP/3 answers from 443/udp', () => {
    quiet(lines(80, (i) => ({ at: i, src: '192.0.2.9', proto: 'UDP', spt: 443, dpt: 50_000 + i, len: 1200 })));
  });
  test('B.6: late packets of the visitors of an own server', () => {
    quiet(lines(90, (i) => ({ at: i, spt: 50_000 + (i % 3), dpt: 443, flags: i % 2 ? 'ACK' : 'ACK FIN' })));
  });

  test('B.3: allowed LAN traffic, however much of it', () => {
    const lan = { input: 'br0', prefix: 'ACCEPT', src: '192.168.1.20' };
    quiet(
      lines(300, (i) => ({
        at: i / 10,
        ...lan,
        output: 'br1',
        dst: '192.168.2.5',
        dpt: 1000 + (i % 100),
        spt: 50_000 + i,
      })),
    );
    quiet(lines(90, (i) => ({ at: i / 10, ...lan, output: 'ppp0', dst: address(i), dpt: 443, spt: 50_000 + i })));
    quiet(
      lines(90, (i) => ({
        at: i / 10,
        ...lan,
        prefix: '',
        dst: '192.168.1.1',
        proto: 'UDP',
        dpt: 53,
        spt: 50_000 + i,
        len: 60,
      })),
    );
  });
  test('B.3: allowed lines are not attacks: visitors of a published web server', () => {
    quiet(lines(90, (i) => ({ at: i / 5, prefix: '[UFW ALLOW]', dpt: 443, spt: 40_000 + i })));
  });
  test('B.3: [UFW AUDIT] doubles: the packet counts once, audit alone is no attack', () => {
    const twins = lines(9, (i) => ({ at: i, dpt: 22, spt: 50_000 + i })).flatMap((one) => [
      one.replace('DROP', '[UFW AUDIT]'),
      one.replace('DROP', '[UFW BLOCK]'),
    ]);
    quiet(twins);
    assert.equal(review(twins).classes['audit.twin'], 9);
    const alone = lines(40, (i) => ({ at: i, prefix: '[UFW AUDIT]', dpt: 1000 + i }));
    quiet(alone);
    assert.equal(review(alone).classes['audit.alone'], 40);
  });

  test('noise of the LAN: multicast, broadcast, IGMP, DHCP, discovery', () => {
    const lan = { input: 'br0', src: '192.168.1.20', proto: 'UDP', len: 200 };
    const log = [
      // The outer interface shows by its strangers.
      ...background(),
      ...lines(200, (i) => ({ at: i / 10, ...lan, dst: '239.255.255.250', dpt: 1900, spt: 40_000 + i })),
      ...lines(200, (i) => ({ at: i / 10, ...lan, dst: '224.0.0.251', dpt: 5353, spt: 5353 })),
      ...lines(200, (i) => ({ at: i / 10, ...lan, dst: '192.168.1.255', dpt: 137, spt: 137 })),
      ...lines(40, (i) => ({ at: i / 10, ...lan, dst: '255.255.255.255', src: '0.0.0.0', dpt: 67, spt: 68 })),
      ...lines(200, (i) => ({ at: i / 10, ...lan, dst: '192.168.1.1', dpt: 5355, spt: 50_000 + i })),
      ...lines(9, (i) => ({ at: i, input: 'br0', src: '192.168.1.20', dst: '224.0.0.1', proto: '2', len: 36 })),
    ];
    const { findings: found, classes } = review(log);
    assert.deepEqual(
      found.filter(({ code }) => code !== 'dominated').map(({ code }) => code),
      [],
    );
    assert.deepEqual(classes, {
      attack: 60,
      'noise.multicast': 400,
      'noise.broadcast': 240,
      'noise.igmp': 9,
      'noise.discovery': 200,
    });
  });
  test('leftovers of file sharing, and traceroute', () => {
    quiet(lines(90, (i) => ({ at: i, src: `192.0.2.${i % 90}`, proto: 'UDP', dpt: 51_413, spt: 6881, len: 95 })));
    quiet(lines(90, (i) => ({ at: i, proto: 'UDP', dpt: 33_434 + i, ttl: 1 + (i % 5), len: 60 })));
  });
  test('pings, and a single packet of anything', () => {
    quiet(lines(90, (i) => ({ at: i, proto: 'ICMP' })));
    for (const flags of ['SYN', 'FIN', '', 'ACK', 'RST']) quiet([line({ flags })]);
  });
  test('B.3: the same words in other spellings of the action', () => {
    for (const prefix of ['[UFW ALLOW]', '[LAN_IN-A-2000]', 'Allowed by rule 7', 'pass out'])
      quiet(lines(90, (i) => ({ at: i / 5, prefix, dpt: 443, spt: 40_000 + i })));
  });
  test('B.4: lines of another program, however many, are no scan', () => {
    quiet(
      Array.from(
        { length: 90 },
        (_none, i) =>
          `Apr  1 00:00:${String(i % 60).padStart(2, '0')} router sshd[${i}]: Failed password for root from ${stranger} port ${i}`,
      ),
    );
  });
  test('B.5: no year: New Year does not make a slow scan of two knocks', () => {
    const knock = (time: string, dpt: number) => line({ dpt }).replace(/^\S+/, time);
    quiet([
      ...[1, 2, 3].map((dpt) => knock('Dec 31 23:59:58', dpt)),
      ...[4, 5, 6].map((dpt) => knock('Jan  1 00:00:03', dpt)),
    ]);
  });
  test('B.9: a limit of the logger is told, and makes no scan and no flood of what is left', () => {
    const log = lines(180, (i) => ({
      at: Math.floor(i / 3) * 60 + (i % 3),
      src: `192.0.2.${1 + (i % 9)}`,
      dpt: 23,
      ttl: [50, 110, 240][i % 3]!,
    }));
    const alarms = findings(log).filter(({ code }) => code !== 'dominated');
    assert.deepEqual(
      alarms.map(({ code }) => code),
      ['rate.limited'],
    );
  });
  test('B.10: what comes by UDP is no reason to block its source', () => {
    const log = lines(600, (i) => ({ at: i / 10, proto: 'UDP', dpt: 5060, spt: 5060 + (i % 3), len: 440 }));
    const found = findings(log).filter(({ source }) => source !== undefined);
    assert.ok(found.length > 0);
    for (const finding of found)
      for (const product of products) assert.equal(blockRule(finding, product).rule, undefined, finding.code);
  });
  test('a wiped log says nothing', () => quiet([]));
  test('a log without times does not invent speed', () => {
    const log = lines(60, (i) => ({ dpt: 1000 + i })).map((text) => text.slice(text.indexOf('kernel:')));
    const { findings: found, limits } = review(log);
    assert.deepEqual(found, []);
    assert.ok(limits.includes('noTimes'));
  });
  test('a format without flags (SEIL) raises no NULL scan', () => {
    quiet(
      Array.from(
        { length: 30 },
        (_none, i) =>
          `2020/04/01 00:0${i % 10}:00 filter info pppoe0 @postnat:7[BLOCK_IN] block ${stranger},40000 -> ${router},${i % 9} PR tcp len 40 20/20 in`,
      ),
    );
  });
});
