// A Yamaha RTX router's log: static filters say `Rejected` and `Passed`, dynamic ones `[INSPECT]`.
import { seeded } from './random.mjs';

const { between, pick } = seeded(20260607);
const two = (number) => String(number).padStart(2, '0');
const stranger = () => `${pick(['192.0.2', '198.51.100'])}.${between(1, 250)}`;
const outer = '203.0.113.10';
const inner = () => `192.168.100.${between(2, 60)}`;
const port = () => between(1024, 65_535);

const messages = [
  () => `PP[01] Rejected at IN(200099) filter: TCP ${stranger()}:${port()} > ${outer}:${pick([23, 23, 445, 22, 3389, 1433])}`,
  () => `PP[01] Rejected at IN(default) filter: UDP ${stranger()}:${port()} > ${outer}:${pick([1900, 53413, 5060, 123])}`,
  () => `PP[01] Rejected at IN(200003) filter: ICMP ${stranger()} > ${outer} : echo request`,
  () => `PP[01] Passed at OUT(200099) filter: TCP ${inner()}:${port()} > ${stranger()}:443`,
  () => `TUNNEL[1] Rejected at IN(300) filter: UDP 192.168.200.7:67 > 255.255.255.255:68`,
  () => `LAN1(port3) Rejected at IN(1) filter: 00:00:5e:00:53:01 > 00:00:5e:00:53:22 IP`,
  (start) => `[INSPECT] PP[01][out][101098] TCP ${inner()}:${port()} > ${stranger()}:443 (2026/06/07 ${start})`,
  (start) => `[INSPECT] LAN2[out][101099] UDP 2001:db8::${between(1, 9)}.${port()} > 2001:db8:1::53.53 (2026/06/07 ${start})`,
];

/** One afternoon, half of it as `show log` prints it, half as a syslog server writes it. */
export function yamahaLog() {
  const lines = [];
  let seconds = 13 * 3600;
  for (let i = 0; i < 160; i++) {
    seconds += between(1, 60);
    const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part))).join(':');
    const head = i < 80 ? `2026/06/07 ${clock}: ` : `Jun  7 ${clock} 192.168.100.1 `;
    lines.push(`${head}${pick(messages)(clock)}`);
  }
  return lines;
}
