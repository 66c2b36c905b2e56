import { grown } from './byteInterner';

/** Countries by small numbers. */
export interface NumberedCountries {
  /** The country's number by address number. */
  readonly ofAddress: Uint16Array;
  /** By number: ISO 3166-1 alpha-2, `-`, `private` or `masked`. */
  readonly codes: readonly string[];
}

/** The countries of a table's addresses, each looked up once. Memory: 2 bytes an address. */
export class CountryNumbers {
  readonly #find: (address: number) => string;
  readonly #codes: string[] = [];
  readonly #numberOf = new Map<string, number>();
  #ofAddress = new Uint16Array(1024);
  #known = 0;

  /** @param find looks up where the address of a number is */
  constructor(find: (address: number) => string) {
    this.#find = find;
  }

  /** Those of all addresses below a number; to be asked again when the table has grown. */
  below(size: number): NumberedCountries {
    if (size > this.#ofAddress.length)
      this.#ofAddress = grown(this.#ofAddress, new Uint16Array(Math.max(size, this.#ofAddress.length * 2)));
    for (; this.#known < size; this.#known++) this.#ofAddress[this.#known] = this.#number(this.#find(this.#known));
    return { ofAddress: this.#ofAddress, codes: this.#codes };
  }

  /** The country of one address. */
  codeOf(address: number): string {
    return address < this.#known ? this.#codes[this.#ofAddress[address]!]! : this.#find(address);
  }

  #number(code: string): number {
    const known = this.#numberOf.get(code);
    if (known !== undefined) return known;
    this.#numberOf.set(code, this.#codes.length);
    return this.#codes.push(code) - 1;
  }
}
