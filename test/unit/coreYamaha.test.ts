import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { readLine } from '../../src/core/readLine';
import { encodeUtf8 } from '../../src/core/utf8';

/** Asserts that the line is a Yamaha packet with these fields. */
function fields(line: string, expected: Readonly<Record<string, string | undefined>>): void {
  const { kind, dialect, stoppedAt, fields: readings } = readLine(line);
  assert.deepEqual([kind, dialect, stoppedAt], ['packet', 'yamaha', undefined], line);
  const found = Object.fromEntries(readings.map(({ field, text }) => [field, text]));
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])), expected);
}

/** Asserts action, input, output and rule of a line as the table has them. */
function route(line: string, expected: readonly [string, string, string, string]): void {
  const table = new EventTable();
  const reader = new LogReader(table);
  reader.push(encodeUtf8(line));
  reader.end();
  const { action, input, output, prefix } = table.routes.route(0);
  assert.deepEqual([action, input, output, prefix], expected);
}

/** Asserts that the line is almost one of Yamaha's, and that it stops to make sense at the `|`. */
function unparsed(text: string): void {
  const { kind, stoppedAt, dialect } = readLine(text.replace('|', ''));
  assert.deepEqual({ kind, stoppedAt, dialect }, { kind: 'unparsed', stoppedAt: text.indexOf('|'), dialect: 'yamaha' });
}

const rejected = 'PP[01] Rejected at IN(200099) filter: UDP 198.51.100.1:10000 > 203.0.113.1:500';
const inspected = '[INSPECT] LAN2[out][101098] TCP 192.168.41.73:53638 > 198.51.100.147:443 (2026/06/07 17:04:37)';

suite('filters (FORMATS 2c)', () => {
  test('rejected and passed', () => {
    fields(rejected, {
      interface: 'PP[01]',
      action: 'Rejected',
      direction: 'IN',
      rule: '200099',
      protocol: 'UDP',
      source: '198.51.100.1',
      sourcePort: '10000',
      destination: '203.0.113.1',
      destinationPort: '500',
    });
    route(rejected, ['drop', 'PP[01]', '', '200099']);
    route(rejected.replace('Rejected', 'Passed'), ['accept', 'PP[01]', '', '200099']);
    route(rejected.replace('IN(', 'OUT('), ['drop', '', 'PP[01]', '200099']);
  });
  test('the default filter, tunnels', () => {
    route(rejected.replace('200099', 'default'), ['drop', 'PP[01]', '', 'default']);
    fields('TUNNEL[1] Rejected at IN(300) filter: UDP 0.0.0.0:67 > 192.0.2.255:68', {
      interface: 'TUNNEL[1]',
      destinationPort: '68',
    });
  });
  test('protocols without ports', () => {
    fields('PP[01] Rejected at IN(1) filter: ICMP 198.51.100.1 > 203.0.113.1 : echo request', {
      protocol: 'ICMP',
      source: '198.51.100.1',
      destination: '203.0.113.1',
      sourcePort: undefined,
    });
    fields('PP[01] Rejected at IN(1) filter: 47 198.51.100.1 > 203.0.113.1', { protocol: '47' });
  });
  test('IPv6: the port behind a dot', () => {
    fields('LAN2 Rejected at IN(1) filter: TCP 2001:db8::9.56609 > 2001:db8::1.443', {
      source: '2001:db8::9',
      sourcePort: '56609',
      destination: '2001:db8::1',
      destinationPort: '443',
    });
    fields('LAN2 Rejected at IN(1) filter: ICMPV6 2001:db8::9 > ff02::1', {
      source: '2001:db8::9',
      destination: 'ff02::1',
    });
  });
  test('trap 7: masked addresses', () => {
    fields('PP[01] Rejected at IN(1) filter: TCP 198.51.x.x:4242 > x.x.x.x:23', {
      source: '198.51.x.x',
      sourcePort: '4242',
      destination: 'x.x.x.x',
      destinationPort: '23',
    });
  });
});

suite('inspection', () => {
  test('the time in parentheses is the session’s start, not the line’s', () => {
    fields(`Jun  7 17:04:51  ${inspected}`, {
      time: 'Jun  7 17:04:51',
      interface: 'LAN2',
      direction: 'out',
      rule: '101098',
      protocol: 'TCP',
      source: '192.168.41.73',
      sourcePort: '53638',
      destination: '198.51.100.147',
      destinationPort: '443',
    });
    route(inspected, ['accept', '', 'LAN2', '101098']);
    route(inspected.replace('[out]', '[in]'), ['accept', 'LAN2', '', '101098']);
  });
});

suite('any head', () => {
  test('show log, syslog with and without host, priority', () => {
    for (const [head, time, host] of [
      ['2026/10/06 12:00:00: ', '2026/10/06 12:00:00', undefined],
      ['Jun  7 17:04:51  ', 'Jun  7 17:04:51', undefined],
      ['Jun  7 17:04:51 192.0.2.254 ', 'Jun  7 17:04:51', '192.0.2.254'],
      ['<189>Jun  7 17:04:51 ', 'Jun  7 17:04:51', undefined],
      ['<190>', undefined, undefined],
    ] as const) {
      fields(head + rejected, { time, host, interface: 'PP[01]', source: '198.51.100.1' });
      fields(head + inspected, { time, host, interface: 'LAN2', source: '192.168.41.73' });
    }
  });
});

suite('what is not a packet', () => {
  test('frames between MAC addresses have no IP addresses', () => {
    const line = 'LAN1(port3) Rejected at IN(1) filter: 00:00:5e:00:53:01 > 00:00:5e:00:53:ff IP';
    assert.equal(readLine(line).kind, 'packet');
    assert.equal(
      readLine(line).fields.find(({ field }) => field === 'source'),
      undefined,
    );
  });
  test('NAT and other messages', () => {
    for (const line of [
      '[NAT(1000):LAN2] Released UDP 172.16.20.3.44249 <-> 192.168.20.254.10708 ==> 172.16.20.1.53',
      'PP[01] IP Commencing: UDP 192.168.0.2:5353 > 198.51.100.1:53',
      'Login succeeded for TELNET: 192.168.0.2',
    ]) {
      assert.equal(readLine(line).kind, 'other', line);
    }
  });
  test('damage', () => {
    unparsed('PP[01] Rejected at IN(1) filter: |UDX 198.51.100.1:10000 > 203.0.113.1:500');
    unparsed('PP[01] Rejected at IN(1) filter: UDP |198.51.100.1.7:10000 > 203.0.113.1:500');
    unparsed('PP[01] Rejected at IN(1) filter: UDP 198.51.100.1:10000 > |203.0.113');
    unparsed('PP[01] Rejected at IN(1) filter: UDP |198.51.100.1:10000');
    unparsed('PP[01] Rejected at IN(1) filter: UDP 198.51.100.1:10000 > |203.0.113.1:66000');
  });
});
