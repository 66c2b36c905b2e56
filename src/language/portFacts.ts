import type { PortBook } from '../knowledge/ownPorts';
import { type PortCard, type PortRange, portRange } from '../knowledge/ports';
import { type LengthFact, lengthFact } from './lengthFacts';
import type { PacketView, PortTransport } from './packetView';

/** What one port number means on one transport. Neither card nor service: nothing is known. */
export interface PortMeaning {
  readonly transport: PortTransport;
  readonly service?: string;
  readonly card?: PortCard;
}

/** A port under the cursor. */
export interface PortFact {
  readonly code: 'port';
  readonly role: 'source' | 'destination';
  readonly port: number;
  readonly range: PortRange;
  /** The line's protocol when it is neither TCP nor UDP (`SCTP`); absent too when the line has lost it. */
  readonly protocol?: string;
  /** On the line's transport; on both when the line does not say which. */
  readonly meanings: readonly PortMeaning[];
  /** The other transport, when the same number means something else there (389: LDAP and CLDAP). */
  readonly other?: PortMeaning;
  /**
   * `service` for a source port from which a service seems to answer; `client` for the arbitrary port of the side that
   * asks, be it the source of a request or the destination of an answer. Absent when neither can be told.
   */
  readonly side?: 'service' | 'client';
  /** For a destination port on UDP: what the length says about the content. */
  readonly length?: LengthFact;
}

/** What is known about a port on one transport. */
export function portMeaning(port: number, transport: PortTransport, ports: PortBook): PortMeaning {
  const service = ports.serviceName(port, transport);
  const card = ports.portCard(port, transport);
  return { transport, ...(service !== undefined && { service }), ...(card && { card }) };
}

/** The meaning on the other transport; `undefined` when there is none or it says nothing new. */
export function otherMeaning(port: number, meaning: PortMeaning, ports: PortBook): PortMeaning | undefined {
  const other = portMeaning(port, meaning.transport === 'tcp' ? 'udp' : 'tcp', ports);
  if (other.card === undefined) {
    return other.service === undefined || other.service === meaning.service ? undefined : other;
  }
  return other;
}

export function portFact(view: PacketView, role: PortFact['role'], port: number): PortFact {
  const { transport, ports } = view;
  const protocol = transport === undefined ? view.text('protocol') : undefined;
  const base = {
    code: 'port',
    role,
    port,
    range: portRange(port),
    ...(protocol !== undefined && { protocol }),
  } as const;
  if (transport === undefined) {
    const both = [portMeaning(port, 'tcp', ports), portMeaning(port, 'udp', ports)];
    return { ...base, meanings: protocol === undefined ? both : [] };
  }
  const meaning = portMeaning(port, transport, ports);
  const other = otherMeaning(port, meaning, ports);
  const side = role === 'source' ? sideOf(view, meaning, port) : answers(view) ? 'client' : undefined;
  const length = role === 'destination' && transport === 'udp' ? lengthFact(view, 'ip') : undefined;
  return {
    ...base,
    meanings: [meaning],
    ...(other && { other }),
    ...(side && { side }),
    ...(length?.probe && { length }),
  };
}

/** Whether a TCP packet is an answer by its flags: SYN ACK or RST. */
export function answers(view: PacketView): boolean {
  const { flags } = view;
  return flags.includes('RST') || (flags.includes('SYN') && flags.includes('ACK'));
}

function sideOf(view: PacketView, meaning: PortMeaning, port: number): PortFact['side'] {
  const destination = view.number('destinationPort') ?? 0;
  const isService = meaning.service !== undefined || meaning.card !== undefined;
  if (view.opens) return 'client';
  if (isService && answers(view)) return 'service';
  if (isService && port < 1024 && destination >= 1024) return 'service';
  return port >= 1024 && (destination < 1024 || !isService) ? 'client' : undefined;
}
