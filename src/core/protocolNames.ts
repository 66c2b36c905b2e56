import { isDigit, zero } from './ascii';
import { Protocol } from './packet';

/** How logs spell IP protocols, upper case; numbers are read as numbers. */
const numbers: Readonly<Record<string, number>> = {
  TCP: Protocol.tcp,
  UDP: Protocol.udp,
  UDPLITE: Protocol.udplite,
  ICMP: Protocol.icmp,
  ICMPV4: Protocol.icmp,
  ICMPV6: Protocol.icmpv6,
  'IPV6-ICMP': Protocol.icmpv6,
  ICMP6: Protocol.icmpv6,
  IGMP: Protocol.igmp,
  GRE: Protocol.gre,
  ESP: Protocol.esp,
  AH: Protocol.ah,
  SCTP: Protocol.sctp,
  ARP: Protocol.arp,
  IPIP: 4,
  IPV6: 41,
  OSPF: 89,
  PIM: 103,
  VRRP: 112,
};

const byText = new Map(Object.entries(numbers));

/** The protocol's number from its spelling between two offsets, any case; {@link Protocol.unknown} when it is none. */
export function readProtocol(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return Protocol.unknown;
  const first = bytes[start] as number;
  if (length === 3) {
    const rest = ((bytes[start + 1] as number) << 8) | (bytes[start + 2] as number) | 0x2020;
    if ((first | 0x20) === 0x74 && rest === 0x6370) return Protocol.tcp;
    if ((first | 0x20) === 0x75 && rest === 0x6470) return Protocol.udp;
  }
  if (isDigit(first) && length <= 3) {
    let value = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (!isDigit(byte)) return Protocol.unknown;
      value = value * 10 + byte - zero;
    }
    return value <= 255 ? value : Protocol.unknown;
  }
  if (length > 9) return Protocol.unknown;
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return byText.get(text.toUpperCase()) ?? Protocol.unknown;
}

const transportNames: Readonly<Record<number, string>> = {
  [Protocol.icmp]: 'icmp',
  [Protocol.igmp]: 'igmp',
  [Protocol.tcp]: 'tcp',
  [Protocol.udp]: 'udp',
  [Protocol.gre]: 'gre',
  [Protocol.esp]: 'esp',
  [Protocol.ah]: 'ah',
  [Protocol.icmpv6]: 'ipv6-icmp',
  [Protocol.sctp]: 'sctp',
  [Protocol.arp]: 'arp',
};

/** `tcp`, `ipv6-icmp`, …, else the number as text (Elastic Common Schema's `network.transport`). */
export function transportName(protocol: number): string {
  return transportNames[protocol] ?? String(protocol);
}

/** Whether a protocol's packets carry a source and a destination port. */
export function hasPorts(protocol: number): boolean {
  return (
    protocol === Protocol.tcp ||
    protocol === Protocol.udp ||
    protocol === Protocol.sctp ||
    protocol === Protocol.udplite
  );
}
