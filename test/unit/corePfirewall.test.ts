import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EventTable, Mark } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { AddressKind } from '../../src/core/packet';
import { readLine } from '../../src/core/readLine';
import { encodeUtf8 } from '../../src/core/utf8';

const fieldsLine =
  '#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path';
const header = `#Version: 1.5\n#Software: Microsoft Windows Firewall\n#Time Format: Local\n${fieldsLine}\n\n`;

/** Reads a log. */
function read(log: string): LogReader {
  const reader = new LogReader(new EventTable());
  reader.push(encodeUtf8(log));
  reader.end();
  return reader;
}

/** Asserts the only packet of a log, as `action protocol source:port > destination:port length flags flow`. */
function packet(log: string, expected: string): void {
  const { table, counts } = read(log);
  assert.deepEqual([counts.packets, counts.unparsed], [1, 0]);
  const { source, destination, sourcePort, destinationPort, protocol, length, flags, route, marks } = table.blocks[0]!;
  const { action, flow } = table.routes.route(route[0]!);
  const [from, to] = [table.addresses.text(source[0]!), table.addresses.text(destination[0]!)];
  const ports = (marks[0]! & Mark.ports) !== 0;
  assert.equal(
    `${action} ${protocol[0]} ${from}${ports ? `:${sourcePort[0]}` : ''} > ${to}${ports ? `:${destinationPort[0]}` : ''} ` +
      `${length[0]} ${flags[0]} ${flow}`,
    expected,
  );
}

suite('rows', () => {
  test('UDP', () => {
    packet(
      `${header}2021-06-22 12:19:41 DROP UDP 192.168.178.25 224.0.0.251 5353 5353 73 - - - - - - - RECEIVE\n`,
      'drop 17 192.168.178.25:5353 > 224.0.0.251:5353 73 0 1',
    );
  });
  test('TCP with flags', () => {
    packet(
      `${header}2021-06-22 12:19:41 ALLOW TCP 192.168.178.25 203.0.113.9 50000 443 52 SA 4233876898 924634312 64240 - - - SEND\n`,
      'accept 6 192.168.178.25:50000 > 203.0.113.9:443 52 18 2',
    );
  });
  test('ICMP over IPv6', () => {
    packet(
      `${header}2021-06-22 12:19:41 ALLOW ICMP fe80::464e:6dff:fea9:dfca ff02::1 - - 0 - - - - 134 0 - RECEIVE\n`,
      'accept 1 fe80::464e:6dff:fea9:dfca > ff02::1 0 0 1',
    );
    assert.equal(
      read('2021-06-22 12:19:41 ALLOW ICMP fe80::1 ff02::1 - - 0 - - - - 134 0 - RECEIVE').table.blocks[0]
        ?.destinationPort[0],
      134 * 256,
    );
  });
  test('trap 9: a protocol may be a number', () => {
    packet(
      `${header}2021-06-22 12:19:41 ALLOW 2 192.168.178.1 224.0.0.1 - - 0 - - - - - - - RECEIVE\n`,
      'accept 2 192.168.178.1 > 224.0.0.1 0 0 1',
    );
  });
  test('trap 9: `-` is no value', () => {
    const { table } = read('2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 4242 23 - S - - - - - - -');
    assert.equal(table.blocks[0]?.length[0], 0);
    assert.equal(table.routes.route(0).flow, 0);
    assert.equal(read('2021-06-22 12:19:41 DROP TCP - 192.0.2.1 4242 23 - S - - - - - - -').counts.unparsed, 1);
  });
  test('without a header: the columns of version 1.5', () => {
    packet(
      '2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE',
      'drop 6 203.0.113.9:4242 > 192.0.2.1:23 60 2 1',
    );
  });
  test('trap 6: CRLF', () => {
    packet(
      `${header}2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE\n`.replaceAll(
        '\n',
        '\r\n',
      ),
      'drop 6 203.0.113.9:4242 > 192.0.2.1:23 60 2 1',
    );
  });
  test('OPEN of older versions', () => {
    packet(
      '2021-06-22 12:19:41 OPEN TCP 192.0.2.1 203.0.113.9 4242 23 - - - - - - - - -',
      'accept 6 192.0.2.1:4242 > 203.0.113.9:23 0 0 0',
    );
    packet(
      '2021-06-22 12:19:41 OPEN-INBOUND TCP 192.0.2.1 203.0.113.9 4242 23 - - - - - - - - -',
      'accept 6 192.0.2.1:4242 > 203.0.113.9:23 0 0 0',
    );
  });
});

suite('trap 9: the #Fields line names the columns', () => {
  const rest = 'src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path';
  test('a further column', () => {
    packet(
      `${fieldsLine} pid\n2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE 1234\n`,
      'drop 6 203.0.113.9:4242 > 192.0.2.1:23 60 2 1',
    );
  });
  test('destination before source', () => {
    packet(
      '#Fields: date time action protocol dst-ip src-ip dst-port src-port path\n2021-06-22 12:19:41 DROP TCP 192.0.2.1 203.0.113.9 23 4242 RECEIVE\n',
      'drop 6 203.0.113.9:4242 > 192.0.2.1:23 0 0 1',
    );
  });
  test('the action somewhere else', () => {
    packet(
      `#Fields: date time protocol action ${rest}\n2021-06-22 12:19:41 TCP DROP 203.0.113.9 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE\n`,
      'drop 6 203.0.113.9:4242 > 192.0.2.1:23 60 2 1',
    );
    packet(
      '#Fields: date time path protocol src-ip dst-ip src-port dst-port action\n2021-06-22 12:19:41 RECEIVE UDP 203.0.113.9 192.0.2.1 4242 53 DROP\n',
      'drop 17 203.0.113.9:4242 > 192.0.2.1:53 0 0 1',
    );
  });
  test('another #Fields line in the same log', () => {
    const { table, counts } = read(
      '#Fields: date time action protocol dst-ip src-ip dst-port src-port\n2021-06-22 12:19:41 DROP TCP 192.0.2.1 203.0.113.9 23 4242\n' +
        `${fieldsLine}\n2021-06-22 12:19:42 DROP TCP 203.0.113.9 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE\n`,
    );
    assert.equal(counts.packets, 2);
    assert.deepEqual([...table.blocks[0]!.source.subarray(0, 2)], [1, 1]);
    assert.equal(table.addresses.kind(1), AddressKind.v4);
  });
});

suite('what is not a packet', () => {
  test('trap 9: INFO-EVENTS-LOST is a quality note and tells how many', () => {
    const { counts, notes } = read(
      `${header}2021-06-22 12:48:21 INFO-EVENTS-LOST - - - - - - - - - - - - 7 -\n2021-06-22 12:58:21 INFO-EVENTS-LOST - - - - - - - - - - - - 1 -\n`,
    );
    assert.deepEqual([counts.packets, counts.unparsed, counts.other], [0, 0, 7]);
    assert.deepEqual(notes.list(), [{ code: 'suppressed', count: 8, lines: [6, 7] }]);
  });
  test('headers', () => {
    const { counts } = read(header);
    assert.deepEqual(counts, { lines: 5, packets: 0, unparsed: 0, other: 5 });
  });
  test('damage', () => {
    const stopped = (text: string): void => {
      const { kind, stoppedAt } = readLine(text.replace('|', ''));
      assert.deepEqual([kind, stoppedAt], ['unparsed', text.indexOf('|')]);
    };
    stopped('2021-06-22 12:19:41 DROP TCP |203.0.113.9.7 192.0.2.1 4242 23 60 S 1 0 64240 - - - RECEIVE');
    stopped('2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 |66000 23 60 S 1 0 64240 - - - RECEIVE');
    stopped('2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1 4242 |2x 60 S 1 0 64240 - - - RECEIVE');
    stopped('2021-06-22 12:19:41 DROP TCP 203.0.113.9|');
    stopped('2021-06-22 12:19:41 DROP TCP 203.0.113.9 192.0.2.1|');
  });
  test('a sentence that begins like a row', () => {
    assert.equal(readLine('2021-06-22 12:19:41 DROP TABLE users').kind, 'other');
    assert.equal(readLine('2021-06-22 12:19:41 ALLOWED TCP 203.0.113.9 192.0.2.1 1 2').kind, 'other');
  });
});
