import type { FieldName } from '../core/field';
import { type IpProtocol, ipProtocol, ipProtocols } from '../knowledge/protocols';
import { type PacketView, wholeNumber } from './packetView';
import { scannerMarks } from './scannerMarks';

/** The protocol that the IP packet carries. */
export interface ProtocolFact {
  readonly code: 'protocol';
  /** As in the line: `TCP`, `47`. */
  readonly text: string;
  /** Absent for an unassigned number or a name that is none (`ARP`). */
  readonly protocol?: IpProtocol;
}

/** The identification of an IP packet. */
export interface IdFact {
  readonly code: 'id';
  readonly id: number;
  /** `DF` stands beside it: the packet cannot be split, so its id is not needed. */
  readonly unsplittable: boolean;
  /** 54321 together with window 65535 in a SYN: older ZMap. */
  readonly zmap: boolean;
}

/** A fragment's place in its packet. A fragment that is not the first has no ports. */
export interface FragmentFact {
  readonly code: 'fragment';
  readonly text: string;
  /** Bytes from the start of the data; absent when the line does not say it as a number (SEIL). */
  readonly offset?: number;
}

/** `DF`, `MF` or `CE`. */
export interface FragmentFlagFact {
  readonly code: 'fragmentFlag';
  readonly flag: string;
}

/** Who owns the socket of a packet made on this host. */
export interface OwnerFact {
  readonly code: 'owner';
  readonly kind: 'uid' | 'gid';
  readonly id: number;
}

/** Fields of which there is nothing to say but what they are, and their value. */
export const plainFields = [
  'host',
  'vlan',
  'tunnel',
  'flowLabel',
  'mtu',
  'spi',
  'mark',
  'incomplete',
  'arp',
  'arpOperation',
  'headerLength',
  'priority',
  'level',
  'description',
  'rule',
  'filter',
  'options',
  'application',
  'repeat',
] as const satisfies readonly FieldName[];

/** A field that only needs its name explained. */
export interface PlainFact {
  readonly code: 'plain';
  readonly field: (typeof plainFields)[number];
  readonly text: string;
}

export function protocolFact(text: string): ProtocolFact {
  const name = text.toLowerCase();
  const number = wholeNumber(text);
  const keyword = name === 'icmpv6' ? 'ipv6-icmp' : name;
  const protocol = number === undefined ? ipProtocols.find((entry) => entry.keyword === keyword) : ipProtocol(number);
  return { code: 'protocol', text, ...(protocol && { protocol }) };
}

export function fragmentFact(view: PacketView, text: string): FragmentFact {
  const value = wholeNumber(text);
  // The kernel prints IPv4 offsets in units of eight bytes, IPv6 offsets in bytes.
  return { code: 'fragment', text, ...(value !== undefined && { offset: view.version === 4 ? value * 8 : value }) };
}

export function idFact(view: PacketView, id: number): IdFact {
  const unsplittable = view.all('fragmentFlag').includes('DF');
  return { code: 'id', id, unsplittable, zmap: scannerMarks(view).includes('zmap') };
}
