import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLine } from '../../src/core/readLine';

const ip = 'SRC=203.0.113.9 DST=192.0.2.1 LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=4321 ';
const tcp = 'PROTO=TCP SPT=4242 DPT=23 WINDOW=5840 RES=0x00 SYN URGP=0 ';
const ipv6 =
  'SRC=2001:0db8:0000:0000:0000:0000:0000:0009 DST=2001:0db8:0000:0000:0000:0000:0000:0001 LEN=72 TC=0 HOPLIMIT=57 FLOWLBL=9 ';

/**
 * Asserts that the line is a packet with these fields, the texts of fields that occur more than once joined by blanks.
 * `[source]` is a field of the packet that an ICMP error quotes. A field that is not named may be anything but `unknown`.
 */
function fields(line: string, expected: Readonly<Record<string, string | undefined>>): void {
  const reading = readLine(line);
  assert.deepEqual([reading.kind, reading.dialect, reading.stoppedAt], ['packet', 'netfilter', undefined]);
  const found: Record<string, string> = {};
  for (const { field, quoted, text } of reading.fields) {
    const name = quoted ? `[${field}]` : field;
    found[name] = name in found ? `${found[name]} ${text}` : text;
  }
  const wanted = { unknown: undefined, ...expected };
  assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((name) => [name, found[name]])), wanted);
}

suite('the kernel: interfaces and frames', () => {
  test('prefix and input', () =>
    fields(`DROP IN=eth0 OUT= ${ip}${tcp}`, { prefix: 'DROP', input: 'eth0', output: '' }));
  test('no prefix at all', () => fields(`IN=eth0 OUT= ${ip}${tcp}`, { prefix: undefined, input: 'eth0' }));
  test('a prefix that touches IN=', () => {
    fields(`[WAN_LOCAL-default-D]IN=eth0 OUT= ${ip}${tcp}`, { prefix: '[WAN_LOCAL-default-D]', input: 'eth0' });
    fields(`Shorewall:net2fw:DROP:IN=eth1 OUT= ${ip}${tcp}`, { prefix: 'Shorewall:net2fw:DROP:', input: 'eth1' });
    fields(`DROPIN=ppp0 OUT= ${ip}${tcp}`, { prefix: 'DROP', input: 'ppp0' });
    fields(`policy:2IN=tap1 OUT= ${ip}${tcp}`, { prefix: 'policy:2', input: 'tap1' });
  });
  test('a prefix with blanks, brackets, quotes, stars and beyond ASCII', () => {
    fields(`* new-not-syn * IN=bond0 OUT= ${ip}${tcp}`, { prefix: '* new-not-syn *' });
    fields(`"a [b] c" IN=eth0 OUT= ${ip}${tcp}`, { prefix: '"a [b] c"' });
    fields(`遮断 🛑 IN=eth0 OUT= ${ip}${tcp}`, { prefix: '遮断 🛑', input: 'eth0', source: '203.0.113.9' });
  });
  test('output only, forwarded, bridged', () => {
    fields(`IN= OUT=eth0 ${ip}${tcp}`, { input: '', output: 'eth0' });
    fields(`IN=eth0 OUT=eth1.10 ${ip}${tcp}`, { input: 'eth0', output: 'eth1.10' });
    fields(`IN=br0 OUT=br0 PHYSIN=eth0 PHYSOUT=eth1 ${ip}${tcp}`, {
      input: 'br0',
      bridgeInput: 'eth0',
      bridgeOutput: 'eth1',
    });
  });
  test('MAC= holds 14 bytes, nothing, or too many', () => {
    const mac = '00:11:22:33:44:55:66:77:88:99:aa:bb:08:00';
    fields(`IN=eth0 OUT= MAC=${mac} ${ip}${tcp}`, { mac });
    fields(`IN=ppp0 OUT= MAC= ${ip}${tcp}`, { mac: '', source: '203.0.113.9' });
    fields(`IN=eth0 OUT= MAC=${mac}:45:00:00:28 ${ip}${tcp}`, { mac: `${mac}:45:00:00:28`, length: '60' });
  });
  test('MAC= in the OUTPUT chain, and none though IN= is set', () => {
    fields(`IN= OUT=enp0s3 MAC=90:10:20:76:8d:20:90:10:65:29:b6:2a:86:dd:ff:ff ${ipv6}PROTO=UDP SPT=1 DPT=2 LEN=32 `, {
      mac: '90:10:20:76:8d:20:90:10:65:29:b6:2a:86:dd:ff:ff',
    });
    fields(`IN=eth0 OUT= ${ip}${tcp}`, { mac: undefined });
  });
  test('decoded MAC with VLAN: VPROTO and MACPROTO are both ether types', () => {
    fields(
      `test: IN=veth0 OUT= MACSRC=86:6c:92:ea:d6:73 MACDST=0e:3b:eb:86:73:76 VPROTO=8100 VID=10 MACPROTO=0800 ${ip}${tcp}`,
      { sourceMac: '86:6c:92:ea:d6:73', destinationMac: '0e:3b:eb:86:73:76', vlan: '10', etherType: '8100 0800' },
    );
  });
  test('TUNNEL= behind MAC= (sit)', () => {
    fields(
      `IN=sit0 OUT= MAC=45:00 TUNNEL=203.0.113.9->192.0.2.1 ${ipv6}PROTO=TCP SPT=1 DPT=2 WINDOW=3 RES=0x00 SYN URGP=0 `,
      {
        tunnel: '203.0.113.9->192.0.2.1',
        source: '2001:0db8:0000:0000:0000:0000:0000:0009',
      },
    );
  });
  test('an unknown ether type: nothing behind the frame', () => {
    fields('IN=eth0 OUT= MACSRC=02:00:00:00:00:01 MACDST=01:80:c2:00:00:0e MACPROTO=88cc ', {
      etherType: '88cc',
      source: undefined,
    });
    fields('IN=eth0 OUT= MAC=01:80:c2:00:00:0e:02:00:00:00:00:01:88:cc ', { protocol: undefined });
  });
});

suite('the kernel: ARP', () => {
  const frame =
    'IN=eth0 OUT= MACSRC=02:00:00:00:00:01 MACDST=ff:ff:ff:ff:ff:ff MACPROTO=0806 ARP HTYPE=1 PTYPE=0x0800 OPCODE=1';
  test('MACSRC and MACDST twice, addresses in IPSRC and IPDST', () => {
    fields(`${frame} MACSRC=02:00:00:00:00:01 IPSRC=192.0.2.7 MACDST=00:00:00:00:00:00 IPDST=192.0.2.1`, {
      source: '192.0.2.7',
      destination: '192.0.2.1',
      sourceMac: '02:00:00:00:00:01 02:00:00:00:00:01',
      arpOperation: '1',
    });
  });
  test('INCOMPLETE and TRUNCATED', () => {
    fields(`${frame} INCOMPLETE [8 bytes]`, { arpOperation: '1', source: undefined });
    fields('IN=eth0 OUT= MACSRC=02:00:00:00:00:01 MACDST=02:00:00:00:00:02 MACPROTO=0806 ARP TRUNCATED', {
      source: undefined,
    });
  });
  test('of another hardware, without addresses', () => fields(frame, { arpOperation: '1', source: undefined }));
});

suite('the kernel: IPv4', () => {
  const line = (text: string): string => `IN=eth0 OUT= ${ip}${text}`;
  test('every field of the header', () => {
    fields(line(`CE DF MF ${tcp}`), {
      source: '203.0.113.9',
      destination: '192.0.2.1',
      length: '60',
      tos: '0x00',
      precedence: '0x00',
      ttl: '52',
      id: '4321',
      fragmentFlag: 'CE DF MF',
    });
  });
  test('IP options', () => fields(line(`OPT (94040000) ${tcp}`), { options: '94040000', sourcePort: '4242' }));
  test('the first fragment has ports', () =>
    fields(line(`MF FRAG:0 ${tcp}`), { fragment: '0', destinationPort: '23' }));
  test('later fragments have none', () => {
    fields(line('FRAG:185 PROTO=UDP '), { fragment: '185', protocol: 'UDP', sourcePort: undefined });
    fields(line('MF FRAG:185 PROTO=TCP '), { protocol: 'TCP', destinationPort: undefined });
    fields(line('FRAG:185 PROTO=ICMP '), { protocol: 'ICMP', icmpType: undefined });
  });
  test('a later fragment of AH has no PROTO at all', () => fields(line('FRAG:185 '), { protocol: undefined }));
  test('INCOMPLETE', () => {
    for (const protocol of ['TCP', 'UDP', 'UDPLITE', 'ICMP', 'AH', 'ESP']) {
      fields(line(`PROTO=${protocol} INCOMPLETE [0 bytes] `), { protocol, incomplete: 'INCOMPLETE' });
    }
    fields(line('PROTO=ICMP TYPE=8 CODE=0 INCOMPLETE [4 bytes] '), { icmpType: '8', icmpCode: '0' });
  });
  test('numeric protocols', () => {
    for (const protocol of ['2', '47', '89', '132', '255', '0']) fields(line(`PROTO=${protocol} `), { protocol });
  });
  test('ESP and AH', () => {
    fields(line('PROTO=ESP SPI=0xcb886522 '), { protocol: 'ESP', spi: '0xcb886522' });
    fields(line('PROTO=AH SPI=0x1 '), { protocol: 'AH', spi: '0x1' });
  });
  test('UDPLITE', () =>
    fields(line('PROTO=UDPLITE SPT=1 DPT=2 LEN=40 '), { destinationPort: '2', payloadLength: '40' }));
  test('UID, GID and MARK close the line', () => {
    fields(line(`${tcp}UID=0 GID=1000 MARK=0x8000000 `), { uid: '0', gid: '1000', mark: '0x8000000' });
  });
  test('no blank at the end of the line', () => {
    fields(line(tcp).trimEnd(), { urgent: '0' });
    fields(line('PROTO=UDP SPT=1 DPT=2 LEN=40'), { payloadLength: '40' });
    fields(line('PROTO=2'), { protocol: '2' });
  });
});

suite('the kernel: repeated keys (FORMATS 0.3)', () => {
  const line = (text: string): string => `IN=eth0 OUT= ${ip}${text}`;
  test('LEN is the IP length first, then the UDP length', () => {
    fields(line('PROTO=UDP SPT=5353 DPT=5353 LEN=40 '), { length: '60', payloadLength: '40' });
  });
  test('ID is the IP identification first, then the echo’s', () => {
    fields(line('PROTO=ICMP TYPE=8 CODE=0 ID=77 SEQ=1 '), { id: '4321', icmpId: '77', icmpSequence: '1' });
  });
  test('ACK is a number, then a flag', () => {
    fields(line('PROTO=TCP SPT=443 DPT=49412 SEQ=4233876898 ACK=924634312 WINDOW=245 RES=0x00 ACK URGP=0 '), {
      sequence: '4233876898',
      acknowledgement: '924634312',
      tcpFlag: 'ACK',
    });
  });
  test('SEQ of TCP is not the SEQ of an echo', () => {
    fields(line('PROTO=TCP SPT=1 DPT=2 SEQ=5 ACK=0 WINDOW=1 RES=0x00 SYN URGP=0 '), {
      sequence: '5',
      icmpSequence: undefined,
    });
    fields(line('PROTO=ICMP TYPE=0 CODE=0 ID=7 SEQ=5 '), { icmpSequence: '5', sequence: undefined });
  });
});

suite('the kernel: TCP', () => {
  const flags = (words: string): void =>
    fields(`IN=eth0 OUT= ${ip}PROTO=TCP SPT=1 DPT=2 WINDOW=1024 RES=0x00 ${words === '' ? '' : `${words} `}URGP=0 `, {
      tcpFlag: words === '' ? undefined : words,
      urgent: '0',
    });
  test('flags in the kernel’s order', () => flags('AE CWR ECE URG ACK PSH RST SYN FIN'));
  test('SYN+ACK is printed ACK SYN', () => flags('ACK SYN'));
  test('XMAS', () => flags('URG PSH FIN'));
  test('a NULL scan has no flag word', () => flags(''));
  test('TCP options, also truncated', () => {
    fields(`IN=eth0 OUT= ${ip}${tcp}OPT (020405B4) `, { options: '020405B4' });
    fields(`IN=eth0 OUT= ${ip}${tcp}OPT (TRUNCATED)`, { options: 'TRUNCATED' });
    fields(`IN=eth0 OUT= ${ip}OPT (94040000) ${tcp}OPT (020405B4) `, { options: '94040000 020405B4' });
  });
  test('nft "log flags all": everything in one line', () => {
    fields(
      `all: IN=eth0 OUT= MACSRC=ec:08:6b:00:fb:b0 MACDST=3c:4a:92:00:4c:5b MACPROTO=0800 ${ip}DF OPT (94040000) ` +
        'PROTO=TCP SPT=443 DPT=49412 SEQ=1 ACK=2 WINDOW=245 RES=0x00 ACK URGP=0 OPT (0101080A) UID=1 GID=2 MARK=0x3 ',
      {
        sequence: '1',
        acknowledgement: '2',
        tcpFlag: 'ACK',
        options: '94040000 0101080A',
        uid: '1',
        gid: '2',
        mark: '0x3',
      },
    );
  });
});

suite('the kernel: ICMP', () => {
  const quote = '[SRC=192.0.2.1 DST=198.51.100.7 LEN=197 TOS=0x00 PREC=0x00 TTL=64 ID=21940 ';
  const line = (text: string): string => `IN=eth0 OUT= ${ip}PROTO=ICMP ${text}`;
  test('trap 3: an error keeps its own source, destination and length; the quoted packet stands apart', () => {
    fields(line(`TYPE=3 CODE=1 ${quote}PROTO=UDP SPT=9993 DPT=47042 LEN=177 ] `), {
      source: '203.0.113.9',
      destination: '192.0.2.1',
      length: '60',
      ttl: '52',
      id: '4321',
      protocol: 'ICMP',
      sourcePort: undefined,
      '[source]': '192.0.2.1',
      '[destination]': '198.51.100.7',
      '[length]': '197',
      '[payloadLength]': '177',
      '[protocol]': 'UDP',
      '[sourcePort]': '9993',
      '[destinationPort]': '47042',
      '[ttl]': '64',
      '[id]': '21940',
    });
  });
  test('a quoted TCP segment keeps its flags to itself', () => {
    fields(line(`TYPE=11 CODE=0 ${quote}DF PROTO=TCP SPT=1 DPT=2 WINDOW=3 RES=0x00 SYN URGP=0 ] `), {
      tcpFlag: undefined,
      '[tcpFlag]': 'SYN',
      '[fragmentFlag]': 'DF',
    });
  });
  test('a quoted echo keeps its type', () => {
    fields(line(`TYPE=11 CODE=0 ${quote}PROTO=ICMP TYPE=8 CODE=0 ID=9 SEQ=2 ] `), {
      icmpType: '11',
      icmpCode: '0',
      '[icmpType]': '8',
      '[icmpId]': '9',
      '[icmpSequence]': '2',
    });
  });
  test('a quoted packet that is cut, or of a numeric protocol', () => {
    fields(line(`TYPE=3 CODE=3 ${quote}PROTO=UDP INCOMPLETE [4 bytes] ] `), { icmpType: '3', '[protocol]': 'UDP' });
    fields(line(`TYPE=3 CODE=2 ${quote}PROTO=47 ] `), { '[protocol]': '47' });
    fields(line(`TYPE=3 CODE=2 ${quote}PROTO=2]`), { '[protocol]': '2' });
  });
  test('MTU stands behind the bracket and belongs to the error', () => {
    fields(line(`TYPE=3 CODE=4 ${quote}DF PROTO=UDP SPT=1 DPT=2 LEN=177 ] MTU=1400 `), {
      mtu: '1400',
      '[mtu]': undefined,
    });
  });
  test('MARK behind the bracket too', () => fields(line(`TYPE=3 CODE=1 ${quote}PROTO=2 ] MARK=0x1 `), { mark: '0x1' }));
  test('a redirect names its gateway', () => {
    fields(line(`TYPE=5 CODE=1 GATEWAY=192.0.2.254 ${quote}PROTO=2 ] `), {
      gateway: '192.0.2.254',
      '[source]': '192.0.2.1',
    });
  });
  test('a parameter problem', () => fields(line('TYPE=12 CODE=0 PARAMETER=20 '), { icmpParameter: '20' }));
  test('types without more', () => fields(line('TYPE=13 CODE=0 '), { icmpType: '13', icmpId: undefined }));
});

suite('the kernel: IPv6', () => {
  const line = (text: string): string => `IN=eth0 OUT= MAC=33:33:00:00:00:01:02:00:00:00:00:01:86:dd ${ipv6}${text}`;
  test('every field of the header; HOPLIMIT is the TTL', () => {
    fields(line('PROTO=UDP SPT=546 DPT=547 LEN=32 '), {
      source: '2001:0db8:0000:0000:0000:0000:0000:0009',
      length: '72',
      trafficClass: '0',
      ttl: '57',
      flowLabel: '9',
      destinationPort: '547',
      payloadLength: '32',
    });
  });
  test('empty extension headers, nine in a row', () => {
    fields(line(`${'OPT ( ) '.repeat(9)}${tcp}`), { sourcePort: '4242', tcpFlag: 'SYN' });
  });
  test('a fragment header: FRAG and ID', () => {
    fields(line('FRAG:185 ID:0000abcd PROTO=UDP '), { fragment: '185 0000abcd', sourcePort: undefined });
    fields(line('OPT ( FRAG:0 INCOMPLETE ID:0000abcd ) PROTO=UDP SPT=1 DPT=2 LEN=9 '), { destinationPort: '2' });
  });
  test('AH and ESP as extension headers', () => {
    fields(line(`OPT ( AH SPI=0x12 ) ${tcp}`), { sourcePort: '4242' });
    fields(line('PROTO=ESP SPI=0x34 '), { spi: '0x34' });
  });
  test('an extension header the kernel does not know ends the line', () => {
    fields(line('Unknown Ext Hdr 255'), { ttl: '57', protocol: undefined, unknown: 'Unknown Ext 255' });
  });
  test('no next header at all', () => fields(line('PROTO=59 '), { protocol: '59' }));
  test('an echo', () => {
    fields(line('PROTO=ICMPv6 TYPE=128 CODE=0 ID=5 SEQ=6 '), {
      icmpType: '128',
      icmpId: '5',
      icmpSequence: '6',
      id: undefined,
    });
  });
  test('an error quotes a packet; MTU stands behind the bracket', () => {
    fields(
      line(
        'PROTO=ICMPv6 TYPE=2 CODE=0 [SRC=2001:0db8:0000:0000:0000:0000:0000:0001 DST=2001:0db8:0000:0000:0000:0000:0000:00ff ' +
          'LEN=1400 TC=0 HOPLIMIT=63 FLOWLBL=0 PROTO=UDP SPT=53 DPT=5353 LEN=1360 ] MTU=1280 ',
      ),
      {
        source: '2001:0db8:0000:0000:0000:0000:0000:0009',
        length: '72',
        ttl: '57',
        mtu: '1280',
        '[source]': '2001:0db8:0000:0000:0000:0000:0000:0001',
        '[ttl]': '63',
        '[length]': '1400',
        '[payloadLength]': '1360',
      },
    );
  });
  test('a parameter problem points', () => {
    fields(line(`PROTO=ICMPv6 TYPE=4 CODE=1 POINTER=00000028 [${ipv6}PROTO=59 ] `), { icmpParameter: '00000028' });
  });
});
