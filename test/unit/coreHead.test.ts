import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLine } from '../../src/core/readLine';

const packet = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=60 PROTO=2 ';

/** The fields that stand before a packet. */
interface Head {
  readonly time?: string;
  readonly host?: string;
  readonly uptime?: string;
  readonly prefix?: string;
  readonly priority?: string;
  readonly level?: string;
  readonly repeat?: string;
}

/** Asserts all that is read before `IN=`, for a line that begins like this. */
function head(text: string, expected: Head): void {
  const { kind, fields } = readLine(text + packet);
  assert.equal(kind, 'packet');
  const before = fields.filter(({ start }) => start < text.length);
  assert.deepEqual(Object.fromEntries(before.map((reading) => [reading.field, reading.text])), expected);
}

suite('syslog (FORMATS 2a)', () => {
  const time = 'May 29 06:53:55';
  test('time, host, program, uptime, prefix', () => {
    head(`${time} vultr kernel: [547219.375133] [UFW BLOCK] `, {
      time,
      host: 'vultr',
      uptime: '547219.375133',
      prefix: '[UFW BLOCK]',
    });
  });
  test('kernel without its colon', () => {
    head(`${time} aws1 kernel [12974860.556642] denied: `, {
      time,
      host: 'aws1',
      uptime: '12974860.556642',
      prefix: 'denied:',
    });
  });
  test('without a host', () => {
    head('Jun 10 12:05:49 kernel: DROP ', { time: 'Jun 10 12:05:49', prefix: 'DROP' });
    head('Jan  8 03:37:09 DENY: ', { time: 'Jan  8 03:37:09', prefix: 'DENY:' });
    head('Jan  8 03:37:09 DROP INVALID ', { time: 'Jan  8 03:37:09', prefix: 'DROP INVALID' });
    head('Jan  8 03:37:09 drop wan in: ', { time: 'Jan  8 03:37:09', prefix: 'drop wan in:' });
    head('Jan  8 03:37:09 ', { time: 'Jan  8 03:37:09' });
  });
  test('a word that speaks of a rule is no host where nothing shows that it is', () => {
    for (const prefix of [
      'Blocked',
      'DENIED BY FIREWALL',
      'IPTABLES-DROP',
      'LOGDROP wan',
      'drop_wan out',
      'FORWARD REJECT:',
      'OUTPUT reject:',
      'INBOUND TCP:',
      'iptables DROP_INPUT:',
      'nft trace',
    ])
      head(`${time} ${prefix} `, { time, prefix });
    head(`${time} message repeated 2 times: [ [UFW BLOCK] `, { time, repeat: '2', prefix: '[UFW BLOCK]' });
  });
  test('a program, an uptime or a facility behind a word shows that it is the host', () => {
    for (const host of ['drop', 'pass-through', 'INPUT', 'ufw-audit']) {
      head(`${time} ${host} kernel: DROP `, { time, host, prefix: 'DROP' });
      head(`${time} ${host} kernel [12.5] DROP `, { time, host, uptime: '12.5', prefix: 'DROP' });
      head(`${time} ${host} [  12.5] DROP `, { time, host, uptime: '12.5', prefix: 'DROP' });
      head(`${time} ${host} kern.warn kernel: DROP `, { time, host, level: 'kern.warn', prefix: 'DROP' });
    }
  });
  test('a word that begins or ends like one of a rule’s may be a host', () => {
    for (const host of ['dropbox', 'passau', 'auditorium', 'nfthost', 'accra', 'blockhaus.example'])
      head(`${time} ${host} new: `, { time, host, prefix: 'new:' });
  });
  test('behind a time in brackets or a facility stands no host', () => {
    head('[Wed Aug 21 10:00:00 2019] net-fw new: ', { time: '[Wed Aug 21 10:00:00 2019]', prefix: 'net-fw new:' });
    head('Mon Mar 23 13:16:49 2026 kern.warn from wan: ', {
      time: 'Mon Mar 23 13:16:49 2026',
      level: 'kern.warn',
      prefix: 'from wan:',
    });
  });
  test('without a program', () => {
    head('Apr  7 21:49:03 UDM-Pro [WAN_IN-RET-3006] ', {
      time: 'Apr  7 21:49:03',
      host: 'UDM-Pro',
      prefix: '[WAN_IN-RET-3006]',
    });
    head(`${time} server Shorewall:net2fw:DROP:`, { time, host: 'server', prefix: 'Shorewall:net2fw:DROP:' });
    head(`${time} server Shorewall:net2fw:DROP: `, { time, host: 'server', prefix: 'Shorewall:net2fw:DROP:' });
  });
  test('the host twice', () => {
    head('Jun 13 23:29:15 UDMP-DTC UDMP-DTC [WAN_LOCAL-D-1] ', {
      time: 'Jun 13 23:29:15',
      host: 'UDMP-DTC',
      prefix: '[WAN_LOCAL-D-1]',
    });
    head(`${time} router router kernel: DROP `, { time, host: 'router', prefix: 'DROP' });
  });
  test('a word like the host but not the same is the prefix', () => {
    head(`${time} router router2 `, { time, host: 'router', prefix: 'router2' });
  });
  test('facility and level (BusyBox, UDM, OpenWrt)', () => {
    head('Jun  4 09:24:12 alpine kern.warn kernel: [ 152.01] DROP ', {
      time: 'Jun  4 09:24:12',
      host: 'alpine',
      level: 'kern.warn',
      uptime: '152.01',
      prefix: 'DROP',
    });
    head('Mar  2 23:24:28 UDM-Pro user.warn kernel: [1293979.679369] [LAN_IN-D-1]', {
      time: 'Mar  2 23:24:28',
      host: 'UDM-Pro',
      level: 'user.warn',
      uptime: '1293979.679369',
      prefix: '[LAN_IN-D-1]',
    });
    head('Mon Mar 23 13:16:49 2026 kern.warn kernel: [311423.870453] reject wan in: ', {
      time: 'Mon Mar 23 13:16:49 2026',
      level: 'kern.warn',
      uptime: '311423.870453',
      prefix: 'reject wan in:',
    });
  });
  test('a host with dots is no facility', () => {
    head(`${time} fw.example kernel: DROP `, { time, host: 'fw.example', prefix: 'DROP' });
    head(`${time} kern.example.org kernel: DROP `, { time, host: 'kern.example.org', prefix: 'DROP' });
  });
  test('hosts that are addresses, or not ASCII', () => {
    head(`${time} 192.0.2.254 kernel: DROP `, { time, host: '192.0.2.254', prefix: 'DROP' });
    head(`${time} 2001:db8::1 kernel: DROP `, { time, host: '2001:db8::1', prefix: 'DROP' });
    head(`${time} ルーター kernel: DROP `, { time, host: 'ルーター', prefix: 'DROP' });
  });
  test('priority kept', () => {
    head(`<161>${time} fw kernel: DROP `, { priority: '161', time, host: 'fw', prefix: 'DROP' });
    head('<6>2021-03-12T14:10:18Z fw kernel: DROP ', {
      priority: '6',
      time: '2021-03-12T14:10:18Z',
      host: 'fw',
      prefix: 'DROP',
    });
    head('<4>DROP ', { priority: '4', prefix: 'DROP' });
    head('<4>[  307.757925] DROP ', { priority: '4', uptime: '307.757925', prefix: 'DROP' });
    head('<99999>DROP ', { prefix: '<99999>DROP' });
  });
  test('ISO 8601', () => {
    const iso = '2025-01-23T12:22:21.537693-05:00';
    head(`${iso} ubuntu2204 kernel: [UFW BLOCK] `, { time: iso, host: 'ubuntu2204', prefix: '[UFW BLOCK]' });
    head('2026-07-16T10:00:00+0000 host kernel: FINAL_REJECT: ', {
      time: '2026-07-16T10:00:00+0000',
      host: 'host',
      prefix: 'FINAL_REJECT:',
    });
  });
  test('other loggers', () => {
    for (const program of ['klogd:', 'ulogd:', 'ulogd2:', 'ulogd[123]:', 'kernel:']) {
      head(`${time} fw ${program} DROP `, { time, host: 'fw', prefix: 'DROP' });
    }
  });
  test('a program that is no logger belongs to the prefix', () => {
    head(`${time} fw firewall: DROP `, { time, host: 'fw', prefix: 'firewall: DROP' });
  });
  test('localised months', () => {
    head('10月 12 10:16:42 localhost.localdomain kernel: DROP ', {
      time: '10月 12 10:16:42',
      host: 'localhost.localdomain',
      prefix: 'DROP',
    });
    head(' 7月 26 19:12:35 levi kernel: NFT_DROP: ', { time: ' 7月 26 19:12:35', host: 'levi', prefix: 'NFT_DROP:' });
    head('jul 26 19:12:35 levi kernel: NFT_DROP: ', { time: 'jul 26 19:12:35', host: 'levi', prefix: 'NFT_DROP:' });
  });
});

suite('RFC 5424', () => {
  const time = '2025-11-06T11:32:42.868451+00:00';
  test('nothing but a time', () => {
    head('<174>1 2003-08-24T05:14:15+00:00 - - - - - ', { priority: '174', time: '2003-08-24T05:14:15+00:00' });
  });
  test('host, program, process', () => {
    head(`<134>1 ${time} firewall.lan kernel 92653 - - DROP `, {
      priority: '134',
      time,
      host: 'firewall.lan',
      prefix: 'DROP',
    });
  });
  test('structured data', () => {
    head(`<134>1 ${time} fw kernel - - [meta sequenceId="2633353"] [UFW BLOCK] `, {
      priority: '134',
      time,
      host: 'fw',
      prefix: '[UFW BLOCK]',
    });
    head(`<134>1 ${time} fw kernel - - [meta sequenceId="2"][origin ip="192.0.2.1" x="y z"] DROP `, {
      priority: '134',
      time,
      host: 'fw',
      prefix: 'DROP',
    });
  });
  test('a prefix in brackets is no structured data', () => {
    head(`<134>1 ${time} fw kernel - - - [UFW BLOCK] `, { priority: '134', time, host: 'fw', prefix: '[UFW BLOCK]' });
    head(`<134>1 ${time} fw kernel - - [UFW BLOCK] `, { priority: '134', time, host: 'fw', prefix: '[UFW BLOCK]' });
  });
  test('without a time', () => {
    head('<134>1 - fw kernel - - - DROP ', { priority: '134', host: 'fw', prefix: 'DROP' });
  });
  test('a byte order mark before the message', () => {
    head(`<134>1 ${time} fw kernel - - - \ufeffDROP `, { priority: '134', time, host: 'fw', prefix: 'DROP' });
  });
});

suite('the kernel’s own head', () => {
  test('trap 6: the uptime is no part of the prefix', () => {
    head('kernel: [ 1048.213512] ', { uptime: '1048.213512' });
    head('kernel: [547219.375133] DROP ', { uptime: '547219.375133', prefix: 'DROP' });
    head('[12345.678901] DROP ', { uptime: '12345.678901', prefix: 'DROP' });
    head('[    0.000] ', { uptime: '0.000' });
  });
  test('CONFIG_PRINTK_CALLER', () => {
    head('[  173.258054][   T45] DROP ', { uptime: '173.258054', prefix: 'DROP' });
    head('[  173.258054][    C0] DROP ', { uptime: '173.258054', prefix: 'DROP' });
  });
  test('a prefix in brackets is no uptime and no caller', () => {
    head('[UFW BLOCK] ', { prefix: '[UFW BLOCK]' });
    head('[1] ', { prefix: '[1]' });
    head('[  173.258054][T] ', { uptime: '173.258054', prefix: '[T]' });
  });
  test('dmesg -T', () => {
    head('[Wed Aug 21 10:00:00 2019] DROP ', { time: '[Wed Aug 21 10:00:00 2019]', prefix: 'DROP' });
  });
  test('Proxmox', () => {
    head('101 1 tap101i0-IN 20/Jun/2022:13:09:14 +0200 REJECT: ', {
      time: '20/Jun/2022:13:09:14 +0200',
      prefix: 'REJECT:',
    });
  });
  test('trap 4: repeated messages', () => {
    head('Oct 10 07:25:12 fw kernel: message repeated 28 times: [ [UFW BLOCK] ', {
      time: 'Oct 10 07:25:12',
      host: 'fw',
      repeat: '28',
      prefix: '[UFW BLOCK]',
    });
    head('Oct 10 07:25:12 fw kernel: [  12.345] message repeated 2 times: [DROP ', {
      time: 'Oct 10 07:25:12',
      host: 'fw',
      uptime: '12.345',
      repeat: '2',
      prefix: 'DROP',
    });
    head('kernel: message repeated many times: [ ', { prefix: 'message repeated many times: [' });
  });
  test('an empty head and prefix', () => head('', {}));
});

test('columns count UTF-16 units, whatever stands before', () => {
  const line = `10月 12 10:16:42 fw kernel: 🛑 ${packet}`;
  const { fields } = readLine(line);
  for (const { start, end, text } of fields) assert.equal(line.slice(start, end), text);
  assert.equal(line.indexOf('203.0.113.9'), fields.find(({ field }) => field === 'source')?.start);
});
