// A Windows Defender Firewall log (version 1.5), its columns named by the `#Fields` line.
import { seeded } from './random.mjs';

const { between, pick, chance } = seeded(20210622);
const own = '192.168.1.34';
const two = (number) => String(number).padStart(2, '0');

const rows = [
  (spt) => `DROP UDP 192.168.1.${between(2, 60)} 224.0.0.251 ${spt} 5353 ${between(60, 120)} - - - - - - - RECEIVE`,
  (spt) => `DROP TCP 192.168.1.${between(2, 60)} ${own} ${spt} ${pick([135, 139, 445, 3389])} 52 S ${between(1, 2 ** 31)} 0 64240 - - - RECEIVE`,
  (spt) => `ALLOW TCP ${own} 198.51.100.${between(1, 250)} ${spt} 443 0 - 0 0 0 - - - SEND`,
  (spt) => `ALLOW UDP ${own} 192.168.1.1 ${spt} 53 0 - - - - - - - SEND`,
  () => 'ALLOW ICMP fe80::1ff:fe23:4567:890a ff02::1 - - 0 - - - - 134 0 - RECEIVE',
  () => `DROP 2 192.168.1.${between(2, 60)} 224.0.0.22 - - 40 - - - - - - - RECEIVE`,
];

/** One morning of a desktop computer. */
export function windowsLog() {
  const lines = [
    '#Version: 1.5',
    '#Software: Microsoft Windows Firewall',
    '#Time Format: Local',
    '#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path',
    '',
  ];
  let seconds = 8 * 3600;
  for (let i = 0; i < 120; i++) {
    seconds += between(1, 90);
    const time = `2021-06-22 ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    lines.push(chance(0.02) ? `${time} INFO-EVENTS-LOST - - - - - - - - - - - - 3 -` : `${time} ${pick(rows)(between(49_152, 65_535))}`);
  }
  return lines;
}
