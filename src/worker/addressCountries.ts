import type { AddressTable } from '../core/addressTable';
import { CountryNumbers } from '../core/countryNumbers';
import { AddressKind } from '../core/packet';
import { type AddressKind as AddressRange, hasCountry, ipv4Kind, ipv6Kind } from '../knowledge/addressKinds';
import { ipv4Number, ipv6Bytes } from '../knowledge/addressText';
import type { CountryData } from '../protocol/analysis';
import type { CountryLookup } from './countries';

/** Where addresses are: an ISO 3166-1 alpha-2 code, `-` (nobody knows), `private` or `masked`. Each of the table is looked up once. */
export class AddressCountries {
  readonly #addresses: AddressTable;
  readonly #lookup: CountryLookup | undefined;
  /** Those of the table's addresses. */
  readonly numbers = new CountryNumbers((address) => this.#find(address));

  constructor(addresses: AddressTable, lookup: CountryLookup | undefined) {
    this.#addresses = addresses;
    this.#lookup = lookup;
  }

  /** What answers. */
  get data(): readonly CountryData[] {
    return this.#lookup?.data ?? [];
  }

  /** Who runs the network of an address, by its number in the table; undefined when no database tells of any. */
  get systemOf(): ((address: number) => string | undefined) | undefined {
    const system = this.#lookup?.system;
    return system && ((address) => system(this.#addresses.text(address)));
  }

  /** The country of an address as text, whether the table has it or not. */
  ofText(text: string): string {
    const v4 = ipv4Number(text);
    if (v4 !== undefined) return this.#code(ipv4Kind(v4), () => this.#lookup?.countryOfV4(v4));
    const v6 = ipv6Bytes(text);
    return v6 === undefined ? '-' : this.#code(ipv6Kind(v6), () => this.#lookup?.country(text));
  }

  #find(address: number): string {
    const kind = this.#addresses.kind(address);
    if (kind === AddressKind.none) return '-';
    if (kind === AddressKind.text) return 'masked';
    if (kind === AddressKind.v4) {
      const v4 = this.#addresses.v4(address);
      return this.#code(ipv4Kind(v4), () => this.#lookup?.countryOfV4(v4));
    }
    const range = ipv6Kind(this.#addresses.v6(address));
    return this.#code(range, () => this.#lookup?.country(this.#addresses.text(address)));
  }

  #code(range: AddressRange, find: () => string | undefined): string {
    return hasCountry(range) ? (find() ?? '-') : 'private';
  }
}
