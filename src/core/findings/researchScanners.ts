import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, portsOf, sourceOf } from './telling';

/** `scanner.research`: who scans the internet openly. A label: it changes the severity of nothing. */
export class ResearchScanners implements Detector {
  readonly sees = ['tcp', 'udp', 'loose', 'other'] as const;
  readonly #tools: DetectorTools;
  /** By number of the operator. */
  readonly #groups = new Map<number, SourceGroup>();
  /** By address number, that of the operator. */
  readonly sources: Uint16Array;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.sources = tools.context.scanners.operatorOf;
  }

  see(event: EventAtHand): void {
    const operator = this.sources[event.source]!;
    let group = this.#groups.get(operator);
    if (group === undefined) {
      group = new SourceGroup();
      this.#groups.set(operator, group);
    }
    group.add(event);
  }

  findings(): FindingOf<'scanner.research'>[] {
    const { operators } = this.#tools.context.scanners;
    return Array.from(this.#groups, ([operator, { evidence, bySource, ports, onlySource }]) => ({
      code: 'scanner.research',
      severity: 'info',
      confidence: 'high',
      reason: 'publishedRanges',
      ...periodOf(evidence),
      ...sourceOf(this.#tools, onlySource),
      ...portsOf(ports),
      operator: operators[operator - 1]!,
      sources: bySource.size,
    }));
  }
}
