import { readIpv4, readIpv6 } from '../core/addressText';
import { asciiBytes } from '../core/ascii';
import { AddressKind, AddressSlot } from '../core/packet';

/** The 32-bit number of an IPv4 address in text, or `undefined` when the text is none. */
export function ipv4Number(text: string): number | undefined {
  const slot = new AddressSlot();
  return readIpv4(asciiBytes(text), 0, text.length, slot) === text.length ? slot.v4 : undefined;
}

/** The 16 bytes of an IPv6 address in text, or `undefined` when the text is none. */
export function ipv6Bytes(text: string): Uint8Array | undefined {
  const slot = new AddressSlot();
  const end = readIpv6(asciiBytes(text), 0, text.length, slot);
  return end === text.length && slot.kind === AddressKind.v6 ? slot.v6 : undefined;
}
