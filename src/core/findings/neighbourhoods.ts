import type { AddressTable } from '../addressTable';
import { formatIpv4, formatIpv6 } from '../addressText';
import { AddressKind } from '../packet';
import type { DetectorTools } from './detector';
import type { FindingOf } from './finding';
import { PairTable } from './pairTable';

/** Sources that belong together. */
export interface Neighbourhoods {
  /** By address: number of its group; 0 for one that has too few sources. */
  readonly groupOf: Uint32Array;
  /** What a finding calls a group. */
  nameOf(group: number): Pick<FindingOf<'scan.distributed'>, 'source' | 'sourceScope' | 'system'>;
}

/** Sources by network: `203.0.113.0/24`, `2001:db8::/64`. 8 bytes an address. @param least sources that a group needs */
export function networksOf({ census, context, selection }: DetectorTools, least: number): Neighbourhoods {
  const { addresses } = selection.table;
  const { isHome } = context.direction;
  const inBucket = new Uint32Array(65536);
  for (let id = 1; id < addresses.size; id++) {
    const bucket = bucketOfNetwork(addresses, id);
    if (bucket >= 0) inBucket[bucket]!++;
  }
  const networks = new PairTable();
  /** Some address of each network, by number. */
  const memberOf: number[] = [0];
  const groupOf = new Uint32Array(addresses.size);
  for (let id = 1; id < groupOf.length; id++) {
    const bucket = bucketOfNetwork(addresses, id);
    // Networks of other buckets are too small already.
    if (bucket < 0 || inBucket[bucket]! < least || census.eventsOf(id) === 0 || isHome[id] === 1) continue;
    const group = numberOfNetwork(networks, addresses, id) + 1;
    groupOf[id] = group;
    memberOf[group] = id;
  }
  forgetSmall(groupOf, memberOf.length, least);
  return {
    groupOf,
    nameOf(group) {
      const member = memberOf[group]!;
      const source =
        addresses.kind(member) === AddressKind.v4
          ? `${formatIpv4(addresses.v4(member) & ~255)}/24`
          : `${formatIpv6(addresses.v6(member).slice().fill(0, 8))}/64`;
      return { source, sourceScope: 'network' };
    },
  };
}

/** Sources by who runs their network: `AS64500 Example Net`. 4 bytes an address, and the names. */
export function systemsOf(
  { census, context, selection }: DetectorTools,
  least: number,
  systemOf: (address: number) => string | undefined,
): Neighbourhoods {
  const { isHome } = context.direction;
  const names: string[] = [''];
  const numbers = new Map<string, number>();
  const groupOf = new Uint32Array(selection.table.addresses.size);
  for (let id = 1; id < groupOf.length; id++) {
    if (census.eventsOf(id) === 0 || isHome[id] === 1) continue;
    const name = systemOf(id);
    if (name === undefined) continue;
    let group = numbers.get(name);
    if (group === undefined) {
      group = names.push(name) - 1;
      numbers.set(name, group);
    }
    groupOf[id] = group;
  }
  forgetSmall(groupOf, names.length, least);
  return { groupOf, nameOf: (group) => ({ system: names[group]! }) };
}

function forgetSmall(groupOf: Uint32Array, groups: number, least: number): void {
  const sizes = new Uint32Array(groups);
  for (let id = 0; id < groupOf.length; id++) sizes[groupOf[id]!]!++;
  for (let id = 0; id < groupOf.length; id++) if (sizes[groupOf[id]!]! < least) groupOf[id] = 0;
}

/** Networks with different buckets differ; -1 for what is no address. */
function bucketOfNetwork(addresses: AddressTable, id: number): number {
  const kind = addresses.kind(id);
  if (kind === AddressKind.v4) return addresses.v4(id) >>> 16;
  if (kind !== AddressKind.v6) return -1;
  return Math.imul(addresses.v6Word(id, 0) ^ Math.imul(addresses.v6Word(id, 1), 0x85ebca6b), 0x9e3779b1) >>> 16;
}

/** IPv4 by the first 24 bits, IPv6 by 64. */
function numberOfNetwork(networks: PairTable, addresses: AddressTable, id: number): number {
  // No address of IPv6 begins with 32 ones, so the pairs stay different.
  if (addresses.kind(id) === AddressKind.v4) return networks.id(0xffffffff, addresses.v4(id) >>> 8);
  return networks.id(addresses.v6Word(id, 0), addresses.v6Word(id, 1));
}
