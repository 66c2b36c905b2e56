import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DirectionFinder } from '../../src/core/direction';
import { findFindings } from '../../src/core/findings/findFindings';
import type { FindingCode, FindingOf } from '../../src/core/findings/finding';
import { address, background, line, lines, type PacketFacts, router, stranger } from './findingsLines';
import { contextOf, everything, findings, oneSurvey, readLog, review } from './findingsLog';

function of<Code extends FindingCode>(code: Code, log: readonly string[]): readonly FindingOf<Code>[] {
  return findings(log).flatMap((finding) => (finding.code === code ? [finding as unknown as FindingOf<Code>] : []));
}

suite('flood by one source', () => {
  const flood = (count: number, more: PacketFacts = {}) =>
    lines(count, (i) => ({ at: (i * 60) / (count + 1), dpt: 8123, ...more }));
  test('100 a minute, not 99', () => {
    assert.equal(of('flood', flood(99)).length, 0);
    const [found] = of('flood', flood(100));
    assert.equal(found?.scope, 'source');
    assert.equal(found?.scope === 'source' && found.peakPerMinute, 100);
    assert.equal(found?.severity, 'medium');
  });
  test('what is let in is no flood', () => assert.deepEqual(of('flood', flood(300, { prefix: 'ACCEPT' })), []));
});

suite('flood by a day', () => {
  const days = (worst: number) =>
    [100, 120, 90, worst, 110].flatMap((count, day) =>
      lines(count, (i) => ({ at: day * 86_400 + i * 60, src: address(i % 190), dpt: 9999, spt: 30_000 + i })),
    );
  test('above 1,000 and far above the usual', () => {
    assert.equal(of('flood', days(1000)).length, 0);
    const [found] = of('flood', days(1400));
    assert.equal(found?.scope, 'day');
    if (found?.scope !== 'day') return;
    assert.equal(found.day, '2020-04-04');
    assert.equal(found.dayEvents, 1400);
    assert.equal(found.usualPerDay, 110);
    assert.equal(found.events, 1400);
  });
});

suite('reflection attempt', () => {
  const attempt = (count: number, more: (i: number) => PacketFacts = () => ({})) =>
    lines(count, (i) => ({ at: (i * 59) / count, proto: 'UDP', dpt: 1900, spt: 4000, len: 118, ...more(i) }));
  test('50 a minute, not 49', () => {
    assert.deepEqual(of('reflect.attempt', attempt(49)), []);
    const [found] = of('reflect.attempt', attempt(50));
    assert.equal(found?.peakPerMinute, 50);
    assert.equal(found?.severity, 'info');
  });
  test('or 20 source ports in 10 minutes, not 19', () => {
    const slow = (count: number) => attempt(count, (i) => ({ at: i * 30, spt: 4000 + i }));
    assert.deepEqual(of('reflect.attempt', slow(19)), []);
    assert.equal(of('reflect.attempt', slow(20))[0]?.sourcePorts, 20);
  });
  test('a port that does not amplify is a flood, an amplifier is not also one', () => {
    const codes = (dpt: number) => findings(attempt(200, () => ({ dpt }))).map(({ code }) => code);
    assert.deepEqual(
      codes(1900).filter((code) => code !== 'dominated'),
      ['reflect.attempt'],
    );
    assert.deepEqual(
      codes(7777).filter((code) => code !== 'dominated'),
      ['flood'],
    );
  });
  test('forged requests from 80 are seen, answers from 53 are not', () => {
    assert.equal(
      of(
        'reflect.attempt',
        attempt(60, () => ({ spt: 80 })),
      ).length,
      1,
    );
    assert.deepEqual(
      of(
        'reflect.attempt',
        attempt(60, () => ({ spt: 53 })),
      ),
      [],
    );
  });
});

suite('own reflector', () => {
  const answers = (peers: number, len: number, more: PacketFacts = {}) =>
    lines(peers, (i) => ({
      at: i + 0.1,
      prefix: 'ACCEPT',
      input: '',
      output: 'ppp0',
      src: router,
      dst: address(i),
      proto: 'UDP',
      spt: 123,
      dpt: 30_000 + i,
      len,
      ...more,
    }));
  const requests = (peers: number, len: number, more: PacketFacts = {}) =>
    lines(peers, (i) => ({
      at: i,
      prefix: 'ACCEPT',
      src: address(i),
      proto: 'UDP',
      spt: 30_000 + i,
      dpt: 123,
      len,
      ...more,
    }));
  test('ten times what came in, to 20 strangers', () => {
    assert.equal(of('reflect.self', [...requests(20, 40), ...answers(20, 400)])[0]?.ratio, 10);
    assert.deepEqual(of('reflect.self', [...requests(20, 41), ...answers(20, 400)]), []);
    assert.deepEqual(of('reflect.self', [...requests(19, 40), ...answers(19, 400)]), []);
  });
  test('without the requests: large answers only', () => {
    const [found] = of('reflect.self', answers(20, 468));
    assert.equal(found?.reason, 'requestsNotLogged');
    assert.equal(found?.bytesIn, 0);
    assert.equal(found?.bytesOut, 20 * 468);
    assert.deepEqual(of('reflect.self', answers(20, 76)), []);
  });
  test('389/tcp is an ordinary directory', () => {
    assert.deepEqual(of('reflect.self', answers(40, 1400, { proto: 'TCP', spt: 389, flags: 'ACK PSH' })), []);
    assert.equal(of('reflect.self', answers(40, 1400, { spt: 389 }))[0]?.port, 389);
  });
  test('nothing of the own side in the log: it cannot be told', () => {
    assert.ok(review(background()).limits.includes('nothingOwn'));
  });
});

suite('infected device', () => {
  const spread = (count: number, more: PacketFacts = {}) =>
    lines(count, (i) => ({
      at: i,
      prefix: 'ACCEPT',
      input: 'br0',
      output: 'ppp0',
      src: '192.168.1.20',
      dst: address(i),
      dpt: 23,
      spt: 40_000 + i,
      ...more,
    }));
  test('20 strangers in 10 minutes, not 19', () => {
    assert.deepEqual(of('lan.infected', [...background(), ...spread(19)]), []);
    const [found] = of('lan.infected', [...background(), ...spread(20)]);
    assert.equal(found?.source, '192.168.1.20');
    assert.equal(found?.destinations, 20);
    assert.equal(found?.severity, 'critical');
    assert.equal(of('lan.infected', [...background(), ...spread(20, { prefix: 'DROP' })])[0]?.severity, 'high');
  });
  test('browsing is not', () =>
    assert.deepEqual(of('lan.infected', [...background(), ...spread(90, { dpt: 443 })]), []));
});

suite('let in', () => {
  test('to a dangerous port, from the internet: the most important finding', () => {
    const log = [
      ...background(),
      ...lines(3, (i) => ({ prefix: 'ACCEPT', src: address(i), dpt: 445 })),
      ...lines(40, (i) => ({ at: i, dpt: 1000 + i })),
    ];
    const [first] = findings(log);
    assert.equal(first?.code, 'allowed.danger');
    assert.equal(first?.severity, 'critical');
    assert.equal(first?.port, 445);
    assert.equal(of('allowed.danger', log)[0]?.sources, 3);
  });
  test('not when it was kept out, came from the LAN, or is meant for all', () => {
    assert.deepEqual(of('allowed.danger', [line({ dpt: 445 })]), []);
    assert.deepEqual(
      of('allowed.danger', [
        ...background(),
        line({ prefix: 'ACCEPT', input: 'br0', src: '192.168.1.20', dst: '192.168.1.1', dpt: 445 }),
      ]),
      [],
    );
    assert.deepEqual(
      of('allowed.danger', [line({ prefix: 'ACCEPT', dpt: 443 }), line({ prefix: 'ACCEPT', dpt: 80 })]),
      [],
    );
  });
});

suite('impossible sources', () => {
  test('each kind', () => {
    const kinds = (...log: readonly string[]) => of('spoof.bogon', [...background(), ...log])[0]?.kinds;
    assert.deepEqual(kinds(line({ src: '127.0.0.1' })), ['invalid']);
    assert.deepEqual(kinds(line({ src: '0.0.0.0' })), ['invalid']);
    assert.deepEqual(kinds(line({ src: '192.168.1.7' })), ['private']);
    assert.deepEqual(kinds(line({ src: router })), ['self']);
    assert.deepEqual(kinds(line({ src: '224.0.0.5' })), ['multicast']);
  });
  test('own public addresses that come in from outside, where the log knows an inner interface', () => {
    const home = ['203.0.113.0/24'];
    const bogons = (...log: readonly string[]) => {
      const read = readLog(new TextEncoder().encode([...background(), ...log].join('\n')));
      const direction = new DirectionFinder(read.table, { home });
      const context = contextOf(read, { direction });
      return findFindings(everything(read), context).find(({ code }) => code === 'spoof.bogon');
    };
    const forged = line({ src: '203.0.113.200' });
    assert.equal(bogons(forged), undefined);
    const found = bogons(forged, line({ input: 'br0', output: 'ppp0', src: '203.0.113.9', dst: stranger }));
    assert.equal(found?.source, '203.0.113.200');
    assert.deepEqual(found?.code === 'spoof.bogon' && found.kinds, ['own']);
    assert.equal(found?.confidence, 'medium');
  });
  test('behind another router private sources are neighbours; shared ones are legal; lo talks to itself', () => {
    const bogons = (...log: readonly string[]) => of('spoof.bogon', [...background(), ...log]);
    assert.deepEqual(bogons(line({ src: '192.168.1.1', dst: '192.168.1.2' })), []);
    assert.deepEqual(bogons(line({ src: '100.64.0.1' })), []);
    assert.deepEqual(bogons(line({ input: 'lo', src: '127.0.0.1', dst: '127.0.0.1' })), []);
  });
});

suite('backscatter', () => {
  const answers = (count: number, src: string, more: (i: number) => PacketFacts = () => ({})) =>
    lines(count, (i) => ({ at: i, src, spt: 80, dpt: 20_000 + i, flags: 'ACK SYN', ...more(i) }));
  test('20 answers in 10 minutes, and not sure with one own address', () => {
    assert.deepEqual(of('backscatter', answers(19, stranger)), []);
    const [found] = of('backscatter', answers(20, stranger));
    assert.equal(found?.synAck, 20);
    assert.equal(found?.reason, 'orLateReply');
    assert.equal(found?.confidence, 'low');
  });
  test('sure with two own addresses', () => {
    const [found] = of(
      'backscatter',
      answers(30, stranger, (i) => ({ dst: `203.0.113.${10 + (i % 2)}` })),
    );
    assert.equal(found?.reason, 'severalOwnAddresses');
  });
  test('never counted as a scan', () => {
    assert.deepEqual(
      findings(answers(90, stranger)).map(({ code }) => code),
      ['backscatter'],
    );
  });
});

suite('research scanners', () => {
  test('are a label: severity stays', () => {
    const log = lines(40, (i) => ({ at: i, dpt: 1000 + i }));
    const [found] = findings(log, { scanners: oneSurvey }).filter(({ code }) => code === 'scan.vertical');
    assert.equal(found?.severity, findings(log)[0]?.severity);
    assert.equal(found?.scanner, 'Example Survey');
    const [label] = findings(log, { scanners: oneSurvey }).filter(({ code }) => code === 'scanner.research');
    assert.equal(label?.events, 40);
  });
});

suite('a log that is only a sample', () => {
  test('loggers say so', () => {
    const [found] = of('rate.limited', [
      ...background(),
      'Apr  1 00:00:01 router kernel: net_ratelimit: 12 callbacks suppressed',
    ]);
    assert.equal(found?.suppressed, 12);
    assert.equal(found?.reason, 'loggerSaidSo');
  });
  test('flat ceilings: exactly 3 a minute', () => {
    const flat = (minutes: number) =>
      lines(minutes * 3, (i) => ({ at: i * 20, prefix: '[UFW BLOCK]', src: address(i % 190), dpt: 4000 + (i % 3) }));
    assert.deepEqual(of('rate.limited', flat(29)), []);
    assert.deepEqual(of('rate.limited', flat(30))[0]?.ceilings, [{ prefix: '[UFW BLOCK]', perMinute: 3, minutes: 30 }]);
  });
  test('one device with a steady beat hits no ceiling', () => {
    assert.deepEqual(
      of(
        'rate.limited',
        lines(180, (i) => ({ at: i * 20, dpt: 4000 })),
      ),
      [],
    );
  });
});

suite('one thing fills the log', () => {
  test('more than half of 100 events', () => {
    const log = (share: number) =>
      lines(200, (i) => ({ at: i * 400, src: address(i), dpt: i < share ? 8123 : 3000 + i }));
    assert.deepEqual(of('dominated', log(100)), []);
    const [found] = of('dominated', log(101));
    assert.equal(found?.port, 8123);
    assert.equal(found?.share, 101 / 200);
  });
});

suite('guess of systems', () => {
  const knocks = (count: number, ttl: (i: number) => number) =>
    lines(count, (i) => ({ at: i * 700, src: address(i), dpt: 8291, ttl: ttl(i), spt: 30_000 + i }));
  test('100 attempts, nine of ten from one initial value', () => {
    const [found] = of(
      'os.guess',
      knocks(100, (i) => (i < 90 ? 52 : 115)),
    );
    assert.equal(found?.initialTtl, 64);
    assert.equal(found?.hops, 12);
    assert.equal(found?.share, 0.9);
    assert.deepEqual(
      of(
        'os.guess',
        knocks(100, (i) => (i < 89 ? 52 : 115)),
      ),
      [],
    );
    assert.deepEqual(
      of(
        'os.guess',
        knocks(99, () => 52),
      ),
      [],
    );
  });
  test('boundaries of the initial values', () => {
    const initial = (ttl: number) =>
      of(
        'os.guess',
        knocks(100, () => ttl),
      )[0]?.initialTtl;
    assert.deepEqual([32, 64, 65, 128, 129, 242].map(initial), [64, 64, undefined, 128, undefined, 255]);
  });
});
