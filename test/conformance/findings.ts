import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFindings } from '../../src/core/findings/findFindings';
import type { FindingCode } from '../../src/core/findings/finding';
import { contextOf, everything, readLog } from '../unit/findingsLog';

/** Findings that would be a false alarm in a log of a ping, of group membership, or of a single packet. */
const alarms: readonly FindingCode[] = [
  'scan.vertical',
  'scan.horizontal',
  'scan.slow',
  'scan.distributed',
  'scan.stealth',
  'scan.protocol',
  'flood',
  'bruteforce',
];

/** What each labelled log must raise; its name is its label. Empty: none of {@link alarms}. */
const expected: Readonly<Record<string, readonly FindingCode[]>> = {
  syn_scan_1000_1500: ['scan.vertical'],
  syn_scan_1000_1500_localhost: ['scan.vertical', 'spoof.bogon'],
  syn_scan_1000_1500_multi_dst: ['scan.vertical'],
  syn_scan_1000_1500_zeroip: ['scan.vertical', 'spoof.bogon'],
  ipv6_tcp_connect_nmap_default_scan: ['scan.vertical'],
  topera_ipv6_syn_scan_no_ip_opts: ['scan.vertical'],
  topera_ipv6_syn_scan_with_ip_opts: ['scan.vertical'],
  udp_scan_1000_1150: ['scan.vertical'],
  fin_scan_1000_1150: ['scan.stealth'],
  null_scan_1000_1150: ['scan.stealth'],
  xmas_scan_1000_1150: ['scan.stealth'],
  ack_scan_1000_1150: ['scan.stealth'],
  proto_scan: ['scan.protocol'],
  syn_sweep: ['scan.horizontal'],
  mirai_default_credentials_scan: ['mirai.ratio'],
  ipv4_igmp: [],
  ipv4_valid_ping: [],
  ipv6_ping_scan: [],
  invalid_icmp_type_code: [],
  ipv6_invalid_icmp6_type_code: [],
  fwknop_spa_pkt: [],
  ms_sql_server_sig_match: [],
  ipv6_ms_sql_server_sig_match: [],
  'syslog_time_fmt1.log': [],
};

/** What is wrong with the findings in a folder of labelled logs, by log; empty texts are right. Logs that are not there are left out. */
export function checkFindings(folder: string): ReadonlyMap<string, string> {
  const names = Object.keys(expected).filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, difference(folder, name)]));
}

function difference(folder: string, name: string): string {
  const wanted = expected[name] ?? [];
  const log = readLog(readFileSync(join(folder, name)));
  const codes = findFindings(everything(log), contextOf(log)).map(({ code }) => code);
  const missing = wanted.filter((code) => !codes.includes(code));
  const wrong = codes.filter((code) => alarms.includes(code) && !wanted.includes(code));
  if (missing.length + wrong.length === 0) return '';
  return `missing ${missing.join(' ') || 'nothing'}, false ${wrong.join(' ') || 'nothing'}`;
}
