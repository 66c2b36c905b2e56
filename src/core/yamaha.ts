import { actions } from './action';
import { readAddress } from './addressText';
import {
  asciiBytes,
  closeBracket,
  closeParen,
  colon,
  dot,
  indexOfByte,
  indexOfBytes,
  isDigit,
  openBracket,
  openParen,
  space,
  startsWith,
  zero,
} from './ascii';
import { type Dialect, Verdict } from './dialect';
import { Field } from './field';
import { AddressKind, AddressSlot, type Packet, Protocol } from './packet';
import { readProtocol } from './protocolNames';

const inspect = asciiBytes('[INSPECT] ');
const filterWord = asciiBytes(' filter: ');
const rejectedAt = asciiBytes(' Rejected at ');
const passedAt = asciiBytes(' Passed at ');
const arrow = asciiBytes(' > ');
const drop = actions.indexOf('drop');
const accept = actions.indexOf('accept');

/**
 * Yamaha RTX and NVR: `PP[01] Rejected at IN(200099) filter: UDP 198.51.100.1:10000 > 203.0.113.1:500` and, from dynamic
 * filters, `[INSPECT] LAN2[out][101098] TCP 192.0.2.73:53638 > 198.51.100.147:443 (2026/06/07 17:04:37)`.
 */
export class Yamaha implements Dialect {
  readonly name = 'yamaha';
  readonly #host = new AddressSlot();

  parse(bytes: Uint8Array, _start: number, end: number, packet: Packet): number {
    const start = packet.timeEnd;
    const inspected = indexOfBytes(bytes, start, end, inspect);
    const filter = inspected < 0 ? indexOfBytes(bytes, start, end, filterWord) : -1;
    if (inspected < 0 && filter < 0) return Verdict.other;
    const body =
      inspected < 0 ? this.#filtered(bytes, start, filter, packet) : this.#inspected(bytes, inspected, end, packet);
    if (body < 0) return Verdict.other;
    const stopped = this.#flow(bytes, body, end, packet);
    if (stopped < 0) return Verdict.packet;
    packet.stoppedAt = stopped;
    return Verdict.unparsed;
  }

  /** `PP[01] Rejected at IN(200099)` → where the protocol begins, or -1. */
  #filtered(bytes: Uint8Array, start: number, filter: number, packet: Packet): number {
    const rejected = indexOfBytes(bytes, start, filter, rejectedAt);
    const verdict = rejected < 0 ? indexOfBytes(bytes, start, filter, passedAt) : rejected;
    if (verdict < 0) return -1;
    const verdictLength = rejected < 0 ? passedAt.length : rejectedAt.length;
    packet.action = rejected < 0 ? accept : drop;
    this.#interface(bytes, start, verdict, packet);
    packet.note(Field.action, verdict + 1, verdict + 1, verdict + verdictLength - 4);
    const direction = verdict + verdictLength;
    const open = indexOfByte(bytes, direction, filter, openParen);
    this.#rule(bytes, direction, open, open + 1, indexOfByte(bytes, open + 1, filter, closeParen), packet);
    return filter + filterWord.length;
  }

  /** `LAN2[out][101098]` → where the protocol begins, or -1. */
  #inspected(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
    const start = at + inspect.length;
    const behind = indexOfByte(bytes, start, end, space);
    const direction = indexOfByte(bytes, start, behind, openBracket);
    if (behind < 0 || direction < 0) return -1;
    packet.action = accept;
    packet.note(Field.action, at + 1, at + 1, at + inspect.length - 2);
    this.#interface(bytes, start, direction, packet);
    const close = indexOfByte(bytes, direction, behind, closeBracket);
    this.#rule(bytes, direction + 1, close, close + 2, indexOfByte(bytes, close + 2, behind, closeBracket), packet);
    return behind + 1;
  }

  /** The interface is the word before `end`; what stands before it is the head. */
  #interface(bytes: Uint8Array, start: number, end: number, packet: Packet): void {
    let from = end;
    while (from > start && bytes[from - 1]! > space) from--;
    packet.tokens?.retract(Field.host, from);
    packet.note(Field.interface, from, from, end);
    packet.inputStart = from;
    packet.inputEnd = end;
  }

  /** `IN(200099)` and `[out][101098]`: direction and number of the filter. */
  #rule(
    bytes: Uint8Array,
    start: number,
    directionEnd: number,
    numberStart: number,
    numberEnd: number,
    packet: Packet,
  ) {
    if (directionEnd < 0 || numberEnd < 0) return;
    packet.note(Field.direction, start, start, directionEnd);
    packet.flow = (bytes[start]! | 0x20) === 0x6f ? 2 : 1;
    if (packet.flow === 2) {
      packet.outputStart = packet.inputStart;
      packet.outputEnd = packet.inputEnd;
      packet.inputEnd = packet.inputStart;
    }
    packet.note(Field.rule, numberStart, numberStart, numberEnd);
    packet.prefixStart = numberStart;
    packet.prefixEnd = numberEnd;
  }

  /** `UDP 198.51.100.1:10000 > 203.0.113.1:500`; returns where it stopped to make sense, or -1. */
  #flow(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
    const sourceStart = indexOfByte(bytes, at, end, space) + 1;
    if (sourceStart === 0) return at;
    packet.protocol = readProtocol(bytes, at, sourceStart - 1);
    if (packet.protocol === Protocol.unknown) return isMac(bytes, at, end) ? -1 : at;
    packet.note(Field.protocol, at, at, sourceStart - 1);
    const middle = indexOfBytes(bytes, sourceStart, end, arrow);
    if (middle < 0) return sourceStart;
    const destinationStart = middle + arrow.length;
    const space2 = indexOfByte(bytes, destinationStart, end, space);
    const destinationEnd = space2 < 0 ? end : space2;
    packet.sourcePort = this.#endpoint(
      bytes,
      sourceStart,
      middle,
      packet.source,
      packet,
      Field.source,
      Field.sourcePort,
    );
    if (packet.source.kind === AddressKind.none) return sourceStart;
    packet.destinationPort = this.#endpoint(
      bytes,
      destinationStart,
      destinationEnd,
      packet.destination,
      packet,
      Field.destination,
      Field.destinationPort,
    );
    return packet.destination.kind === AddressKind.none ? destinationStart : -1;
  }

  /** `198.51.100.1:10000`, or an IPv6 address with its port behind a dot. Returns the port, or -1. */
  #endpoint(
    bytes: Uint8Array,
    start: number,
    end: number,
    slot: AddressSlot,
    packet: Packet,
    addressField: number,
    portField: number,
  ): number {
    let split = end;
    while (split > start && isDigit(bytes[split - 1]!)) split--;
    const separator = bytes[split - 1];
    const hasPort = split < end && this.#endsHost(bytes, start, split - 1, separator);
    const addressEnd = hasPort ? split - 1 : end;
    if (readAddress(bytes, start, addressEnd, slot) !== addressEnd) {
      slot.kind = AddressKind.none;
      return -1;
    }
    packet.note(addressField, start, start, addressEnd);
    if (!hasPort) return -1;
    let port = 0;
    for (let i = split; i < end; i++) port = port * 10 + bytes[i]! - zero;
    if (port > 0xffff) {
      slot.kind = AddressKind.none;
      return -1;
    }
    packet.note(portField, split, split, end);
    return port;
  }

  /** Whether the byte before the last digits parts a port from an address: `:` after IPv4, `.` after IPv6. */
  #endsHost(bytes: Uint8Array, start: number, end: number, separator: number | undefined): boolean {
    if (separator === colon) return indexOfByte(bytes, start, end, colon) < 0;
    return (
      separator === dot &&
      indexOfByte(bytes, start, end, colon) > 0 &&
      readAddress(bytes, start, end, this.#host) === end
    );
  }
}

/** Frames between two MAC addresses (`LAN1(port3) Rejected at IN(1) filter: <MAC> > <MAC> IP`) have no addresses to read. */
function isMac(bytes: Uint8Array, at: number, end: number): boolean {
  return at + 17 < end && bytes[at + 2] === colon && bytes[at + 14] === colon && startsWith(bytes, at + 17, end, arrow);
}
