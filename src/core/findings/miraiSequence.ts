import { Mark } from '../eventTable';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import { periodOf, portsOf, severityOf, sourceOf } from './telling';

/**
 * `mirai.seq`: connection attempts whose sequence number is the destination address, as Mirai's scanner writes them. One
 * finding for all that come from outside; one for each own device, which would be infected.
 */
export class MiraiSequence implements Detector {
  readonly sees = ['marked', 'own'] as const;
  readonly #tools: DetectorTools;
  readonly #outside = new SourceGroup();
  readonly #inside = new Map<number, SourceGroup>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  see(event: EventAtHand): void {
    if ((event.marks & Mark.mirai) === 0) return;
    if (event.reason !== Reason.own && this.#tools.context.direction.isHome[event.source] === 0) {
      this.#outside.add(event);
      return;
    }
    let group = this.#inside.get(event.source);
    if (group === undefined) {
      group = new SourceGroup();
      this.#inside.set(event.source, group);
    }
    group.add(event);
  }

  findings(): FindingOf<'mirai.seq'>[] {
    const found = Array.from(this.#inside.values(), (group) => this.#finding(group, true));
    if (this.#outside.evidence.events > 0) found.push(this.#finding(this.#outside, false));
    return found;
  }

  #finding({ evidence, bySource, ports, onlySource }: SourceGroup, fromInside: boolean): FindingOf<'mirai.seq'> {
    return {
      code: 'mirai.seq',
      severity: fromInside ? 'critical' : severityOf(evidence),
      confidence: 'high',
      reason: 'exactMark',
      ...periodOf(evidence),
      ...sourceOf(this.#tools, onlySource),
      transport: 'tcp',
      accepted: evidence.accepted,
      ...portsOf(ports),
      sources: bySource.size,
      fromInside,
    };
  }
}
