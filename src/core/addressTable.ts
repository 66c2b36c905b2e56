import { formatIpv4, formatIpv6 } from './addressText';
import { ByteInterner, grown, type PackedPieces, pieceOf } from './byteInterner';
import { AddressKind, type AddressSlot } from './packet';

/** An {@link AddressTable} as arrays. */
export interface PackedAddresses {
  readonly kinds: Uint8Array;
  readonly values: Uint32Array;
  readonly v6: PackedPieces;
  readonly texts: PackedPieces;
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

  /** Everything as arrays, for another thread. */
  pack(): PackedAddresses {
    return {
      kinds: this.#kinds.slice(0, this.#size),
      values: this.#values.slice(0, this.#size),
      v6: this.#v6.pack(),
      texts: this.#texts.pack(),
    };
  }

  /** Takes over the addresses of another table. Returns their numbers here by their numbers there. */
  adopt({ kinds, values, v6, texts }: PackedAddresses): Uint32Array {
    return values.map((value, id) => {
      const kind = kinds[id]!;
      if (kind === AddressKind.none) return 0;
      if (kind === AddressKind.v4) return this.idOfV4(value);
      const bytes = pieceOf(kind === AddressKind.v6 ? v6 : texts, value);
      return this.#idOfBytes(kind, bytes, 0, bytes.length);
    });
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
