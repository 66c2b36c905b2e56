// What colouring costs: microseconds a line, each shape for itself, with the tokenizer and the regex engine of VS Code.
// `node test/grammar/cost.mjs` prints a table; `grammarCost()` gives the same figures to `npm run bench`.
import { argv, hrtime } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadGrammar } from './load.mjs';

const mac = '00:00:5e:00:53:01:00:00:5e:00:53:02:08:00';
const ip = 'SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TOS=0x00 PREC=0x00 TTL=245 ID=37308';
const v6 =
  'SRC=2001:0db8:0000:0000:0000:0000:0000:0009 DST=2001:0db8:0000:0000:0000:0000:0000:0001 LEN=80 TC=0 HOPLIMIT=64 FLOWLBL=0';
const tcp = 'PROTO=TCP SPT=40000 DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0';
const head = 'Jan  8 03:37:09 gw kernel: [547219.375133] [UFW BLOCK]';

/** Shape -> one line of it, the usual ones first. The first is the line of the promise "at most 25 microseconds". */
export const shapes = {
  'usual line (UFW, TCP)': `${head} IN=eth0 OUT= MAC=${mac} ${ip} ${tcp} `,
  'no prefix, ISO time': `2026-01-08T03:37:09.123456+09:00 gw kernel: IN=eth0 OUT= MAC=${mac} ${ip} ${tcp} `,
  UDP: `${head} IN=eth0 OUT= MAC=${mac} ${ip} PROTO=UDP SPT=53 DPT=123 LEN=20 `,
  'ICMP echo': `${head} IN=eth0 OUT= MAC=${mac} ${ip} PROTO=ICMP TYPE=8 CODE=0 ID=7 SEQ=1 `,
  'ICMP error, quoted packet': `${head} IN=eth0 OUT= MAC=${mac} ${ip} PROTO=ICMP TYPE=3 CODE=3 [${ip} PROTO=UDP SPT=53 DPT=123 LEN=20 ] `,
  'IPv6 TCP': `${head} IN=eth0 OUT= MAC=${mac} ${v6} ${tcp} `,
  UniFi: `Jan  8 03:37:09 gw [WAN_LOCAL-D-2147483647] DESCR="[WAN_LOCAL]Block All Traffic" IN=eth8 OUT= MAC=${mac} ${ip} ${tcp} MARK=1a0000`,
  Proxmox: `101 1 tap101i0-IN 20/Jun/2026:13:12:46 +0200 policy DROP: IN=fwbr101i0 OUT=fwbr101i0 PHYSIN=fwln101i0 PHYSOUT=tap101i0 MAC=${mac} ${ip} PROTO=TCP SPT=51604 DPT=22 SEQ=1 ACK=0 WINDOW=64240 SYN `,
  'options, owner, mark': `${head} IN=eth0 OUT= MAC=${mac} ${ip} ${tcp} OPT (020405B4) UID=0 GID=0 MARK=0x1a0000 `,
  'damaged: beginning lost': `Jan  8 03:37:09 gw kernel: L=126 ID=8698 DF ${tcp} `,
  SEIL: '<142>Jan  8 03:37:09 192.0.2.254 filter: pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,40000 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S',
  'pfirewall.log': '2026-01-08 03:37:09 DROP TCP 203.0.113.9 192.0.2.1 40000 23 40 S 1 0 1024 - - - RECEIVE',
  Yamaha: '2026/10/06 12:00:00: PP[01] Rejected at IN(200099) filter: TCP 203.0.113.9:40000 > 192.0.2.1:23',
  'another program (sshd)':
    'Jan  8 03:37:09 gw sshd[812]: Failed password for invalid user admin from 203.0.113.9 port 40000 ssh2',
  'garbage, 10,000 letters': 'x'.repeat(10_000),
  'garbage, 10,000 digits and dots': '1.'.repeat(5_000),
  'garbage, 10,000 of IN=': `Jan  8 03:37:09 gw kernel: ${'IN='.repeat(3_300)}`,
  'garbage, 10,000 of DROP': `Jan  8 03:37:09 gw kernel: ${'DROP '.repeat(2_000)}`,
  'garbage, 10,000 of SRC=': `${head} IN=eth0 OUT= ${'SRC=203.0.113.9 '.repeat(625)}`,
  'garbage, 10,000 of [SRC=': `${head} IN=eth0 OUT= ${'[SRC='.repeat(2_000)}`,
  'garbage, 10,000 blanks': ' '.repeat(10_000),
  'garbage, 10,000 colons': `${head} IN=eth0 OUT= SRC=${':'.repeat(10_000)}`,
};

/** Measures each shape. `microseconds` is the best of five runs, for one line. */
export async function grammarCost(seconds = 0.1) {
  const grammar = await loadGrammar('text.log.firewall-log');
  return Object.entries(shapes).map(([shape, line], index) => {
    const time = (runs) => {
      const start = hrtime.bigint();
      for (let i = 0; i < runs; i++) grammar.tokenizeLine2(line, null);
      return Number(hrtime.bigint() - start) / 1000 / runs;
    };
    const warm = hrtime.bigint() + (index === 0 ? 1_000_000_000n : 50_000_000n);
    while (hrtime.bigint() < warm) time(3);
    const runs = Math.max(3, Math.min(5_000, Math.round((seconds * 1e6) / 5 / time(3))));
    const microseconds = Math.min(...Array.from({ length: 5 }, () => time(runs)));
    return { shape, microseconds, length: line.length };
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const { shape, microseconds, length } of await grammarCost()) {
    console.log(`${microseconds.toFixed(1).padStart(9)} us  ${String(length).padStart(6)} characters  ${shape}`);
  }
}
