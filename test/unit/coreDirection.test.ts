import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DirectionFinder, directions } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { encodeUtf8 } from '../../src/core/utf8';

interface Facts {
  readonly home?: readonly string[];
  readonly wan?: string;
}

/** Reads packets given as `in>out source>destination` (netfilter) or as whole lines. */
function finder(
  packets: readonly string[],
  facts: Facts,
): { readonly table: EventTable; readonly finder: DirectionFinder } {
  const table = new EventTable();
  const reader = new LogReader(table);
  for (const packet of packets) {
    const [, input, output, source, destination] = /^(\S*)>(\S*) (\S+)>(\S+)$/.exec(packet) ?? [];
    const line =
      source === undefined ? packet : `IN=${input} OUT=${output} SRC=${source} DST=${destination} LEN=60 PROTO=2`;
    reader.push(encodeUtf8(`${line}\n`));
  }
  reader.end();
  assert.equal(table.length, packets.length);
  return { table, finder: new DirectionFinder(table, { home: [], ...facts }) };
}

/** Asserts the direction of the last of some packets. */
function direction(packets: readonly string[], expected: string, facts: Facts = {}): void {
  const { table, finder: found } = finder(packets, facts);
  assert.equal(directions[found.of(table.blocks[0]!, packets.length - 1)], expected, packets.at(-1));
}

/** A packet from the internet, so that the outer interface can be inferred. */
const fromOutside = 'eth0> 203.0.113.9>198.51.100.7';

suite('netfilter: IN and OUT decide', () => {
  test('inbound: IN= alone', () => {
    direction([fromOutside], 'inbound');
    direction([fromOutside, 'eth0> 203.0.113.9>192.168.0.1'], 'inbound');
  });
  test('outbound: OUT= alone', () => direction([fromOutside, '>eth0 198.51.100.7>203.0.113.9'], 'outbound'));
  test('forwarded: both', () => {
    direction([fromOutside, 'eth0>eth1 203.0.113.9>192.168.0.10'], 'forwarded');
    direction([fromOutside, 'eth1>eth0 192.168.0.10>203.0.113.9'], 'forwarded');
  });
  test('internal: own addresses', () => {
    direction([fromOutside, 'eth1>eth2 192.168.0.10>192.168.1.10'], 'internal');
    direction([fromOutside, 'eth1> 192.168.0.10>192.168.0.1'], 'internal');
    direction([fromOutside, '>eth1 192.168.0.1>192.168.0.10'], 'internal');
    direction([fromOutside, 'lo> 127.0.0.1>127.0.0.1'], 'internal');
  });
  test('a private source on the outer interface comes from outside', () => {
    direction([fromOutside, 'eth0> 10.0.0.1>198.51.100.7'], 'inbound');
  });
  test('one interface for both ways: the addresses decide', () => {
    direction([fromOutside, 'br0>br0 203.0.113.9>192.168.0.10'], 'inbound');
    direction([fromOutside, 'br0>br0 192.168.0.10>203.0.113.9'], 'outbound');
    direction([fromOutside, 'br0>br0 192.168.0.10>192.168.0.11'], 'internal');
    direction([fromOutside, 'br0>br0 203.0.113.9>198.51.100.7'], 'forwarded');
  });
  test('no interface at all', () => direction(['SRC=203.0.113.9 DST=198.51.100.7 LEN=60 PROTO=2'], 'unknown'));
  test('IPv6', () => {
    direction(['eth0> 2001:db8::9>2001:db8::1'], 'inbound');
    direction([fromOutside, 'eth1> fd00::9>fd00::1'], 'internal');
    direction([fromOutside, 'eth1> fe80::9>ff02::1'], 'internal');
  });
});

suite('other dialects say it in so many words', () => {
  const seil = (name: string, way: string, source: string, destination: string): string =>
    `${name} @0:1[A] block ${source},1 -> ${destination},2 PR udp len 60 20/40 ${way}`;
  const outside = seil('pppoe0', 'in', '203.0.113.9', '198.51.100.7');
  test('SEIL: in and out of an interface', () => {
    direction([outside], 'inbound');
    direction([outside, seil('pppoe0', 'out', '198.51.100.7', '203.0.113.9')], 'outbound');
  });
  test('SEIL: from the inside out is outbound on both interfaces', () => {
    direction([outside, seil('lan0', 'in', '192.168.0.10', '203.0.113.9')], 'outbound');
    direction([outside, seil('lan0', 'out', '203.0.113.9', '192.168.0.10')], 'inbound');
    direction([outside, seil('lan0', 'in', '192.168.0.10', '192.168.0.1')], 'internal');
  });
  test('Windows: SEND and RECEIVE', () => {
    const row = (source: string, destination: string, path: string): string =>
      `2021-06-22 12:19:41 DROP UDP ${source} ${destination} 1 2 60 - - - - - - - ${path}`;
    direction([row('203.0.113.9', '192.168.0.10', 'RECEIVE')], 'inbound');
    direction([row('192.168.0.10', '203.0.113.9', 'SEND')], 'outbound');
    direction([row('192.168.0.10', '192.168.0.11', 'SEND')], 'internal');
    direction([row('203.0.113.9', '192.168.0.10', 'FORWARD')], 'unknown');
  });
});

suite('what a person says', () => {
  test('home networks in place of the private ones', () => {
    direction([fromOutside, 'eth1> 198.51.100.9>198.51.100.7'], 'internal', { home: ['198.51.100.0/24'] });
    direction([fromOutside, 'eth1> 192.168.0.9>198.51.100.7'], 'inbound', { home: ['198.51.100.0/24'] });
    direction([fromOutside, 'eth1> 192.168.0.9>198.51.100.7'], 'internal', { home: ['192.168.0.0/16', 'nonsense'] });
  });
  test('the outer interface', () => {
    direction([fromOutside, 'eth1> 192.168.0.9>192.168.0.1'], 'inbound', { wan: 'eth1' });
    assert.equal(finder([fromOutside], { wan: 'eth1' }).finder.wan, 'eth1');
  });
});

suite('the outer interface is inferred', () => {
  test('where most strangers come in', () => {
    assert.equal(
      finder([fromOutside, 'eth1> 203.0.113.9>198.51.100.7', 'eth1> 203.0.113.9>198.51.100.7'], {}).finder.wan,
      'eth1',
    );
    assert.equal(
      finder(['eth1> 192.168.0.9>192.168.0.1', 'eth1> 192.168.0.9>192.168.0.1', fromOutside], {}).finder.wan,
      'eth0',
    );
  });
  test('not by hosts that have no address yet', () => {
    assert.equal(
      finder(['br0> 0.0.0.0>255.255.255.255', 'br0> 0.0.0.0>255.255.255.255', fromOutside], {}).finder.wan,
      'eth0',
    );
  });
  test('not at all without strangers', () => {
    assert.equal(finder(['eth1> 192.168.0.9>192.168.0.1'], {}).finder.wan, undefined);
  });
});
