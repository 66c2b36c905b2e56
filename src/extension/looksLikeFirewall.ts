import { readLine } from '../core/readLine';

/** A syslog with a firewall line here and there stays what it is; a third is a firewall's log with company. */
const leastShare = 1 / 3;

/** Whether these lines (not empty ones) are those of a firewall's log. */
export function looksLikeFirewall(lines: readonly string[]): boolean {
  const kinds = lines.map((line) => readLine(line).kind);
  const packets = kinds.filter((kind) => kind === 'packet').length;
  return packets > 0 && packets >= lines.length * leastShare;
}
