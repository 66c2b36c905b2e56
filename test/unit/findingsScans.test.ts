import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding, FindingCode, FindingOf } from '../../src/core/findings/finding';
import { blockRule } from '../../src/knowledge/findings/blockRule';
import { findingWords } from '../../src/knowledge/findings/findingWords';
import { address, background, line, lines, type PacketFacts, router, stranger } from './findingsLines';
import { findings } from './findingsLog';

function only<Code extends FindingCode>(code: Code, log: readonly string[]): FindingOf<Code> {
  const found = findings(log).filter((finding): finding is FindingOf<Code> & Finding => finding.code === code);
  assert.equal(found.length, 1, `${code}: ${found.length}`);
  return found[0]!;
}

function codes(log: readonly string[]): FindingCode[] {
  return findings(log).map(({ code }) => code);
}

const scan = (count: number, more: (i: number) => PacketFacts = () => ({})) =>
  lines(count, (i) => ({ at: i, dpt: 1000 + i, ...more(i) }));

suite('vertical scan', () => {
  test('15 ports in 5 minutes, not 14', () => {
    assert.deepEqual(codes(scan(14)), []);
    assert.deepEqual(codes(scan(15)), ['scan.vertical']);
  });
  test('the window is 5 minutes, its end included', () => {
    assert.deepEqual(codes(scan(15, (i) => ({ at: (i * 300) / 14 }))), ['scan.vertical']);
    assert.deepEqual(codes(scan(15, (i) => ({ at: (i * 300.1) / 14 }))), []);
  });
  test('tells what happened', () => {
    const found = only('scan.vertical', [...background(), ...scan(40, (i) => ({ at: 90_000 + i }))]);
    assert.equal(found.source, stranger);
    assert.equal(found.sourceScope, 'public');
    assert.equal(found.destination, router);
    assert.equal(found.ports, 40);
    assert.equal(found.events, 40);
    assert.equal(found.accepted, 0);
    assert.equal(found.peakPerMinute, 40);
    assert.deepEqual(found.portList.slice(0, 2), ['1000/tcp', '1001/tcp']);
    assert.deepEqual(found.lines, [61, 100]);
    assert.equal(found.from, '2020-04-02T01:00:00.000Z');
    assert.equal(found.to, '2020-04-02T01:00:39.000Z');
    assert.equal(found.severity, 'low');
    assert.equal(found.confidence, 'high');
  });
  test('a dropped scan is never as severe as an accepted one', () => {
    const let1 = only(
      'scan.vertical',
      scan(20, (i) => (i === 3 ? { prefix: 'ACCEPT' } : {})),
    );
    const unsaid = only(
      'scan.vertical',
      scan(20, () => ({ prefix: 'FW' })),
    );
    assert.equal(let1.severity, 'high');
    assert.equal(let1.accepted, 1);
    assert.equal(unsaid.severity, 'medium');
  });
  test('one finding for a source, however many destinations', () => {
    const log = [1, 2, 3].flatMap((host) => scan(20, (i) => ({ at: host * 60 + i, dst: `203.0.113.${host}` })));
    const found = only('scan.vertical', log);
    assert.equal(found.destinations, 3);
    assert.equal(found.destination, undefined);
    assert.equal(found.events, 60);
  });
  test('out of order by lines, found all the same', () => {
    assert.deepEqual(codes(scan(30).reverse()), ['scan.vertical']);
  });
  test('UDP counts, but its source may be forged', () => {
    const found = only(
      'scan.vertical',
      scan(30, () => ({ proto: 'UDP', len: 28 })),
    );
    assert.equal(found.reason, 'spoofable');
  });
});

suite('horizontal scan', () => {
  const sweep = (count: number) => lines(count, (i) => ({ at: i, dst: `203.0.113.${i + 1}`, dpt: 445 }));
  test('10 destinations, not 9', () => {
    assert.deepEqual(codes(sweep(9)), []);
    const found = only('scan.horizontal', sweep(10));
    assert.equal(found.destinations, 10);
    assert.equal(found.port, 445);
    assert.equal(found.reason, 'fewDestinations');
    assert.equal(only('scan.horizontal', sweep(25)).confidence, 'high');
  });
  test('visitors of a published service are no sweep', () => {
    const log = lines(30, (i) => ({ at: i, prefix: 'ACCEPT', dst: `203.0.113.${i + 1}`, dpt: 443, spt: 50_000 + i }));
    assert.deepEqual(codes(log), []);
  });
});

suite('slow scan', () => {
  const slow = (count: number, hours: number) =>
    lines(count, (i) => ({ at: (i * hours * 3600) / (count - 1), dpt: 2000 + i }));
  test('10 ports over 24 hours, not 9, not in 23', () => {
    assert.deepEqual(codes(slow(9, 24)), []);
    assert.deepEqual(codes(slow(10, 23)), []);
    const found = only('scan.slow', slow(10, 24));
    assert.equal(found.ports, 10);
    assert.equal(found.days, 1);
  });
  test('a fast scanner is told of once', () => {
    const log = [...scan(20), line({ at: 100_000, dpt: 9 })];
    assert.deepEqual(codes(log), ['scan.vertical']);
  });
});

suite('distributed scan', () => {
  const crowd = (count: number, seconds: number) =>
    lines(count, (i) => ({ at: (i * seconds) / count, src: `192.0.2.${i + 1}`, dpt: 5555 }));
  test('20 neighbours within an hour, not 19', () => {
    assert.deepEqual(codes(crowd(19, 60)), []);
    const found = only('scan.distributed', crowd(20, 60));
    assert.equal(found.source, '192.0.2.0/24');
    assert.equal(found.sources, 20);
    assert.equal(found.port, 5555);
  });
  test('within a day is no crowd', () => assert.deepEqual(codes(crowd(20, 86_000)), []));
  test('of one autonomous system, where a database names it', () => {
    const log = lines(24, (i) => ({ at: i, src: `${['192.0.2', '198.51.100'][i % 2]}.${i + 1}`, dpt: 5555 }));
    assert.deepEqual(codes(log), []);
    const systemOf = () => 'AS64500 Example Net';
    const [found, ...others] = findings(log, { systemOf });
    assert.deepEqual(others, []);
    assert.ok(found?.code === 'scan.distributed');
    assert.equal(found.system, 'AS64500 Example Net');
    assert.equal(found.source, undefined);
    assert.equal(found.sources, 24);
    assert.match(findingWords(found, 'en').what, /^24 addresses of AS64500 Example Net tried 5555\/tcp/);
    assert.equal(blockRule(found, 'ufw').reason, 'noSource');
  });
  test('what a network tells, its autonomous system does not tell again', () => {
    const found = findings(crowd(20, 60), { systemOf: () => 'AS64500 Example Net' });
    assert.deepEqual(
      found.map(({ source }) => source),
      ['192.0.2.0/24'],
    );
  });
});

suite('stealth scan', () => {
  const stealth = (count: number, flags: string) => lines(count, (i) => ({ at: i, flags, dpt: 1000 + i }));
  for (const [flags, kind] of [
    ['FIN', 'fin'],
    ['', 'null'],
    ['URG PSH FIN', 'xmas'],
  ] as const) {
    test(`${kind}: 5 packets, not 4`, () => {
      assert.deepEqual(codes(stealth(4, flags)), []);
      const found = only('scan.stealth', stealth(5, flags));
      assert.deepEqual(found.kinds, [kind]);
      assert.equal(found.ports, 5);
      assert.equal(found.events, 5);
    });
  }
  test('ACK alone: 15 ports, and little confidence', () => {
    assert.deepEqual(codes(stealth(14, 'ACK')), []);
    const found = only('scan.stealth', stealth(15, 'ACK'));
    assert.equal(found.confidence, 'low');
    assert.equal(found.reason, 'lateTraffic');
  });
});

suite('protocol scan', () => {
  const protocols = (count: number) => lines(count, (i) => ({ at: i, proto: String(60 + i) }));
  test('5 protocols, not 4', () => {
    assert.deepEqual(codes(protocols(4)), []);
    assert.deepEqual(only('scan.protocol', protocols(5)).protocolList, [60, 61, 62, 63, 64]);
  });
  test('the usual ones count along', () => {
    assert.equal(only('scan.protocol', [...protocols(3), line(), line({ proto: 'ICMP' })]).protocols, 5);
  });
});

suite('guessed logins', () => {
  const guesses = (count: number, more: (i: number) => PacketFacts = () => ({})) =>
    lines(count, (i) => ({ at: i * 2, dpt: 22, spt: 50_000 + i, ...more(i) }));
  test('10 attempts with 10 source ports, not 9', () => {
    assert.deepEqual(codes(guesses(9)), []);
    const found = only('bruteforce', guesses(10));
    assert.equal(found.port, 22);
    assert.equal(found.attempts, 10);
    assert.equal(found.severity, 'low');
  });
  test('retransmissions keep their port', () => {
    assert.deepEqual(codes(guesses(30, () => ({ spt: 50_000 }))), []);
  });
  test('a sweep of the port is a sweep', () => {
    assert.deepEqual(codes(guesses(30, (i) => ({ dst: `203.0.113.${i + 1}` }))), ['scan.horizontal']);
  });
  test('let in is severe, but may be somebody known', () => {
    const found = only(
      'bruteforce',
      guesses(20, () => ({ prefix: 'ACCEPT' })),
    );
    assert.equal(found.severity, 'high');
    assert.equal(found.reason, 'mayBeYourOwn');
  });
});

suite('marks of worms and tools', () => {
  const asNumber = (text: string) => text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
  test('mirai.seq: the sequence number is the destination', () => {
    const found = only('mirai.seq', [line({ dpt: 23, seq: asNumber(router) })]);
    assert.equal(found.sources, 1);
    assert.equal(found.fromInside, false);
    assert.equal(found.severity, 'low');
    assert.deepEqual(codes([line({ dpt: 23, seq: asNumber(router) + 1 })]), []);
  });
  test('mirai.seq from inside is an infection', () => {
    const log = [
      line({
        input: 'br0',
        output: 'ppp0',
        src: '192.168.1.20',
        dst: stranger,
        dpt: 23,
        prefix: 'ACCEPT',
        seq: asNumber(stranger),
      }),
    ];
    const found = only('mirai.seq', [...background(), ...log]);
    assert.equal(found.severity, 'critical');
    assert.equal(found.source, '192.168.1.20');
    assert.equal(found.fromInside, true);
  });
  const ratio = (telnet: number, alternative: number) =>
    lines(telnet + alternative, (i) => ({ at: i * 60, dpt: i < telnet ? 23 : 2323 }));
  test('mirai.ratio: 8:1 to 12:1, 11 hits', () => {
    assert.equal(only('mirai.ratio', ratio(10, 1)).telnet, 10);
    assert.equal(only('mirai.ratio', ratio(12, 1)).alternative, 1);
    assert.deepEqual(codes(ratio(13, 1)), []);
    assert.deepEqual(codes(ratio(9, 1)), []);
    assert.equal(only('mirai.ratio', ratio(16, 2)).events, 18);
    assert.deepEqual(codes(ratio(15, 2)), []);
  });
  test('tool.zmap', () => {
    assert.equal(only('tool.zmap', [line({ id: 54321, window: 65535 })]).severity, 'info');
    assert.deepEqual(codes([line({ id: 54321, window: 1024 })]), []);
  });
  test('tool.masscan: two packets that fit, because one may fit by chance', () => {
    const made = (seq: number) => line({ seq, id: (asNumber(router) ^ 80 ^ seq) & 0xffff });
    assert.deepEqual(codes([made(7)]), []);
    assert.equal(only('tool.masscan', [made(7), made(70_000)]).events, 2);
    assert.deepEqual(codes([made(7), made(70_000), ...lines(3, (i) => ({ at: i, seq: i, id: 9 }))]), []);
  });
});

test('of many findings of a kind the first are told, the rest is counted', () => {
  const log = lines(30 * 20, (i) => ({ at: i, src: address(Math.floor(i / 20)), dpt: 1000 + (i % 20) }));
  const found = findings(log).filter(({ code }) => code === 'scan.vertical');
  assert.equal(found.length, 20);
  assert.deepEqual(found.at(-1)?.more, { findings: 10, events: 200 });
});
