import { readAddress } from './addressText';
import {
  asciiBytes,
  closeBracket,
  closeParen,
  colon,
  equals,
  indexOfByte,
  isDigit,
  isLetter,
  openBracket,
  openParen,
  quote,
  space,
  startsWith,
  zero,
} from './ascii';
import { type Dialect, Verdict } from './dialect';
import { Field } from './field';
import { hashStep, netfilterKeys, netfilterWords } from './netfilterKeys';
import { AddressKind, AddressSlot, type Packet, Protocol, TcpFlag } from './packet';
import { hasPorts, readProtocol } from './protocolNames';

const outKey = asciiBytes(' OUT=');
const descriptionKey = asciiBytes('DESCR="');

/** Length of `OPT `, the key of what stands in parentheses. */
const optionsKey = 4;

/** How much of a line's beginning is there: from `IN=`/`OUT=`, from the addresses, or cut off before them. */
const Anchor = { interfaces: 0, addresses: 1, cut: 2 } as const;

/**
 * Linux netfilter: `<prefix>IN=eth0 OUT= MAC=… SRC=203.0.113.9 DST=192.0.2.1 LEN=40 … PROTO=TCP SPT=4242 DPT=23 …`, as the
 * kernel (nf_log_syslog.c), ulogd2, Proxmox, UniFi, ebtables and xtables-monitor write it. Keys are read in any order.
 */
export class Netfilter implements Dialect {
  readonly name = 'netfilter';
  #anchor: number = Anchor.interfaces;
  /** Known keys of the line so far. */
  #known = 0;
  /** Inside the brackets of an ICMP error. */
  #quoted = false;
  /** Protocol of the packet that an ICMP error quotes. */
  #quotedProtocol: number = Protocol.unknown;
  /** A fragment or a truncated packet: ports and types may be missing. */
  #partial = false;
  #stoppedAt = -1;
  #firstUnknown = -1;
  readonly #quotedAddress = new AddressSlot();

  parse(bytes: Uint8Array, start: number, end: number, packet: Packet): number {
    const anchor = this.#findAnchor(bytes, start, end);
    if (anchor < 0) return Verdict.other;
    if (this.#anchor !== Anchor.cut) readPrefix(bytes, start, anchor, packet);
    this.#known = 0;
    this.#quoted = false;
    this.#partial = false;
    this.#stoppedAt = -1;
    this.#firstUnknown = -1;
    this.#readFields(bytes, anchor, end, packet);
    if (this.#known < 3 && (this.#anchor !== Anchor.interfaces || this.#known < 2 || this.#firstUnknown >= 0))
      return Verdict.other;
    if (this.#stoppedAt < 0 && this.#isComplete(packet)) return Verdict.packet;
    packet.stoppedAt = this.#stoppedAt >= 0 ? this.#stoppedAt : this.#firstUnknown >= 0 ? this.#firstUnknown : end;
    return Verdict.unparsed;
  }

  /**
   * Where the fields begin. `IN=` may touch the prefix (`DROPIN=eth0 OUT=`), and `OUT=` may stand alone (Proxmox). Other keys
   * count only where neither follows: a rule's description may name them.
   */
  #findAnchor(bytes: Uint8Array, start: number, end: number): number {
    let anchor = -1;
    let kind: number = Anchor.interfaces;
    this.#anchor = kind;
    for (let i = start + 2; i < end; i++) {
      if (bytes[i] !== equals) continue;
      const last = bytes[i - 1] as number;
      const middle = bytes[i - 2] as number;
      const first = bytes[i - 3] as number;
      if (last === 0x4e && middle === 0x49) {
        if (i - 2 === start || !isLetter(first) || inputTouchesPrefix(bytes, i - 2, i + 1, end)) return i - 2;
      } else if (last === 0x54 && middle === 0x55 && first === 0x4f) {
        if (isWordStart(bytes, i - 3, start)) return i - 3;
      } else if (anchor >= 0) continue;
      else if (last === 0x43 && ((middle === 0x52 && first === 0x53) || (middle === 0x41 && first === 0x4d))) {
        if (!isWordStart(bytes, i - 3, start)) continue;
        anchor = i - 3;
        kind = Anchor.addresses;
      } else if (last === 0x4f && middle === 0x54 && first === 0x4f && bytes[i - 5] === 0x50) {
        anchor = start;
        kind = Anchor.cut;
      }
    }
    this.#anchor = kind;
    return anchor;
  }

  #readFields(bytes: Uint8Array, at: number, end: number, packet: Packet): void {
    let i = at;
    while (i >= 0 && i < end) {
      const start = i;
      let byte = bytes[i] as number;
      if (byte <= space) {
        i++;
        continue;
      }
      if (byte === openBracket || byte === closeBracket) {
        this.#quoted = byte === openBracket;
        this.#quotedProtocol = Protocol.unknown;
        i++;
        continue;
      }
      if (byte === openParen) {
        i = closedEnd(bytes, i, end, closeParen);
        packet.note(
          Field.options,
          Math.max(at, start - optionsKey),
          start + 1,
          Math.max(start + 1, i - 1),
          this.#quoted,
        );
        continue;
      }
      let hash = 0;
      while (byte > space && byte !== equals && byte !== colon && byte !== closeBracket) {
        hash = hashStep(hash, byte);
        i++;
        byte = i < end ? (bytes[i] as number) : space;
      }
      if (byte === equals) i = this.#keyed(bytes, start, i + 1, end, netfilterKeys.find(hash, bytes, start, i), packet);
      else if (byte === colon) i = this.#fragment(bytes, start, i + 1, end, packet);
      else i = this.#word(bytes, start, i, end, netfilterWords.find(hash, bytes, start, i), packet);
    }
  }

  /** The value of `KEY=`. Returns the offset behind it, or -1 when it is damaged. */
  #keyed(bytes: Uint8Array, keyStart: number, at: number, end: number, key: number, packet: Packet): number {
    let field = key;
    let i = at;
    this.#known++;
    switch (field) {
      case Field.source:
        // A second source: two lines run together.
        if (!this.#quoted && packet.source.kind !== AddressKind.none && packet.protocol !== Protocol.arp)
          return this.#stop(at);
        i = readAddress(bytes, at, end, this.#quoted ? this.#quotedAddress : packet.source);
        if (i < 0) return this.#stop(at);
        break;
      case Field.destination:
        i = readAddress(bytes, at, end, this.#quoted ? this.#quotedAddress : packet.destination);
        if (i < 0) return this.#stop(at);
        break;
      case Field.protocol:
        i = valueEnd(bytes, at, end);
        if (this.#quoted) {
          this.#quotedProtocol = readProtocol(bytes, at, i);
          break;
        }
        packet.protocol = readProtocol(bytes, at, i);
        if (packet.protocol === Protocol.unknown) return this.#stop(at);
        break;
      case Field.sourcePort:
      case Field.destinationPort:
      case Field.length:
      case Field.ttl:
      case Field.id:
      case Field.window:
      case Field.sequence:
      case Field.acknowledgement:
      case Field.icmpType:
      case Field.icmpCode:
        return this.#number(bytes, keyStart, at, end, field, packet);
      case Field.input:
        i = valueEnd(bytes, at, end);
        packet.inputStart = at;
        packet.inputEnd = i;
        break;
      case Field.output:
        i = valueEnd(bytes, at, end);
        packet.outputStart = at;
        packet.outputEnd = i;
        break;
      case -1:
        i = valueEnd(bytes, at, end);
        this.#known--;
        this.#unknown(keyStart);
        field = Field.unknown;
        break;
      default:
        i = valueEnd(bytes, at, end);
        if (field === Field.incomplete || field === Field.fragment) this.#partial = true;
    }
    packet.note(field, keyStart, at, i, this.#quoted);
    return i;
  }

  /** Keys that stand twice with different meaning (LEN, ID, SEQ) are told apart by whether `PROTO=` came before them. */
  #number(bytes: Uint8Array, keyStart: number, at: number, end: number, field: number, packet: Packet): number {
    let i = at;
    let value = 0;
    while (i < end && isDigit(bytes[i] as number)) value = value * 10 + (bytes[i++] as number) - zero;
    const behind = i < end ? (bytes[i] as number) : space;
    const glued = field === Field.id && behind === 0x44;
    if (i === at || !(behind <= space || behind === closeBracket || glued) || value > largest(field))
      return this.#stop(at);
    const meaning = meaningBehind(this.#quoted ? this.#quotedProtocol : packet.protocol, field);
    if (this.#quoted || meaning !== field) {
      packet.note(meaning, keyStart, at, i, this.#quoted);
      return i;
    }
    if (field === Field.length) packet.length = value;
    else if (field === Field.id) packet.id = value;
    else if (field === Field.sequence) packet.sequence = value;
    else if (field === Field.sourcePort) packet.sourcePort = value;
    else if (field === Field.destinationPort) packet.destinationPort = value;
    else if (field === Field.ttl) packet.ttl = value;
    else if (field === Field.window) packet.window = value;
    else if (field === Field.icmpType) packet.icmpType = value;
    else if (field === Field.icmpCode) packet.icmpCode = value;
    packet.note(field, keyStart, at, i);
    return i;
  }

  /** `FRAG:185` and, in IPv6, `ID:0000abcd` behind it. */
  #fragment(bytes: Uint8Array, start: number, at: number, end: number, packet: Packet): number {
    const i = valueEnd(bytes, at, end);
    const isFragment = bytes[start] === 0x46 || bytes[start] === 0x49;
    if (isFragment) this.#partial = true;
    else this.#unknown(start);
    packet.note(isFragment ? Field.fragment : Field.unknown, start, at, i, this.#quoted);
    return i;
  }

  #word(bytes: Uint8Array, start: number, at: number, end: number, field: number, packet: Packet): number {
    if (field !== Field.options) packet.note(field < 0 ? Field.unknown : field, start, start, at, this.#quoted);
    if (field === Field.tcpFlag) {
      if (!this.#quoted) packet.flags |= tcpFlag(bytes, start);
    } else if (field === Field.incomplete) {
      this.#partial = true;
      return bytes[at + 1] === openBracket ? closedEnd(bytes, at + 1, end, closeBracket) : at;
    } else if (field === Field.arp) packet.protocol = Protocol.arp;
    else if (field < 0) this.#unknown(start);
    return at > start ? at : start + 1;
  }

  #unknown(at: number): void {
    if (this.#firstUnknown < 0) this.#firstUnknown = at;
  }

  #stop(at: number): number {
    this.#stoppedAt = at;
    return -1;
  }

  /** Whether everything is there that the kernel would have printed for such a packet. */
  #isComplete(packet: Packet): boolean {
    const { protocol } = packet;
    const hasSource = packet.source.kind !== AddressKind.none;
    const hasDestination = packet.destination.kind !== AddressKind.none;
    if (!hasSource && !hasDestination && protocol === Protocol.unknown)
      return this.#anchor === Anchor.interfaces && (this.#known > 2 || this.#partial);
    if (this.#anchor !== Anchor.cut && !(hasSource && hasDestination))
      return protocol === Protocol.arp && (this.#partial || !(hasSource || hasDestination));
    if (this.#partial) return true;
    if (protocol === Protocol.unknown) {
      if (packet.flags !== 0) packet.protocol = Protocol.tcp;
      return packet.flags !== 0;
    }
    if (hasPorts(protocol) && protocol !== Protocol.sctp) return packet.sourcePort >= 0 && packet.destinationPort >= 0;
    // ICMPv6 in an IPv4 packet is told by its number only.
    const isIcmp =
      protocol === Protocol.icmp || (protocol === Protocol.icmpv6 && packet.source.kind !== AddressKind.v4);
    if (isIcmp) return packet.icmpType >= 0 && packet.icmpCode >= 0;
    return true;
  }
}

function isWordStart(bytes: Uint8Array, at: number, start: number): boolean {
  return at === start || (at > start && !isLetter(bytes[at - 1] as number));
}

/** `DROPIN=eth0 OUT=`, but not `PHYSIN=eth0 PHYSOUT=` */
function inputTouchesPrefix(bytes: Uint8Array, at: number, valueStart: number, end: number): boolean {
  if (bytes[at - 1] === 0x53 && bytes[at - 2] === 0x59) return false;
  let i = valueStart;
  while (i < end && i - valueStart < 16 && bytes[i] !== space) i++;
  return startsWith(bytes, i, end, outKey);
}

/** The prefix is what stands between the head and the fields; UniFi's `DESCR="…"` is a field of its own. */
function readPrefix(bytes: Uint8Array, start: number, anchor: number, packet: Packet): void {
  let end = anchor;
  for (let i = start; i + descriptionKey.length < anchor; i++) {
    if (bytes[i] !== 0x44 || !startsWith(bytes, i, anchor, descriptionKey)) continue;
    let close = anchor;
    while (close > i && (bytes[close - 1] === space || bytes[close - 1] === quote)) close--;
    packet.note(Field.description, i, Math.min(i + descriptionKey.length, close), close);
    end = i;
    break;
  }
  while (end > start && bytes[end - 1] === space) end--;
  packet.prefixStart = start;
  packet.prefixEnd = end;
  if (end > start) packet.note(Field.prefix, start, start, end);
}

/** What a key means behind `PROTO=`: `LEN=` is then the length of the payload, `ID=` and `SEQ=` are those of an echo. */
function meaningBehind(protocol: number, field: number): number {
  if (protocol === Protocol.unknown) return field;
  if (field === Field.length) return Field.payloadLength;
  if (field === Field.id) return Field.icmpId;
  const isIcmp = protocol === Protocol.icmp || protocol === Protocol.icmpv6;
  return isIcmp && field === Field.sequence ? Field.icmpSequence : field;
}

/** The largest value a field's place in the packet can hold. */
function largest(field: number): number {
  if (field === Field.sequence || field === Field.acknowledgement) return 0xffff_ffff;
  return field === Field.ttl || field === Field.icmpType || field === Field.icmpCode ? 0xff : 0xffff;
}

function valueEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && (bytes[i] as number) > space && bytes[i] !== closeBracket) i++;
  return i;
}

/** `(020405B4)`, `( )`, `(TRUNCATED)`, `[8 bytes]` → the offset behind the closing byte. */
function closedEnd(bytes: Uint8Array, at: number, end: number, close: number): number {
  const found = indexOfByte(bytes, at, end, close);
  return found < 0 ? end : found + 1;
}

function tcpFlag(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x53:
      return TcpFlag.SYN;
    case 0x52:
      return TcpFlag.RST;
    case 0x46:
      return TcpFlag.FIN;
    case 0x50:
      return TcpFlag.PSH;
    case 0x55:
      return TcpFlag.URG;
    case 0x45:
      return TcpFlag.ECE;
    case 0x43:
      return TcpFlag.CWR;
    default:
      return bytes[at + 1] === 0x43 ? TcpFlag.ACK : 0;
  }
}
