import { hexNumber, type PacketView } from './packetView';

/** The eight bits that ask routers for better or cheaper treatment, in the words of RFC 2474 and, before it, RFC 791. */
export interface ServiceClassFact {
  readonly code: 'serviceClass';
  readonly field: 'tos' | 'precedence' | 'trafficClass';
  readonly text: string;
  /** 0 to 63. */
  readonly dscp: number;
  /** `CS6`, `AF41`, `EF`; absent when the number has no name. */
  readonly dscpName?: string;
  /** The three highest bits, 0 (routine) to 7 (network control). */
  readonly precedence: number;
  /** Congestion notification: the connection can use it, or a router on the way was congested. IPv4 logs drop one of the bits. */
  readonly ecn?: 'capable' | 'congested';
}

const dscpNames: Readonly<Record<number, string>> = { 0: 'CS0', 1: 'LE', 44: 'VOICE-ADMIT', 46: 'EF' };

/** `undefined` when the text is no number. */
export function serviceClassFact(
  view: PacketView,
  field: ServiceClassFact['field'],
  text: string,
): ServiceClassFact | undefined {
  if (hexNumber(text) === undefined) return undefined;
  const octet = field === 'trafficClass' ? (view.number('trafficClass') ?? 0) & 0xff : octetOf(view);
  const dscp = octet >> 2;
  const dscpName = nameOf(dscp);
  const ecn = octet & 3;
  return {
    code: 'serviceClass',
    field,
    text,
    dscp,
    ...(dscpName !== undefined && { dscpName }),
    precedence: octet >> 5,
    ...(ecn !== 0 && { ecn: ecn === 3 ? 'congested' : 'capable' }),
  };
}

/** The kernel splits the octet: `PREC` has the upper three bits, `TOS` four of the others. */
function octetOf(view: PacketView): number {
  const precedence = hexNumber(view.text('precedence')) ?? 0;
  const tos = hexNumber(view.text('tos')) ?? 0;
  return (precedence | tos) & 0xff;
}

function nameOf(dscp: number): string | undefined {
  const level = dscp >> 3;
  const drop = (dscp & 7) >> 1;
  if (dscpNames[dscp] !== undefined) return dscpNames[dscp];
  if ((dscp & 7) === 0) return `CS${level}`;
  return (dscp & 1) === 0 && level >= 1 && level <= 4 ? `AF${level}${drop}` : undefined;
}
