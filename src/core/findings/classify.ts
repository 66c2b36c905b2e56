import { directions } from '../direction';
import { Mark } from '../eventTable';
import { Protocol, TcpFlag } from '../packet';
import { ActionCode, type EventAtHand } from './eventAtHand';
import { AddressNature, type FindingContext } from './findingContext';
import { PairTable } from './pairTable';

/** What an event is, before anybody asks what it means. */
export type EventClass = 'audit' | 'reply' | 'backscatter' | 'noise' | 'own' | 'allowed' | 'attack';

/**
 * Why an event is classed as it is. The order is the order of asking: the first reason that holds decides.
 *
 * 1. An audit line repeats a packet that another line decides; it is no packet of its own, and never an attack.
 * 2. Answers: only packets from outside, or refused ones on the inside, are asked whether they answer own traffic.
 * 3. Noise of networks: multicast, broadcast, address assignment, discovery on the LAN, leftovers of file sharing.
 * 4. What the own side sends.
 * 5. What is left came unasked: let in, or not.
 */
export const reasons = [
  // 1
  { name: 'audit.twin', class: 'audit' },
  { name: 'audit.alone', class: 'audit' },
  // 2: the own side spoke to that very port before; or the ports are those of an answer; or the connection is over
  { name: 'reply.seen', class: 'reply' },
  { name: 'reply.shape', class: 'reply' },
  { name: 'reply.late', class: 'reply' },
  { name: 'reply.echo', class: 'reply' },
  { name: 'backscatter.synAck', class: 'backscatter' },
  { name: 'backscatter.reset', class: 'backscatter' },
  { name: 'backscatter.icmp', class: 'backscatter' },
  // 3
  { name: 'noise.multicast', class: 'noise' },
  { name: 'noise.broadcast', class: 'noise' },
  { name: 'noise.igmp', class: 'noise' },
  { name: 'noise.neighbour', class: 'noise' },
  { name: 'noise.dhcp', class: 'noise' },
  { name: 'noise.discovery', class: 'noise' },
  { name: 'noise.traceroute', class: 'noise' },
  { name: 'noise.peerToPeer', class: 'noise' },
  // 4
  { name: 'own', class: 'own' },
  // 5
  { name: 'allowed', class: 'allowed' },
  { name: 'attack', class: 'attack' },
] as const satisfies readonly { readonly name: string; readonly class: EventClass }[];

export type ReasonName = (typeof reasons)[number]['name'];

/** Numbers of {@link reasons} by name. */
export const Reason = Object.fromEntries(reasons.map(({ name }, index) => [name, index])) as Readonly<
  Record<ReasonName, number>
>;

const R = {
  twin: Reason['audit.twin'],
  audit: Reason['audit.alone'],
  seen: Reason['reply.seen'],
  shape: Reason['reply.shape'],
  late: Reason['reply.late'],
  echo: Reason['reply.echo'],
  synAck: Reason['backscatter.synAck'],
  reset: Reason['backscatter.reset'],
  icmp: Reason['backscatter.icmp'],
  multicast: Reason['noise.multicast'],
  broadcast: Reason['noise.broadcast'],
  igmp: Reason['noise.igmp'],
  neighbour: Reason['noise.neighbour'],
  dhcp: Reason['noise.dhcp'],
  discovery: Reason['noise.discovery'],
  traceroute: Reason['noise.traceroute'],
  peerToPeer: Reason['noise.peerToPeer'],
  own: Reason.own,
  allowed: Reason.allowed,
  attack: Reason.attack,
};

const outbound = directions.indexOf('outbound');
const inbound = directions.indexOf('inbound');
const internal = directions.indexOf('internal');

/** Answers of TCP services come from these or from any port below 1024. */
const tcpServices = ports(1433, 1521, 1935, 3306, 3389, 4443, 5222, 5223, 5228, 5269, 5432, 6667, 6697);
ports.call(tcpServices, 8000, 8008, 8080, 8081, 8443, 8448, 8883, 9000, 9001, 9443);
/** UDP services that devices at home ask: DNS, HTTP/3, NTP, IKE, DNS over QUIC, STUN, WireGuard. */
const udpServices = ports(53, 80, 123, 443, 500, 853, 3478, 3479, 4500, 19302, 51820);
/** What devices shout into the LAN: NetBIOS, SSDP, WS-Discovery, mDNS, LLMNR. */
const discovery = ports(137, 138, 1900, 3702, 5353, 5355);
const dhcp = ports(67, 68, 546, 547);
/** BitTorrent's usual ports: peers keep calling for days after the client has stopped. */
const peerToPeer = ports(6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889, 51413);

const firstEphemeral = 1024;
/** A traceroute's packets arrive with what is left of a TTL that began small. */
const tracerouteTtl = 10;
/** NTP's ordinary packet (48 bytes) with its headers, IPv4 and IPv6. */
const ntpLengths: readonly number[] = [0, 76, 96];
/** Conversations remembered; later ones are classed by their ports alone. */
const mostConversations = 1 << 20;

function ports(this: Uint8Array | void, ...numbers: readonly number[]): Uint8Array {
  const table = this ?? new Uint8Array(65536);
  for (const number of numbers) table[number] = 1;
  return table;
}
