import { formatIpv6 } from '../addressText';
import { includesV4, includesV6, type Network, parseNetwork } from '../cidr';
import { type DirectionFinder, directions, privateNetworks } from '../direction';
import { blockRows, type EventTable } from '../eventTable';
import { AddressKind } from '../packet';

const inbound = directions.indexOf('inbound');
const outbound = directions.indexOf('outbound');

/**
 * The own addresses that a log shows beside the home networks: where packets from outside went and packets to outside came
 * from, by direction and outer interface. As text, without masked ones.
 */
export function ownAddresses(table: EventTable, direction: DirectionFinder): readonly string[] {
  const isOwn = new Uint8Array(table.addresses.size);
  const { wan } = direction;
  const routes = Array.from({ length: table.routes.size }, (_none, id) => table.routes.route(id));
  for (const [index, block] of table.blocks.entries()) {
    const rows = Math.min(blockRows, table.length - index * blockRows);
    for (let at = 0; at < rows; at++) {
      const way = direction.of(block, at);
      const { input, output } = routes[block.route[at]!]!;
      const outside = wan !== undefined && input !== output;
      if (way === inbound || (outside && input === wan)) isOwn[block.destination[at]!] = 1;
      if (way === outbound || (outside && output === wan)) isOwn[block.source[at]!] = 1;
    }
  }
  const { addresses } = table;
  const texts: string[] = [];
  for (let id = 1; id < isOwn.length; id++) {
    if (isOwn[id] === 1 && addresses.kind(id) !== AddressKind.text) texts.push(addresses.text(id));
  }
  return texts;
}

/** Groups on the own link that repeat the end of a neighbour's address (RFC 4291, section 2.7.1). */
const solicitedNodes = 'ff02::1:ff00:0/104';

/** Tells which addresses are one's own: private ones always, and those that are named. */
export class OwnSide {
  readonly #networks: readonly Network[];
  readonly #single4: ReadonlySet<number>;
  readonly #single6: ReadonlySet<string>;

  /** @param own networks (`203.0.113.0/24`) and addresses; what is neither is left out */
  constructor(own: readonly string[]) {
    const all = [...privateNetworks, solicitedNodes, ...own]
      .map(parseNetwork)
      .filter((network) => network !== undefined);
    const isSingle = ({ kind, bits }: Network) => bits === (kind === AddressKind.v4 ? 32 : 128);
    const singles = all.filter(isSingle);
    this.#networks = all.filter((network) => !isSingle(network));
    this.#single4 = new Set(singles.filter(({ kind }) => kind === AddressKind.v4).map(({ v4 }) => v4));
    this.#single6 = new Set(singles.filter(({ kind }) => kind === AddressKind.v6).map(({ v6 }) => formatIpv6(v6)));
  }

  hasV4(address: number): boolean {
    return (
      this.#single4.has(address) ||
      this.#networks.some((network) => network.kind === AddressKind.v4 && includesV4(network, address))
    );
  }

  /** Also when it carries an own IPv4 address inside. @param address 16 bytes */
  hasV6(address: Uint8Array): boolean {
    return (
      this.#single6.has(formatIpv6(address)) ||
      this.#networks.some((network) => network.kind === AddressKind.v6 && includesV6(network, address)) ||
      [12, 2].some((at) => carriesV4(address, at) && this.hasV4(numberAt(address, at)))
    );
  }

  /** Whether an own address lies in this network, or the network in an own one. */
  touches(network: Network): boolean {
    if (network.kind === AddressKind.v6) {
      return this.hasV6(network.v6) || [...this.#single6].some((text) => includesV6(network, parseNetwork(text)!.v6));
    }
    return this.hasV4(network.v4) || [...this.#single4].some((address) => includesV4(network, address));
  }
}

/** IPv4 inside IPv6: at the end (mapped, compatible, NAT64), or behind 2002 (6to4). */
function carriesV4(address: Uint8Array, at: number): boolean {
  if (at === 2) return address[0] === 0x20 && address[1] === 0x02;
  const isMapped = address.subarray(0, 10).every((byte) => byte === 0) && address[10] === address[11];
  return isMapped || (address[1] === 0x64 && address[2] === 0xff && address[3] === 0x9b);
}

function numberAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}
