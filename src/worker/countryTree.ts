/** What the search tree needs to know of its database. */
export interface TreeFacts {
  /** 4 or 6: what the tree's bits are those of. */
  readonly ipVersion: number;
  readonly nodeCount: number;
  /** Bits of each of a node's two records: 24, 28 or 32. */
  readonly recordSize: number;
}

/** Bits of an address that are walked once for all addresses that begin with them. */
const sharedBits = 16;

/**
 * The search tree at the beginning of an .mmdb (MaxMind DB file format 2.0): finds the record of an IPv4 address by its number,
 * bit by bit, without a string or an object. The reader of mmdb-lib then decodes each record once. Memory: 256 KiB.
 */
export class CountryTree {
  readonly #bytes: Uint8Array;
  readonly #nodeCount: number;
  readonly #recordSize: number;
  /** The node where IPv4 begins: an IPv6 tree holds it behind 96 zero bits. */
  readonly #start: number;
  /** The node (or record) that the first bits lead to, by these bits; 0: not walked yet. */
  readonly #reached = new Uint32Array(1 << sharedBits);

  constructor(bytes: Uint8Array, { ipVersion, nodeCount, recordSize }: TreeFacts) {
    this.#bytes = bytes;
    this.#nodeCount = nodeCount;
    this.#recordSize = recordSize;
    let start = 0;
    for (let bit = 0; ipVersion === 6 && bit < 96 && start < nodeCount; bit++) start = this.#child(start, 0);
    this.#start = start;
  }

  /** The number of the record for an address, equal for addresses that share it; -1 when there is none. */
  record(address: number): number {
    const bits = address >>> (32 - sharedBits);
    let node = this.#reached[bits]!;
    if (node === 0) {
      node = this.#walk(this.#start, address, 31, 32 - sharedBits);
      this.#reached[bits] = node;
    }
    node = this.#walk(node, address, 31 - sharedBits, 0);
    return node > this.#nodeCount ? node : -1;
  }

  /** Where the bits of an address lead from a node, from bit `first` (31 is the highest) down to `last`; stops at a record. */
  #walk(from: number, address: number, first: number, last: number): number {
    let node = from;
    for (let bit = first; bit >= last && node < this.#nodeCount; bit--) node = this.#child(node, (address >>> bit) & 1);
    return node;
  }

  #child(node: number, bit: number): number {
    const bytes = this.#bytes;
    if (this.#recordSize === 24) {
      const at = node * 6 + bit * 3;
      return (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    }
    if (this.#recordSize === 32) {
      const at = node * 8 + bit * 4;
      return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
    }
    // 28 bits: the byte between the two holds the highest four of each.
    const at = node * 7 + bit * 4;
    const middle = bytes[node * 7 + 3]!;
    const high = bit === 0 ? middle >>> 4 : middle & 15;
    return (high << 24) | (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
  }
}
