import type { Finding } from '../../src/core/findings/finding';
import { address, background, line, lines, router } from './findingsLines';
import { findings, oneSurvey } from './findingsLog';

const asNumber = (text: string): number => text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
/** One finding of every kind, found in logs. */
export const findingSamples: readonly Finding[] = [
  [line({ prefix: 'ACCEPT', dpt: 445 })],
  lines(20, (i) => ({
    input: '',
    output: 'ppp0',
    src: router,
    dst: address(i),
    proto: 'UDP',
    spt: 123,
    dpt: 9000,
    len: 468,
  })),
  [
    ...background(),
    ...lines(20, (i) => ({ at: i, input: 'br0', output: 'ppp0', src: '192.168.1.20', dst: address(i), dpt: 23 })),
  ],
  [line({ dpt: 23, seq: asNumber(router) })],
  lines(20, (i) => ({ at: i, dpt: 22, spt: 50_000 + i })),
  lines(40, (i) => ({ at: i, dpt: 1000 + i })),
  lines(30, (i) => ({ at: i, dst: address(i), dpt: 445 })),
  lines(200, (i) => ({ at: i / 10, dpt: 8123 })),
  [100, 120, 1500, 90].flatMap((count, d) =>
    lines(count, (i) => ({ at: d * 86_400 + i * 50, src: address(i % 190), dpt: 9999 })),
  ),
  lines(60, (i) => ({ at: i / 10, proto: 'UDP', dpt: 1900, spt: 4000 + i, len: 118 })),
  [...background(), line({ src: '127.0.0.1' }), line({ src: '192.168.1.9' })],
  lines(11, (i) => ({ at: i * 60, dpt: i < 10 ? 23 : 2323 })),
  lines(20, (i) => ({ at: i, src: `192.0.2.${i + 1}`, dpt: 5555 })),
  lines(20, (i) => ({ at: i, flags: 'FIN', dpt: 1000 + i })),
  lines(6, (i) => ({ at: i, proto: String(60 + i) })),
  lines(10, (i) => ({ at: i * 10_000, dpt: 2000 + i })),
  [...background(), 'Apr  1 00:00:01 router kernel: net_ratelimit: 12 callbacks suppressed'],
  lines(30, (i) => ({ at: i, spt: 80, dpt: 20_000 + i, flags: 'ACK SYN' })),
  [line({ id: 54321, window: 65535 })],
  [7, 70_000].map((seq) => line({ seq, id: (asNumber(router) ^ 80 ^ seq) & 0xffff })),
  lines(120, (i) => ({ at: i * 700, src: address(i), dpt: 8291 })),
].flatMap((log, index) => findings(log, index === 5 ? { scanners: oneSurvey, countryOf: () => 'NL' } : {}));
