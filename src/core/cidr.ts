import type { AddressTable } from './addressTable';
import { readIpv4, readIpv6 } from './addressText';
import { AddressKind, AddressSlot } from './packet';
import { encodeUtf8 } from './utf8';

/** A network: `198.51.100.0/24`, `2001:db8::/32`, or one address. */
export interface Network {
  readonly kind: number;
  readonly v4: number;
  readonly v6: Uint8Array;
  readonly bits: number;
}

/** The network a text names; undefined when it names none. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', prefix, more] = text.trim().split('/');
  const bytes = encodeUtf8(address);
  const slot = new AddressSlot();
  const isV4 = readIpv4(bytes, 0, bytes.length, slot) === bytes.length;
  if (!isV4 && readIpv6(bytes, 0, bytes.length, slot) !== bytes.length) return undefined;
  const size = isV4 ? 32 : 128;
  const bits = prefix === undefined ? size : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  if (bits < 0 || bits > size || more !== undefined) return undefined;
  return { kind: isV4 ? AddressKind.v4 : AddressKind.v6, v4: slot.v4, v6: slot.v6.slice(), bits };
}

/** Whether an address of the table lies in a network. */
export function isInNetwork(addresses: AddressTable, id: number, network: Network): boolean {
  if (addresses.kind(id) !== network.kind) return false;
  if (network.kind === AddressKind.v4) {
    return network.bits === 0 || (addresses.v4(id) ^ network.v4) >>> (32 - network.bits) === 0;
  }
  const bytes = addresses.v6(id);
  for (let bit = 0; bit < network.bits; bit += 8) {
    const mask = network.bits - bit >= 8 ? 255 : (255 << (8 - (network.bits - bit))) & 255;
    if (((bytes[bit >> 3]! ^ network.v6[bit >> 3]!) & mask) !== 0) return false;
  }
  return true;
}

/** A lookup by address number, one byte each: 1 where the address lies in one of the networks. */
export function addressesIn(addresses: AddressTable, networks: readonly Network[]): Uint8Array {
  const inside = new Uint8Array(addresses.size);
  for (let id = 1; id < inside.length; id++) {
    if (networks.some((network) => isInNetwork(addresses, id, network))) inside[id] = 1;
  }
  return inside;
}
