import { Protocol } from '../packet';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import type { Neighbourhoods } from './neighbourhoods';
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
 * `scan.distributed`: many neighbours try one port: of one network, or of one autonomous system. Only those that enough
 * sources of the log belong to are followed. What is let in is left out: the visitors of a public service may come from one proxy's network. So are
 * UDP ports that amplify: the neighbours are then the victims of an attack on their whole network.
 */
export class DistributedScan implements Detector {
  readonly sees = ['tcp', 'udp'] as const;
  readonly #tools: DetectorTools;
  readonly sources: Uint32Array;
  readonly #neighbourhoods: Neighbourhoods;
  readonly #narrower: DistributedScan | undefined;
  readonly #keys = new PairTable();
  readonly #window: DistinctWindow;
  readonly #crowds = new Map<number, Crowd>();

  /** @param narrower tells of smaller groups: what it tells of the same sources is not told twice */
  constructor(tools: DetectorTools, neighbourhoods: Neighbourhoods, narrower?: DistributedScan) {
    const { sources, minutes } = tools.thresholds.distributed;
    this.#tools = tools;
    this.#window = new DistinctWindow(sources, minutes);
    this.sources = neighbourhoods.groupOf;
    this.#neighbourhoods = neighbourhoods;
    this.#narrower = narrower;
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

  /** Whether these very sources are told of at this port. */
  hasCrowd(port: number, sources: ReadonlySet<number>): boolean {
    return [...this.#crowds.values()].some(
      (crowd) =>
        crowd.port === port &&
        crowd.sources.size === sources.size &&
        [...sources].every((one) => crowd.sources.has(one)),
    );
  }

  findings(): FindingOf<'scan.distributed'>[] {
    const wider = [...this.#crowds.values()].filter(
      ({ port, sources }) => this.#narrower?.hasCrowd(port, sources) !== true,
    );
    return wider.map(({ evidence, sources, network, port }) => ({
      code: 'scan.distributed',
      severity: severityOf(evidence),
      ...(evidence.transport === 'udp'
        ? { confidence: 'low', reason: 'spoofable' }
        : { confidence: 'medium', reason: 'clearPattern' }),
      ...periodOf(evidence),
      ...this.#neighbourhoods.nameOf(network),
      ...portOf(port),
      sources: sources.size,
    }));
  }
}
