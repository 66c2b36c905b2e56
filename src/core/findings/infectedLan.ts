import { TcpFlag } from '../packet';
import { hasFlags } from './classify';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { AddressNature } from './findingContext';
import { PairTable } from './pairTable';
import { portSet } from './portSets';
import { periodOf, portOf, sourceOf } from './telling';

class Spread {
  readonly evidence = new Evidence();
  readonly targets = new Set<number>();

  constructor(
    readonly source: number,
    readonly port: number,
  ) {}
}

/** `lan.infected`: an own device tries a port that worms use on many addresses of the internet. */
export class InfectedLan implements Detector {
  readonly sees = ['own'] as const;
  readonly #tools: DetectorTools;
  readonly #isWormPort: Uint8Array;
  /** (source, port). */
  readonly #services = new PairTable();
  readonly #window: DistinctWindow;
  readonly #spreads = new Map<number, Spread>();

  constructor(tools: DetectorTools) {
    const { destinations, minutes, ports } = tools.thresholds.infected;
    this.#tools = tools;
    this.#isWormPort = portSet(ports);
    this.#window = new DistinctWindow(destinations, minutes);
  }

  see(event: EventAtHand): void {
    const { context } = this.#tools;
    const { destination, destinationPort } = event;
    if (event.protocol !== 6 || this.#isWormPort[destinationPort] === 0) return;
    if (context.direction.isHome[destination] === 1 || context.natures[destination] !== AddressNature.public) return;
    if (hasFlags(event) && (event.flags & (TcpFlag.SYN | TcpFlag.ACK)) !== TcpFlag.SYN) return;
    const service = this.#services.id(event.source, destinationPort);
    if (!this.#window.see(service, destination, event)) return;
    let spread = this.#spreads.get(service);
    if (spread === undefined) {
      spread = new Spread(event.source, event.portKey);
      this.#spreads.set(service, spread);
    }
    if (this.#window.began) {
      const { burst } = this.#window;
      spread.evidence.addBurst(burst, event);
      for (const target of burst.values) spread.targets.add(target);
    } else {
      spread.evidence.add(event);
      spread.targets.add(destination);
    }
  }

  findings(): FindingOf<'lan.infected'>[] {
    return Array.from(this.#spreads.values(), ({ evidence, targets, source, port }) => ({
      code: 'lan.infected',
      severity: evidence.refused >= evidence.events ? 'high' : 'critical',
      confidence: 'high',
      reason: 'clearPattern',
      ...periodOf(evidence),
      ...sourceOf(this.#tools, source),
      ...portOf(port),
      accepted: evidence.accepted,
      destinations: targets.size,
      peakPerMinute: evidence.peakPerMinute,
    }));
  }
}
