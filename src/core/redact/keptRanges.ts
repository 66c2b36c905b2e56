import { includesV4, includesV6, parseNetwork } from '../cidr';
import { AddressKind } from '../packet';

/**
 * Ranges that stay recognisable, narrow before wide, and how many bits of their addresses stay: those that say what an address
 * is for, and all where it names nobody (broadcast, groups, loopback, no address). Ranges for documentation count as
 * public ones.
 */
const ranges: readonly (readonly [cidr: string, kept: number])[] = [
  ['0.0.0.0/8', 32],
  ['10.0.0.0/8', 8],
  ['100.64.0.0/10', 10],
  ['127.0.0.0/8', 32],
  ['169.254.0.0/16', 16],
  ['172.16.0.0/12', 12],
  ['192.168.0.0/16', 16],
  ['224.0.0.0/4', 32],
  ['255.255.255.255/32', 32],
  ['::/127', 128],
  // IPv4 inside: the last 32 bits are one.
  ['::ffff:0:0/96', 96],
  ['64:ff9b::/96', 96],
  ['fc00::/7', 8],
  ['fe80::/10', 64],
  // Groups that repeat a part of an address: its last 24 bits (RFC 4291), its network (RFC 3306, RFC 3956).
  ['ff02::1:ff00:0/104', 104],
  ['ff30::/12', 16],
  ['ff70::/12', 16],
  ['ff00::/8', 128],
];

const parsed = ranges.map(([cidr, kept]) => ({ network: parseNetwork(cidr)!, kept }));
const ranges4 = parsed.filter(({ network }) => network.kind === AddressKind.v4);
const ranges6 = parsed.filter(({ network }) => network.kind === AddressKind.v6);

/** How many leading bits of an IPv4 address its pseudonym keeps; 0: a public address. */
export function keptBits4(address: number): number {
  return ranges4.find(({ network }) => includesV4(network, address))?.kept ?? 0;
}

/** The same for IPv6, 16 bytes; 96: the rest is an IPv4 address. */
export function keptBits6(address: Uint8Array): number {
  return ranges6.find(({ network }) => includesV6(network, address))?.kept ?? 0;
}
