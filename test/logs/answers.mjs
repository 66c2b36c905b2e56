// Answers to packets that nobody here sent (backscatter), and late answers to packets that somebody did: from machines
// that everybody knows, so that the sample has countries. None of them attacks.
import {
  at,
  between,
  chance,
  datagram,
  dropped,
  fromOutside,
  ipv4,
  ipv6,
  outer,
  outer6,
  pick,
  router,
  syn,
  tcp,
  udp,
} from './netfilter.mjs';
import { rootServers } from './rootServers.mjs';

const roots = rootServers(2020);
const roots6 = [
  '2001:0503:ba3e:0000:0000:0000:0002:0030',
  '2001:0500:0002:0000:0000:0000:0000:000c',
  '2001:07fe:0000:0000:0000:0000:0000:0053',
  '2001:0dc3:0000:0000:0000:0000:0000:0035',
];
/** Public resolvers: Google, Cloudflare, Quad9, OpenDNS, SWITCH, DNS.WATCH, CZ.NIC, AdGuard, HiNet, KT, 114DNS. */
export const resolvers = [
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '9.9.9.9',
  '208.67.222.222',
  '130.59.31.248',
  '84.200.69.80',
  '193.17.47.1',
  '94.140.14.14',
  '168.95.1.1',
  '168.126.63.1',
  '114.114.114.114',
];
/** Public time servers: NICT (ntp.nict.jp), PTB (ptbtime1.ptb.de). */
export const timeServers = ['133.243.238.243', '192.53.103.108'];

/** On the 9th somebody attacks name servers with forged senders, ours among them; the answers come 06:45 to 09:41. */
function backscatter() {
  const lines = [];
  const answer = (src, seconds) =>
    chance(0.7)
      ? syn({ src, spt: 53, dpt: between(1024, 65_535), len: 44, window: 65_535, flags: 'ACK SYN' })
      : syn({ src, spt: 53, dpt: between(1024, 65_535), len: 40, window: 0, flags: pick(['RST', 'ACK RST']) });
  const second = () => at(9, 6, 45) + between(0, 176 * 60);
  for (let packet = 0; packet < 260; packet++) {
    lines.push(dropped(second(), answer(pick(roots))));
  }
  for (let packet = 0; packet < 140; packet++) {
    lines.push(dropped(second(), answer(pick(resolvers))));
  }
  for (const src of roots6) {
    const packet = tcp({ spt: 53, dpt: between(1024, 65_535), window: 28_800, flags: 'ACK SYN' });
    lines.push(router(second(), 'DROP6 ', fromOutside, ipv6({ src, len: 64, hops: between(48, 56) }) + packet));
  }
  return lines;
}

/** Answers that came after the firewall had forgotten the question, and error messages that quote it. */
function late() {
  const lines = [];
  for (let packet = 0; packet < 40; packet++) {
    const second = at(between(1, 10), between(7, 22), between(0, 59), between(0, 59));
    lines.push(
      dropped(
        second,
        datagram({
          src: pick(resolvers),
          spt: 53,
          dpt: between(1024, 65_535),
          ttl: between(50, 60),
          len: between(80, 200),
        }),
      ),
    );
  }
  for (let packet = 0; packet < 16; packet++) {
    const second = at(between(1, 10), between(0, 23), between(0, 59), between(0, 59));
    lines.push(
      dropped(second, datagram({ src: pick(timeServers), spt: 123, dpt: 123, ttl: between(46, 56), len: 76 })),
    );
  }
  for (let packet = 0; packet < 12; packet++) {
    const second = at(between(1, 10), between(7, 22), between(0, 59), between(0, 59));
    const src = pick(resolvers);
    const quoted =
      ipv4({ src: outer, dst: src, len: 61, ttl: 52 }) + udp({ spt: between(1024, 65_535), dpt: 53, len: 41 });
    const code = pick([3, 3, 10]);
    lines.push(
      dropped(second, `${ipv4({ src, len: 89, ttl: 54, prec: '0xC0' })}PROTO=ICMP TYPE=3 CODE=${code} [${quoted}] `),
    );
  }
  const quoted6 =
    ipv6({ src: outer6, dst: '2001:4860:4860:0000:0000:0000:0000:8888', len: 72, hops: 58 }) +
    udp({ spt: 40_112, dpt: 53, len: 32 });
  lines.push(
    router(
      at(3, 9, 14, 2),
      'DROP6 ',
      fromOutside,
      `${ipv6({ src: '2001:0db8:00fe:0000:0000:0000:0000:0001', len: 120, hops: 61 })}PROTO=ICMPv6 TYPE=1 CODE=4 [${quoted6}] `,
    ),
  );
  const tooBig =
    ipv4({ src: outer, dst: '192.0.2.80', len: 1500, ttl: 60, flags: 'DF ' }) +
    tcp({ spt: 51_022, dpt: 443, flags: 'ACK' });
  lines.push(
    dropped(
      at(2, 19, 30, 44),
      `${ipv4({ src: '192.0.2.1', len: 56, ttl: 62 })}PROTO=ICMP TYPE=3 CODE=4 [${tooBig}] MTU=1454 `,
    ),
  );
  return lines;
}

export function answers() {
  return [...backscatter(), ...late()];
}
