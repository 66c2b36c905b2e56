/** Bytes of a key. */
export const keyBytes = 16;

/** Pairs of 32-bit words, low before high. */
type Words = Uint32Array;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): a hash that nobody can compute, or undo by trying, without the key. Plain
 * arithmetic, as the core knows no platform's cryptography. Words of 64 bits are two of 32.
 */
export class KeyedHash {
  readonly #key: Words;
  readonly #v = new Uint32Array(8);

  /** @param key 16 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== keyBytes) throw new RangeError(`a key has ${keyBytes} bytes`);
    this.#key = Uint32Array.from({ length: 4 }, (_none, index) => wordAt(key, index * 4));
  }

  /** The hash of some bytes: low and high half, unsigned. Both are valid until the next call. */
  hash(bytes: Uint8Array): Words {
    const v = this.#v;
    const key = this.#key;
    v.set(initial);
    for (let i = 0; i < 8; i++) v[i]! ^= key[i & 3]!;
    const whole = bytes.length & ~7;
    for (let at = 0; at < whole; at += 8) this.#mix(wordAt(bytes, at), wordAt(bytes, at + 4));
    const last = new Uint8Array(8);
    last.set(bytes.subarray(whole));
    last[7] = bytes.length;
    this.#mix(wordAt(last, 0), wordAt(last, 4));
    v[4]! ^= 0xff;
    for (let round = 0; round < 4; round++) this.#round();
    return Uint32Array.of(v[0]! ^ v[2]! ^ v[4]! ^ v[6]!, v[1]! ^ v[3]! ^ v[5]! ^ v[7]!);
  }

  #mix(low: number, high: number): void {
    const v = this.#v;
    v[6]! ^= low;
    v[7]! ^= high;
    this.#round();
    this.#round();
    v[0]! ^= low;
    v[1]! ^= high;
  }

  #round(): void {
    const v = this.#v;
    add(v, 0, 2);
    add(v, 4, 6);
    turn(v, 2, 13, 0);
    turn(v, 6, 16, 4);
    swap(v, 0);
    add(v, 4, 2);
    add(v, 0, 6);
    turn(v, 2, 17, 4);
    turn(v, 6, 21, 0);
    swap(v, 4);
  }
}

/** "somepseudorandomlygeneratedbytes", as the authors chose. */
const initial = Uint32Array.of(
  0x70736575,
  0x736f6d65,
  0x6e646f6d,
  0x646f7261,
  0x6e657261,
  0x6c796765,
  0x79746573,
  0x74656462,
);

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/** Word `a` plus word `b`. */
function add(v: Words, a: number, b: number): void {
  const low = v[a]! + v[b]!;
  v[a + 1] = v[a + 1]! + v[b + 1]! + (low > 0xffffffff ? 1 : 0);
  v[a] = low;
}

/** Rotates word `a` left by less than 32 bits, then takes word `b` to it. */
function turn(v: Words, a: number, bits: number, b: number): void {
  const low = v[a]!;
  const high = v[a + 1]!;
  v[a] = ((low << bits) | (high >>> (32 - bits))) ^ v[b]!;
  v[a + 1] = ((high << bits) | (low >>> (32 - bits))) ^ v[b + 1]!;
}

function swap(v: Words, a: number): void {
  const low = v[a]!;
  v[a] = v[a + 1]!;
  v[a + 1] = low;
}
