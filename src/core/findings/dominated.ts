import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import type { FindingOf } from './finding';
import { portSet } from './portSets';
import { Reason } from './reasons';
import { periodOf, portOf, sourceOf } from './telling';

/**
 * `dominated`: one port, source or rule makes up most of the log and hides the rest. 1 MiB for the ports, 8 bytes an
 * address.
 */
export class Dominated implements Detector {
  readonly sees = ['every'] as const;
  readonly #tools: DetectorTools;
  readonly #isAnswering: Uint8Array;
  readonly #byPort = new Float64Array(131072);
  readonly #bySource: Float64Array;
  readonly #byRoute: Float64Array;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.#isAnswering = portSet(tools.thresholds.reflectSelf.ports);
    this.#bySource = new Float64Array(tools.selection.table.addresses.size);
    this.#byRoute = new Float64Array(tools.selection.table.routes.size);
  }

  see(event: EventAtHand): void {
    if (event.weight === 0) return;
    const port = this.#servicePort(event);
    if (port >= 0) this.#byPort[port]! += event.weight;
    this.#bySource[event.source]! += event.weight;
    this.#byRoute[event.route]! += event.weight;
  }

  findings(): FindingOf<'dominated'>[] {
    const { share, events, rules } = this.#tools.thresholds.dominated;
    const all = this.#tools.census.events;
    if (all < events) return [];
    const found: FindingOf<'dominated'>[] = [];
    const port = this.#byPort.findIndex((count) => count > share * all);
    if (port >= 0)
      found.push({ ...this.#base(this.#byPort[port]!), ...portOf(port), of: 'port', share: this.#byPort[port]! / all });
    const source = this.#bySource.findIndex((count, id) => id > 0 && count > share * all);
    if (source > 0) {
      const count = this.#bySource[source]!;
      found.push({ ...this.#base(count), ...sourceOf(this.#tools, source), of: 'source', share: count / all });
    }
    const byRule = this.#byRule();
    for (const [rule, count] of byRule)
      if (byRule.size >= rules && count > share * all)
        found.push({ ...this.#base(count), of: 'rule', share: count / all, rule });
    return found;
  }

  #base(events: number) {
    return {
      code: 'dominated',
      severity: 'info',
      confidence: 'high',
      reason: 'counted',
      ...periodOf(this.#tools.census),
      events,
    } as const;
  }

  /** An answering service is known by its own port, everything else by the port that is asked. */
  #servicePort({ reason, sourcePort, portKey, protocol }: EventAtHand): number {
    const isAnswer = reason === Reason.own && protocol === 17 && this.#isAnswering[sourcePort] === 1;
    return isAnswer ? 65536 + sourcePort : portKey;
  }

  #byRule(): Map<string, number> {
    const { routes } = this.#tools.selection.table;
    const byRule = new Map<string, number>();
    for (const [id, count] of this.#byRoute.entries()) {
      const rule = routes.route(id).prefix.trim();
      if (count > 0) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    }
    return byRule;
  }
}
