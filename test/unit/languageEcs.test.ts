import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { csvHead, csvLine } from '../../src/cli/eventCsv';
import { FieldReader } from '../../src/cli/fieldReader';
import { ecsEvent } from '../../src/language/ecs';
import type { EventLine } from '../../src/language/eventLine';

function event(text: string, more: Partial<EventLine> = {}): EventLine {
  const read = new FieldReader().read(Buffer.from(text));
  assert.ok(read, 'a packet');
  return {
    ...read,
    time: Date.UTC(2020, 3, 6, 16, 5, 30, 250),
    action: 'drop',
    repeat: 1,
    transport: 'tcp',
    country: undefined,
    path: 'router.log',
    line: 7,
    ...more,
  };
}

const head = '2020-04-06T16:05:30 router kernel: ';

suite('Elastic Common Schema', () => {
  test('TCP over IPv4, every key', () => {
    const text = `${head}[UFW BLOCK] IN=eth0 OUT=br0 MAC=90:10:20:76:8d:20:90:10:65:29:b6:2a:08:00 SRC=198.51.100.7 DST=203.0.113.10 LEN=60 TOS=0x10 PREC=0x20 TTL=52 ID=4321 DF PROTO=TCP SPT=51000 DPT=23 SEQ=3405803786 ACK=0 WINDOW=5840 RES=0x00 SYN URGP=0 `;
    assert.deepEqual(ecsEvent(event(text, { country: 'JP' })), {
      '@timestamp': '2020-04-06T16:05:30.250Z',
      source: { ip: '198.51.100.7', port: 51000, mac: '90-10-65-29-B6-2A', geo: { country_iso_code: 'JP' } },
      destination: { ip: '203.0.113.10', port: 23, mac: '90-10-20-76-8D-20' },
      network: { transport: 'tcp', type: 'ipv4' },
      event: { action: 'drop', type: ['denied', 'connection'], original: text },
      observer: {
        name: 'router',
        ingress: { interface: { name: 'eth0' } },
        egress: { interface: { name: 'br0' } },
      },
      rule: { name: '[UFW BLOCK]' },
      log: { file: { path: 'router.log' }, origin: { file: { line: 7 } } },
      iptables: {
        length: 60,
        id: 4321,
        ttl: 52,
        tos: 16,
        precedence_bits: 32,
        fragment_flags: ['DF'],
        ether_type: 2048,
        input_device: 'eth0',
        output_device: 'br0',
        tcp: { flags: ['SYN'], window: 5840, seq: 3405803786, ack: 0, reserved_bits: 0 },
      },
    });
  });

  test('UDP over IPv6: short addresses, hop limit, the second LEN', () => {
    const text = `${head}DROP6 IN=ppp0 OUT= MAC= SRC=2001:0db8:0bad:0000:0000:0000:0000:0005 DST=2001:0db8:0010:0000:0000:0000:0000:0010 LEN=61 TC=0 HOPLIMIT=47 FLOWLBL=9 PROTO=UDP SPT=40001 DPT=53 LEN=21 `;
    const { source, destination, network, iptables } = ecsEvent(event(text, { transport: 'udp' }));
    assert.deepEqual(source, { ip: '2001:db8:bad::5', port: 40001 });
    assert.deepEqual(destination, { ip: '2001:db8:10::10', port: 53 });
    assert.deepEqual(network, { transport: 'udp', type: 'ipv6' });
    assert.deepEqual(iptables, {
      length: 61,
      ttl: 47,
      tos: 0,
      input_device: 'ppp0',
      flow_label: 9,
      udp: { length: 21 },
    });
  });

  test('an ICMP error speaks of itself, not of the packet that it quotes', () => {
    const text = `${head}DROP IN=ppp0 OUT= MAC= SRC=192.0.2.1 DST=203.0.113.10 LEN=89 TOS=0x00 PREC=0xC0 TTL=54 ID=3 PROTO=ICMP TYPE=3 CODE=10 [SRC=203.0.113.10 DST=192.0.2.1 LEN=61 TOS=0x00 PREC=0x00 TTL=52 ID=9 DF PROTO=UDP SPT=40112 DPT=53 LEN=41 ] `;
    const { source, iptables } = ecsEvent(event(text, { transport: 'icmp' }));
    assert.deepEqual(source, { ip: '192.0.2.1' });
    assert.deepEqual(iptables, {
      length: 89,
      id: 3,
      ttl: 54,
      tos: 0,
      precedence_bits: 192,
      input_device: 'ppp0',
      icmp: { type: 3, code: 10 },
    });
  });

  test('an echo request has its own ID and SEQ', () => {
    const text = `${head}IN=ppp0 OUT= MAC= SRC=192.0.2.1 DST=203.0.113.10 LEN=84 TOS=0x00 PREC=0x00 TTL=54 ID=3 PROTO=ICMP TYPE=8 CODE=0 ID=4242 SEQ=1 `;
    const { iptables, rule } = ecsEvent(event(text, { transport: 'icmp', action: 'unknown' }));
    assert.deepEqual((iptables as { icmp: unknown; id: unknown }).icmp, { type: 8, code: 0, id: 4242, seq: 1 });
    assert.equal((iptables as { id: unknown }).id, 3);
    assert.equal(rule, undefined);
  });

  test('a masked address is no ip', () => {
    const text = `${head}DROP IN=ppp0 OUT= MAC= SRC=198.51.***.*** DST=MY.IP.AD.DR LEN=118 TOS=0x00 PREC=0x00 TTL=242 ID=3 PROTO=UDP SPT=4 DPT=1900 LEN=98 `;
    const { source, destination, network } = ecsEvent(event(text, { transport: 'udp' }));
    assert.deepEqual(source, { address: '198.51.***.***', port: 4 });
    assert.deepEqual(destination, { address: 'MY.IP.AD.DR', port: 1900 });
    assert.deepEqual(network, { transport: 'udp' });
  });

  test('a repeated packet counts, an accepted one is allowed, no time is no timestamp', () => {
    const text = `message repeated 28 times: [ [UFW ALLOW] IN=eth0 OUT= SRC=192.0.2.1 DST=224.0.0.1 LEN=36 TOS=0x00 PREC=0xC0 TTL=1 ID=3 PROTO=2 ]`;
    const document = ecsEvent(event(text, { action: 'accept', repeat: 28, time: undefined, transport: 'igmp' }));
    assert.deepEqual(document.event, {
      action: 'accept',
      type: ['allowed', 'connection'],
      count: 28,
      original: text,
    });
    assert.equal('@timestamp' in document, false);
  });

  test('SEIL', () => {
    const text =
      'Apr  6 16:05:30 seil pppoe0 @postnat:3[DENY_TELNET] block 198.51.100.7,4242 -> 203.0.113.10,23 PR tcp len 60 20/40 in -S';
    const { seil, observer, rule, iptables } = ecsEvent(event(text));
    assert.deepEqual(seil, {
      interface: 'pppoe0',
      rule_set: 'postnat',
      rule_number: '3',
      filter: 'DENY_TELNET',
      direction: 'in',
    });
    assert.deepEqual(observer, { name: 'seil', ingress: { interface: { name: 'pppoe0' } } });
    assert.deepEqual(rule, { name: 'DENY_TELNET' });
    assert.equal(iptables, undefined);
  });
});

suite('fields', () => {
  test('are those of their line, whatever stood on the line before', () => {
    const reader = new FieldReader();
    const line = (prefix: string) =>
      Buffer.from(`${prefix} IN=ppp0 OUT= SRC=192.0.2.1 DST=203.0.113.10 LEN=40 PROTO=2 `);
    assert.equal(reader.read(line('[拒否] 🛑'))?.fields.text('prefix'), '[拒否] 🛑');
    assert.deepEqual(reader.read(line('[拒否] 🛑'))?.fields.texts('source'), ['192.0.2.1']);
    assert.equal(reader.read(Buffer.from('the quick brown fox')), undefined);
    assert.equal(reader.read(line('DROP'))?.fields.text('prefix'), 'DROP');
  });
});

suite('CSV', () => {
  test('one packet', () => {
    const text = `${head}=DROP IN=ppp0 OUT= MAC= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=80 DPT=40000 WINDOW=0 RES=0x00 ACK RST URGP=0 `;
    const titles = csvHead.split(',');
    const cells = csvLine(event(text, { country: 'JP' })).split(',');
    assert.equal(cells.length, titles.length);
    const said = Object.fromEntries(
      titles.map((title, index) => [title, cells[index]]).filter(([, cell]) => cell !== ''),
    );
    assert.deepEqual(said, {
      time: '2020-04-06T16:05:30.250Z',
      action: 'drop',
      source: '198.51.100.7',
      source_port: '80',
      country: 'JP',
      destination: '203.0.113.10',
      destination_port: '40000',
      transport: 'tcp',
      length: '40',
      ttl: '52',
      tcp_flags: 'ACK RST',
      in: 'ppp0',
      rule: `"'=DROP"`,
      host: 'router',
      repeat: '1',
      log: 'router.log',
      line: '7',
    });
  });
});
