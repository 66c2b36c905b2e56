import { ipv4Number } from '../knowledge/addressText';
import type { PacketView } from './packetView';

/**
 * What the numbers of one SYN give away about the tool that made it.
 * - `mirai`: the sequence number is the destination address (Mirai, scanner.c).
 * - `masscan`: the IP id is the low half of address xor port xor sequence number (masscan, templ-pkt.c).
 * - `zmap`: id 54321 with window 65535 (ZMap before 4.1.0, 2024-03-21).
 */
export type ScannerMark = 'mirai' | 'masscan' | 'zmap';

/** Every mark that the packet bears; empty for all but IPv4 SYNs. Behind NAT the destination is not the one that was scanned. */
export function scannerMarks(view: PacketView): readonly ScannerMark[] {
  if (view.transport !== 'tcp' || !view.opens) return [];
  const destination = ipv4Number(view.text('destination') ?? '');
  const port = view.number('destinationPort');
  const sequence = view.number('sequence');
  const id = view.number('id');
  const marks: ScannerMark[] = [];
  if (destination !== undefined && sequence === destination) marks.push('mirai');
  if (destination !== undefined && sequence !== undefined && port !== undefined && id !== undefined) {
    // Equal halves would make the id 0 by chance far too often.
    if (id !== 0 && id === ((destination ^ port ^ sequence) & 0xffff)) marks.push('masscan');
  }
  if (id === 54321 && view.number('window') === 65535) marks.push('zmap');
  return marks;
}
