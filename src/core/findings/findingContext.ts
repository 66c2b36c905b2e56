import type { DirectionFinder } from '../direction';
import type { FlatCeiling } from '../flatCeilings';
import type { FunctionLines } from '../logFunctions';
import type { QualityNote } from '../quality';
import type { SeverityName } from '../summary';
import type { Zone } from '../zone';
import type { FindingThresholds } from './thresholds';

/** What kind of range an address lies in, as far as the detectors care; one byte an address. */
export const AddressNature = {
  /** An ordinary address of the internet, masked ones included. */
  public: 0,
  /** RFC 1918, unique local. */
  private: 1,
  /** A provider's shared range (RFC 6598). */
  shared: 2,
  linkLocal: 3,
  multicast: 4,
  broadcast: 5,
  /** Never valid as a source on a wire: unspecified, loopback, reserved, benchmarking and the like. */
  invalid: 6,
  /** The line has none. */
  none: 7,
} as const;

/** Networks (CIDR) that one operator scans from. */
export interface ScannerList {
  readonly operator: string;
  readonly networks: readonly string[];
}

/** Who scans the internet openly, and from which addresses of the table. */
export interface KnownScanners {
  readonly operators: readonly string[];
  /** By address number: place in `operators` plus one, 0 for all others. */
  readonly operatorOf: Uint16Array;
}

/** What the detectors need beside the events. Addresses are numbers of the table's `AddressTable`. */
export interface FindingContext {
  /** Whose calendar days and minutes count. */
  readonly zone: Zone;
  readonly direction: DirectionFinder;
  /** Values of {@link AddressNature} by address number. */
  readonly natures: Uint8Array;
  /** What the reader noted about the log itself. */
  readonly quality: readonly QualityNote[];
  /** Prefixes whose lines hit a logger's ceiling, in the whole log. */
  readonly ceilings: readonly FlatCeiling[];
  /** Whose the lines are that are no packets, and how many lines there are altogether. */
  readonly functions: readonly FunctionLines[];
  readonly lines: number;
  /** `undefined`: the defaults. */
  readonly thresholds?: FindingThresholds;
  /** ISO 3166-1 alpha-2, or what the summary says instead (`-`, `private`, `masked`). */
  countryOf(address: number): string;
  /** Who runs the network of an address: `AS64500 Example Net`. Absent: no database tells. */
  readonly systemOf?: (address: number) => string | undefined;
  portSeverity(port: number, transport: 'tcp' | 'udp'): SeverityName | undefined;
  /** UDP ports that are misused to amplify attacks. */
  readonly amplifiers: readonly number[];
  /** The name of a well-known server at an address: a root server. */
  knownServer(address: number): string | undefined;
  readonly scanners: KnownScanners;
}
