import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLine } from '../../src/core/readLine';

const ip = 'SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=4321 ';
const tcp = 'PROTO=TCP SPT=4242 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0 ';
const mac = '00:11:22:33:44:55:66:77:88:99:aa:bb:08:00';

/** Asserts that the line is a netfilter packet with these fields outside the quoted packet, equal fields joined by blanks. */
function fields(line: string, expected: Readonly<Record<string, string | undefined>>): void {
  const reading = readLine(line);
  assert.deepEqual([reading.kind, reading.dialect, reading.stoppedAt], ['packet', 'netfilter', undefined]);
  const found: Record<string, string> = {};
  for (const { field, quoted, text } of reading.fields) {
    if (!quoted) found[field] = field in found ? `${found[field]} ${text}` : text;
  }
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])), expected);
}

/** Asserts that the line is a damaged one of netfilter's that stops to make sense at the `|`. */
function unparsed(text: string): void {
  const { kind, stoppedAt, dialect } = readLine(text.replace('|', ''));
  assert.deepEqual(
    { kind, stoppedAt, dialect },
    { kind: 'unparsed', stoppedAt: text.indexOf('|'), dialect: 'netfilter' },
  );
}

/** Asserts that the line is another program's. */
function other(line: string): void {
  assert.equal(readLine(line).kind, 'other', line);
}

suite('ulogd2 (LOGEMU)', () => {
  const head = 'May 28 17:31:07 server Shorewall:net2fw:DROP: IN=eth1 OUT= ';
  const line = (text: string): string =>
    `${head}MAC=${mac} SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TOS=00 PREC=0x00 TTL=52 ID=4321 ${text}`;
  test('TOS without 0x, MARK always and without 0x, no RES', () => {
    fields(line('DF PROTO=TCP SPT=4242 DPT=23 SEQ=1 ACK=0 WINDOW=5840 SYN URGP=0 MARK=0 '), {
      prefix: 'Shorewall:net2fw:DROP:',
      tos: '00',
      sequence: '1',
      tcpFlag: 'SYN',
      reserved: undefined,
      mark: '0',
    });
    fields(line('PROTO=UDP SPT=1 DPT=2 LEN=40 MARK=1a0000 '), { mark: '1a0000', payloadLength: '40' });
  });
  test('SCTP has ports', () => fields(line('PROTO=SCTP SPT=1 DPT=2 '), { protocol: 'SCTP', destinationPort: '2' }));
  test('ARP by name', () => {
    fields(`${head}SRC=192.0.2.7 DST=192.0.2.1 PROTO=ARP REQUEST `, { protocol: 'ARP', source: '192.0.2.7' });
    fields(`${head}SRC=192.0.2.7 DST=192.0.2.1 PROTO=ARP CODE=9 `, { protocol: 'ARP' });
  });
  test('IPv6 in its short form, FRAG: with a blank', () => {
    fields(`${head}SRC=2001:db8::9 DST=2001:db8::1 LEN=72 TC=0 HOPLIMIT=57 FLOWLBL=0 PROTO=UDP SPT=1 DPT=2 LEN=32 `, {
      source: '2001:db8::9',
      ttl: '57',
    });
  });
});

suite('Proxmox VE', () => {
  const time = '20/Jun/2022:13:16:23 +0200';
  test('the whole line', () => {
    fields(
      `101 1 tap101i0-IN ${time} REJECT: IN=fwbr101i0 OUT=fwbr101i0 PHYSIN=fwln101i0 PHYSOUT=tap101i0 MAC=${mac} ${ip}DF ` +
        'PROTO=TCP SPT=51604 DPT=22 SEQ=3673568222 ACK=0 WINDOW=64240 SYN ',
      { time, prefix: 'REJECT:', bridgeOutput: 'tap101i0', sequence: '3673568222', tcpFlag: 'SYN', host: undefined },
    );
  });
  test('IN= is left out when it is empty', () => {
    fields(`0 1 PVEFW-HOST-OUT ${time} REJECT: OUT=vmbr0.94 ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, {
      prefix: 'REJECT:',
      input: undefined,
      output: 'vmbr0.94',
      source: '203.0.113.9',
      payloadLength: '32',
    });
  });
  test('OUT= is left out too', () => {
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: IN=vmbr0 MAC=${mac} ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, { input: 'vmbr0' });
  });
  test('both are left out', () => {
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: MAC=${mac} ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, { prefix: 'DROP:', mac });
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, { prefix: 'DROP:' });
  });
  test('the first word of a longer prefix is no host', () => {
    fields(`0 3 PVEFW-HOST-IN ${time} policy DROP: IN=vmbr0 ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, {
      prefix: 'policy DROP:',
      host: undefined,
    });
  });
  test('no prefix', () => {
    fields(`0 5 GROUP-web-IN ${time} IN=vmbr0 ${ip}PROTO=UDP SPT=1 DPT=2 LEN=32`, {
      prefix: undefined,
      input: 'vmbr0',
    });
  });
  test('IPv6 with FLOWLBL before HOPLIMIT', () => {
    fields(
      `101 1 tap101i0-IN ${time} PVEFW-reject: IN=fwbr0 SRC=2001:db8::a DST=2001:db8::17 LEN=40 TC=0 FLOWLBL=634336 HOPLIMIT=64 ` +
        'PROTO=TCP SPT=59368 DPT=22 SEQ=3146558957 ACK=0 WINDOW=64800 SYN ',
      { source: '2001:db8::a', flowLabel: '634336', ttl: '64' },
    );
  });
  test('FRAG= and INVALID=', () => {
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: IN=vmbr0 ${ip}FRAG=185 PROTO=UDP `, { fragment: '185' });
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: IN=vmbr0 ${ip}PROTO=UDP INVALID=LEN`, { incomplete: 'LEN' });
  });
  test('protocols by name', () => {
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: IN=vmbr0 ${ip}PROTO=IGMP `, { protocol: 'IGMP' });
    fields(`0 3 PVEFW-HOST-IN ${time} DROP: IN=vmbr0 ${ip}PROTO=ICMPV6 TYPE=135 CODE=0 `, { icmpType: '135' });
  });
});

suite('UniFi', () => {
  const line = (prefix: string): string =>
    `Jun 13 23:29:15 UDM-Pro ${prefix}IN=eth8 OUT= MAC=${mac} SRC=203.0.113.9 DST=192.0.2.1 LEN=122 TOS=00 PREC=0x00 TTL=49 ` +
    'ID=45366 DF PROTO=UDP SPT=38451 DPT=54329 LEN=102 MARK=1a0000';
  test('DESCR="…" is a field of its own', () => {
    fields(line('[WAN_LOCAL-D-2147483647] DESCR="[WAN_LOCAL]Block All Traffic" '), {
      prefix: '[WAN_LOCAL-D-2147483647]',
      description: '[WAN_LOCAL]Block All Traffic',
      input: 'eth8',
      length: '122',
      payloadLength: '102',
    });
  });
  test('trap 8: a lost quote', () => {
    fields(line('[WAN_IN-RET-3006] DESCR="[WAN_IN] PortForward Allow [HTTPS (cli '), {
      prefix: '[WAN_IN-RET-3006]',
      description: '[WAN_IN] PortForward Allow [HTTPS (cli',
      input: 'eth8',
    });
  });
  test('trap 8: emoji', () => {
    fields(line('[LAN_IN-D-4001] DESCR="🛑Drop all InterVLAN traffic" '), {
      description: '🛑Drop all InterVLAN traffic',
      input: 'eth8',
      mark: '1a0000',
    });
  });
  test('an empty description', () => fields(line('[WAN_IN-D-1] DESCR="" '), { prefix: '[WAN_IN-D-1]', input: 'eth8' }));
  test('a description that names keys', () => {
    fields(line('[WAN_IN-D-1] DESCR="no SRC= here" '), {
      prefix: '[WAN_IN-D-1]',
      input: 'eth8',
      source: '203.0.113.9',
    });
  });
  test('a prefix that touches IN=', () =>
    fields(line('[DNAT-br46-udp]'), { prefix: '[DNAT-br46-udp]', input: 'eth8' }));
});

suite('traces and ebtables', () => {
  test('-j TRACE', () => {
    fields(
      `TRACE: raw:PREROUTING:policy:2 IN=eth0 OUT= ${ip}PROTO=TCP SPT=1 DPT=2 SEQ=3 ACK=0 WINDOW=4 RES=0x00 SYN URGP=0 UID=0 GID=0 `,
      {
        prefix: 'TRACE: raw:PREROUTING:policy:2',
        uid: '0',
      },
    );
    fields(`TRACE: filter:INPUT:rule:2IN=tap1 OUT= ${ip}${tcp}`, {
      prefix: 'TRACE: filter:INPUT:rule:2',
      input: 'tap1',
    });
  });
  test('xtables-monitor: no leading zeros, ID glued to DF, SPORT and DPORT, no PROTO', () => {
    fields(
      'PACKET: 2 1266087f IN=eth0 MACSRC=2:42:ac:16:0:2 MACDST=2:42:ac:16:0:1 MACPROTO=0800 SRC=203.0.113.9 DST=192.0.2.1 ' +
        'LEN=60 TOS=0x0 TTL=64 ID=4835DF SPORT=57798 DPORT=8080 SYN ',
      { prefix: 'PACKET: 2 1266087f', id: '4835', fragmentFlag: 'DF', sourcePort: '57798', destinationPort: '8080' },
    );
  });
  test('ebtables --log', () => {
    fields(
      'BR IN=a OUT=b MAC source = 38:2c:4a:00:00:01 MAC dest = a4:91:b1:00:00:02 proto = 0x0800 IP SRC=192.0.2.200 ' +
        'IP DST=203.0.113.10, IP tos=0x00, IP proto=6 SPT=55028 DPT=8080',
      { prefix: 'BR', source: '192.0.2.200', destination: '203.0.113.10', protocol: '6', destinationPort: '8080' },
    );
  });
});

suite('damage (FORMATS 0.6 and 4)', () => {
  test('trap 4: an overwritten middle gives no garbage destination', () => {
    unparsed('kernel: [UFW BLOCK] IN=lo OUT= SRC=127.0.0.53 |DS.189.91.96 LEN=76 PROTO=UDP SPT=53 DPT=4242 LEN=56 ');
    unparsed('kernel: [UFW BLOCK] IN=lo OUT= SRC=|127.0.0.53.7 DST=192.0.2.1 LEN=76 PROTO=UDP SPT=53 DPT=4242 LEN=56 ');
  });
  test('trap 7: an address of five parts is none', () => {
    unparsed(`IN=eth0 OUT= SRC=203.0.113.9 DST=|10.1.222.33.20 LEN=60 TTL=52 ${tcp}`);
  });
  test('trap 7: masked and impossible addresses are read as names', () => {
    const line = (source: string, destination: string): string =>
      `IN=eth0 OUT= SRC=${source} DST=${destination} LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=1 ${tcp}`;
    for (const [source, destination] of [
      ['180.188.***.***', 'MY.IP.AD.DR'],
      ['x.x.x.x', '444.333.222.111'],
      ['203.0.113.xxx', '203.0.113.#'],
      ['2001:db8:****:****::1', '2001:db8:x:x:x:x:x:x'],
    ] as const) {
      fields(line(source, destination), { source, destination, sourcePort: '4242' });
    }
  });
  test('trap 11: the head cut off; ports kept, source unknown', () => {
    fields('kernel: L=126 ID=8698 DF PROTO=TCP SPT=88 DPT=51179 WINDOW=0 RES=0x00 ACK RST URGP=0 ', {
      source: undefined,
      sourcePort: '88',
      destinationPort: '51179',
      tcpFlag: 'ACK RST',
    });
  });
  test('trap 11: the LEN that is left behind UDP ports is not the IP length', () => {
    fields('kernel: L=126 ID=8698 DF PROTO=UDP SPT=88 DPT=51179 LEN=40 ', { length: undefined, payloadLength: '40' });
  });
  test('trap 11: cut within the source', () => {
    fields('kernel: =203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=UDP SPT=88 DPT=51179 LEN=40 ', {
      source: undefined,
      destination: '192.0.2.1',
      length: '60',
      destinationPort: '51179',
    });
  });
  test('a tail cut off is unparsed at the place of the cut', () => {
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=|192.0.');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=TCP SPT=4242 |');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=|TC');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 |');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 |');
    unparsed('[UFW BLOCK] IN=eth0 OUT=|');
  });
  test('a tail cut off behind the ports is a packet', () => {
    fields('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=TCP SPT=4242 DPT=23 WIN', {
      destinationPort: '23',
    });
  });
  test('numbers that do not fit their field', () => {
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=TCP SPT=4242 DPT=|65536 ');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=|256 PROTO=TCP SPT=4242 DPT=1 ');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=|6x0 TTL=52 PROTO=TCP SPT=4242 DPT=1 ');
    unparsed('IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TTL=52 PROTO=|256 ');
  });
  test('two lines run together are not one packet', () => {
    unparsed(`IN=eth0 OUT= ${ip}PROTO=2 [12345.6] DROP IN=eth0 OUT= SRC=|198.51.100.7 DST=192.0.2.1 LEN=60 ${tcp}`);
  });
  test('trap 4: the repeated message in its brackets', () => {
    fields(`kernel: message repeated 28 times: [ [UFW BLOCK] IN=eth0 OUT= ${ip}PROTO=2 ]`, {
      repeat: '28',
      prefix: '[UFW BLOCK]',
      protocol: '2',
    });
    fields(`kernel: message repeated 2 times: [[UFW BLOCK] IN=eth0 OUT= ${ip}PROTO=2]`, { protocol: '2' });
  });
  test('trap 6: NUL bytes and a byte order mark', () => {
    fields(`\u0000\u0000Oct 10 07:25:12 router kernel: DROP IN=eth0 OUT= ${ip}${tcp}`, { source: '203.0.113.9' });
    fields(`IN=eth0 OUT= ${ip}${tcp}\u0000`, { tcpFlag: 'SYN' });
  });
});

suite('other programs', () => {
  test('a few words that look alike', () => {
    other('Oct 10 07:25:12 router sshd[12]: Failed password for root from 203.0.113.9 port 4242 ssh2');
    other('eth0: IN=1234 OUT=5678 bytes');
    other('PATH=/usr/bin ROUTE=default');
    other('wpa_supplicant: SRC=firmware');
    other('');
    other('IN=');
  });
});
