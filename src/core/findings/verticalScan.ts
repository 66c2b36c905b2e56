import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, portsOf, severityOf, sourceOf } from './telling';

class Scan {
  readonly evidence = new Evidence();
  readonly ports = new Set<number>();
  readonly targets = new Set<number>();
}

/** `scan.vertical`: one source tries many ports of one destination. Sets of ports and targets for the scanners found only. */
export class VerticalScan implements Detector {
  readonly sees = ['busy'] as const;
  readonly #tools: DetectorTools;
  readonly #window: DistinctWindow;
  readonly #scans = new Map<number, Scan>();

  constructor(tools: DetectorTools) {
    const { ports, minutes } = tools.thresholds.vertical;
    this.#tools = tools;
    this.#window = new DistinctWindow(ports, minutes);
  }

  see(event: EventAtHand): void {
    if (!this.#window.see(event.conversation, event.portKey, event)) return;
    let scan = this.#scans.get(event.source);
    if (scan === undefined) {
      scan = new Scan();
      this.#scans.set(event.source, scan);
    }
    if (this.#window.began) {
      const { burst } = this.#window;
      scan.evidence.addBurst(burst, event);
      for (const port of burst.values) scan.ports.add(port);
      scan.targets.add(event.destination);
    } else {
      scan.evidence.add(event);
      scan.ports.add(event.portKey);
    }
  }

  /** Whether a source is told of here. */
  has(source: number): boolean {
    return this.#scans.has(source);
  }

  findings(): FindingOf<'scan.vertical'>[] {
    return Array.from(this.#scans, ([source, scan]) => this.#finding(source, scan));
  }

  #finding(source: number, { evidence, ports, targets }: Scan): FindingOf<'scan.vertical'> {
    const { context, thresholds } = this.#tools;
    const { table } = this.#tools.selection;
    const { transport } = evidence;
    const severity = severityOf(evidence);
    const [onlyTarget] = targets.size === 1 ? targets : [];
    const isSpoofable = transport === 'udp';
    return {
      code: 'scan.vertical',
      // Whoever scans from inside is already inside.
      severity: severity === 'low' && context.direction.isHome[source] === 1 ? 'medium' : severity,
      ...(isSpoofable
        ? { confidence: 'medium', reason: 'spoofable' }
        : ports.size >= 2 * thresholds.vertical.ports
          ? { confidence: 'high', reason: 'clearPattern' }
          : { confidence: 'medium', reason: 'thinPattern' }),
      ...periodOf(evidence),
      ...sourceOf(this.#tools, source),
      ...(onlyTarget === undefined ? {} : { destination: table.addresses.text(onlyTarget) }),
      ...(transport === undefined ? {} : { transport }),
      accepted: evidence.accepted,
      ...portsOf(ports),
      destinations: targets.size,
      peakPerMinute: evidence.peakPerMinute,
    };
  }
}
