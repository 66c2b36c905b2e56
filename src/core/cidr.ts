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

/** Whether an IPv4 address lies in an IPv4 network. */
export function includesV4({ v4, bits }: Network, address: number): boolean {
  return bits === 0 || (address ^ v4) >>> (32 - bits) === 0;
}

/** Whether an IPv6 address, 16 bytes, lies in an IPv6 network. */
export function includesV6({ v6, bits }: Network, address: Uint8Array): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const mask = bits - bit >= 8 ? 255 : (255 << (8 - (bits - bit))) & 255;
    if (((address[bit >> 3]! ^ v6[bit >> 3]!) & mask) !== 0) return false;
  }
  return true;
}

/** Whether an address of the table lies in a network. */
export function isInNetwork(addresses: AddressTable, id: number, network: Network): boolean {
  if (addresses.kind(id) !== network.kind) return false;
  return network.kind === AddressKind.v4
    ? includesV4(network, addresses.v4(id))
    : includesV6(network, addresses.v6(id));
}

/** A lookup by address number, one byte each: 1 where the address lies in one of the networks. */
export function addressesIn(addresses: AddressTable, networks: readonly Network[]): Uint8Array {
  const networkOf = networkFinder(addresses, networks);
  const inside = new Uint8Array(addresses.size);
  for (let id = 1; id < inside.length; id++) if (networkOf(id) >= 0) inside[id] = 1;
  return inside;
}

/**
 * Finds the first of many networks that an address (by number) lies in, -1 for none. The first 16 bits decide which networks
 * are compared at all, so most addresses cost one look. 64 KiB for each family of addresses.
 */
export function networkFinder(addresses: AddressTable, networks: readonly Network[]): (id: number) => number {
  const v4 = byFirstBits(networks, AddressKind.v4);
  const v6 = byFirstBits(networks, AddressKind.v6);
  return (id) => {
    const kind = addresses.kind(id);
    if (kind === AddressKind.v4) return firstOf(v4, addresses.v4(id) >>> 16, id);
    if (kind !== AddressKind.v6) return -1;
    return firstOf(v6, addresses.v6Word(id, 0) >>> 16, id);
  };

  function firstOf({ isUsed, candidates }: FirstBits, bits: number, id: number): number {
    if (isUsed[bits] === 0) return -1;
    for (const index of candidates.get(bits)!) if (isInNetwork(addresses, id, networks[index]!)) return index;
    return -1;
  }
}

/** Which networks (by index) begin with the same 16 bits; short prefixes are listed under all they cover. */
interface FirstBits {
  readonly isUsed: Uint8Array;
  readonly candidates: ReadonlyMap<number, readonly number[]>;
}

function byFirstBits(networks: readonly Network[], kind: number): FirstBits {
  const isUsed = new Uint8Array(65536);
  const candidates = new Map<number, number[]>();
  for (const [index, network] of networks.entries()) {
    if (network.kind !== kind) continue;
    const bits = kind === AddressKind.v4 ? network.v4 >>> 16 : network.v6[0]! * 256 + network.v6[1]!;
    const covered = 1 << Math.max(0, 16 - network.bits);
    const first = bits - (bits % covered);
    for (let at = first; at < first + covered; at++) {
      isUsed[at] = 1;
      const same = candidates.get(at);
      if (same === undefined) candidates.set(at, [index]);
      else same.push(index);
    }
  }
  return { isUsed, candidates };
}
