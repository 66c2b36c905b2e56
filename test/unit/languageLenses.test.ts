import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonPorts } from '../../src/knowledge/ownPorts';
import { explainFacts } from '../../src/language/explainFacts';
import { type LensSighting, lensFacts } from '../../src/language/lensFacts';

/** A port as the worker reports it, from `line port/transport events`: `12 23/tcp 1234`. */
function sighting(text: string): LensSighting {
  const [, line, port, transport, events] = /^(\d+) (\d+)\/(tcp|udp) (\d+)$/.exec(text) ?? [];
  const isUdp = transport === 'udp';
  return { port: Number(port), transport: isUdp ? 'udp' : 'tcp', events: Number(events), firstLine: Number(line) };
}

/** The lenses in their order, as `line port/transport`. */
function lenses(...sightings: readonly string[]): readonly string[] {
  return lensFacts(sightings.map(sighting)).map(({ line, port, transport }) => `${line} ${port}/${transport}`);
}

test('only ports with a bad name get a lens', () => {
  assert.deepEqual(lenses('1 23/tcp 5', '2 49333/tcp 9000', '3 58742/tcp 900'), ['1 23/tcp']);
});

test('the transport matters', () => {
  assert.deepEqual(lenses('1 53413/tcp 5', '2 53413/udp 5'), ['2 53413/udp']);
});

test('the most severe come first, then those with most events', () => {
  assert.deepEqual(lenses('1 23/tcp 5', '2 1900/udp 900', '3 445/tcp 1'), ['3 445/tcp', '2 1900/udp', '1 23/tcp']);
});

test('one lens a line: the most severe wins', () => {
  assert.deepEqual(lenses('7 23/tcp 900', '7 445/tcp 1'), ['7 445/tcp']);
});

test('no more than the maximum, and the best of them', () => {
  const many = [sighting('1 23/tcp 1'), sighting('2 1900/udp 2'), sighting('3 445/tcp 1')];
  assert.deepEqual(
    lensFacts(many, commonPorts, 2).map(({ port }) => port),
    [445, 1900],
  );
});

test('the share of the loudest source', () => {
  const topSource = { address: '203.0.113.9', events: 70_000 };
  const [lens] = lensFacts([{ ...sighting('1 1900/udp 100000'), topSource }]);
  assert.equal(lens?.topShare, 0.7);
  assert.equal(lensFacts([sighting('1 1900/udp 100000')])[0]?.topShare, undefined);
});

test('a lens says what and why', () => {
  const [lens] = lensFacts([sighting('1 23/tcp 5')]);
  assert.equal(lens?.service, 'telnet');
  assert.match(lens?.phrase.en ?? '', /Mirai/);
});

test('a port is explained on its own transport, the other one beside it', () => {
  const facts = explainFacts(389, 'udp');
  assert.deepEqual([facts.service, facts.other?.service], ['cldap', 'ldap']);
  assert.deepEqual(
    facts.probes.map(({ payloadBytes }) => payloadBytes),
    [[53, 53]],
  );
  assert.deepEqual(explainFacts(389, 'tcp').probes, []);
});

test('an unknown port is explained as unknown', () => {
  assert.deepEqual(explainFacts(49333, 'tcp'), { port: 49333, range: 'dynamic', transport: 'tcp', probes: [] });
});
