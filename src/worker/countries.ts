import { formatIpv4 } from '../core/addressText';
import type { CountryData } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { CountryTree, type TreeFacts } from './countryTree';

/** Answers from the country databases of one analysis. */
export interface CountryLookup {
  /** What answers, in the order of asking. */
  readonly data: readonly CountryData[];
  /**
   * ISO 3166-1 alpha-2 of an IPv4 or IPv6 address in any usual spelling (an IPv4-mapped address counts as IPv4);
   * undefined when no database knows it, or when the text is no address. Throws `badDatabase` when a record is damaged.
   */
  country(address: string): string | undefined;
  /** The same for an IPv4 address as an unsigned number, much quicker. */
  countryOfV4(address: number): string | undefined;
  /** Who runs the network of an address (`AS64500 Example Net`); absent when no database is one of autonomous systems. */
  readonly system?: (address: string) => string | undefined;
}

/** Opens .mmdb databases, tried in the given order. Rejects with `badDatabase` when one is missing or damaged. */
export type OpenCountries = (databases: readonly (string | Uint8Array)[]) => Promise<CountryLookup>;

/** What a look-up needs of `Reader` (mmdb-lib, maxmind). */
export interface CountryReader {
  readonly metadata: {
    readonly databaseType: string;
    readonly buildEpoch: Date;
    readonly ipVersion: number;
  };
  get(address: string): unknown;
}

/** `Reader` of mmdb-lib (browser) or maxmind (Node), which are the same. */
export type ReaderClass = new (
  bytes: Buffer,
  options: { readonly cache: Map<string | number, unknown> },
) => CountryReader & { readonly metadata: TreeFacts };

/** An opened database; `path` is how errors and people call it. */
export interface CountryDatabase {
  readonly path: string;
  readonly name: string;
  readonly reader: CountryReader;
  readonly tree: Pick<CountryTree, 'record'>;
  /** Country codes by record of the tree; undefined: the record has none. */
  readonly codes: Map<number, string | undefined>;
}

/** The look-up over opened databases. */
export function countryLookup(databases: readonly CountryDatabase[]): CountryLookup {
  const data = databases.map(({ name, reader }) => ({
    name,
    built: reader.metadata.buildEpoch.toISOString().slice(0, 10),
  }));
  return {
    data,
    country(text) {
      const address = plainAddress(text);
      if (address === undefined) {
        return undefined;
      }
      for (const database of databases) {
        const code = lookUp(database, address);
        if (code !== undefined) {
          return code;
        }
      }
      return undefined;
    },
    countryOfV4(address) {
      for (const database of databases) {
        const code = lookUpV4(database, address);
        if (code !== undefined) return code;
      }
      return undefined;
    },
    ...systemLookup(databases.filter(({ reader }) => /asn|isp/i.test(reader.metadata.databaseType))),
  };
}

function systemLookup(databases: readonly CountryDatabase[]): Pick<CountryLookup, 'system'> {
  if (databases.length === 0) return {};
  return {
    system(text) {
      const address = plainAddress(text);
      if (address === undefined) return undefined;
      for (const database of databases) {
        const name = systemName(recordOf(database, address));
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

/**
 * Opens one database. `load` may throw anything; every failure becomes `badDatabase`.
 * @param path how errors and people call it
 * @param name undefined: as the database calls itself
 */
export async function openDatabase(
  Reader: ReaderClass,
  path: string,
  name: string | undefined,
  load: () => Promise<Uint8Array>,
): Promise<CountryDatabase> {
  try {
    const { buffer, byteOffset, byteLength } = await load();
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const decoded = new Map<string | number, unknown>();
    const reader = new Reader(bytes, { cache: decoded });
    const { databaseType, buildEpoch } = reader.metadata;
    if (typeof databaseType !== 'string' || Number.isNaN(buildEpoch.getTime())) {
      throw new HumanError('badDatabase', { path });
    }
    const tree = new CountryTree(bytes, reader.metadata);
    const database = { path, name: name ?? databaseType, reader, tree, codes: new Map<number, string | undefined>() };
    lookUp(database, '192.0.2.1');
    return database;
  } catch {
    throw new HumanError('badDatabase', { path });
  }
}

function lookUpV4(database: CountryDatabase, address: number): string | undefined {
  const record = database.tree.record(address);
  const known = database.codes.get(record);
  if (known !== undefined || record < 0 || database.codes.has(record)) return known;
  const code = lookUp(database, formatIpv4(address));
  database.codes.set(record, code);
  return code;
}

function lookUp(database: CountryDatabase, address: string): string | undefined {
  return countryCode(recordOf(database, address));
}

function recordOf({ path, reader }: CountryDatabase, address: string): unknown {
  // The reader would walk an IPv4 tree with 128 bits and answer nonsense.
  if (reader.metadata.ipVersion === 4 && address.includes(':')) {
    return undefined;
  }
  try {
    return reader.get(address);
  } catch {
    throw new HumanError('badDatabase', { path });
  }
}

/** The autonomous system of a record, with the name of who runs it: GeoLite2, DB-IP and ip-location-db name the fields alike. */
export function systemName(record: unknown): string | undefined {
  const { autonomous_system_number: number, autonomous_system_organization: organization } = fields(record);
  if (typeof number !== 'number' || !Number.isInteger(number) || number <= 0) return undefined;
  return typeof organization === 'string' && organization !== '' ? `AS${number} ${organization}` : `AS${number}`;
}

/**
 * The country of a record: GeoLite2 and DB-IP (country or city) nest `iso_code`, ip-location-db and IPinfo are flat.
 * The country where an address is used comes before the one where it is registered. ASN records have neither.
 */
export function countryCode(record: unknown): string | undefined {
  const { country, registered_country, country_code } = fields(record);
  for (const candidate of [fields(country).iso_code, fields(registered_country).iso_code, country_code, country]) {
    if (typeof candidate === 'string' && /^[A-Za-z]{2}$/.test(candidate)) {
      return candidate.toUpperCase();
    }
  }
  return undefined;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const mapped = /^(?:::|(?:0{1,4}:){5})ffff:(?:([\d.]+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** The address as the reader understands it, IPv4-mapped ones as IPv4; undefined when it is none. */
function plainAddress(text: string): string | undefined {
  if (!text.includes(':')) {
    return ipv4.test(text) ? text : undefined;
  }
  const [, dotted, high, low] = mapped.exec(text) ?? [];
  if (dotted !== undefined) {
    return ipv4.test(dotted) ? dotted : undefined;
  }
  if (high !== undefined && low !== undefined) {
    const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return bits.flatMap((word) => [word >> 8, word & 255]).join('.');
  }
  return isIpv6(text) ? text : undefined;
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const fits = halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8;
  return fits && groups.every((group) => /^[\da-f]{1,4}$/i.test(group));
}
