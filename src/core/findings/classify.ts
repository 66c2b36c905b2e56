import { type EventBlock, Mark } from '../eventTable';
import { Protocol, TcpFlag } from '../packet';
import { enlarged } from './enlarged';
import { ActionCode, type EventAtHand } from './eventAtHand';
import { AddressNature, type FindingContext } from './findingContext';
import { PairTable } from './pairTable';
import {
  dhcpPorts,
  discoveryPorts,
  peerToPeerPorts,
  portSet,
  portsBeside,
  tcpServicePorts,
  traceroutePorts,
  udpServicePorts,
} from './portSets';
import { Reason } from './reasons';
import type { Sides } from './sides';
import { defaultThresholds } from './thresholds';

/** No reason holds. */
const none = -1;
/** The first port that clients draw from; systems of today begin higher. */
const firstDrawn = 1024;
/** A traceroute's packet arrives with what is left of a TTL that began small. */
const tracerouteTtl = 10;
/** NTP's ordinary packet of 48 bytes with its headers, IPv4 and IPv6; unknown. */
const ntpLengths: readonly number[] = [0, 76, 96];
/** Ports spoken to that are remembered: a bound on memory. What comes later is classed by its ports alone. */
const mostConversations = 1 << 20;

/** Whether the flags of a TCP event are known: lines that print a TTL print the flags too, if there are any. */
export function hasFlags(event: EventAtHand): boolean {
  return event.flags !== 0 || (event.marks & Mark.ttl) !== 0;
}

/** Whether an event asks for something: a first TCP packet (as far as the log tells) or a UDP one. */
export function isRequest(block: EventBlock, place: number): boolean {
  const marks = block.marks[place]!;
  const protocol = block.protocol[place]!;
  if ((marks & Mark.ports) === 0) return false;
  if (protocol === Protocol.udp) return true;
  if (protocol !== Protocol.tcp) return false;
  const flags = block.flags[place]!;
  return (flags & (TcpFlag.SYN | TcpFlag.ACK)) === TcpFlag.SYN || (flags === 0 && (marks & Mark.ttl) === 0);
}

/** How a packet answers something that was never asked from here. */
export type AnswerKind = 'synAck' | 'rst' | 'icmp';

/**
 * How an event answers, when it has the look of backscatter; whether it is backscatter, {@link Classifier} tells: something
 * here may have asked. Looks at two or three columns.
 */
export function answerKind({ protocol, flags, destinationPort }: EventBlock, place: number): AnswerKind | undefined {
  switch (protocol[place]) {
    case Protocol.tcp: {
      const bits = flags[place]!;
      if ((bits & synAckBits) === synAckBits) return 'synAck';
      return (bits & TcpFlag.RST) !== 0 && (bits & TcpFlag.SYN) === 0 ? 'rst' : undefined;
    }
    case Protocol.icmp:
      return isErrorType(destinationPort[place]! >>> 8) ? 'icmp' : undefined;
    case Protocol.icmpv6:
      return isErrorTypeV6(destinationPort[place]! >>> 8) ? 'icmp' : undefined;
    default:
      return undefined;
  }
}

const synAckBits = TcpFlag.SYN | TcpFlag.ACK;

function isErrorType(type: number): boolean {
  return type === 3 || type === 4 || type === 11 || type === 12;
}

function isErrorTypeV6(type: number): boolean {
  return type >= 1 && type <= 4;
}

/**
 * Finds the one reason of each event, in any order, once it was told of everything that the own side sent: an answer is as
 * late as what it answers, or later. Memory: 40 to 64 bytes for each (remote address, port) spoken to.
 */
export class Classifier {
  readonly #context: FindingContext;
  /** 1 for UDP ports that are misused to amplify attacks. */
  readonly amplifies: Uint8Array;
  readonly #answersFrom: Uint8Array;
  readonly #sides: Sides;
  /** 1 for values of `AddressNature` that make a packet noise. */
  readonly #isSpecial = new Uint8Array(8);
  /** 1 for UDP ports that no rule is about. */
  readonly #isPlainUdp: Uint8Array;
  /** Remote address; protocol and port there. */
  readonly #spokenTo = new PairTable();
  /** When that was first, by number of the pair; -Infinity when unknown. */
  #spokenSince = new Float64Array(64);
  /** 1 for addresses that occur in it, so that strangers cost no look-up. */
  readonly #isSpokenTo: Uint8Array;

  constructor(context: FindingContext, sides: Sides) {
    this.#context = context;
    this.#sides = sides;
    this.#isSpokenTo = new Uint8Array(context.direction.isHome.length);
    this.amplifies = portSet(context.amplifiers);
    this.#isSpecial[AddressNature.multicast] = 1;
    this.#isSpecial[AddressNature.broadcast] = 1;
    this.#isPlainUdp = portsBeside(peerToPeerPorts, dhcpPorts).fill(0, traceroutePorts.first, traceroutePorts.last + 1);
    this.#answersFrom = portSet((context.thresholds ?? defaultThresholds).reflectSelf.ports);
  }

  /**
   * Whether no rule of {@link reasonOf} can hold for a packet from outside, so that it simply came unasked: true for most of
   * what a firewall logs, after a look at few columns; false says nothing.
   */
  isPlainRequest(block: EventBlock, place: number): boolean {
    if ((block.marks[place]! & Mark.ports) === 0 || block.weight[place] === 0) return false;
    if (this.#isSpecial[this.#context.natures[block.destination[place]!]!] === 1) return false;
    const port = block.destinationPort[place]!;
    const protocol = block.protocol[place]!;
    if (protocol === Protocol.tcp)
      return (block.flags[place]! & synAckBits) === TcpFlag.SYN && peerToPeerPorts[port] === 0;
    return (
      protocol === Protocol.udp &&
      this.#isPlainUdp[port] === 1 &&
      udpServicePorts[block.sourcePort[place]!] === 0 &&
      this.#isSpokenTo[block.source[place]!] === 0
    );
  }

  /** A value of {@link Reason}. @param side of the event, see {@link Sides} */
  reasonOf(event: EventAtHand, side: number): number {
    if (event.weight === 0) return Reason.auditTwin;
    if (event.action === ActionCode.audit) return Reason.auditAlone;
    const isUnasked = this.#sides.isUnasked(side);
    if (isUnasked) {
      const answer = this.#answer(event);
      if (answer !== none) return answer;
    }
    const noise = this.#noise(event, this.#sides.isFromOutside(side));
    if (noise !== none) return noise;
    if (!isUnasked) return Reason.own;
    return event.action === ActionCode.accept ? Reason.allowed : Reason.attack;
  }

  /** Remembers whom the own side asked; not whom it answered, or a reflector's victims would count as its servers. */
  remember({ destination, protocol, sourcePort, destinationPort, portKey, time }: EventAtHand): void {
    if (portKey < 0) return;
    const isAnswer = sourcePort < firstDrawn || (protocol === Protocol.udp && this.#answersFrom[sourcePort] === 1);
    if (isAnswer && sourcePort !== destinationPort) return;
    const spokenTo = this.#spokenTo;
    const known = spokenTo.size;
    const port = protocol * 65536 + destinationPort;
    const pair = known < mostConversations ? spokenTo.id(destination, port) : spokenTo.find(destination, port);
    if (pair < 0) return;
    if (pair === this.#spokenSince.length) this.#spokenSince = enlarged(this.#spokenSince, new Float64Array(pair * 2));
    const since = Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
    if (pair === known || since < this.#spokenSince[pair]!) this.#spokenSince[pair] = since;
    this.#isSpokenTo[destination] = 1;
  }

  #answer(event: EventAtHand): number {
    const { protocol } = event;
    if (protocol === Protocol.tcp) return this.#tcpAnswer(event);
    if (protocol === Protocol.udp) return this.#udpAnswer(event);
    const type = event.destinationPort >>> 8;
    if (protocol === Protocol.icmp) {
      if (type === 0) return Reason.replyEcho;
      return isErrorType(type) ? Reason.icmpError : none;
    }
    if (protocol !== Protocol.icmpv6) return none;
    if (type === 129) return Reason.replyEcho;
    return isErrorTypeV6(type) ? Reason.icmpError : none;
  }

  #tcpAnswer(event: EventAtHand): number {
    const { flags, destinationPort } = event;
    const synAck = flags & synAckBits;
    if (synAck === TcpFlag.SYN) return none;
    if (this.#wasSpokenTo(event)) return Reason.replySeen;
    if (!hasFlags(event)) return isShaped(event) ? Reason.replyShape : none;
    if (synAck === synAckBits) return destinationPort >= firstDrawn ? Reason.synAck : none;
    if ((flags & TcpFlag.RST) !== 0) return destinationPort >= firstDrawn ? Reason.reset : Reason.replyLate;
    // Without ACK nothing belongs to a connection; ACK alone may be a scan unless the ports are those of an answer.
    if ((flags & TcpFlag.ACK) === 0) return none;
    return isShaped(event) || (flags & ~(TcpFlag.ECE | TcpFlag.CWR)) !== TcpFlag.ACK ? Reason.replyLate : none;
  }

  #udpAnswer(event: EventAtHand): number {
    const { sourcePort, destinationPort } = event;
    if (this.#wasSpokenTo(event)) return Reason.replySeen;
    if (sourcePort === 123 && destinationPort === 123)
      return ntpLengths.includes(event.length) ? Reason.replyShape : none;
    if (destinationPort < firstDrawn || udpServicePorts[sourcePort] === 0) return none;
    // A forged request to an amplifier often bears port 80 or 443: those of the victim that shall be hit.
    const isForged = sourcePort !== 53 && sourcePort !== 123 && this.amplifies[destinationPort] === 1;
    return isForged ? none : Reason.replyShape;
  }

  #noise(event: EventAtHand, isFromOutside: boolean): number {
    const { protocol, sourcePort, destinationPort, destination } = event;
    const nature = this.#context.natures[destination]!;
    if (protocol === Protocol.igmp) return Reason.igmp;
    if (nature === AddressNature.multicast) return Reason.multicast;
    if (nature === AddressNature.broadcast) return Reason.broadcast;
    if (protocol === Protocol.udp) {
      if (dhcpPorts[sourcePort] === 1 && dhcpPorts[destinationPort] === 1) return Reason.dhcp;
      if (!isFromOutside && discoveryPorts[destinationPort] === 1 && this.#context.direction.isHome[destination] === 1)
        return Reason.discovery;
      if (
        destinationPort >= traceroutePorts.first &&
        destinationPort <= traceroutePorts.last &&
        (event.marks & Mark.ttl) !== 0 &&
        event.ttl <= tracerouteTtl
      )
        return Reason.traceroute;
    }
    if (isFromOutside && event.portKey >= 0 && peerToPeerPorts[destinationPort] === 1) return Reason.peerToPeer;
    const type = destinationPort >>> 8;
    if (protocol === Protocol.icmpv6) return type >= 130 ? Reason.neighbour : none;
    // Redirects and router discovery.
    return protocol === Protocol.icmp && (type === 5 || type === 9 || type === 10) ? Reason.neighbour : none;
  }

  #wasSpokenTo({ source, protocol, sourcePort, time }: EventAtHand): boolean {
    if (this.#isSpokenTo[source] === 0) return false;
    const pair = this.#spokenTo.find(source, protocol * 65536 + sourcePort);
    // What has no time may be as late as anything.
    return pair >= 0 && !(time < this.#spokenSince[pair]!);
  }
}

/** From a TCP service to a port that a client drew. */
function isShaped({ sourcePort, destinationPort }: EventAtHand): boolean {
  if (destinationPort < firstDrawn || sourcePort === 0) return false;
  return sourcePort < firstDrawn || tcpServicePorts[sourcePort] === 1;
}
