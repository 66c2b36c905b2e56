import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { parseQuery, QueryError } from '../../src/core/query';
import { resolveTimes } from '../../src/core/resolveTimes';
import { select } from '../../src/core/selection';
import { encodeUtf8 } from '../../src/core/utf8';
import { Zone } from '../../src/core/zone';

/** One packet a line, about which the queries ask. */
const log = [
  /*  1 */ '2020-04-06T13:00:00Z [UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 PROTO=TCP SPT=4242 DPT=23 WINDOW=1 RES=0x00 SYN URGP=0',
  /*  2 */ '2020-04-06T13:00:01Z [UFW ALLOW] IN=eth0 OUT=eth1 SRC=203.0.113.10 DST=192.168.0.2 LEN=60 TTL=115 ID=1 PROTO=TCP SPT=53 DPT=2323 WINDOW=1 RES=0x00 ACK SYN URGP=0',
  /*  3 */ '2020-04-06T14:30:00Z DROP IN=eth0 OUT= SRC=198.51.100.7 DST=192.0.2.1 LEN=118 TTL=242 ID=1 PROTO=UDP SPT=9999 DPT=1900 LEN=98',
  /*  4 */ '2020-04-07T00:00:00Z DROP IN= OUT=eth0 SRC=192.0.2.1 DST=198.51.100.7 LEN=84 TTL=64 ID=1 PROTO=ICMP TYPE=8 CODE=0 ID=1 SEQ=1',
  /*  5 */ '2020-04-07T23:59:59Z REJECT IN=eth0 OUT= SRC=2001:db8::9 DST=2001:db8::1 LEN=72 HOPLIMIT=57 PROTO=ICMPv6 TYPE=128 CODE=0 ID=1 SEQ=1',
  /*  6 */ '2020-05-01T00:00:00Z fw net drop IN=eth0 OUT= SRC=180.188.***.*** DST=192.0.2.1 LEN=40 PROTO=TCP SPT=1 DPT=23 WINDOW=1 RES=0x00 URGP=0',
  /*  7 */ 'DROP IN=eth1 OUT= SRC=192.168.0.9 DST=192.168.0.1 LEN=36 TTL=1 ID=0 PROTO=2',
  /*  8 */ '2020-05-02T00:00:00Z DROP IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=64 ID=1 PROTO=UDPLITE SPT=1 DPT=2 LEN=20',
];
const countries: Readonly<Record<string, string>> = {
  '203.0.113.9': 'CN',
  '203.0.113.10': 'VN',
  '198.51.100.7': 'IN',
  '180.188.***.***': 'masked',
};

const times = { zone: new Zone('UTC'), modified: 0 };
const table = tableOf(log);

function tableOf(lines: readonly string[]): EventTable {
  const read = new EventTable();
  const reader = new LogReader(read);
  reader.push(encodeUtf8(lines.join('\n')));
  reader.end();
  resolveTimes(read, times);
  return read;
}

/** Asserts the lines that a query selects; times without a zone are meant in `zone`. */
function selects(query: string, lines: readonly number[], zone = 'UTC'): void {
  selectsIn(table, query, lines, zone);
}

function selectsIn(table: EventTable, query: string, lines: readonly number[], zone = 'UTC'): void {
  const context = {
    zone: new Zone(zone),
    direction: new DirectionFinder(table, { home: [] }),
    countries: new CountryNumbers((address) => countries[table.addresses.text(address)] ?? '-'),
  };
  const { blocks } = select(table, parseQuery(query), context, times);
  const found = blocks.flatMap(({ block, places }) => [...places].map((place) => block.line[place]!));
  assert.deepEqual(found, lines, query);
}

/** Asserts that the query fails at the `|`, on this word. */
function fails(text: string, word: string): void {
  assert.throws(
    () => parseQuery(text.replace('|', '')),
    (error) => error instanceof QueryError && error.column === text.indexOf('|') && error.word === word,
    text,
  );
}

test('the log is read', () => assert.equal(table.length, log.length));

suite('keys', () => {
  test('ports', () => {
    selects('dpt:23', [1, 6]);
    selects('dpt:23,2323', [1, 2, 6]);
    selects('port:1900', [3]);
    selects('spt:53', [2]);
    selects('dpt:0-65535', [1, 2, 3, 6, 8]);
    selects('dpt:2000-3000', [2]);
    selects('dpt:>1000', [2, 3]);
    selects('dpt:<=23', [1, 6, 8]);
    selects('dpt:<23', [8]);
    selects('dpt:>=65536', []);
    selects('dpt:<0', []);
  });
  test('an ICMP type is no port', () => selects('dpt:2048', []));
  test('protocols', () => {
    selects('proto:tcp', [1, 2, 6]);
    selects('proto:UDP', [3]);
    selects('protocol:icmp', [4]);
    selects('proto:icmpv6', [5]);
    selects('proto:ipv6-icmp', [5]);
    selects('proto:2', [7]);
    selects('proto:igmp,udp', [3, 7]);
    selects('proto:udplite', [8]);
    selects('proto:136', [8]);
    selects('proto:6', [1, 2, 6]);
  });
  test('ARP, which is no IP protocol', () => {
    const frames = tableOf([
      'IN=eth0 OUT= MACSRC=02:00:00:00:00:01 MACDST=ff:ff:ff:ff:ff:ff MACPROTO=0806 ARP HTYPE=1 PTYPE=0x0800 OPCODE=1 MACSRC=02:00:00:00:00:01 IPSRC=192.0.2.7 MACDST=00:00:00:00:00:00 IPDST=192.0.2.1',
      ...log.slice(0, 2),
    ]);
    selectsIn(frames, 'proto:arp', [1]);
    selectsIn(frames, '-proto:arp', [2, 3]);
    selectsIn(frames, 'proto:arp,tcp dst:192.0.2.1', [1, 2]);
    selects('proto:arp', []);
  });
  test('addresses', () => {
    selects('src:203.0.113.9', [1, 8]);
    selects('source:203.0.113.0/24', [1, 2, 8]);
    selects('dst:192.0.2.1', [1, 3, 6, 8]);
    selects('ip:198.51.100.7', [3, 4]);
    selects('src:2001:db8::/32', [5]);
    selects('src:2001:0db8::0009', [5]);
    selects('dst:203.0.113.9,192.168.0.0/16', [2, 7]);
    selects('src:180.188.***.***', [6]);
    selects('src:0.0.0.0/0', [1, 2, 3, 4, 7, 8]);
  });
  test('countries, in any case', () => {
    selects('country:CN', [1, 8]);
    selects('country:cn,vn', [1, 2, 8]);
    selects('country:masked', [6]);
    selects('country:-', [4, 5, 7]);
  });
  test('actions', () => {
    selects('action:drop', [1, 3, 4, 6, 7, 8]);
    selects('action:ACCEPT,reject', [2, 5]);
    selects('action:limit', []);
  });
  test('directions', () => {
    selects('dir:outbound', [4]);
    selects('direction:forwarded', [2]);
    selects('dir:internal', [7]);
    selects('dir:inbound', [1, 3, 5, 6, 8]);
  });
  test('interfaces', () => {
    selects('in:eth1', [7]);
    selects('out:eth0,eth1', [2, 4]);
  });
  test('prefixes, a part of them, in any case', () => {
    selects('prefix:ufw', [1, 2]);
    selects('prefix:"UFW BLOCK"', [1]);
    selects('prefix:"net drop",ALLOW', [2, 6]);
  });
  test('TTL and length', () => {
    selects('ttl:<64', [1, 5, 7]);
    selects('ttl:64', [4, 8]);
    selects('ttl:>=115', [2, 3]);
    selects('-ttl:<64', [2, 3, 4, 6, 8]);
    selects('len:118', [3]);
    selects('len:40-60', [1, 2, 6, 8]);
  });
  test('flags: exactly these', () => {
    selects('flags:SYN', [1]);
    selects('flags:syn+ack', [2]);
    selects('flag:ACK+SYN', [2]);
    selects('flags:none', [6]);
    selects('flags:SYN,none', [1, 6]);
  });
  test('lines', () => selects('line:2-3', [2, 3]));
});

suite('times', () => {
  test('a day, a month, an hour, a minute are meant whole', () => {
    selects('time:2020-04-06', [1, 2, 3]);
    selects('time:2020-04', [1, 2, 3, 4, 5]);
    selects('time:2020-04-06T13', [1, 2]);
    selects('time:2020-04-06T14:30', [3]);
    selects('time:2020-12', []);
  });
  test('spans: an end that is a day is the end of that day', () => {
    selects('time:2020-04-06..2020-04-07', [1, 2, 3, 4, 5]);
    selects('time:2020-04-06T13:00:01..2020-04-06T14:30:00', [2]);
    selects('time:2020-04-06T14..2020-04', [3, 4, 5]);
  });
  test('open ends', () => {
    selects('time:2020-04-07..', [4, 5, 6, 8]);
    selects('time:..2020-04-06', [1, 2, 3]);
  });
  test('in the zone, or as they say', () => {
    selects('time:2020-04-06', [1, 2, 3], 'UTC');
    selects('time:2020-04-06', [1, 2], '+10:00');
    selects('time:2020-04-07', [3, 4], 'Asia/Vladivostok');
    selects('time:2020-04-06T22:00:00+09:00..2020-04-06T22:00:01+09:00', [1]);
    selects('time:2020-04-06T13:00:00Z..2020-04-06T13:00:01Z', [1], 'Asia/Tokyo');
  });
  test('several', () => selects('time:2020-04-06,2020-05', [1, 2, 3, 6, 8]));
  test('a packet without a time is in none, and in the negation', () => {
    selects('-time:2020-04', [6, 7, 8]);
  });
});

suite('words', () => {
  test('are joined by AND', () => {
    selects(
      'dpt:23 proto:tcp country:CN src:203.0.113.0/24 action:drop -spt:53 ttl:<64 time:2020-04-06..2020-04-07',
      [1],
    );
    selects('dpt:23 proto:udp', []);
  });
  test('a minus negates', () => {
    selects('-dpt:23,2323', [3, 4, 5, 7, 8]);
    selects('-proto:tcp -proto:udp', [4, 5, 7, 8]);
    selects('-src:203.0.113.0/24 proto:tcp', [6]);
  });
  test('bare words: a port, an address, or a part of the prefix', () => {
    selects('23', [1, 6]);
    selects('203.0.113.9', [1, 8]);
    selects('192.168.0.0/16', [2, 7]);
    selects('2001:db8::9', [5]);
    selects('fe80::1', []);
    selects('ufw', [1, 2]);
    selects('"UFW BLOCK"', [1]);
    selects('-ufw', [3, 4, 5, 6, 7, 8]);
  });
  test('nothing selects all', () => {
    selects('', [1, 2, 3, 4, 5, 6, 7, 8]);
    selects('   ', [1, 2, 3, 4, 5, 6, 7, 8]);
  });
  test('keys in any case, blanks of any kind', () => selects(' DPT:23\tProto:TCP ', [1, 6]));
});

suite('errors tell the column and the word', () => {
  test('unknown keys', () => {
    fails('|dpot:23', 'dpot');
    fails('dpt:23 |foo:bar', 'foo');
    fails('dpt:23 -|foo:bar', 'foo');
  });
  test('values that are none', () => {
    fails('dpt:|x', 'x');
    fails('dpt:23,|x', 'x');
    fails('dpt:|70000', '70000');
    fails('dpt:|5-3', '5-3');
    fails('dpt:|-5', '-5');
    fails('ttl:|<', '<');
    fails('ttl:|256', '256');
    fails('proto:|tpc', 'tpc');
    fails('proto:|256', '256');
    fails('proto:tcp -action:drop,|dorp', 'dorp');
    fails('dir:|inwards', 'inwards');
    fails('flags:|SIN', 'SIN');
    fails('flags:|SYN+', 'SYN+');
    fails('hour:|24', '24');
    fails('weekday:|someday', 'someday');
    fails('weekday:|mon-', 'mon-');
    fails('is:|attack', 'attack');
    fails('time:|yesterday', 'yesterday');
    fails('time:|2020', '2020');
    fails('time:|2020-04-06..2020-04-07..2020-04-08', '2020-04-06..2020-04-07..2020-04-08');
    fails('time:|..', '..');
    fails('time:|2020-13', '2020-13');
    fails('time:|2020-02-30', '2020-02-30');
    fails('time:|2020-04-06T24', '2020-04-06T24');
  });
  test('nothing behind the key', () => {
    fails('dpt:|', 'dpt:');
    fails('-dpt:|,', '-dpt:,');
    fails('prefix:|""', 'prefix:""');
  });
  test('a quote that is not closed', () => {
    fails('prefix:|"UFW BLOCK', '"UFW BLOCK');
    fails('|"', '"');
  });
  test('the right one of two equal values', () => fails('dpt:2,23,3,|2x', '2x'));
  test('the right one of values of which one begins like another', () => {
    fails('action:drop,|dro', 'dro');
    fails('proto:tcp,|tc', 'tc');
  });
  test('what no log has for an address', () => {
    fails('src:|198.51.100.0/33', '198.51.100.0/33');
    fails('-dst:|2001:db8::/129', '2001:db8::/129');
    fails('ip:192.0.2.1,|router', 'router');
  });
});
