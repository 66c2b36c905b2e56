import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { type Selection, select } from '../../src/core/selection';
import { findAddress, sightAddress, sightPorts } from '../../src/core/sightings';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

/** Reads packets given as `source>destination port/transport times`. */
function read(...packets: readonly string[]): EventTable {
  const reader = new LogReader(new EventTable());
  for (const packet of packets) {
    const [, source, destination, port, transport, times] = /^(\S+)>(\S+) (\d+)\/(tcp|udp) (\d+)$/.exec(packet) ?? [];
    const protocol =
      transport === 'udp' ? `UDP SPT=9 DPT=${port} LEN=8` : `TCP SPT=9 DPT=${port} WINDOW=1 RES=0x00 SYN URGP=0`;
    const line = `IN=eth0 OUT= SRC=${source} DST=${destination} LEN=60 TTL=52 PROTO=${protocol}`;
    reader.push(encodeUtf8(`kernel: message repeated ${times} times: [ ${line}]\n`));
  }
  reader.end();
  assert.equal(reader.table.length, packets.length);
  return reader.table;
}

function everything(log: EventTable): Selection {
  const zone = new Zone('UTC');
  const direction = new DirectionFinder(log, { home: [] });
  return select(log, [], { zone, direction, countries: new CountryNumbers(() => '-') }, { zone, modified: 0 });
}

const table = read(
  '203.0.113.9>192.0.2.1 23/tcp 1',
  '203.0.113.10>192.0.2.1 53/udp 2',
  '203.0.113.9>192.0.2.1 53/tcp 5',
  '203.0.113.9>192.0.2.1 23/tcp 2',
  '198.51.100.7>192.0.2.1 23/tcp 4',
  '2001:db8::9>2001:db8::1 23/tcp 1',
  '180.188.***.***>203.0.113.9 80/tcp 1',
);

test('ports, most events first, with their first line and their loudest source', () => {
  assert.deepEqual(sightPorts(everything(table), 0), [
    {
      port: 23,
      transport: 'tcp',
      events: 8,
      firstLine: 1,
      sources: 3,
      topSource: { address: '198.51.100.7', events: 4 },
    },
    {
      port: 53,
      transport: 'tcp',
      events: 5,
      firstLine: 3,
      sources: 1,
      topSource: { address: '203.0.113.9', events: 5 },
    },
    {
      port: 53,
      transport: 'udp',
      events: 2,
      firstLine: 2,
      sources: 1,
      topSource: { address: '203.0.113.10', events: 2 },
    },
    {
      port: 80,
      transport: 'tcp',
      events: 1,
      firstLine: 7,
      sources: 1,
      topSource: { address: '180.188.***.***', events: 1 },
    },
  ]);
  assert.equal(sightPorts(everything(table), 2).length, 2);
});

test('an address is found in any spelling, a mask by its text', () => {
  assert.equal(table.addresses.text(findAddress(table, '2001:0db8:0::0009')!), '2001:db8::9');
  assert.equal(table.addresses.text(findAddress(table, '180.188.***.***')!), '180.188.***.***');
  assert.equal(findAddress(table, '203.0.113.11'), undefined);
  assert.equal(findAddress(table, 'nonsense'), undefined);
});

test('an address as source and as destination, with its ports', () => {
  assert.deepEqual(sightAddress(table, findAddress(table, '203.0.113.9')!), {
    asSource: 8,
    asDestination: 1,
    ports: [
      { port: 53, transport: 'tcp', events: 5 },
      { port: 23, transport: 'tcp', events: 3 },
    ],
  });
});
