import { enlarged } from './enlarged';

/** Pairs of numbers (unsigned, 32 bits) under small numbers, in the order of first sight: 24 to 48 bytes a pair. */
export class PairTable {
  /** Open addressing: both numbers and the pair's number plus one, 0 for a free slot. */
  #slots = new Uint32Array(3 * 1024);
  #mask = 1023;
  #firsts = new Uint32Array(512);
  #seconds = new Uint32Array(512);
  #size = 0;

  /** How many pairs there are; a pair is new when this grows. */
  get size(): number {
    return this.#size;
  }

  /** The number of a pair, given at first sight. */
  id(first: number, second: number): number {
    const slot = this.#slot(first, second);
    const found = this.#slots[slot + 2]!;
    if (found !== 0) return found - 1;
    const id = this.#size++;
    if (id === this.#firsts.length) {
      this.#firsts = enlarged(this.#firsts, new Uint32Array(id * 2));
      this.#seconds = enlarged(this.#seconds, new Uint32Array(id * 2));
    }
    this.#firsts[id] = first;
    this.#seconds[id] = second;
    this.#write(slot, id);
    if (this.#size * 2 > this.#mask) this.#rehash();
    return id;
  }

  /** The number of a pair, or -1. */
  find(first: number, second: number): number {
    return this.#slots[this.#slot(first, second) + 2]! - 1;
  }

  first(id: number): number {
    return this.#firsts[id]!;
  }

  second(id: number): number {
    return this.#seconds[id]!;
  }

  #slot(first: number, second: number): number {
    const slots = this.#slots;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let at = (hash ^ (hash >>> 13)) & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = at * 3;
      if (slots[slot + 2] === 0 || (slots[slot] === first && slots[slot + 1] === second)) return slot;
    }
  }

  #write(slot: number, id: number): void {
    this.#slots[slot] = this.#firsts[id]!;
    this.#slots[slot + 1] = this.#seconds[id]!;
    this.#slots[slot + 2] = id + 1;
  }

  #rehash(): void {
    this.#mask = this.#mask * 4 + 3;
    this.#slots = new Uint32Array(3 * (this.#mask + 1));
    for (let id = 0; id < this.#size; id++) this.#write(this.#slot(this.#firsts[id]!, this.#seconds[id]!), id);
  }
}
