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
 * 4 bytes an address. What is let in is left out: the visitors of a public service may come from one proxy's network. So are
 * UDP ports that amplify: the neighbours are then the victims of an attack on their whole network.
 */
export class DistributedScan implements Detector {
  readonly sees = ['tcp', 'udp'] as const;
  readonly #tools: DetectorTools;
  /** Number of the network by address; 0 for one that has too few sources. */
  readonly #networkOf: Uint32Array;
  readonly #names: string[] = [''];
  readonly #keys = new PairTable();
  readonly #window: DistinctWindow;
  readonly #crowds = new Map<number, Crowd>();

  constructor(tools: DetectorTools) {
    const { sources, minutes } = tools.thresholds.distributed;
    this.#tools = tools;
    this.#window = new DistinctWindow(sources, minutes);
    this.#networkOf = this.#findNetworks(sources);
  }

  wants(source: number): boolean {
    return this.#networkOf[source] !== 0;
  }

  see(event: EventAtHand): void {
    const network = this.#networkOf[event.source]!;
    if (event.reason !== Reason.attack) return;
    if (event.protocol === Protocol.udp && this.#tools.context.amplifies(event.destinationPort)) return;
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
      source: this.#names[network]!,
      sourceScope: 'network',
      ...portOf(port),
      sources: sources.size,
    }));
  }

  #findNetworks(sources: number): Uint32Array {
    const { census, context } = this.#tools;
    const { table } = this.#tools.selection;
    const { addresses } = table;
    const counts = new Map<number | string, number>();
    const keyOf = (id: number): number | string | undefined => {
      if (census.eventsOf(id) === 0 || context.isHome[id] === 1) return undefined;
      const kind = addresses.kind(id);
      if (kind === AddressKind.v4) return addresses.v4(id) >>> 8;
      return kind === AddressKind.v6 ? `${formatIpv6(network64(addresses.v6(id)))}/64` : undefined;
    };
    for (let id = 1; id < addresses.size; id++) {
      const key = keyOf(id);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const numbers = new Map<number | string, number>();
    for (const [key, count] of counts) {
      if (count >= sources)
        numbers.set(key, this.#names.push(typeof key === 'number' ? `${formatIpv4(key * 256)}/24` : key) - 1);
    }
    if (numbers.size === 0) return new Uint32Array(addresses.size);
    return Uint32Array.from({ length: addresses.size }, (_none, id) => numbers.get(keyOf(id) ?? -1) ?? 0);
  }
}

function network64(address: Uint8Array): Uint8Array {
  return address.slice().fill(0, 8);
}
