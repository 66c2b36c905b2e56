import { closeBracket, colon, comma, dot, hexValue, isLetter, space, zero } from './ascii';
import { AddressKind, type AddressSlot } from './packet';

/**
 * Reads an IPv4 address, `203.0.113.9`, at `at`. Returns the offset behind it, or -1 when the text there is none. Leading
 * zeros are decimal, as the kernel prints them.
 */
export function readIpv4(bytes: Uint8Array, at: number, end: number, slot: AddressSlot): number {
  let value = 0;
  let i = at;
  for (let part = 0; part < 4; part++) {
    if (part > 0) {
      if (bytes[i] !== dot) return -1;
      i++;
    }
    const first = i;
    let octet = 0;
    while (i < end && i - first < 4) {
      const digit = (bytes[i] as number) - zero;
      if (digit < 0 || digit > 9) break;
      octet = octet * 10 + digit;
      i++;
    }
    if (i === first || octet > 255) return -1;
    value = (value << 8) | octet;
  }
  slot.kind = AddressKind.v4;
  slot.v4 = value >>> 0;
  slot.start = at;
  slot.end = i;
  return i;
}

/** Reads an IPv6 address, long or short form, with an optional IPv4 tail. Returns the offset behind it, or -1. */
export function readIpv6(bytes: Uint8Array, at: number, end: number, slot: AddressSlot): number {
  const out = slot.v6;
  let filled = 0;
  let gap = -1;
  let i = at;
  if (bytes[i] === colon) {
    if (bytes[i + 1] !== colon || i + 2 > end) return -1;
    gap = 0;
    i += 2;
  }
  while (filled < 16 && i < end) {
    const first = i;
    let group = 0;
    let digit = hexValue(bytes[i] as number);
    while (digit >= 0 && i - first < 4) {
      group = (group << 4) | digit;
      i++;
      digit = i < end ? hexValue(bytes[i] as number) : -1;
    }
    if (i === first) break;
    if (bytes[i] === dot && i < end && filled <= 12) {
      i = readIpv4(bytes, first, end, slot);
      if (i < 0) return -1;
      for (let shift = 24; shift >= 0; shift -= 8) out[filled++] = slot.v4 >>> shift;
      break;
    }
    out[filled++] = group >> 8;
    out[filled++] = group;
    if (bytes[i] !== colon || i + 1 >= end || filled === 16) break;
    if (bytes[i + 1] === colon) {
      if (gap >= 0) return -1;
      gap = filled;
      i += 2;
    } else if (hexValue(bytes[i + 1] as number) >= 0) i++;
    else break;
  }
  if (gap < 0 ? filled !== 16 : filled > 14) return -1;
  if (gap >= 0) {
    out.copyWithin(16 - (filled - gap), gap, filled);
    out.fill(0, gap, 16 - (filled - gap));
  }
  slot.kind = AddressKind.v6;
  slot.start = at;
  slot.end = i;
  return i;
}

/** Whether a byte, not a hexadecimal digit, masks a part of an address: a letter, `*`, `#` or `_`. */
function isMaskByte(byte: number): boolean {
  return isLetter(byte) || byte === 0x2a || byte === 0x23 || byte === 0x5f;
}

/**
 * Reads an address field's value up to a blank, comma or bracket: IPv4, IPv6, or a masked one, which is kept as text: four
 * parts joined by dots (`180.188.***.***`, `MY.IP.AD.DR`, `x.x.x.x`, `444.333.222.111`), or IPv6 groups of which some are
 * masked. Returns the offset behind it, or -1 when it is no address.
 */
export function readAddress(bytes: Uint8Array, at: number, end: number, slot: AddressSlot): number {
  let i = readIpv4(bytes, at, end, slot);
  if (i >= 0 && endsValue(bytes, i, end)) return i;
  i = readIpv6(bytes, at, end, slot);
  if (i >= 0 && endsValue(bytes, i, end)) return i;
  let dots = 0;
  let colons = 0;
  let masks = 0;
  for (i = at; i < end && !endsValue(bytes, i, end); i++) {
    const byte = bytes[i] as number;
    if (byte === colon) colons++;
    else if (byte === dot) {
      if (bytes[i + 1] === dot || i === at) break;
      dots++;
    } else if (hexValue(byte) < 0) {
      if (!isMaskByte(byte)) break;
      masks++;
    }
  }
  slot.kind = AddressKind.none;
  const masked =
    colons === 0 ? dots === 3 && bytes[i - 1] !== dot : dots === 0 && masks > 0 && colons >= 2 && colons <= 7;
  if (!masked || !endsValue(bytes, i, end)) return -1;
  slot.kind = AddressKind.text;
  slot.start = at;
  slot.end = i;
  return i;
}

function endsValue(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return true;
  const byte = bytes[at] as number;
  return byte <= space || byte === comma || byte === closeBracket;
}

/** `203.0.113.9` */
export function formatIpv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** The short lower-case form of RFC 5952, `2001:db8::1`. */
export function formatIpv6(bytes: Uint8Array): string {
  const groups: number[] = [];
  for (let i = 0; i < 16; i += 2) groups.push(((bytes[i] as number) << 8) | (bytes[i + 1] as number));
  let gapStart = -1;
  let gapLength = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && groups[i + length] === 0) length++;
    if (length > gapLength) {
      gapStart = i;
      gapLength = length;
    }
    i += length;
  }
  const hex = groups.map((group) => group.toString(16));
  if (gapStart < 0) return hex.join(':');
  return `${hex.slice(0, gapStart).join(':')}::${hex.slice(gapStart + gapLength).join(':')}`;
}
