import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import { periodOf, portOf, severityOf, sourceOf } from './telling';

class Sweep {
  readonly evidence = new Evidence();
  readonly targets = new Set<number>();

  constructor(
    readonly source: number,
    readonly port: number,
  ) {}
}

/**
 * `scan.horizontal`: one source tries one port of many destinations. What the firewall lets in is left out: whoever
 * publishes a service on several addresses has visitors who come to all of them.
 */
export class HorizontalScan implements Detector {
  readonly sees = ['busy'] as const;
  readonly #tools: DetectorTools;
  readonly #window: DistinctWindow;
  readonly #sweeps = new Map<number, Sweep>();

  constructor(tools: DetectorTools) {
    const { destinations, minutes } = tools.thresholds.horizontal;
    this.#tools = tools;
    this.#window = new DistinctWindow(destinations, minutes);
  }

  see(event: EventAtHand): void {
    if (event.reason !== Reason.attack) return;
    if (this.#tools.census.targets < this.#tools.thresholds.horizontal.destinations) return;
    if (!this.#window.see(event.service, event.destination, event)) return;
    let sweep = this.#sweeps.get(event.service);
    if (sweep === undefined) {
      sweep = new Sweep(event.source, event.portKey);
      this.#sweeps.set(event.service, sweep);
    }
    if (this.#window.began) {
      const { burst } = this.#window;
      sweep.evidence.addBurst(burst, event);
      for (const target of burst.values) sweep.targets.add(target);
    } else {
      sweep.evidence.add(event);
      sweep.targets.add(event.destination);
    }
  }

  /** Whether a (source, port) is told of here. */
  has(service: number): boolean {
    return this.#sweeps.has(service);
  }

  findings(): FindingOf<'scan.horizontal'>[] {
    const { context, thresholds } = this.#tools;
    return Array.from(this.#sweeps.values(), ({ evidence, targets, source, port }) => {
      const severity = severityOf(evidence);
      const isCertain = targets.size >= thresholds.horizontal.certain;
      return {
        code: 'scan.horizontal',
        severity: severity === 'low' && context.direction.isHome[source] === 1 ? 'medium' : severity,
        ...(evidence.transport === 'udp'
          ? { confidence: 'medium', reason: 'spoofable' }
          : isCertain
            ? { confidence: 'high', reason: 'clearPattern' }
            : { confidence: 'medium', reason: 'fewDestinations' }),
        ...periodOf(evidence),
        ...sourceOf(this.#tools, source),
        ...portOf(port),
        accepted: evidence.accepted,
        destinations: targets.size,
        peakPerMinute: evidence.peakPerMinute,
      };
    });
  }
}
