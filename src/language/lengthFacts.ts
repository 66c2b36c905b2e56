import { type Probe, probeOfPayload } from '../knowledge/probes';
import { type PacketView, wholeNumber } from './packetView';

/** How long a packet is, and what that says about a UDP packet whose content no log keeps. Bytes throughout. */
export interface LengthFact {
  readonly code: 'length';
  /** What was pointed at: the whole IP packet, or what is behind the IP header (netfilter's second `LEN=`: UDP header and data). */
  readonly layer: 'ip' | 'payload';
  readonly version: 4 | 6;
  readonly total?: number;
  /** Behind the IP header. */
  readonly payload?: number;
  /** UDP data, without the UDP header; absent for other protocols, and for fragments. */
  readonly udpData?: number;
  /** The probe that has this length on this port: it fits, it need not be. */
  readonly probe?: Probe;
}

const udpHeader = 8;
const ipHeader = { 4: 20, 6: 40 } as const;

/** `undefined` when the line carries no length. */
export function lengthFact(view: PacketView, layer: LengthFact['layer']): LengthFact | undefined {
  const { version, transport } = view;
  // ipmon's `len 20 60` is header and packet in one field.
  const total = wholeNumber(view.text('length')?.split(' ').at(-1));
  const payload = view.number('payloadLength');
  if (total === undefined && payload === undefined) return undefined;
  // With IP options the UDP length is the only one that can be trusted; without it 20 or 40 bytes are assumed.
  const behindHeader = payload ?? (total === undefined ? undefined : total - ipHeader[version]);
  const isWhole = transport === 'udp' && !view.has('fragment') && !view.has('incomplete');
  const udpData = isWhole && behindHeader !== undefined ? behindHeader - udpHeader : undefined;
  const port = view.number('destinationPort');
  const probe = udpData !== undefined && port !== undefined ? probeOfPayload(port, udpData) : undefined;
  return {
    code: 'length',
    layer,
    version,
    ...(total !== undefined && { total }),
    ...(payload !== undefined && { payload }),
    ...(udpData !== undefined && udpData >= 0 && { udpData }),
    ...(probe && { probe }),
  };
}
