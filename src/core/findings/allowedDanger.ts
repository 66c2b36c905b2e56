import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { AddressNature } from './findingContext';
import { Reason } from './reasons';
import { periodOf, portOf, sourceOf } from './telling';

const unasked = 0;
const harmless = 1;
const high = 2;
const critical = 3;

/**
 * `allowed.danger`: somebody from the internet was let in to a port that is known for attacks. The most important finding:
 * everything else was kept out. 128 KiB for the ports, and an entry for every source let in.
 */
export class AllowedDanger implements Detector {
  readonly sees = ['letIn'] as const;
  readonly #tools: DetectorTools;
  /** What the port's reputation is, asked once. */
  readonly #danger = new Uint8Array(131072);
  readonly #groups = new Map<number, SourceGroup>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    for (const port of tools.thresholds.meantForAll) {
      this.#danger[port] = harmless;
      this.#danger[65536 + port] = harmless;
    }
  }

  see(event: EventAtHand): void {
    if (event.reason !== Reason.allowed || event.portKey < 0) return;
    const { context } = this.#tools;
    if (context.natures[event.source] !== AddressNature.public || context.isHome[event.source] === 1) return;
    if (this.#dangerOf(event.portKey) === harmless) return;
    let group = this.#groups.get(event.portKey);
    if (group === undefined) {
      group = new SourceGroup();
      this.#groups.set(event.portKey, group);
    }
    group.add(event);
  }

  findings(): FindingOf<'allowed.danger'>[] {
    return Array.from(this.#groups, ([port, { evidence, bySource, onlySource }]) => {
      const severity = this.#dangerOf(port) === critical ? 'critical' : 'high';
      return {
        code: 'allowed.danger',
        severity,
        confidence: 'high',
        reason: 'firewallSaidSo',
        ...periodOf(evidence),
        ...sourceOf(this.#tools, onlySource),
        ...portOf(port),
        sources: bySource.size,
        portSeverity: severity,
      };
    });
  }

  #dangerOf(portKey: number): number {
    const known = this.#danger[portKey]!;
    if (known !== unasked) return known;
    const { port, transport } = portOf(portKey);
    const severity = this.#tools.context.portSeverity(port, transport);
    const danger = severity === 'critical' ? critical : severity === 'high' ? high : harmless;
    this.#danger[portKey] = danger;
    return danger;
  }
}
