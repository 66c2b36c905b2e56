import { textOf } from './ascii';

/** Gives equal pieces of bytes the same small number, 0 upwards in the order of first sight, without making strings. */
export class ByteInterner {
  #pool = new Uint8Array(1024);
  #ends = new Uint32Array(64);
  #slots = new Int32Array(256).fill(-1);
  #size = 0;
  #last = -1;

  /** How many different pieces there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the piece from `start` to `end`. */
  id(bytes: Uint8Array, start: number, end: number): number {
    if (this.#last >= 0 && this.#equals(this.#last, bytes, start, end)) return this.#last;
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id < 0) {
        this.#slots[slot] = this.#size;
        this.#last = this.#add(bytes, start, end);
        return this.#last;
      }
      if (this.#equals(id, bytes, start, end)) {
        this.#last = id;
        return id;
      }
    }
  }

  /** The bytes of a piece; valid until the next `id`. */
  bytesOf(id: number): Uint8Array {
    return this.#pool.subarray(this.#startOf(id), this.#ends[id]);
  }

  /** Four bytes of a piece as an unsigned number, the highest first. @param at of the first, within the piece */
  word(id: number, at: number): number {
    const pool = this.#pool;
    const from = this.#startOf(id) + at;
    return ((pool[from]! << 24) | (pool[from + 1]! << 16) | (pool[from + 2]! << 8) | pool[from + 3]!) >>> 0;
  }

  /** The piece as text. */
  textOf(id: number): string {
    return textOf(this.#pool, this.#startOf(id), this.#ends[id] as number);
  }

  /** Everything as two arrays, for another thread. */
  pack(): PackedPieces {
    return {
      pool: this.#pool.slice(0, this.#size === 0 ? 0 : this.#ends[this.#size - 1]),
      ends: this.#ends.slice(0, this.#size),
    };
  }

  #startOf(id: number): number {
    return id === 0 ? 0 : (this.#ends[id - 1] as number);
  }

  #equals(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(id);
    const length = end - start;
    if ((this.#ends[id] as number) - from !== length) return false;
    const pool = this.#pool;
    for (let i = 0; i < length; i++) if (pool[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number): number {
    const id = this.#size++;
    const from = this.#startOf(id);
    const to = from + end - start;
    if (to > this.#pool.length) this.#pool = grown(this.#pool, new Uint8Array(Math.max(to, this.#pool.length * 2)));
    if (id === this.#ends.length) this.#ends = grown(this.#ends, new Uint32Array(id * 2));
    this.#pool.set(bytes.subarray(start, end), from);
    this.#ends[id] = to;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let hash = 0;
      const end = this.#ends[id] as number;
      for (let i = this.#startOf(id); i < end; i++) hash = Math.imul(hash ^ (this.#pool[i] as number), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}

/** The pieces of a {@link ByteInterner}, one behind the other, and where each ends. */
export interface PackedPieces {
  readonly pool: Uint8Array;
  readonly ends: Uint32Array;
}

/** One piece of a {@link PackedPieces}. */
export function pieceOf({ pool, ends }: PackedPieces, id: number): Uint8Array {
  return pool.subarray(id === 0 ? 0 : ends[id - 1]!, ends[id]!);
}

/** Copies a column into a larger one and returns that. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
