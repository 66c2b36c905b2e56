import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { AddressNature, type FindingContext } from './findingContext';
import { Reason } from './reasons';
import { periodOf, portOf, sourceOf } from './telling';
import { defaultThresholds } from './thresholds';

const unasked = 0;
const harmless = 1;
const high = 2;
const critical = 3;

/** Which ports must not be open to strangers. 128 KiB. */
export class DangerousPorts {
  readonly #context: FindingContext;
  /** What a port's reputation is, asked once. */
  readonly #danger = new Uint8Array(131072);

  constructor(context: FindingContext) {
    this.#context = context;
    for (const port of (context.thresholds ?? defaultThresholds).meantForAll) {
      this.#danger[port] = harmless;
      this.#danger[65536 + port] = harmless;
    }
  }

  /** How dangerous it is that an event was let in; `undefined` when it is not: no port, an own source, or an ordinary port. */
  severityOf({ portKey, source }: EventAtHand): 'critical' | 'high' | undefined {
    const { natures, direction } = this.#context;
    if (portKey < 0 || natures[source] !== AddressNature.public || direction.isHome[source] === 1) return undefined;
    return this.severityOfPort(portKey);
  }

  severityOfPort(portKey: number): 'critical' | 'high' | undefined {
    if (this.#danger[portKey] === unasked) this.#danger[portKey] = this.#ask(portKey);
    const danger = this.#danger[portKey];
    return danger === critical ? 'critical' : danger === high ? 'high' : undefined;
  }

  #ask(portKey: number): number {
    const { port, transport } = portOf(portKey);
    const severity = this.#context.portSeverity(port, transport);
    return severity === 'critical' ? critical : severity === 'high' ? high : harmless;
  }
}

/**
 * `allowed.danger`: somebody from the internet was let in to a port that is known for attacks. The most important finding:
 * everything else was kept out. An entry for every source let in.
 */
export class AllowedDanger implements Detector {
  readonly sees = ['letIn'] as const;
  readonly #tools: DetectorTools;
  readonly #ports: DangerousPorts;
  readonly #groups = new Map<number, SourceGroup>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.#ports = new DangerousPorts(tools.context);
  }

  see(event: EventAtHand): void {
    if (event.reason !== Reason.allowed || this.#ports.severityOf(event) === undefined) return;
    let group = this.#groups.get(event.portKey);
    if (group === undefined) {
      group = new SourceGroup();
      this.#groups.set(event.portKey, group);
    }
    group.add(event);
  }

  findings(): FindingOf<'allowed.danger'>[] {
    return Array.from(this.#groups, ([port, { evidence, bySource, onlySource }]) => {
      const severity = this.#ports.severityOfPort(port) ?? 'high';
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
}
