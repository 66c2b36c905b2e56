/** What an event is, before anybody asks what it means. */
export type EventClass = 'audit' | 'reply' | 'backscatter' | 'noise' | 'own' | 'allowed' | 'attack';

/**
 * Why an event is classed as it is, in the order of asking: the first reason that holds decides.
 *
 * 1. An audit line repeats a packet that another line decides; it is no packet of its own, and never an attack.
 * 2. Answers. Only packets from outside, or refused ones on the inside, are asked whether they answer own traffic.
 * 3. Noise of networks: multicast, broadcast, address assignment, discovery on the LAN, leftovers of file sharing.
 * 4. What the own side sends, and what the inside says to itself unrefused.
 * 5. What is left came unasked: let in, or not.
 */
export const reasons = [
  { name: 'audit.twin', class: 'audit' },
  { name: 'audit.alone', class: 'audit' },
  // The own side spoke to that very port before.
  { name: 'reply.seen', class: 'reply' },
  // The ports are those of an answer: from a service to a port that a client drew.
  { name: 'reply.shape', class: 'reply' },
  // In the middle of a connection that the firewall has forgotten.
  { name: 'reply.late', class: 'reply' },
  { name: 'reply.echo', class: 'reply' },
  // Answers that nobody here asked for, or late ones.
  { name: 'backscatter.synAck', class: 'backscatter' },
  { name: 'backscatter.reset', class: 'backscatter' },
  { name: 'backscatter.icmp', class: 'backscatter' },
  { name: 'noise.multicast', class: 'noise' },
  { name: 'noise.broadcast', class: 'noise' },
  { name: 'noise.igmp', class: 'noise' },
  { name: 'noise.neighbour', class: 'noise' },
  { name: 'noise.dhcp', class: 'noise' },
  { name: 'noise.discovery', class: 'noise' },
  { name: 'noise.traceroute', class: 'noise' },
  { name: 'noise.peerToPeer', class: 'noise' },
  { name: 'own', class: 'own' },
  { name: 'allowed', class: 'allowed' },
  { name: 'attack', class: 'attack' },
] as const satisfies readonly { readonly name: string; readonly class: EventClass }[];

export type ReasonName = (typeof reasons)[number]['name'];

function number(name: ReasonName): number {
  return reasons.findIndex((reason) => reason.name === name);
}

/** Numbers of {@link reasons}: places in the table. */
export const Reason = {
  auditTwin: number('audit.twin'),
  auditAlone: number('audit.alone'),
  replySeen: number('reply.seen'),
  replyShape: number('reply.shape'),
  replyLate: number('reply.late'),
  replyEcho: number('reply.echo'),
  synAck: number('backscatter.synAck'),
  reset: number('backscatter.reset'),
  icmpError: number('backscatter.icmp'),
  multicast: number('noise.multicast'),
  broadcast: number('noise.broadcast'),
  igmp: number('noise.igmp'),
  neighbour: number('noise.neighbour'),
  dhcp: number('noise.dhcp'),
  discovery: number('noise.discovery'),
  traceroute: number('noise.traceroute'),
  peerToPeer: number('noise.peerToPeer'),
  own: number('own'),
  allowed: number('allowed'),
  attack: number('attack'),
} as const;
