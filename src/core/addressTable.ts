import { formatIpv4, formatIpv6 } from './addressText';
import { ByteInterner, grown, type PackedPieces, pieceOf } from './byteInterner';
import { AddressKind, type AddressSlot } from './packet';

/** Addresses of an {@link AddressTable} as arrays, by number. */
export interface PackedAddresses {
  readonly kinds: Uint8Array;
  /** IPv4: the address; IPv6 and masked: the number in `pieces`. */
  readonly values: Uint32Array;
  readonly pieces: PackedPieces;
}

/** Every distinct address of a log under a small number, in the order of first sight. 0 stands for no address. */
export class AddressTable {
  #kinds = new Uint8Array(1024);
  /** IPv4: the address; IPv6 and masked: the number in their interner. */
  #values = new Uint32Array(1024);
  /** Open addressing over IPv4: address and number in turn; number 0 is a free slot. */
  #slots = new Uint32Array(4096);
  #v4Count = 0;
  readonly #v6 = new ByteInterner();
  readonly #texts = new ByteInterner();
  /** The numbers of what the interners hold. */
  readonly #idsOfV6: number[] = [];
  readonly #idsOfTexts: number[] = [];
  #size = 1;
  #packed = 0;

  /** How many numbers are in use, 0 included. */
  get size(): number {
    return this.#size;
  }

  /** The number of the address that a slot holds. */
  id(bytes: Uint8Array, slot: AddressSlot): number {
    switch (slot.kind) {
      case AddressKind.v4:
        return this.idOfV4(slot.v4);
      case AddressKind.v6:
        return this.#idOfBytes(AddressKind.v6, slot.v6, 0, 16);
      case AddressKind.text:
        return this.#idOfBytes(AddressKind.text, bytes, slot.start, slot.end);
      default:
        return 0;
    }
  }

  /** The number of an IPv4 address. */
  idOfV4(address: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let at = (Math.imul(address, 0x9e3779b1) >>> 7) & mask;
    for (; ; at = (at + 2) & mask) {
      const id = slots[at + 1] as number;
      if (id === 0) break;
      if (slots[at] === address) return id;
    }
    const id = this.#add(AddressKind.v4, address);
    slots[at] = address;
    slots[at + 1] = id;
    this.#v4Count++;
    if (this.#v4Count * 4 > slots.length) this.#rehash();
    return id;
  }

  /** A value of {@link AddressKind}. */
  kind(id: number): number {
    return this.#kinds[id] as number;
  }

  /** IPv4 as an unsigned number; meaningless for other kinds. */
  v4(id: number): number {
    return this.#values[id] as number;
  }

  /** The 16 bytes of an IPv6 address. */
  v6(id: number): Uint8Array {
    return this.#v6.bytesOf(this.#values[id] as number);
  }

  /** One of the four 32-bit words of an IPv6 address, 0 the highest: nothing is allocated. */
  v6Word(id: number, word: number): number {
    return this.#v6.word(this.#values[id] as number, word * 4);
  }

  /** `203.0.113.9`, `2001:db8::1`, the masked text, or the empty string for 0. */
  text(id: number): string {
    switch (this.#kinds[id]) {
      case AddressKind.v4:
        return formatIpv4(this.v4(id));
      case AddressKind.v6:
        return formatIpv6(this.v6(id));
      case AddressKind.text:
        return this.#texts.textOf(this.#values[id] as number);
      default:
        return '';
    }
  }

  /** What has come since the last call, as arrays, for another thread. */
  pack(): PackedAddresses {
    const first = this.#packed;
    this.#packed = this.#size;
    const kinds = this.#kinds.slice(first, this.#size);
    const values = this.#values.slice(first, this.#size);
    const pieces = new ByteInterner();
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === AddressKind.v4 || kinds[i] === AddressKind.none) continue;
      const bytes = (kinds[i] === AddressKind.v6 ? this.#v6 : this.#texts).bytesOf(values[i]!);
      values[i] = pieces.id(bytes, 0, bytes.length);
    }
    return { kinds, values, pieces: pieces.pack() };
  }

  /**
   * Takes over what another table has packed.
   * @param known numbers here by numbers there, of what it had packed before
   * @returns the same, with those of the new ones behind
   */
  adopt({ kinds, values, pieces }: PackedAddresses, known: Uint32Array): Uint32Array {
    const numbers = grown(known, new Uint32Array(known.length + kinds.length));
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i]!;
      if (kind === AddressKind.none) continue;
      const bytes = kind === AddressKind.v4 ? undefined : pieceOf(pieces, values[i]!);
      numbers[known.length + i] =
        bytes === undefined ? this.idOfV4(values[i]!) : this.#idOfBytes(kind, bytes, 0, bytes.length);
    }
    return numbers;
  }

  #idOfBytes(kind: number, bytes: Uint8Array, start: number, end: number): number {
    const interner = kind === AddressKind.v6 ? this.#v6 : this.#texts;
    const ids = kind === AddressKind.v6 ? this.#idsOfV6 : this.#idsOfTexts;
    const index = interner.id(bytes, start, end);
    if (index === ids.length) ids.push(this.#add(kind, index));
    return ids[index] as number;
  }

  #add(kind: number, value: number): number {
    const id = this.#size++;
    if (id === this.#kinds.length) {
      this.#kinds = grown(this.#kinds, new Uint8Array(id * 2));
      this.#values = grown(this.#values, new Uint32Array(id * 2));
    }
    this.#kinds[id] = kind;
    this.#values[id] = value;
    return id;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 2;
    for (let id = 1; id < this.#size; id++) {
      if (this.#kinds[id] !== AddressKind.v4) continue;
      const address = this.#values[id] as number;
      let at = (Math.imul(address, 0x9e3779b1) >>> 7) & mask;
      while (slots[at + 1] !== 0) at = (at + 2) & mask;
      slots[at] = address;
      slots[at + 1] = id;
    }
    this.#slots = slots;
  }
}
