import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { readLine } from '../../src/core/readLine';
import { encodeUtf8 } from '../../src/core/utf8';

/** Asserts that the line is a SEIL packet with these fields, equal ones joined by blanks. */
function fields(line: string, expected: Readonly<Record<string, string | undefined>>): void {
  const reading = readLine(line);
  assert.deepEqual([reading.kind, reading.dialect, reading.stoppedAt], ['packet', 'seil', undefined], line);
  const found: Record<string, string> = {};
  for (const { field, text } of reading.fields) found[field] = field in found ? `${found[field]} ${text}` : text;
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])), expected);
}

/** Asserts that the line is almost one of SEIL's, and that it stops to make sense at the `|`. */
function unparsed(text: string): void {
  const { kind, stoppedAt, dialect } = readLine(text.replace('|', ''));
  assert.deepEqual({ kind, stoppedAt, dialect }, { kind: 'unparsed', stoppedAt: text.indexOf('|'), dialect: 'seil' });
}

/** Asserts action, direction (1 in, 2 out), input, output and filter of a line as the table has them. */
function route(line: string, expected: readonly [string, number, string, string, string]): void {
  const { action, flow, input, output, prefix } = read(line).table.routes.route(0);
  assert.deepEqual([action, flow, input, output, prefix], expected);
}

/** Reads a log. */
function read(log: string): LogReader {
  const reader = new LogReader(new EventTable());
  reader.push(encodeUtf8(log));
  reader.end();
  return reader;
}

const tcp = 'pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S';
const packet = {
  interface: 'pppoe0',
  rule: '0:12',
  filter: 'DENY_TELNET',
  action: 'block',
  source: '203.0.113.9',
  sourcePort: '4242',
  destination: '192.0.2.1',
  destinationPort: '23',
  protocol: 'tcp',
  length: '60',
  headerLength: '20',
  payloadLength: '40',
  direction: 'in',
  tcpFlag: 'S',
};

suite('the four published forms (FORMATS 3.1)', () => {
  test('TCP and UDP', () => {
    fields(tcp, packet);
    fields('lan0 @1:3[OUT_DNS] pass 192.168.0.10,5353 -> 192.0.2.53,53 PR udp len 72 20/52 out ', {
      interface: 'lan0',
      protocol: 'udp',
      direction: 'out',
    });
  });
  test('ICMPv4 and ICMPv6', () => {
    fields('pppoe0 @0:2[PING] block 203.0.113.9 -> 192.0.2.1 PR icmp type 8 code 0 len 84 20/64 in ', {
      icmpType: '8',
      icmpCode: '0',
      sourcePort: undefined,
      length: '84',
    });
    fields('tunnel0 @0:2[ND] pass 2001:db8::9 -> ff02::1 PR ipv6-icmp type 135 code 0 len 72 40/32 in ', {
      source: '2001:db8::9',
      icmpType: '135',
    });
  });
  test('other protocols', () => {
    fields('pppoe0 @0:7[GRE] block 203.0.113.9 -> 192.0.2.1 PR gre len 104 20/84 in', {
      protocol: 'gre',
      direction: 'in',
    });
    fields('pppoe0 @0:7[ESP] pass 203.0.113.9 -> 192.0.2.1 PR esp len 104 20/84 in', { protocol: 'esp' });
    fields('pppoe0 @0:7[X] block 203.0.113.9 -> 192.0.2.1 PR 89 len 104 20/84 in', { protocol: '89' });
  });
  test('an application', () => {
    fields('pppoe0 @0:9[WINNY] block 192.168.0.10,4242 -> 203.0.113.9,7743 AP winny len 60 20/40 out -S', {
      application: 'winny',
      destinationPort: '7743',
    });
  });
  test('a fragment glued to the payload length', () => {
    fields('pppoe0 @0:7[X] block 203.0.113.9 -> 192.0.2.1 PR udp len 1500 20/1480+1480@1480 in', {
      payloadLength: '1480',
      fragment: '+1480@1480',
    });
  });
  test('IPv6 with ports', () => {
    fields('pppoe0 @0:1[A] block 2001:db8::9,4242 -> 2001:db8::1,23 PR tcp len 80 40/40 in -S', {
      source: '2001:db8::9',
      sourcePort: '4242',
      destination: '2001:db8::1',
      destinationPort: '23',
    });
  });
  test('trap 7: masked addresses', () => {
    fields('pppoe0 @0:1[A] block 203.0.***.***,4242 -> x.x.x.x,23 PR tcp len 60 20/40 in -S', {
      source: '203.0.***.***',
      sourcePort: '4242',
      destination: 'x.x.x.x',
    });
  });
  test('names of rules that came up by themselves, and empty ones', () => {
    fields(tcp.replace('DENY_TELNET', 'HTTPS-007a24f2'), { filter: 'HTTPS-007a24f2' });
    fields(tcp.replace('DENY_TELNET', ''), { filter: '', action: 'block' });
  });
  test('every interface', () => {
    for (const name of ['lan0', 'lan1', 'lan2', 'pppoe0', 'ppp0', 'tunnel0', 'ipsec0', 'ge0', 'ge1', 'vlan0.10']) {
      fields(tcp.replace('pppoe0', name), { interface: name, host: undefined });
    }
  });
});

suite('any head (FORMATS 3.2)', () => {
  const time = 'Feb 20 11:00:12';
  test('nothing but a level or a function', () => {
    for (const head of ['info ', 'filter: ', 'ipf: ', 'filter info ', 'info filter: ', 'ipf ', '[info] ']) {
      fields(head + tcp, { ...packet, host: undefined, time: undefined });
    }
  });
  test('show log', () => {
    fields(`2014/02/20 11:00:12 ${tcp}`, { ...packet, time: '2014/02/20 11:00:12', host: undefined });
    fields(`${time} info ${tcp}`, { ...packet, time });
  });
  test('syslog with the factory’s priority', () => {
    fields(`<142>${time} filter: ${tcp}`, { ...packet, priority: '142', time, host: undefined });
    fields(`<142>${time} ${tcp}`, { ...packet, priority: '142', time, host: undefined });
    fields(`<142>${tcp}`, { ...packet, priority: '142', time: undefined });
  });
  test('sequence number, alternate time stamp, comment as host', () => {
    fields(`<142>${time} branch-office 999999999: filter: ${tcp}`, { ...packet, time, host: 'branch-office' });
    fields(`<142>${time} branch-office filter: 2014/02/20 11:00:12 ${tcp}`, { ...packet, time, host: 'branch-office' });
  });
  test('the sender’s address as host', () => {
    fields(`${time} 192.0.2.254 ipf: ${tcp}`, { ...packet, time, host: '192.0.2.254' });
  });
  test('RFC 5424', () => {
    fields(`<142>1 2026-02-20T11:00:12+09:00 seil ipf - - - ${tcp}`, { ...packet, host: 'seil' });
  });
  test('two blanks behind the time, one at the end', () =>
    fields(`${time}  ${tcp} `, { ...packet, time, host: undefined }));
});

suite('spellings nobody has published', () => {
  test('actions, in any case', () => {
    for (const [word, action] of [
      ['block', 'drop'],
      ['BLOCK', 'drop'],
      ['b', 'drop'],
      ['B', 'drop'],
      ['pass', 'accept'],
      ['p', 'accept'],
      ['forward', 'accept'],
      ['Forward', 'accept'],
      ['fwd', 'accept'],
      ['f', 'accept'],
      ['l', 'unknown'],
      ['n', 'unknown'],
    ] as const) {
      route(tcp.replace('block', word), [action, 1, 'pppoe0', '', 'DENY_TELNET']);
    }
  });
  test('directions, in any case', () => {
    route(tcp.replace(' in ', ' IN '), ['drop', 1, 'pppoe0', '', 'DENY_TELNET']);
    route(tcp.replace(' in ', ' out '), ['drop', 2, '', 'pppoe0', 'DENY_TELNET']);
    route(tcp.replace(' in ', ' OUT '), ['drop', 2, '', 'pppoe0', 'DENY_TELNET']);
    route(tcp.replace(' in ', ' redirect '), ['drop', 1, 'pppoe0', '', 'DENY_TELNET']);
  });
  test('protocols, in any case', () => {
    for (const protocol of ['TCP', 'tcp', '6']) fields(tcp.replace('PR tcp', `PR ${protocol}`), { protocol });
  });
  test('flags before or behind the direction, or none', () => {
    fields(tcp.replace('in -S', '-S in'), { direction: 'in', tcpFlag: 'S' });
    fields(tcp.replace('in -S', 'in -AF'), { tcpFlag: 'AF' });
    fields(tcp.replace('in -S', 'in'), { direction: 'in', tcpFlag: undefined });
  });
  test('a tab or a NUL byte among the options', () => {
    fields(tcp.replace('in -S', 'in\t-S'), { direction: 'in', tcpFlag: 'S' });
    fields(tcp.replace('in -S', '\u0000in \u0000'), { direction: 'in' });
  });
  test('further options', () => fields(`${tcp} K-S short`, { direction: 'in', tcpFlag: 'S', options: 'K-S short' }));
  test('trap 6: CRLF', () => {
    const { table } = read(`${tcp}\r\n`);
    assert.equal(table.blocks[0]?.flags[0], 2);
    assert.equal(table.blocks[0]?.length[0], 60);
  });
});

suite('IPFilter’s ipmon, the ancestor', () => {
  const line =
    '28/06/2020 18:57:53.239346 rge0 @0:12 b 192.168.1.100,40702 -> 198.51.100.51,993 PR tcp len 20 60 -S OUT';
  test('header length, then packet length; flags before the direction', () => {
    fields(line, {
      time: '28/06/2020 18:57:53.239346',
      host: undefined,
      interface: 'rge0',
      rule: '0:12',
      filter: undefined,
      action: 'b',
      headerLength: '20',
      length: '60',
      tcpFlag: 'S',
      direction: 'OUT',
    });
    route(line, ['drop', 2, '', 'rge0', '']);
  });
  test('UDP, and a count of equal packets', () => {
    fields(line.replace('PR tcp len 20 60 -S', 'PR udp len 20 76'), { protocol: 'udp', length: '76' });
    const { table } = read(line.replace('rge0 @', '3x rge0 @'));
    assert.equal(table.weight(0), 3);
  });
  test('a count beyond reason is no count', () => {
    const { table } = read(line.replace('rge0 @', `${'9'.repeat(400)}x rge0 @`));
    assert.equal(table.weight(0), 1);
  });
  test('ICMP', () => {
    fields('rge0 @0:12 p 192.168.1.100 -> 198.51.100.51 PR icmp len 20 84 icmp echo/0 OUT', {
      protocol: 'icmp',
      length: '84',
    });
  });
  test('lines of NAT and state tables are others', () => {
    for (const text of [
      '28/06/2020 18:57:53.239346 @1 NAT:MAP 192.168.1.100,40702 <- -> 203.0.113.1,40702 [198.51.100.51,993]',
      '28/06/2020 18:57:53.239346 STATE:NEW 192.168.1.100,40702 -> 198.51.100.51,993 PR udp',
    ]) {
      assert.equal(readLine(text).kind, 'other', text);
    }
  });
});

suite('a line that almost matches says where it stops', () => {
  test('word by word', () => {
    unparsed('pppoe0 @0:12[DENY_TELNET] |deny 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12|[DENY_TELNET block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block |203.0.113.9.7,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,|x -> 192.0.2.1,23 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 |=> 192.0.2.1,23 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,|66000 PR tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 |PX tcp len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR |tpc len 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp |length 60 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len |x 20/40 in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/|x in -S');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 |inside -S');
    unparsed('pppoe0 @0:12[PING] block 203.0.113.9 -> 192.0.2.1 PR icmp type |x code 0 len 84 20/64 in');
  });
  test('cut', () => {
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40|');
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> |192.0.2');
    unparsed('pppoe0 @0:12[DENY_TELNET] |');
  });
  test('TCP without ports, and no fragment', () => {
    unparsed('pppoe0 @0:12[DENY_TELNET] block 203.0.113.9 -> 192.0.2.1 PR tcp len 60 20/40 in -S|');
  });
  test('in the middle of a line', () => {
    unparsed(
      '<142>Feb 20 11:00:12 fw filter: pppoe0 @0:12[遮断] |deny 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in',
    );
  });
});

suite('SEIL’s other lines (ANALYSIS A1)', () => {
  test('ntp and system lines are no packets and nothing wrong', () => {
    const log = [
      'Feb 20 11:00:12 ntp: reply from 192.0.2.123: not synced (alarm), next query 300s',
      'Feb 20 11:00:12 ntp: adjusting local clock by 0.012s',
      'Feb 20 11:00:12 filter: iipf: filter rule is full',
      'Feb 20 11:00:12 filter: cannot reload lanbackupd',
      'ipf: iipf: IPv4/IPv6 Packet Filter Enabled',
      'relaydid=1 action=MAILREJECT mode=smtp sender=a@example.org recipient=b@example.org host=192.0.2.7 code=550',
    ];
    const { counts } = read(log.join('\n'));
    assert.deepEqual(counts, { lines: 6, packets: 0, unparsed: 0, other: 6 });
  });
  test('trap 12: TRIMMED is a quality note, whatever the function and the head', () => {
    const { counts, notes } = read(
      `${tcp}\n== OLDER "ipf" LOG MESSAGES WERE TRIMMED ==\nFeb 20 11:00:12 ntp: == OLDER "ntp" LOG MESSAGES WERE TRIMMED ==\n${tcp}`,
    );
    assert.equal(counts.unparsed, 0);
    assert.deepEqual(
      notes.list().filter(({ code }) => code === 'trimmed'),
      [{ code: 'trimmed', count: 2, lines: [2, 3] }],
    );
  });
});
