import { type IcmpMeaning, icmpMeaning } from '../knowledge/icmp';
import { PacketView } from './packetView';

/** The packet that an ICMP error quotes, in short. */
export interface QuotedPacket {
  readonly source?: string;
  readonly destination?: string;
  readonly protocol?: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
}

/** An ICMP message, whichever of its type and code is pointed at. */
export interface IcmpFact {
  readonly code: 'icmp';
  readonly version: 4 | 6;
  readonly type: number;
  readonly icmpCode?: number;
  /** Absent for an unassigned type. */
  readonly meaning?: IcmpMeaning;
  readonly quotes?: QuotedPacket;
}

/** The identifier, sequence number or parameter of an ICMP message. */
export interface IcmpNumberFact {
  readonly code: 'icmpNumber';
  readonly kind: 'id' | 'sequence' | 'parameter';
  readonly text: string;
}

/** `undefined` when the line has lost the type. */
export function icmpFact(view: PacketView): IcmpFact | undefined {
  const type = view.number('icmpType');
  if (type === undefined) return undefined;
  const version = icmpVersion(view);
  const icmpCode = view.number('icmpCode');
  const meaning = icmpMeaning(version, type, icmpCode);
  const quotes = view.quoted ? undefined : quotedPacket(new PacketView(view.line, true));
  return {
    code: 'icmp',
    version,
    type,
    ...(icmpCode !== undefined && { icmpCode }),
    ...(meaning && { meaning }),
    ...(quotes && { quotes }),
  };
}

function icmpVersion(view: PacketView): 4 | 6 {
  const protocol = view.text('protocol')?.toLowerCase();
  if (protocol === 'icmpv6' || protocol === 'ipv6-icmp' || protocol === '58') return 6;
  return protocol === undefined ? view.version : 4;
}

function quotedPacket(quoted: PacketView): QuotedPacket | undefined {
  const source = quoted.text('source');
  const destination = quoted.text('destination');
  const protocol = quoted.text('protocol');
  const sourcePort = quoted.number('sourcePort');
  const destinationPort = quoted.number('destinationPort');
  if (source === undefined && destination === undefined && protocol === undefined) return undefined;
  return {
    ...(source !== undefined && { source }),
    ...(destination !== undefined && { destination }),
    ...(protocol !== undefined && { protocol }),
    ...(sourcePort !== undefined && { sourcePort }),
    ...(destinationPort !== undefined && { destinationPort }),
  };
}
