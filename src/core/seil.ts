import { actions } from './action';
import { readAddress } from './addressText';
import {
  asciiBytes,
  at as atSign,
  closeBracket,
  colon,
  comma,
  indexOfByte,
  isDigit,
  isLetter,
  openBracket,
  slash,
  space,
  startsWith,
  zero,
} from './ascii';
import { type Dialect, Verdict } from './dialect';
import { Field } from './field';
import { type AddressSlot, type Packet, Protocol } from './packet';
import { hasPorts, readProtocol } from './protocolNames';
import { readFlagLetters } from './tcpFlagLetters';

const arrow = asciiBytes('-> ');
const drop = actions.indexOf('drop');
const accept = actions.indexOf('accept');
const unknown = actions.indexOf('unknown');

/** `block`, `pass`, `forward` and IPFilter's letters, lower case. */
const verdicts: readonly (readonly [Uint8Array, number])[] = [
  [asciiBytes('block'), drop],
  [asciiBytes('b'), drop],
  [asciiBytes('pass'), accept],
  [asciiBytes('p'), accept],
  [asciiBytes('forward'), accept],
  [asciiBytes('fwd'), accept],
  [asciiBytes('f'), accept],
  [asciiBytes('l'), unknown],
  [asciiBytes('n'), unknown],
  [asciiBytes('s'), unknown],
];

const flows: readonly (readonly [Uint8Array, number])[] = [
  [asciiBytes('in'), 1],
  [asciiBytes('out'), 2],
  [asciiBytes('redirect'), 1],
];

const protocolWord = asciiBytes('PR');
const applicationWord = asciiBytes('AP');
const typeWord = asciiBytes('type ');
const codeWord = asciiBytes('code ');
const lengthWord = asciiBytes('len ');

/**
 * IIJ SEIL's packet filter, after IIJ's published log list (functions `filter` and `ipf`), and IPFilter's ipmon, its
 * ancestor: `pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,4242 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S`.
 * The head may be anything: the rule's `@` is the anchor.
 */
export class Seil implements Dialect {
  readonly name = 'seil';
  #at = 0;
  #end = 0;

  parse(bytes: Uint8Array, _start: number, end: number, packet: Packet): number {
    // The interface stands where other logs have the host: the head may have taken it for that.
    const start = packet.timeEnd;
    const rule = findRule(bytes, start, end);
    if (rule < 0) return Verdict.other;
    this.#at = rule + 1;
    this.#end = end;
    if (this.#read(bytes, start, rule, packet)) return Verdict.packet;
    packet.stoppedAt = this.#at;
    return Verdict.unparsed;
  }

  /** Reads on from `@`; on false `#at` is where the line stopped to make sense. */
  #read(bytes: Uint8Array, start: number, rule: number, packet: Packet): boolean {
    let interfaceStart = rule - 1;
    while (interfaceStart > start && (bytes[interfaceStart - 1] as number) > space) interfaceStart--;
    packet.tokens?.retract(Field.host, interfaceStart);
    packet.note(Field.interface, interfaceStart, interfaceStart, rule - 1);
    readRepeat(bytes, start, interfaceStart, packet);
    return (
      this.#rule(bytes, packet) &&
      this.#action(bytes, packet) &&
      this.#address(bytes, packet, packet.source, Field.source) &&
      this.#literal(bytes, arrow) &&
      this.#address(bytes, packet, packet.destination, Field.destination) &&
      this.#protocol(bytes, packet) &&
      this.#icmp(bytes, packet) &&
      this.#length(bytes, packet) &&
      this.#direction(bytes, packet, interfaceStart, rule - 1) &&
      (!hasPorts(packet.protocol) || packet.destinationPort >= 0 || this.#fragment || this.#stop(this.#end))
    );
  }

  #fragment = false;

  /** `0:12[DENY_TELNET] `; ipmon has no name. */
  #rule(bytes: Uint8Array, packet: Packet): boolean {
    const start = this.#at;
    let i = start;
    while (i < this.#end && (isLetter(bytes[i] as number) || isDigit(bytes[i] as number) || bytes[i] === colon)) i++;
    packet.note(Field.rule, start, start, i);
    if (bytes[i] === openBracket && i < this.#end) {
      const close = indexOfByte(bytes, i, this.#end, closeBracket);
      if (close < 0) return this.#stop(i);
      packet.note(Field.filter, i + 1, i + 1, close);
      packet.prefixStart = i + 1;
      packet.prefixEnd = close;
      i = close + 1;
    }
    return this.#blank(bytes, i);
  }

  #action(bytes: Uint8Array, packet: Packet): boolean {
    const end = this.#wordEnd(bytes);
    const index = findWord(verdicts, bytes, this.#at, end);
    if (index < 0) return false;
    packet.action = index;
    packet.note(Field.action, this.#at, this.#at, end);
    return this.#blank(bytes, end);
  }

  /** `203.0.113.9,4242 ` */
  #address(bytes: Uint8Array, packet: Packet, slot: AddressSlot, field: number): boolean {
    const start = this.#at;
    let i = readAddress(bytes, start, this.#end, slot);
    if (i < 0) return false;
    packet.note(field, start, start, i);
    if (bytes[i] === comma && i < this.#end) {
      const portStart = i + 1;
      const port = this.#number(bytes, portStart);
      if (port < 0 || port > 65535) return this.#stop(portStart);
      i = this.#at;
      if (slot === packet.source) packet.sourcePort = port;
      else packet.destinationPort = port;
      packet.note(slot === packet.source ? Field.sourcePort : Field.destinationPort, portStart, portStart, i);
    }
    return this.#blank(bytes, i);
  }

  #literal(bytes: Uint8Array, expected: Uint8Array): boolean {
    if (!startsWith(bytes, this.#at, this.#end, expected)) return false;
    this.#at += expected.length;
    return true;
  }

  /** `PR tcp ` or `AP winny ` (an application on TCP) */
  #protocol(bytes: Uint8Array, packet: Packet): boolean {
    const keyStart = this.#at;
    const isApplication = startsWith(bytes, keyStart, this.#end, applicationWord);
    const isProtocol = startsWith(bytes, keyStart, this.#end, protocolWord);
    if (!(isApplication || isProtocol) || !this.#blank(bytes, keyStart + 2)) return false;
    const end = this.#wordEnd(bytes);
    packet.protocol = isApplication ? Protocol.tcp : readProtocol(bytes, this.#at, end);
    if (packet.protocol === Protocol.unknown) return false;
    packet.note(isApplication ? Field.application : Field.protocol, keyStart, this.#at, end);
    return this.#blank(bytes, end);
  }

  /** `type 8 code 0 ` */
  #icmp(bytes: Uint8Array, packet: Packet): boolean {
    const typeStart = this.#at;
    if (!this.#literal(bytes, typeWord)) return true;
    packet.icmpType = this.#number(bytes, this.#at);
    if (packet.icmpType < 0 || packet.icmpType > 255) return false;
    packet.note(Field.icmpType, typeStart, typeStart + typeWord.length, this.#at);
    if (!this.#blank(bytes, this.#at)) return false;
    const codeStart = this.#at;
    if (!this.#literal(bytes, codeWord)) return false;
    packet.icmpCode = this.#number(bytes, this.#at);
    if (packet.icmpCode < 0 || packet.icmpCode > 255) return false;
    packet.note(Field.icmpCode, codeStart, codeStart + codeWord.length, this.#at);
    return this.#blank(bytes, this.#at);
  }

  /** SEIL: `len 60 20/40 ` is packet, header/payload; ipmon: `len 20 60 ` is header, packet. */
  #length(bytes: Uint8Array, packet: Packet): boolean {
    const start = this.#at;
    if (!this.#literal(bytes, lengthWord)) return false;
    const first = this.#number(bytes, this.#at);
    const firstEnd = this.#at;
    if (first < 0 || !this.#blank(bytes, firstEnd)) return false;
    const secondStart = this.#at;
    const second = this.#number(bytes, secondStart);
    if (second < 0) return false;
    this.#fragment = false;
    const isSeil = bytes[this.#at] === slash && this.#at < this.#end;
    packet.length = isSeil ? first : second;
    const firstStart = start + lengthWord.length;
    if (isSeil) packet.note(Field.length, start, firstStart, firstEnd);
    packet.note(
      Field.headerLength,
      isSeil ? secondStart : start,
      isSeil ? secondStart : firstStart,
      isSeil ? this.#at : firstEnd,
    );
    if (!isSeil) packet.note(Field.length, secondStart, secondStart, this.#at);
    if (isSeil) {
      const payloadStart = this.#at + 1;
      if (this.#number(bytes, payloadStart) < 0) return this.#stop(payloadStart);
      packet.note(Field.payloadLength, payloadStart, payloadStart, this.#at);
      const end = this.#wordEnd(bytes);
      if (end > this.#at) {
        this.#fragment = true;
        packet.note(Field.fragment, this.#at, this.#at, end);
        this.#at = end;
      }
    }
    return packet.length <= 65535 && this.#blank(bytes, this.#at);
  }

  /** `in -S` (SEIL) or `-S IN` (ipmon): options of any number around the direction. */
  #direction(bytes: Uint8Array, packet: Packet, interfaceStart: number, interfaceEnd: number): boolean {
    const start = this.#at;
    let i = start;
    while (i < this.#end) {
      this.#at = i;
      const end = this.#wordEnd(bytes);
      const flow = packet.flow === 0 ? findWord(flows, bytes, i, end) : -1;
      if (flow > 0) {
        packet.flow = flow;
        packet.note(Field.direction, i, i, end);
      } else if (bytes[i] === 0x2d && packet.protocol === Protocol.tcp && packet.flags === 0) {
        packet.flags = readFlagLetters(bytes, i + 1, end);
        packet.note(Field.tcpFlag, i, i + 1, end);
      } else if (end > i) packet.note(Field.options, i, i, end);
      i = end;
      while (i < this.#end && (bytes[i] as number) <= space) i++;
    }
    if (packet.flow === 0) return this.#stop(start);
    if (packet.flow === 1) {
      packet.inputStart = interfaceStart;
      packet.inputEnd = interfaceEnd;
    } else {
      packet.outputStart = interfaceStart;
      packet.outputEnd = interfaceEnd;
    }
    return true;
  }

  /** A decimal number at `at`; -1 when there is none. Moves on behind it. */
  #number(bytes: Uint8Array, at: number): number {
    let i = at;
    let value = 0;
    while (i < this.#end && isDigit(bytes[i] as number) && i - at < 9)
      value = value * 10 + (bytes[i++] as number) - zero;
    this.#at = i;
    return i === at ? -1 : value;
  }

  #wordEnd(bytes: Uint8Array): number {
    let i = this.#at;
    while (i < this.#end && (bytes[i] as number) > space) i++;
    return i;
  }

  /** Steps over the blanks at `at`; false when there is none. At the end of the line none is needed. */
  #blank(bytes: Uint8Array, at: number): boolean {
    let i = at;
    while (i < this.#end && bytes[i] === space) i++;
    this.#at = i;
    return i > at || i >= this.#end;
  }

  #stop(at: number): boolean {
    this.#at = at;
    return false;
  }
}

/** The offset of the `@` of ` @0:12`, or -1. */
function findRule(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start + 2; i + 3 < end; i++) {
    if (bytes[i] !== atSign || bytes[i - 1] !== space) continue;
    let j = i + 1;
    while (j < end && j - i < 12 && (isDigit(bytes[j] as number) || isLetter(bytes[j] as number))) j++;
    if (j > i + 1 && bytes[j] === colon && isDigit(bytes[j + 1] as number)) return i;
  }
  return -1;
}

/** ipmon's count of equal packets before the interface, `3x rge0`. */
function readRepeat(bytes: Uint8Array, start: number, interfaceStart: number, packet: Packet): void {
  if (interfaceStart - 3 < start || bytes[interfaceStart - 2] !== 0x78) return;
  let i = interfaceStart - 2;
  while (i > start && i > interfaceStart - 11 && isDigit(bytes[i - 1] as number)) i--;
  if (i === interfaceStart - 2 || (i > start && bytes[i - 1] !== space)) return;
  let count = 0;
  for (let j = i; j < interfaceStart - 2; j++) count = count * 10 + (bytes[j] as number) - zero;
  packet.weight = count;
  packet.note(Field.repeat, i, i, interfaceStart - 2);
}

function findWord(
  table: readonly (readonly [Uint8Array, number])[],
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  for (const [word, value] of table) {
    if (word.length !== end - start) continue;
    let i = 0;
    while (i < word.length && ((bytes[start + i] as number) | 0x20) === word[i]) i++;
    if (i === word.length) return value;
  }
  return -1;
}
