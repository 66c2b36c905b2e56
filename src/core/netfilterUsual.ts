import { closeParen, colon, equals, openParen, space, zero } from './ascii';
import { AddressKind, type AddressSlot, type Packet, Protocol, TcpFlag } from './packet';

/*
 * The fast path of the netfilter dialect. Nearly all lines carry an IPv4 packet whose fields stand in the kernel's order:
 *
 *   IN=eth0 OUT= MAC=… SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 DF PROTO=TCP SPT=4 DPT=23
 *   WINDOW=5840 RES=0x00 SYN URGP=0
 *
 * Here every key is expected where the kernel puts it, so none is looked up. Whatever differs makes `readUsual` return
 * false, and the general reader reads the line anew; a test holds the two to the same result. Bytes behind the line may be
 * looked at (they end every loop, or the last comparison fails) but never count: the line must end where it ends.
 */

/** Reads the fields from `IN=` at `at`. False when the line is not of the usual shape; the packet is then half filled. */
export function readUsual(bytes: Uint8Array, at: number, end: number, packet: Packet): boolean {
  let i = at + 3;
  packet.inputStart = i;
  while (bytes[i]! > space) i++;
  packet.inputEnd = i;
  if (bytes[i + 1] !== 0x4f || bytes[i + 2] !== 0x55 || bytes[i + 3] !== 0x54 || bytes[i + 4] !== equals) return false;
  i += 5;
  packet.outputStart = i;
  while (bytes[i]! > space) i++;
  packet.outputEnd = i++;
  if (bytes[i] === 0x4d && bytes[i + 1] === 0x41 && bytes[i + 2] === 0x43 && bytes[i + 3] === equals) {
    i += 4;
    if (bytes[i + macLength] === space && bytes[i + macLength - 3] === colon) i += macLength;
    else while (bytes[i]! > space) i++;
    i++;
  }
  if (bytes[i] !== 0x53 || bytes[i + 1] !== 0x52 || bytes[i + 2] !== 0x43 || bytes[i + 3] !== equals) return false;
  i = address(bytes, i + 4, packet.source);
  if (i < 0 || bytes[i] !== 0x44 || bytes[i + 1] !== 0x53 || bytes[i + 2] !== 0x54 || bytes[i + 3] !== equals)
    return false;
  i = address(bytes, i + 4, packet.destination);
  if (i < 0 || bytes[i] !== 0x4c || bytes[i + 1] !== 0x45 || bytes[i + 2] !== 0x4e || bytes[i + 3] !== equals)
    return false;
  i = number(bytes, i + 4);
  packet.length = value;
  // TOS=0x00 PREC=0x00 TTL=
  if (i < 0 || bytes[i + 1] !== 0x4f || bytes[i + 8] !== space || bytes[i + 9] !== 0x50 || bytes[i + 18] !== space)
    return false;
  if (bytes[i] !== 0x54 || bytes[i + 3] !== equals || bytes[i + 13] !== equals) return false;
  i += 19;
  if (bytes[i] !== 0x54 || bytes[i + 1] !== 0x54 || bytes[i + 2] !== 0x4c || bytes[i + 3] !== equals) return false;
  i = number(bytes, i + 4);
  packet.ttl = value;
  if (i < 0 || value > 255 || bytes[i] !== 0x49 || bytes[i + 1] !== 0x44 || bytes[i + 2] !== equals) return false;
  i = number(bytes, i + 3);
  packet.id = value;
  if (i < 0) return false;
  if (bytes[i] === 0x44 && bytes[i + 1] === 0x46 && bytes[i + 2] === space) i += 3;
  if (bytes[i] !== 0x50 || bytes[i + 1] !== 0x52 || bytes[i + 4] !== 0x4f || bytes[i + 5] !== equals) return false;
  i = transport(bytes, i + 6, packet);
  return i >= 0 && isRest(bytes, i, end);
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
    if (!(digit >= 0 && digit <= 9)) break;
    result = result * 10 + digit;
  }
  value = result;
  return result <= 0xffff && bytes[i - 1] === space ? i : -1;
}

/** Reads `203.0.113.9 `. Returns the offset behind the blank, or -1. */
function address(bytes: Uint8Array, at: number, slot: AddressSlot): number {
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

/** `.` and the blank, as {@link address} sees them: less the code of `0`. */
const dotDigit = 0x2e - 0x30;
const blankDigit = 0x20 - 0x30;

/** `TCP SPT=… URGP=0 `, `UDP SPT=… LEN=… `, `ICMP TYPE=… SEQ=… `. Returns the offset behind, or -1. */
function transport(bytes: Uint8Array, at: number, packet: Packet): number {
  const first = bytes[at];
  if (first === 0x49) return icmpEcho(bytes, at, packet);
  const isTcp = first === 0x54 && bytes[at + 1] === 0x43;
  if (!(isTcp || (first === 0x55 && bytes[at + 1] === 0x44)) || bytes[at + 2] !== 0x50 || bytes[at + 3] !== space)
    return -1;
  packet.protocol = isTcp ? Protocol.tcp : Protocol.udp;
  let i = at + 4;
  if (bytes[i] !== 0x53 || bytes[i + 1] !== 0x50 || bytes[i + 3] !== equals) return -1;
  i = number(bytes, i + 4);
  packet.sourcePort = value;
  if (i < 0 || bytes[i] !== 0x44 || bytes[i + 1] !== 0x50 || bytes[i + 3] !== equals) return -1;
  i = number(bytes, i + 4);
  packet.destinationPort = value;
  if (i < 0) return -1;
  return isTcp ? tcp(bytes, i, packet) : lastNumber(bytes, i, 0x4c);
}

/** `WINDOW=5840 RES=0x00 ACK SYN URGP=0` */
function tcp(bytes: Uint8Array, at: number, packet: Packet): number {
  if (bytes[at] !== 0x57 || bytes[at + 5] !== 0x57 || bytes[at + 6] !== equals) return -1;
  let i = number(bytes, at + 7);
  packet.window = value;
  if (i < 0 || bytes[i] !== 0x52 || bytes[i + 3] !== equals || bytes[i + 8] !== space) return -1;
  i += 9;
  while (bytes[i + 3] === space) {
    const flag = flagByWord(bytes, i);
    if (flag === 0) return -1;
    packet.flags |= flag;
    i += 4;
  }
  return bytes[i] === 0x55 && bytes[i + 3] === 0x50 && bytes[i + 4] === equals ? valueEnd(bytes, i + 5) : -1;
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

/** `ICMP TYPE=8 CODE=0 ID=23 SEQ=1`; errors, which quote a packet, are left to the general reader. */
function icmpEcho(bytes: Uint8Array, at: number, packet: Packet): number {
  if (bytes[at + 3] !== 0x50 || bytes[at + 4] !== space || bytes[at + 5] !== 0x54 || bytes[at + 9] !== equals)
    return -1;
  packet.protocol = Protocol.icmp;
  let i = number(bytes, at + 10);
  packet.icmpType = value;
  if (i < 0 || value > 255 || bytes[i] !== 0x43 || bytes[i + 4] !== equals) return -1;
  i = number(bytes, i + 5);
  packet.icmpCode = value;
  if (i < 0 || value > 255 || bytes[i] !== 0x49 || bytes[i + 2] !== equals) return -1;
  i = number(bytes, i + 3);
  return i < 0 ? -1 : lastNumber(bytes, i, 0x53);
}

/** `LEN=98` or `SEQ=1`, perhaps without a blank behind it. Returns the offset behind it, or -1. */
function lastNumber(bytes: Uint8Array, at: number, firstLetter: number): number {
  return bytes[at] === firstLetter && bytes[at + 3] === equals ? valueEnd(bytes, at + 4) : -1;
}

/** The end of a decimal number of at most four digits at `at`, or -1. */
function valueEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i]! >= zero && bytes[i]! <= zero + 9) i++;
  return i > at && i - at < 5 && !(bytes[i]! > space) ? i : -1;
}

/** Whether only blanks, `OPT (020405B4)` and `MARK=0x1` stand from `at` to the end of the line. */
function isRest(bytes: Uint8Array, at: number, end: number): boolean {
  let i = at;
  while (i < end) {
    if (bytes[i] === space) i++;
    else if (bytes[i] === 0x4f && bytes[i + 3] === space && bytes[i + 4] === openParen) {
      while (i < end && bytes[i] !== closeParen) i++;
      i++;
    } else if (bytes[i] === 0x4d && bytes[i + 3] === 0x4b && bytes[i + 4] === equals) {
      while (i < end && bytes[i] !== space) i++;
    } else return false;
  }
  return i === end;
}
