// One or a few lines of every other shape that real files hold.
import { resolvers, timeServers } from './answers.mjs';
import {
  at,
  between,
  datagram,
  dropped,
  fromOutside,
  ipv4,
  ipv6,
  outer,
  pick,
  router,
  stranger,
  syn,
  tcp,
  throughToInside,
  throughToOutside,
  time,
  toOutside,
  udp,
} from './netfilter.mjs';

const other = (seconds, text) => ({ seconds, text: `${time(seconds)} ${text}` });
const strangers6 = ['2001:0db8:0bad:0000:0000:0000:0000:0005', '2001:0db8:0bad:0001:0000:0000:0000:0022'];
const linkLocal = 'fe80:0000:0000:0000:0200:5eff:fe00:5301';

/** A server in the LAN sends its log here too: UFW, with the kernel's uptime. */
function ufw(seconds, prefix, packet, interfaces = 'IN=eth0 OUT= MAC=00:00:5e:00:53:20:00:00:5e:00:53:22:08:00') {
  return other(seconds, `nas kernel: [${(400_000 + seconds).toFixed(6)}] [UFW ${prefix}] ${interfaces} ${packet}`);
}

/** UFW writes an accepted new connection twice: what it saw, and what it did. */
function ufwLines() {
  const lines = [];
  for (let pair = 0; pair < 12; pair++) {
    const second = at(between(1, 10), between(8, 22), between(0, 59), between(0, 59));
    const packet = syn({ src: '192.168.1.34', dst: '192.168.1.20', dpt: pick([445, 22, 8200]), ttl: 64 });
    lines.push(ufw(second, 'AUDIT', packet), ufw(second + 0.000012, 'ALLOW', packet));
  }
  for (let block = 0; block < 10; block++) {
    const second = at(between(1, 10), between(8, 22), between(0, 59), between(0, 59));
    lines.push(
      ufw(
        second,
        'BLOCK',
        `${ipv4({ src: '192.168.1.1', dst: '224.0.0.1', len: 36, ttl: 1, prec: '0xC0', flags: 'DF ' })}PROTO=2 `,
      ),
    );
    lines.push(
      ufw(
        second + 20,
        'BLOCK',
        datagram({ src: '192.168.1.34', dst: '224.0.0.251', spt: 5353, dpt: 5353, ttl: 255, len: 92 }),
      ),
    );
  }
  for (let attempt = 0; attempt < 6; attempt++) {
    lines.push(
      ufw(
        at(5, 3, 12, attempt * 4),
        'LIMIT BLOCK',
        syn({ src: '192.168.1.66', dst: '192.168.1.20', dpt: 22, ttl: 64 }),
      ),
    );
  }
  const igmp = `${ipv4({ src: '192.168.1.1', dst: '224.0.0.1', len: 36, ttl: 1, prec: '0xC0', flags: 'DF ' })}PROTO=2 `;
  lines.push(other(at(7, 4, 31, 9), `nas kernel: message repeated 28 times: [ [UFW BLOCK] IN=eth0 OUT= MAC= ${igmp}]`));
  lines.push(
    ufw(
      at(8, 21, 2, 40),
      'BLOCK',
      `${ipv6({ src: linkLocal, dst: 'ff02:0000:0000:0000:0000:0000:0000:0001', len: 72, hops: 1 })}PROTO=ICMPv6 TYPE=130 CODE=0 `,
    ),
  );
  return lines;
}

/** Ping, fragments, tunnels, stealth scans, IPv6, masked addresses, damage. */
function odd() {
  const lines = [];
  for (let ping = 0; ping < 30; ping++) {
    const second = at(between(1, 10), between(0, 23), between(0, 59), between(0, 59));
    lines.push(
      dropped(
        second,
        `${ipv4({ src: stranger(), len: 84, ttl: between(40, 58) })}PROTO=ICMP TYPE=8 CODE=0 ID=${between(1, 65_535)} SEQ=${between(0, 9)} `,
      ),
    );
  }
  for (let knock = 0; knock < 20; knock++) {
    const second = at(between(1, 10), between(0, 23), between(0, 59), between(0, 59));
    const packet = tcp({ spt: between(1024, 65_535), dpt: pick([22, 23, 80, 443, 8080]), window: 64_800 });
    lines.push(
      router(
        second,
        'DROP6 ',
        fromOutside,
        ipv6({ src: pick(strangers6), len: 80, hops: between(44, 54), flow: between(0, 900_000) }) + packet,
      ),
    );
  }
  const from6 = (second, len, rest) =>
    router(second, 'DROP6 ', fromOutside, ipv6({ src: strangers6[0], len, hops: 47 }) + rest);
  lines.push(from6(at(2, 5, 1, 7), 104, 'PROTO=ICMPv6 TYPE=128 CODE=0 ID=4242 SEQ=1 '));
  lines.push(from6(at(2, 5, 3, 7), 61, udp({ spt: 40_001, dpt: 53, len: 21 })));
  lines.push(from6(at(3, 5, 3, 7), 1280, 'FRAG:0 ID:0000a1b2 PROTO=UDP SPT=40002 DPT=500 LEN=1400 '));
  for (const [day, flags] of [
    [1, ''],
    [2, 'FIN'],
    [3, 'URG PSH FIN'],
    [4, 'ACK'],
  ]) {
    lines.push(dropped(at(day, 11, 11, 11), syn({ src: '192.0.2.99', dpt: 22, len: 40, window: 1024, flags })));
  }
  lines.push(
    dropped(
      at(5, 8, 0, 1),
      `${ipv4({ src: '192.0.2.50', len: 1500, ttl: 51, flags: 'MF ' })}PROTO=UDP SPT=53 DPT=33001 LEN=3008 `,
    ),
  );
  lines.push(
    dropped(at(5, 8, 0, 1), `${ipv4({ src: '192.0.2.50', len: 1500, ttl: 51, flags: 'MF FRAG:185 ' })}PROTO=UDP `),
  );
  lines.push(dropped(at(5, 8, 0, 1), `${ipv4({ src: '192.0.2.50', len: 68, ttl: 51, flags: 'FRAG:370 ' })}PROTO=UDP `));
  lines.push(dropped(at(6, 7, 7, 7), `${ipv4({ src: '192.0.2.51', len: 48, ttl: 240 })}PROTO=47 `));
  lines.push(dropped(at(6, 7, 8, 7), `${ipv4({ src: '192.0.2.51', len: 120, ttl: 55 })}PROTO=ESP SPI=0xcb886522 `));
  lines.push(
    dropped(at(6, 7, 9, 7), `${ipv4({ src: '192.0.2.51', len: 24, ttl: 44 })}PROTO=TCP INCOMPLETE [4 bytes] `),
  );
  const sequence = 'SEQ=3405803786 ACK=0 ';
  lines.push(
    dropped(
      at(7, 2, 2, 2),
      `${ipv4({ src: '198.51.100.23', len: 60, ttl: 48, flags: 'DF ' })}${tcp({ spt: 51_000, dpt: 23, window: 5840, sequence })}OPT (020405B40402080A0015D5E90000000001030302) MARK=0x1 `,
    ),
  );
  for (let packet = 0; packet < 10; packet++) {
    const second = at(10, 11, 20, 5) + (packet === 0 ? 0 : packet === 9 ? 2 : 1);
    lines.push(
      dropped(
        second,
        datagram({ src: '198.51.***.***', dst: 'MY.IP.AD.DR', dpt: 1900, ttl: 242, len: pick([118, 98]) }),
      ),
    );
  }
  lines.push(
    dropped(at(8, 15, 0, 12), `SRC=198.51.100.23 DS.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=242 ID=61231 PROTO=TCP SPT=4`),
  );
  return lines;
}

/** What the LAN sends, what was let in, and a camera that should not do what it does. */
function ownSide() {
  const lines = [];
  for (let query = 0; query < 40; query++) {
    const second = at(between(1, 10), between(7, 22), between(0, 59), between(0, 59));
    lines.push(
      router(
        second,
        'ACCEPT ',
        throughToOutside,
        datagram({
          src: pick(['192.168.1.34', '192.168.1.35']),
          dst: pick(resolvers),
          dpt: 53,
          ttl: 63,
          len: between(58, 74),
        }),
      ),
    );
  }
  for (let day = 1; day <= 10; day++) {
    const clock = datagram({ src: outer, dst: pick(timeServers), spt: 123, dpt: 123, ttl: 64, len: 76 });
    lines.push(router(at(day, 4, 0, 1), 'ACCEPT ', toOutside, `${clock}UID=107 GID=113 `));
    lines.push(
      router(
        at(day, 10, between(0, 59)),
        'ACCEPT ',
        throughToInside,
        syn({ src: stranger(), dst: '192.168.1.20', dpt: 443 }),
      ),
    );
  }
  for (let visit = 0; visit < 5; visit++) {
    lines.push(
      router(
        at(9, 1, 40 + visit),
        'ACCEPT ',
        throughToInside,
        syn({ src: '192.0.2.140', dst: '192.168.1.30', dpt: 3389, ttl: 114, len: 52 }),
      ),
    );
  }
  for (let target = 0; target < 24; target++) {
    const packet = syn({
      src: '192.168.1.66',
      dst: `198.51.100.${20 + target * 7}`,
      dpt: target % 10 === 9 ? 2323 : 23,
      ttl: 63,
    });
    lines.push(router(at(5, 3, 20) + target * 20, 'REJECT ', throughToOutside, packet));
  }
  return lines;
}

/** Lines of other programs, as in any mixed file. */
function otherPrograms() {
  const lines = [other(at(6, 16, 6, 31), 'router kernel: net_ratelimit: 12 callbacks suppressed')];
  for (let day = 1; day <= 10; day++) {
    lines.push(other(at(day, 0, 0, 1), 'router crond[412]: (root) CMD (/usr/sbin/logrotate)'));
    lines.push(other(at(day, 6, 12, 40), 'router dhcpd[655]: DHCPACK on 192.168.1.34 to 00:00:5e:00:53:22 via br0'));
    lines.push(
      other(at(day, 9, 30, 5), 'nas sshd[2113]: Accepted publickey for admin from 192.168.1.34 port 50122 ssh2'),
    );
  }
  lines.push(other(at(2, 3, 4, 5), 'router pppd[502]: LCP terminated by peer'));
  lines.push(other(at(2, 3, 4, 18), `router pppd[502]: local IP address ${outer}`));
  lines.push(other(at(10, 23, 59, 58), 'router ntpd[107]: adjusting local clock by 0.012s'));
  return lines;
}

export function rareShapes() {
  return [...ufwLines(), ...odd(), ...ownSide(), ...otherPrograms()];
}
