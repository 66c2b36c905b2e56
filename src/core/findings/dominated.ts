import { portKey } from '../portCounts';
import type { SelectedBlock } from '../selection';
import { weightAt } from '../summarize';
import type { DetectorTools, Tally } from './detector';
import type { FindingOf } from './finding';
import { portSet } from './portSets';
import { Reason } from './reasons';
import { periodOf, portOf, sourceOf } from './telling';

/** Finds the only value that can be in the majority, by the vote of Boyer and Moore: one candidate and one counter. */
class MajorityVote {
  candidate = -1;
  #lead = 0;

  add(value: number, weight: number): void {
    if (value === this.candidate) this.#lead += weight;
    else if (this.#lead >= weight) this.#lead -= weight;
    else {
      this.candidate = value;
      this.#lead = weight - this.#lead;
    }
  }
}

/** `dominated`: one port, source or rule makes up most of the log and hides the rest. Memory: 8 bytes a route. */
export class Dominated implements Tally {
  readonly #tools: DetectorTools;
  readonly #isAnswering: Uint8Array;
  readonly #port = new MajorityVote();
  readonly #source = new MajorityVote();
  readonly #byRoute: Float64Array;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.#isAnswering = portSet(tools.thresholds.reflectSelf.ports);
    this.#byRoute = new Float64Array(tools.selection.table.routes.size);
  }

  count(part: SelectedBlock): void {
    const { block, firstRow, places } = part;
    const { table } = this.#tools.selection;
    for (const place of places) {
      const weight = weightAt(table, block.weight[place]!, firstRow + place);
      this.#port.add(this.#servicePort(part, place), weight);
      this.#source.add(block.source[place]!, weight);
      this.#byRoute[block.route[place]!]! += weight;
    }
  }

  findings(): FindingOf<'dominated'>[] {
    const { share, events, rules } = this.#tools.thresholds.dominated;
    const all = this.#tools.census.events;
    if (all < events) return [];
    const found: FindingOf<'dominated'>[] = [];
    const port = this.#port.candidate;
    const source = this.#source.candidate;
    const onPort = port < 0 ? 0 : this.#eventsWhere((part, place) => this.#servicePort(part, place) === port);
    if (onPort > share * all) found.push({ ...this.#base(onPort), ...portOf(port), of: 'port', share: onPort / all });
    const bySource = source <= 0 ? 0 : this.#eventsWhere(({ block }, place) => block.source[place] === source);
    if (bySource > share * all)
      found.push({ ...this.#base(bySource), ...sourceOf(this.#tools, source), of: 'source', share: bySource / all });
    const byRule = this.#byRule();
    for (const [rule, count] of byRule)
      if (byRule.size >= rules && count > share * all)
        found.push({ ...this.#base(count), of: 'rule', share: count / all, rule });
    return found;
  }

  #eventsWhere(isCounted: (part: SelectedBlock, place: number) => boolean): number {
    const { table, blocks } = this.#tools.selection;
    let events = 0;
    for (const part of blocks)
      for (const place of part.places)
        if (isCounted(part, place)) events += weightAt(table, part.block.weight[place]!, part.firstRow + place);
    return events;
  }

  /** Period and lines are those of the whole log: a majority is everywhere. */
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
  #servicePort({ block, firstRow }: SelectedBlock, place: number): number {
    const key = portKey(block, place);
    if (key < 65536 || this.#tools.census.reasonOfRow[firstRow + place] !== Reason.own) return key;
    const sourcePort = block.sourcePort[place]!;
    return this.#isAnswering[sourcePort] === 1 ? 65536 + sourcePort : key;
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
