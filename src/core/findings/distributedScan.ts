import type { AddressTable } from '../addressTable';
import { formatIpv4, formatIpv6 } from '../addressText';
import { AddressKind, Protocol } from '../packet';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { PairTable } from './pairTable';
import { Reason } from './reasons';
import { periodOf, portOf, severityOf } from './telling';

class Crowd {
  readonly evidence = new Evidence();
  readonly sources = new Set<number>();

  constructor(
    readonly network: number,
    readonly port: number,
  ) {}
}

/**
 * `scan.distributed`: many neighbours try one port. Only networks that enough sources of the log lie in are followed:
 * 8 bytes an address. What is let in is left out: the visitors of a public service may come from one proxy's network. So are
 * UDP ports that amplify: the neighbours are then the victims of an attack on their whole network.
 */
export class DistributedScan implements Detector {
  readonly sees = ['tcp', 'udp'] as const;
  readonly #tools: DetectorTools;
  /** Number of the network by address; 0 for one that has too few sources. */
  readonly sources: Uint32Array;
  /** Some address of each network, by number. */
  readonly #memberOf: number[] = [];
  readonly #keys = new PairTable();
  readonly #window: DistinctWindow;
  readonly #crowds = new Map<number, Crowd>();

  constructor(tools: DetectorTools) {
    const { sources, minutes } = tools.thresholds.distributed;
    this.#tools = tools;
    this.#window = new DistinctWindow(sources, minutes);
    this.sources = this.#findNetworks(sources);
  }

  see(event: EventAtHand): void {
    const network = this.sources[event.source]!;
    if (event.reason !== Reason.attack) return;
    if (event.protocol === Protocol.udp && this.#tools.amplifies[event.destinationPort] === 1) return;
    const key = this.#keys.id(network, event.portKey);
    if (!this.#window.see(key, event.source, event)) return;
    let crowd = this.#crowds.get(key);
    if (crowd === undefined) {
      crowd = new Crowd(network, event.portKey);
      this.#crowds.set(key, crowd);
    }
    if (this.#window.began) {
      const { burst } = this.#window;
      crowd.evidence.addBurst(burst, event);
      for (const source of burst.values) crowd.sources.add(source);
    } else {
      crowd.evidence.add(event);
      crowd.sources.add(event.source);
    }
  }

  findings(): FindingOf<'scan.distributed'>[] {
    return Array.from(this.#crowds.values(), ({ evidence, sources, network, port }) => ({
      code: 'scan.distributed',
      severity: severityOf(evidence),
      ...(evidence.transport === 'udp'
        ? { confidence: 'low', reason: 'spoofable' }
        : { confidence: 'medium', reason: 'clearPattern' }),
      ...periodOf(evidence),
      source: this.#nameOf(network),
      sourceScope: 'network',
      ...portOf(port),
      sources: sources.size,
    }));
  }

  #findNetworks(sources: number): Uint32Array {
    const { census, context, selection } = this.#tools;
    const { addresses } = selection.table;
    const { isHome } = context.direction;
    const inBucket = new Uint32Array(65536);
    for (let id = 1; id < addresses.size; id++) {
      const bucket = bucketOfNetwork(addresses, id);
      if (bucket >= 0) inBucket[bucket]!++;
    }
    const networks = new PairTable();
    const sizes: number[] = [];
    /** Number of the network plus one. */
    const networkOf = new Uint32Array(addresses.size);
    for (let id = 1; id < networkOf.length; id++) {
      const bucket = bucketOfNetwork(addresses, id);
      // Networks of other buckets are too small already.
      if (bucket < 0 || inBucket[bucket]! < sources || census.eventsOf(id) === 0 || isHome[id] === 1) continue;
      const network = numberOfNetwork(networks, addresses, id);
      networkOf[id] = network + 1;
      sizes[network] = (sizes[network] ?? 0) + 1;
      this.#memberOf[network + 1] = id;
    }
    for (let id = 1; id < networkOf.length; id++)
      if (networkOf[id]! > 0 && sizes[networkOf[id]! - 1]! < sources) networkOf[id] = 0;
    return networkOf;
  }

  /** `203.0.113.0/24`, `2001:db8::/64` */
  #nameOf(network: number): string {
    const { addresses } = this.#tools.selection.table;
    const member = this.#memberOf[network]!;
    return addresses.kind(member) === AddressKind.v4
      ? `${formatIpv4(addresses.v4(member) & ~255)}/24`
      : `${formatIpv6(addresses.v6(member).slice().fill(0, 8))}/64`;
  }
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
