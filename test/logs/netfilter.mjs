// Spelling of netfilter log lines: the words of net/netfilter/nf_log_syslog.c, blank after each, also after the last.
import { seeded } from './random.mjs';

export const { between, pick, chance } = seeded(20200410);

/** The router's outer address, and its IPv6 one as the kernel writes it. */
export const outer = '203.0.113.10';
export const outer6 = '2001:0db8:0010:0000:0000:0000:0000:0010';

/** Seconds since 1 April 2020, 00:00. */
export function at(day, hour = 0, minute = 0, second = 0) {
  return (day - 1) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** `2020-04-06T16:05:30`, as the router's logger writes local time. */
export function time(seconds) {
  return new Date(Date.UTC(2020, 3, 1) + Math.floor(seconds) * 1000).toISOString().slice(0, 19);
}

/** IPv4 header. `flags` is `DF `, `MF `, `FRAG:185 ` or nothing. */
export function ipv4({ src, dst = outer, len, ttl, id = between(0, 65_535), tos = '0x00', prec = '0x00', flags = '' }) {
  return `SRC=${src} DST=${dst} LEN=${len} TOS=${tos} PREC=${prec} TTL=${ttl} ID=${id} ${flags}`;
}

export function ipv6({ src, dst = outer6, len, hops, flow = 0 }) {
  return `SRC=${src} DST=${dst} LEN=${len} TC=0 HOPLIMIT=${hops} FLOWLBL=${flow} `;
}

export function tcp({ spt, dpt, window = 65_535, flags = 'SYN', sequence = '' }) {
  return `PROTO=TCP SPT=${spt} DPT=${dpt} ${sequence}WINDOW=${window} RES=0x00 ${flags && `${flags} `}URGP=0 `;
}

export function udp({ spt, dpt, len }) {
  return `PROTO=UDP SPT=${spt} DPT=${dpt} LEN=${len} `;
}

/** A connection attempt from the internet; what is not given is drawn. */
export function syn({
  src,
  dst,
  dpt,
  spt = between(1024, 65_535),
  ttl = between(40, 58),
  len = 60,
  window,
  id,
  flags,
}) {
  return (
    ipv4({ src, dst, len, ttl, id, flags: 'DF ' }) +
    tcp({ spt, dpt, window: window ?? pick([14_600, 29_200, 5840]), flags })
  );
}

/** A datagram from the internet; `len` counts the IP header. */
export function datagram({ src, dst, dpt, spt = between(1024, 65_535), ttl = between(40, 250), len, id }) {
  return ipv4({ src, dst, len, ttl, id }) + udp({ spt, dpt, len: len - 20 });
}

/** A line of the router's kernel: `prefix`, interfaces, the rest. A PPP interface has no MAC. */
export function router(seconds, prefix, interfaces, packet) {
  return { seconds, text: `${time(seconds)} router kernel: ${prefix}${interfaces} ${packet}` };
}

export const fromOutside = 'IN=ppp0 OUT= MAC=';
export const toOutside = 'IN= OUT=ppp0';
export const throughToOutside = 'IN=br0 OUT=ppp0 MAC=00:00:5e:00:53:01:00:00:5e:00:53:22:08:00';
export const throughToInside = 'IN=ppp0 OUT=br0 MAC=';

/** What the router dropped at its outer interface. */
export function dropped(seconds, packet) {
  return router(seconds, 'DROP ', fromOutside, packet);
}

/** Documentation addresses that play the strangers: 192.0.2.0/24 and 198.51.100.0/24. */
export function stranger() {
  return `${pick(['192.0.2', '198.51.100'])}.${between(1, 250)}`;
}
