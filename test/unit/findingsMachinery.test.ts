import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Classifier, isRequest } from '../../src/core/findings/classify';
import { DistinctWindow } from '../../src/core/findings/distinctWindow';
import { EventAtHand } from '../../src/core/findings/eventAtHand';
import { PairTable } from '../../src/core/findings/pairTable';
import { Sides } from '../../src/core/findings/sides';
import { Zone } from '../../src/core/zone';
import { background, line, lines, router, stranger } from './findingsLines';
import { contextOf, everything, findings, readLog, review } from './findingsLog';

const event = (time: number) => ({ time, weight: 1, line: 1, action: 0, isRefused: true }) as EventAtHand;

suite('different values within a window', () => {
  test('as counting everything would tell', () => {
    const step = fc.record({ gap: fc.integer({ min: 0, max: 90_000 }), value: fc.nat(5), key: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const window = new DistinctWindow(4, 1);
        const seen: { time: number; value: number; key: number }[] = [];
        let time = 0;
        for (const { gap, value, key } of steps) {
          time += gap;
          seen.push({ time, value, key });
          const began = window.see(key, value, event(time)) && window.began;
          const recent = seen.filter((one) => one.key === key && time - one.time <= 60_000);
          const values = new Set(recent.map((one) => one.value));
          if (began) assert.equal(values.size, 4);
          if (values.size >= 4) assert.ok(window.see(key, value, event(time)));
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
  test('uses the places of ended bursts again', () => {
    const window = new DistinctWindow(3, 1);
    for (let key = 0; key < 5000; key++) assert.equal(window.see(key, 1, event(key * 10_000)), false);
    window.see(9999, 1, event(60_000_000));
    window.see(9999, 2, event(60_000_000));
    assert.equal(window.see(9999, 3, event(60_000_000)), true);
    assert.equal(window.burst.events, 3);
  });
  test('without a time nothing is within a window', () => {
    const window = new DistinctWindow(2, 1);
    assert.equal(window.see(1, 1, event(Number.NaN)) || window.see(1, 2, event(Number.NaN)), false);
  });
});

test('pairs have one number each', () => {
  const pairs = new PairTable();
  const ids = Array.from({ length: 5000 }, (_none, i) => pairs.id(i % 71, i));
  assert.deepEqual(
    ids,
    Array.from({ length: 5000 }, (_none, i) => i),
  );
  assert.equal(pairs.id(3, 3), 3);
  assert.equal(pairs.find(4, 3), -1);
  assert.deepEqual([pairs.first(80), pairs.second(80)], [80 % 71, 80]);
});

test('what is taken for a plain request without asking every rule is one by every rule', () => {
  const packet = fc.record({
    input: fc.constantFrom('ppp0', 'br0'),
    prefix: fc.constantFrom('DROP', 'ACCEPT', 'AUDIT', 'something'),
    src: fc.constantFrom(stranger, '192.168.1.20', '192.0.2.7'),
    dst: fc.constantFrom(router, '192.168.1.9', '224.0.0.1', '255.255.255.255', '192.168.1.255'),
    proto: fc.constantFrom('TCP', 'UDP', 'ICMP'),
    flags: fc.constantFrom('SYN', 'ACK SYN', 'ACK', 'RST', '', 'SYN ECE CWR'),
    spt: fc.constantFrom(40_000, 53, 67, 68, 80, 123, 443),
    dpt: fc.constantFrom(23, 68, 67, 123, 1900, 5353, 6881, 33_440, 40_001, 80),
    ttl: fc.constantFrom(3, 50),
  });
  let plain = 0;
  fc.assert(
    fc.property(fc.array(packet, { minLength: 30, maxLength: 30 }), (packets) => {
      const log = readLog(new TextEncoder().encode(`${packets.map(line).join('\n')}\n`));
      const selection = everything(log);
      const context = contextOf(log);
      const sides = new Sides(selection, context);
      const classifier = new Classifier(context, sides);
      const event = new EventAtHand(selection);
      for (const part of selection.blocks)
        for (const place of part.places) {
          const side = sides.of(part.block, place);
          if (sides.plainReason(side) === 0 || !classifier.isPlainRequest(part.block, place)) continue;
          plain++;
          event.load(part, place);
          assert.equal(classifier.reasonOf(event, side), sides.plainReason(side));
          assert.ok(isRequest(part.block, place));
        }
    }),
    { seed: 7, numRuns: 100 },
  );
  assert.ok(plain > 40);
});

suite('the review', () => {
  const log = [
    ...background(),
    ...lines(40, (i) => ({ at: 500 + i, dpt: 1000 + i })),
    ...lines(60, (i) => ({ at: 9000 + i, proto: 'UDP', dpt: 1900, spt: 4000 + i, len: 118 })),
    ...lines(30, (i) => ({ at: 20_000 + i, src: '192.0.2.7', spt: 80, dpt: 20_000 + i, flags: 'ACK SYN' })),
  ];
  test('does not depend on the order of the lines', () => {
    const bare = (some: readonly string[]) => findings(some).map(({ lines: _lines, ...finding }) => finding);
    const expected = bare(log);
    assert.ok(expected.length >= 3);
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        assert.deepEqual(bare(shuffled), expected);
      }),
      { seed: 7, numRuns: 10 },
    );
  });
  test('counts what it folds away, and what came unasked', () => {
    const { classes, unasked } = review(log);
    assert.deepEqual(classes, { attack: 160, 'backscatter.synAck': 30 });
    assert.deepEqual(unasked, { events: 160, addresses: 1, isSample: false });
  });
  test('finds nothing where nothing is selected, or nothing has a time', () => {
    const zone = new Zone('Asia/Tokyo');
    assert.deepEqual(findings([], { zone }), []);
    assert.deepEqual(findings([line().replace(/^\S+ \S+ /, '')], { zone }), []);
  });
  test('is plain data', () => {
    const found = findings(log);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
    assert.deepEqual(structuredClone(found), found);
  });
  test('thresholds can be set', async () => {
    const { defaultThresholds } = await import('../../src/core/findings/thresholds');
    const thresholds = { ...defaultThresholds, vertical: { ports: 41, minutes: 5 } };
    assert.ok(!findings(log, { thresholds }).some(({ code }) => code === 'scan.vertical'));
  });
  test('repeated lines weigh what they stand for', () => {
    const repeated = [line({ at: 1, dpt: 8123 }), 'Apr  1 00:00:02 router last message repeated 150 times'];
    const [found] = findings(repeated).filter(({ code }) => code === 'flood');
    assert.equal(found?.events, 151);
    assert.equal(found?.source, stranger);
    assert.equal(router.length > 0, true);
  });
});
