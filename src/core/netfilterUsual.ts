import { carriageReturn, closeParen, colon, equals, hexValue, newline, openParen, space, zero } from './ascii';
import { AddressKind, type AddressSlot, type Packet, Protocol, TcpFlag } from './packet';

/*
 * The fast path of the netfilter dialect, behind the interfaces. Nearly all packets stand in the kernel's order:
 *
 *   MAC=… SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 DF PROTO=TCP SPT=4 DPT=23
 *   WINDOW=5840 RES=0x00 SYN URGP=0
 *   SRC=2001:0db8:… DST=2001:0db8:… LEN=60 TC=0 HOPLIMIT=52 FLOWLBL=0 PROTO=UDP SPT=4 DPT=53 LEN=20
 *
 * Here every key is expected where the kernel puts it, so none is looked up, and the line's end is found on the way.
 * Whatever differs makes `readUsualPacket` return -1, and the general reader reads the line anew; a test holds the two to the
 * same result. Keys are compared four letters at a time, longer ones by two words that overlap, shorter ones with the blank
 * before them. No key holds a newline, so what stands behind the line never counts.
 */

/** Four letters as `DataView.getInt32` reads them. */
function word(letters: string): number {
  return (
    (letters.charCodeAt(0) << 24) | (letters.charCodeAt(1) << 16) | (letters.charCodeAt(2) << 8) | letters.charCodeAt(3)
  );
}

const MAC = word('MAC=');
const SRC = word('SRC=');
const DST = word('DST=');
const LEN = word('LEN=');
const TOS = word('TOS=');
const PREC = word('PREC');
const equals0x = word('C=0x');
const TTL = word('TTL=');
const ID = word(' ID=');
const DF = word(' DF ');
const TC = word(' TC=');
const HOPL = word('HOPL');
const IMIT = word('IMIT');
const FLOW = word('FLOW');
const LBL = word('LBL=');
const PROT = word('PROT');
const OTO = word('OTO=');
const TCP = word('TCP ');
const UDP = word('UDP ');
const ICMP = word('ICMP');
const SPT = word('SPT=');
const DPT = word('DPT=');
const WIND = word('WIND');
const DOW = word('DOW=');
const RES = word('RES=');
const URGP = word('URGP');
const TYPE = word('TYPE');
const CODE = word('CODE');
const SEQ = word('SEQ=');
const ACK = word('ACK=');
const zeroX = 0x3078;

/** How far beyond a line's newline a word may be looked at. */
export const lookAhead = 64;

/** Longer values are not usual. */
const longestValue = 256;

/**
 * Reads the packet whose interfaces end before `at`, up to the line's newline, which must stand before `limit`. Returns the
 * newline's offset, or -1 when the packet is not of the usual shape; it is then half filled.
 * @param view of the same bytes, which must go on for {@link lookAhead} behind `limit`
 */
export function readUsualPacket(bytes: Uint8Array, view: DataView, at: number, limit: number, packet: Packet): number {
  let i = at;
  if (view.getInt32(i) === MAC) {
    i += 4;
    if (bytes[i + macLength] === space && bytes[i + macLength - 3] === colon) i += macLength;
    else while (bytes[i]! > space && i - at < longestValue) i++;
    i++;
  }
  if (view.getInt32(i) !== SRC) return -1;
  packet.flags = 0;
  packet.sourcePort = -1;
  packet.destinationPort = -1;
  packet.icmpType = -1;
  packet.icmpCode = -1;
  packet.sequence = -1;
  packet.window = -1;
  i = bytes[i + 8] === colon ? ipv6(bytes, view, i + 4, packet) : ipv4(bytes, view, i + 4, packet);
  if (i < 0 || view.getInt32(i) !== PROT || view.getInt32(i + 2) !== OTO) return -1;
  i = transport(bytes, view, i + 6, packet);
  return i < 0 ? -1 : restEnd(bytes, i, limit);
}

/** `203.0.113.9 DST=192.0.2.1 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 DF `. Returns the offset behind, or -1. */
function ipv4(bytes: Uint8Array, view: DataView, at: number, packet: Packet): number {
  let i = ipv4Address(bytes, at, packet.source);
  if (i < 0 || view.getInt32(i) !== DST) return -1;
  i = ipv4Address(bytes, i + 4, packet.destination);
  if (i < 0 || view.getInt32(i) !== LEN) return -1;
  i = number(bytes, i + 4);
  packet.length = value;
  if (i < 0 || view.getInt32(i) !== TOS || view.getInt16(i + 4) !== zeroX || !isTwoDigits(bytes, i + 6)) return -1;
  if (view.getInt32(i + 9) !== PREC || view.getInt32(i + 12) !== equals0x || !isTwoDigits(bytes, i + 16)) return -1;
  if (view.getInt32(i + 19) !== TTL) return -1;
  i = number(bytes, i + 23);
  packet.ttl = value;
  if (i < 0 || value > 255 || view.getInt32(i - 1) !== ID) return -1;
  i = number(bytes, i + 3);
  packet.id = value;
  if (i < 0) return -1;
  return view.getInt32(i - 1) === DF ? i + 3 : i;
}

/** `2001:0db8:… DST=2001:0db8:… LEN=60 TC=0 HOPLIMIT=52 FLOWLBL=0 `. Returns the offset behind, or -1. */
function ipv6(bytes: Uint8Array, view: DataView, at: number, packet: Packet): number {
  let i = ipv6Address(bytes, at, packet.source);
  if (i < 0 || view.getInt32(i) !== DST) return -1;
  i = ipv6Address(bytes, i + 4, packet.destination);
  if (i < 0 || view.getInt32(i) !== LEN) return -1;
  i = number(bytes, i + 4);
  packet.length = value;
  packet.id = -1;
  if (i < 0 || view.getInt32(i - 1) !== TC) return -1;
  i = number(bytes, i + 3);
  if (i < 0 || value > 255 || view.getInt32(i) !== HOPL || view.getInt32(i + 4) !== IMIT) return -1;
  if (bytes[i + 8] !== equals) return -1;
  i = number(bytes, i + 9);
  packet.ttl = value;
  if (i < 0 || value > 255 || view.getInt32(i) !== FLOW || view.getInt32(i + 4) !== LBL) return -1;
  return wideNumber(bytes, i + 8);
}

/** `00:11:22:33:44:55:66:77:88:99:aa:bb:08:00` */
const macLength = 41;

/** The number that {@link number} read last. */
let value = 0;

/** Reads `40 `, at most 65,535. Returns the offset behind the blank, or -1. */
function number(bytes: Uint8Array, at: number): number {
  let result = bytes[at]! - zero;
  if (!(result >= 0 && result <= 9)) return -1;
  let i = at + 1;
  for (;;) {
    const digit = bytes[i++]! - zero;
    if (!(digit >= 0 && digit <= 9) || i - at > 6) break;
    result = result * 10 + digit;
  }
  value = result;
  return result <= 0xffff && bytes[i - 1] === space ? i : -1;
}

/** Reads `4294967295 `, at most 32 bits. Returns the offset behind the blank, or -1. */
function wideNumber(bytes: Uint8Array, at: number): number {
  let result = 0;
  let i = at;
  for (; bytes[i]! >= zero && bytes[i]! <= zero + 9 && i - at < 11; i++) result = result * 10 + bytes[i]! - zero;
  value = result;
  return i > at && result <= 0xffff_ffff && bytes[i] === space ? i + 1 : -1;
}

/** Reads `203.0.113.9 `. Returns the offset behind the blank, or -1. */
function ipv4Address(bytes: Uint8Array, at: number, slot: AddressSlot): number {
  let i = at;
  let result = 0;
  for (let part = 0; part < 4; part++) {
    let octet = bytes[i++]! - zero;
    if (!(octet >= 0 && octet <= 9)) return -1;
    let digit = bytes[i++]! - zero;
    if (digit >= 0 && digit <= 9) {
      octet = octet * 10 + digit;
      digit = bytes[i++]! - zero;
      if (digit >= 0 && digit <= 9) {
        octet = octet * 10 + digit;
        digit = bytes[i++]! - zero;
      }
    }
    if (octet > 255 || digit !== (part < 3 ? dotDigit : blankDigit)) return -1;
    result = (result << 8) | octet;
  }
  slot.kind = AddressKind.v4;
  slot.v4 = result >>> 0;
  slot.start = at;
  slot.end = i - 1;
  return i;
}

/** `.` and the blank, as {@link ipv4Address} sees them: less the code of `0`. */
const dotDigit = 0x2e - 0x30;
const blankDigit = 0x20 - 0x30;

/** Reads the kernel's spelling, 39 letters and a blank. Returns the offset behind the blank, or -1. */
function ipv6Address(bytes: Uint8Array, at: number, slot: AddressSlot): number {
  const { v6 } = slot;
  let i = at;
  let damage = 0;
  for (let part = 0; part < 16; part++) {
    const high = hexValues[bytes[i]!]!;
    const low = hexValues[bytes[i + 1]!]!;
    damage |= high | low;
    v6[part] = (high << 4) | low;
    i += 2;
    if ((part & 1) === 0) continue;
    if (bytes[i] !== (part < 15 ? colon : space)) return -1;
    i++;
  }
  slot.kind = AddressKind.v6;
  slot.start = at;
  slot.end = i - 1;
  return damage < 0 ? -1 : i;
}

/** Value of a hexadecimal digit by its byte, -1 for all others. */
const hexValues = Int8Array.from({ length: 256 }, (_none, byte) => hexValue(byte));

/** `TCP SPT=… URGP=0 `, `UDP SPT=… LEN=… `, `ICMP TYPE=… SEQ=… `. Returns the offset behind, or -1. */
function transport(bytes: Uint8Array, view: DataView, at: number, packet: Packet): number {
  const name = view.getInt32(at);
  if (name === ICMP && bytes[at + 4] === space) return icmpEcho(bytes, view, at + 5, packet);
  if ((name !== TCP && name !== UDP) || view.getInt32(at + 4) !== SPT) return -1;
  packet.protocol = name === TCP ? Protocol.tcp : Protocol.udp;
  let i = number(bytes, at + 8);
  packet.sourcePort = value;
  if (i < 0 || view.getInt32(i) !== DPT) return -1;
  i = number(bytes, i + 4);
  packet.destinationPort = value;
  if (i < 0) return -1;
  if (name === TCP) return tcp(bytes, view, i, packet);
  return view.getInt32(i) === LEN ? valueEnd(bytes, i + 4) : -1;
}

/** `WINDOW=5840 RES=0x00 ACK SYN URGP=0`, with `--log-tcp-sequence` behind `SEQ=1 ACK=0`. */
function tcp(bytes: Uint8Array, view: DataView, at: number, packet: Packet): number {
  let i = at;
  if (view.getInt32(i) === SEQ) {
    i = wideNumber(bytes, i + 4);
    packet.sequence = value;
    if (i < 0 || view.getInt32(i) !== ACK) return -1;
    i = wideNumber(bytes, i + 4);
    if (i < 0) return -1;
  }
  if (view.getInt32(i) !== WIND || view.getInt32(i + 3) !== DOW) return -1;
  i = number(bytes, i + 7);
  packet.window = value;
  if (i < 0 || view.getInt32(i) !== RES || view.getInt16(i + 4) !== zeroX || !isTwoDigits(bytes, i + 6)) return -1;
  i += 9;
  while (bytes[i + 3] === space) {
    const flag = flagByWord(bytes, i);
    if (flag === 0) return -1;
    packet.flags |= flag;
    i += 4;
  }
  return view.getInt32(i) === URGP && bytes[i + 4] === equals ? valueEnd(bytes, i + 5) : -1;
}

function flagByWord(bytes: Uint8Array, at: number): number {
  switch ((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!) {
    case 0x53594e:
      return TcpFlag.SYN;
    case 0x41434b:
      return TcpFlag.ACK;
    case 0x525354:
      return TcpFlag.RST;
    case 0x46494e:
      return TcpFlag.FIN;
    case 0x505348:
      return TcpFlag.PSH;
    case 0x555247:
      return TcpFlag.URG;
    case 0x454345:
      return TcpFlag.ECE;
    case 0x435752:
      return TcpFlag.CWR;
    default:
      return 0;
  }
}

/** `TYPE=8 CODE=0 ID=23 SEQ=1`; errors, which quote a packet, are left to the general reader. */
function icmpEcho(bytes: Uint8Array, view: DataView, at: number, packet: Packet): number {
  if (view.getInt32(at) !== TYPE || bytes[at + 4] !== equals) return -1;
  packet.protocol = Protocol.icmp;
  let i = number(bytes, at + 5);
  packet.icmpType = value;
  if (i < 0 || value > 255 || view.getInt32(i) !== CODE || bytes[i + 4] !== equals) return -1;
  i = number(bytes, i + 5);
  packet.icmpCode = value;
  if (i < 0 || value > 255 || view.getInt32(i - 1) !== ID) return -1;
  i = number(bytes, i + 3);
  return i >= 0 && view.getInt32(i) === SEQ ? valueEnd(bytes, i + 4) : -1;
}

/** Whether two bytes of a value and a blank stand at `at`. */
function isTwoDigits(bytes: Uint8Array, at: number): boolean {
  return bytes[at]! > space && bytes[at + 1]! > space && bytes[at + 2] === space;
}

/** The end of a decimal number of at most four digits at `at`, or -1. */
function valueEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i]! >= zero && bytes[i]! <= zero + 9) i++;
  return i > at && i - at < 5 && !(bytes[i]! > space) ? i : -1;
}

/**
 * The line's newline, when only blanks, `OPT (020405B4)`, `MARK=0x1` and a carriage return stand from `at` to it, and it stands
 * before `limit`; else -1.
 */
function restEnd(bytes: Uint8Array, at: number, limit: number): number {
  let i = at;
  while (i < limit) {
    const byte = bytes[i]!;
    if (byte === newline) return i;
    if (byte === space) i++;
    else if (byte === 0x4f && bytes[i + 3] === space && bytes[i + 4] === openParen) {
      while (bytes[i] !== closeParen && bytes[i] !== newline) i++;
      if (bytes[i] === newline) return -1;
      i++;
    } else if (byte === 0x4d && bytes[i + 3] === 0x4b && bytes[i + 4] === equals) {
      while (bytes[i]! > space) i++;
    } else return byte === carriageReturn && bytes[i + 1] === newline ? i + 1 : -1;
  }
  return -1;
}
