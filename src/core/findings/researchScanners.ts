import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, portsOf, sourceOf } from './telling';

/** `scanner.research`: who scans the internet openly. A label: it changes the severity of nothing. 2 bytes an address. */
export class ResearchScanners implements Detector {
  readonly sees = ['tcp', 'udp', 'loose', 'other'] as const;
  readonly #tools: DetectorTools;
  readonly #operators: string[] = [];
  readonly #groups: SourceGroup[] = [];
  /** Place in the lists plus one, by address; 0: nobody known. */
  readonly #operatorOf: Uint16Array;

  constructor(tools: DetectorTools) {
    const { census, context } = tools;
    this.#tools = tools;
    this.#operatorOf = new Uint16Array(tools.selection.table.addresses.size);
    for (let address = 1; address < this.#operatorOf.length; address++) {
      if (census.eventsOf(address) === 0) continue;
      const operator = context.scannerOf(address);
      if (operator !== undefined) this.#operatorOf[address] = this.#place(operator) + 1;
    }
  }

  wants(source: number): boolean {
    return this.#operatorOf[source] !== 0;
  }

  see(event: EventAtHand): void {
    this.#groups[this.#operatorOf[event.source]! - 1]!.add(event);
  }

  findings(): FindingOf<'scanner.research'>[] {
    return this.#groups.map(({ evidence, bySource, ports, onlySource }, index) => ({
      code: 'scanner.research',
      severity: 'info',
      confidence: 'high',
      reason: 'publishedRanges',
      ...periodOf(evidence),
      ...sourceOf(this.#tools, onlySource),
      ...portsOf(ports),
      operator: this.#operators[index]!,
      sources: bySource.size,
    }));
  }

  #place(operator: string): number {
    const known = this.#operators.indexOf(operator);
    if (known >= 0) return known;
    this.#groups.push(new SourceGroup());
    return this.#operators.push(operator) - 1;
  }
}
