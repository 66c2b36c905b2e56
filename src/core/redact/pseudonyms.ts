import { formatIpv4, formatIpv6 } from '../addressText';
import { keptBits4, keptBits6 } from './keptRanges';
import { KeyedHash } from './keyedHash';

/** Begins the pseudonym of a public address, so that nobody takes it for somebody's address. */
export const pseudonymMark = 'x';

/** What is hashed never means two things: the first byte says what it is. */
const Domain = { v4: 4, v6: 6, host6: 7, mac: 8, name: 9 } as const;

/**
 * Pseudonyms of addresses and names under one key: the same key gives the same ones, in every log.
 *
 * Addresses are permuted so that those with a common prefix, of whatever length, get pseudonyms with a common prefix of that
 * length (Xu, Fan, Ammar and Moon 2002, "Crypto-PAn"): each bit is turned or not by a keyed hash of the bits before it. So
 * networks stay together, no two addresses become one, nothing has to be remembered, and trying all 2^32 addresses tells
 * nothing without the key. Of an IPv6 address only the first 64 bits are kept together; the rest is one permutation for
 * each /64. Private and special ranges keep the bits that make them recognisable.
 *
 * What no pseudonym can hide: who knows the true address behind one pseudonym (because he sent that packet) knows how much of
 * their beginning all others have in common with it; and times, ports, counts and countries stay as they are.
 */
export class Pseudonyms {
  readonly #hash: KeyedHash;
  readonly #known4 = new Map<number, number>();

  /** @param key 16 bytes, random or derived from a secret */
  constructor(key: Uint8Array) {
    this.#hash = new KeyedHash(key);
  }

  /** An IPv4 address as another one. A private one stays in its range; special ones stay what they are. */
  v4(address: number): number {
    let pseudonym = this.#known4.get(address);
    if (pseudonym === undefined) {
      pseudonym = this.#permute4(address);
      this.#known4.set(address, pseudonym);
    }
    return pseudonym;
  }

  /** `x10.44.12.201`, or without the mark when the range says by itself that nobody owns it. */
  v4Text(address: number): string {
    return marked(keptBits4(address) === 0, formatIpv4(this.v4(address)));
  }

  /** An IPv4 network: the pseudonym that the addresses in it begin with. */
  v4NetworkText(address: number, bits: number): string {
    const pseudonym = bits === 0 ? 0 : (this.v4(address) & (-1 << (32 - bits))) >>> 0;
    return marked(keptBits4(address) === 0, `${formatIpv4(pseudonym)}/${bits}`);
  }

  /** `x3f2a:91c4:…`, or without the mark for private and special ranges. */
  v6Text(address: Uint8Array): string {
    return marked(isPublic6(address), formatIpv6(this.#permute6(address)));
  }

  /** An IPv6 network of at most 64 bits, or a smaller one as far as its first 64 bits go. */
  v6NetworkText(address: Uint8Array, bits: number): string {
    const kept = Math.min(64, bits);
    const pseudonym = this.#permute6(address);
    for (let bit = kept; bit < 128; bit++) pseudonym[bit >> 3]! &= ~(0x80 >> (bit & 7));
    return marked(isPublic6(address), `${formatIpv6(pseudonym)}/${kept}`);
  }

  /**
   * Bytes of a hardware address, whole or cut: as many bytes, the first marked as made up (locally administered). Broadcast
   * and groups stay, but for the part of a group that repeats an address.
   */
  mac(bytes: readonly number[]): readonly number[] {
    if (bytes.every((byte) => byte === 0) || bytes.every((byte) => byte === 0xff)) return bytes;
    const isGroup = ((bytes[0] ?? 0) & 1) === 1;
    if (isGroup && bytes[2] !== 0xff) return bytes;
    const [low, high] = this.#hash.hash(Uint8Array.of(Domain.mac, ...bytes));
    const random = [2, low! & 255, (low! >>> 8) & 255, (low! >>> 16) & 255, low! >>> 24, high! & 255];
    return bytes.map((byte, index) => (isGroup && index < 3 ? byte : random[index % 6]!));
  }

  /** The name of a host: `host-3f2a91c4`. */
  host(name: string): string {
    const codes = Uint8Array.from(
      { length: name.length * 2 },
      (_none, index) => name.charCodeAt(index >> 1) >> ((index & 1) * 8),
    );
    const [low] = this.#hash.hash(Uint8Array.of(Domain.name, ...codes));
    return `host-${low!.toString(16).padStart(8, '0')}`;
  }

  #permute4(address: number): number {
    const message = Uint8Array.of(Domain.v4, 0, 0, 0, 0, 0);
    let result = address;
    for (let bit = keptBits4(address); bit < 32; bit++) {
      const before = bit === 0 ? 0 : (address & (-1 << (32 - bit))) >>> 0;
      message[1] = bit;
      for (let i = 0; i < 4; i++) message[2 + i] = before >>> (24 - 8 * i);
      result ^= (this.#hash.hash(message)[0]! & 1) << (31 - bit);
    }
    return result >>> 0;
  }

  #permute6(address: Uint8Array): Uint8Array {
    const kept = keptBits6(address);
    const result = address.slice();
    if (kept === 96) return this.#withV4(result);
    const message = new Uint8Array(10);
    message[0] = Domain.v6;
    for (let bit = 0; bit < 64; bit++) {
      message[1] = bit;
      if (bit >= kept && (this.#hash.hash(message)[0]! & 1) === 1) result[bit >> 3]! ^= 0x80 >> (bit & 7);
      message[2 + (bit >> 3)]! |= address[bit >> 3]! & (0x80 >> (bit & 7));
    }
    if (kept < 104) this.#permuteHost(address, result);
    else if (kept < 128) this.#permuteEnd(result);
    return result;
  }

  /** The 64 bits behind the network, by four rounds of a Feistel network: any two hosts stay two. */
  #permuteHost(address: Uint8Array, result: Uint8Array): void {
    const message = new Uint8Array(14);
    message.set(address.subarray(0, 8), 2);
    message[0] = Domain.host6;
    for (let round = 0; round < 4; round++) {
      const from = round % 2 === 0 ? 8 : 12;
      const to = 20 - from;
      message[1] = round;
      message.set(result.subarray(from, from + 4), 10);
      const [mask] = this.#hash.hash(message);
      for (let i = 0; i < 4; i++) result[to + i]! ^= mask! >>> (8 * i);
    }
  }

  /** The last 24 bits of a group that every host with these bits in its address joins. */
  #permuteEnd(result: Uint8Array): void {
    const [mask] = this.#hash.hash(Uint8Array.of(Domain.host6, 4, ...result.subarray(13)));
    for (let i = 0; i < 3; i++) result[13 + i] = mask! >>> (8 * i);
  }

  #withV4(result: Uint8Array): Uint8Array {
    const v4 = this.v4(lastV4(result));
    for (let i = 0; i < 4; i++) result[12 + i] = v4 >>> (24 - 8 * i);
    return result;
  }
}

/** An address with IPv4 inside is what that one is. */
function isPublic6(address: Uint8Array): boolean {
  const kept = keptBits6(address);
  return kept === 96 ? keptBits4(lastV4(address)) === 0 : kept === 0;
}

function lastV4(bytes: Uint8Array): number {
  return ((bytes[12]! << 24) | (bytes[13]! << 16) | (bytes[14]! << 8) | bytes[15]!) >>> 0;
}

function marked(isPublic: boolean, text: string): string {
  return isPublic ? `${pseudonymMark}${text}` : text;
}
