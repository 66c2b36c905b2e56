import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  thresholdDefaults,
  thresholdLimits,
  thresholdsFrom,
  wrongThreshold,
} from '../../src/core/findings/thresholdSettings';
import { defaultThresholds } from '../../src/core/findings/thresholds';
import { readScannerList } from '../../src/knowledge/findings/scannerLists';
import { portBook, readOwnPorts } from '../../src/knowledge/ownPorts';

suite('thresholds by name', () => {
  test('none set: the defaults', () => assert.deepEqual(thresholdsFrom({}), defaultThresholds));
  test('one set: only that one differs', () => {
    const { vertical, ...others } = thresholdsFrom({ 'vertical.ports': 40 });
    const { vertical: usual, ...usualOthers } = defaultThresholds;
    assert.deepEqual([vertical, others], [{ ...usual, ports: 40 }, usualOthers]);
  });
  test('lists and switches', () => {
    const set = thresholdsFrom({ 'bruteForce.ports': [2222], sharedIsBogon: true, meantForAll: [] });
    assert.deepEqual([set.bruteForce.ports, set.sharedIsBogon, set.meantForAll], [[2222], true, []]);
  });
  for (const [name, value] of [
    ['vertical.ports', 1],
    ['vertical.ports', 256],
    ['vertical.ports', '40'],
    ['vertical.ports', 15.5],
    ['dominated.share', 1.5],
    ['dominated.share', Number.NaN],
    ['bruteForce.ports', 22],
    ['bruteForce.ports', [70_000]],
    ['sharedIsBogon', 1],
    ['vertical', { ports: 40, minutes: 5 }],
    ['no.such', 3],
  ] as const)
    test(`${name} cannot be ${JSON.stringify(value)}`, () => {
      assert.deepEqual(thresholdsFrom({ [name]: value }), defaultThresholds);
      assert.equal(wrongThreshold({ 'flood.perMinute': 200, [name]: value }), name);
    });
  test('every default lies within its limits', () => {
    assert.equal(wrongThreshold(Object.fromEntries(thresholdDefaults)), undefined);
  });
});

test('the settings editor knows every threshold with its default, its limits and its words', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { properties } = contributes.configuration.properties['firewallLog.findings.thresholds'];
  const expected = Array.from(thresholdDefaults, ([name, value]) => {
    const { minimum, maximum, isFraction } = thresholdLimits[name] ?? {};
    const number = { type: isFraction ? 'number' : 'integer', minimum, maximum };
    const schema =
      typeof value === 'boolean'
        ? { type: 'boolean' }
        : Array.isArray(value)
          ? { type: 'array', items: number }
          : number;
    return [name, { ...schema, default: value, description: `%setting.threshold.${name}%` }];
  });
  assert.deepEqual(properties, Object.fromEntries(expected));
});

suite('lists of scanners', () => {
  const networks = (text: string) => readScannerList('example.txt', text);
  test('one network a line, with comments', () =>
    assert.deepEqual(networks('# a survey\n198.51.100.0/24 # first\n\n2001:db8::/32\r\n203.0.113.9\nno network\n'), {
      operator: 'example',
      networks: ['198.51.100.0/24', '2001:db8::/32', '203.0.113.9'],
    }));
  test('a warning list of MISP brings its name', () =>
    assert.deepEqual(networks('{"name": "Example Survey", "type": "cidr", "list": ["198.51.100.0/24", "x", 3]}'), {
      operator: 'Example Survey',
      networks: ['198.51.100.0/24'],
    }));
  for (const text of ['', 'example.org', '{"list": 3}', '{"list": ["x"]}', '{ broken', '999.1.2.3'])
    test(`no list: ${JSON.stringify(text)}`, () => assert.equal(networks(text), undefined));
});

suite('own ports', () => {
  const book = portBook(
    readOwnPorts({
      '8123/tcp': { name: 'home-assistant', severity: 'high', text: 'The house. Nobody else may come in.' },
      '23/tcp': { text: 'Only a lure.' },
      '445': { silent: true },
      '99999/tcp': { name: 'impossible' },
      '22/sctp': { name: 'impossible' },
      '53/udp': 'not an object',
    }),
  );
  test('a card of their own', () => {
    const card = book.portCard(8123, 'tcp');
    assert.deepEqual(
      [card?.service, card?.severity, card?.why.ja, card?.phrase.en],
      ['home-assistant', 'high', 'The house. Nobody else may come in.', 'The house. Nobody else may come in.'],
    );
    assert.equal(book.serviceName(8123, 'tcp'), 'home-assistant');
  });
  test('what is not said stays as it was', () => {
    const card = book.portCard(23, 'tcp');
    assert.deepEqual([card?.service, card?.severity, card?.why.en], ['telnet', 'high', 'Only a lure.']);
    assert.ok((card?.malware.length ?? 0) > 0);
  });
  test('silence takes the bad name away, on tcp and udp alike', () => {
    assert.deepEqual([book.portCard(445, 'tcp')?.severity, book.portCard(445, 'udp')?.severity], ['info', 'info']);
    assert.equal(book.serviceName(445, 'tcp'), 'microsoft-ds');
  });
  test('other ports are as in the collection', () => {
    assert.equal(book.portCard(8123, 'udp'), undefined);
    assert.equal(book.portCard(53, 'udp')?.service, portBook([]).portCard(53, 'udp')?.service);
  });
  test('a long text is cut for the lens', () => {
    const long = portBook(readOwnPorts({ '1/tcp': { text: 'word '.repeat(40) } })).portCard(1, 'tcp');
    assert.ok((long?.phrase.en.length ?? 99) <= 60 && long?.phrase.en.endsWith('…'));
  });
});
