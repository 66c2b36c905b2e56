import { formatIpv6 } from '../core/addressText';
import type { AddressKind } from '../knowledge/addressKinds';
import { portCard } from '../knowledge/ports';
import { rootServer } from '../knowledge/rootServers';
import { packetWay } from './interfaceFacts';
import { type MulticastGroup, multicastGroup } from './multicastGroups';
import type { PacketView } from './packetView';
import { answers } from './portFacts';
import { addressBytes, specialRange } from './specialRange';

/** What an address is in its line. */
export type AddressRole = 'source' | 'destination' | 'gateway';

/**
 * Why a source is probably not the one who sent the packet.
 * - `reflection`: a request to a service that is known to multiply forged ones onto the address they claim to be from.
 * - `backscatter`: an answer to a request that somebody forged in our name (or a late answer to one of ours).
 */
export type ForgeryHint = 'reflection' | 'backscatter';

/** An address under the cursor. */
export interface AddressFact {
  readonly code: 'address';
  readonly role: AddressRole;
  /** As in the line. */
  readonly text: string;
  /** The key for looking the address up elsewhere: IPv6 in short form, else as in the line. */
  readonly address: string;
  /** Absent when the text is no address: hidden by its owner (`x.x.x.x`, `180.188.***.***`) or impossible. */
  readonly version?: 4 | 6;
  readonly kind?: AddressKind;
  /** RFC that set the range aside; absent for ordinary addresses. */
  readonly rfc?: string;
  /** Host name of a DNS root server. */
  readonly rootServer?: string;
  readonly group?: MulticastGroup;
  /** IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, Teredo). */
  readonly embedded?: string;
  /** MAC address inside an IPv6 one (EUI-64). */
  readonly mac?: string;
  /** Only for a source. */
  readonly hint?: ForgeryHint;
}

/** What is known about an address without looking anything up. */
export function addressFact(view: PacketView, role: AddressRole, text: string): AddressFact {
  const bytes = addressBytes(text);
  const possibleHint = role === 'source' && !view.quoted ? forgeryHint(view) : undefined;
  if (bytes === undefined) {
    return { code: 'address', role, text, address: text, ...(possibleHint && { hint: possibleHint }) };
  }
  const version = bytes.length === 4 ? 4 : 6;
  const address = version === 4 ? text : formatIpv6(bytes);
  const range = specialRange(bytes);
  const kind = range?.kind ?? 'public';
  const hint = localKinds.has(kind) ? undefined : possibleHint;
  const rfc = kind === 'public' ? undefined : range?.rfc;
  const server = rootServer(text)?.name;
  const group = kind === 'multicast' ? multicastGroup(address) : undefined;
  const embedded = embeddedIpv4(kind, bytes);
  const mac = version === 6 ? embeddedMac(bytes) : undefined;
  return {
    code: 'address',
    role,
    text,
    address,
    version,
    kind,
    ...(rfc !== undefined && { rfc }),
    ...(server !== undefined && { rootServer: server }),
    ...(group !== undefined && { group }),
    ...(embedded !== undefined && { embedded }),
    ...(mac !== undefined && { mac }),
    ...(hint && { hint }),
  };
}

/** Sources that only an own network has: what they send is neither reflection nor backscatter. */
const localKinds: ReadonlySet<AddressKind> = new Set([
  'unspecified',
  'private',
  'uniqueLocal',
  'siteLocal',
  'loopback',
  'linkLocal',
]);

function forgeryHint(view: PacketView): ForgeryHint | undefined {
  const { transport } = view;
  const isInbound = packetWay(view) !== 'fromHost' && view.text('direction')?.toLowerCase() !== 'out';
  const destination = addressBytes(view.text('destination') ?? '');
  const toGroup = destination && ['multicast', 'broadcast'].includes(specialRange(destination)?.kind ?? '');
  if (!isInbound || toGroup) return undefined;
  const port = view.number('destinationPort');
  if (transport === 'udp' && port !== undefined && portCard(port, 'udp')?.amplification) return 'reflection';
  const from = view.number('sourcePort') ?? 0;
  return transport === 'tcp' && answers(view) && from < 1024 ? 'backscatter' : undefined;
}

function embeddedIpv4(kind: AddressKind, bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return undefined;
  // Teredo hides the client's address by inverting it (RFC 4380).
  if (kind === 'teredo') return Array.from(bytes.subarray(12), (byte) => byte ^ 0xff).join('.');
  if (kind === 'sixToFour') return bytes.subarray(2, 6).join('.');
  return kind === 'ipv4Mapped' || kind === 'nat64' ? bytes.subarray(12).join('.') : undefined;
}

function embeddedMac(bytes: Uint8Array): string | undefined {
  // EUI-64 puts ff:fe into the middle of the MAC address and flips its second bit (RFC 4291, appendix A).
  if (bytes[11] !== 0xff || bytes[12] !== 0xfe) return undefined;
  const mac = [bytes[8] ^ 2, bytes[9], bytes[10], bytes[13], bytes[14], bytes[15]];
  return mac.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}
