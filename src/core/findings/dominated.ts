import { weightAt } from '../eventTotals';
import type { SelectedBlock } from '../selection';
import type { DetectorTools, Tally } from './detector';
import type { FindingOf } from './finding';
import { periodOf, portOf, sourceOf } from './telling';

/** `dominated`: one port, source or rule makes up most of the log and hides the rest. Memory: 8 bytes a route. */
export class Dominated implements Tally {
  readonly #tools: DetectorTools;
  readonly #byRoute: Float64Array;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.#byRoute = new Float64Array(tools.selection.table.routes.size);
  }

  count({ block, firstRow, places }: SelectedBlock): void {
    const { table } = this.#tools.selection;
    for (const place of places)
      this.#byRoute[block.route[place]!]! += weightAt(table, block.weight[place]!, firstRow + place);
  }

  /** The port, else the source, else the rule: they mostly go together. */
  findings(): FindingOf<'dominated'>[] {
    const { census, thresholds, selection } = this.#tools;
    const { share, events, rules } = thresholds.dominated;
    const least = share * census.events;
    if (census.events < events) return [];
    for (let port = 0; port < 131072; port++) {
      const count = census.allOfPort(port);
      if (count > least) return [{ ...this.#base(count), ...portOf(port), of: 'port' }];
    }
    for (let source = 1; source < selection.table.addresses.size; source++) {
      const count = census.allOf(source);
      if (count > least) return [{ ...this.#base(count), ...sourceOf(this.#tools, source), of: 'source' }];
    }
    const byRule = this.#byRule();
    const [rule, count] = [...byRule].find(([, ofRule]) => ofRule > least) ?? ['', 0];
    return count > 0 && byRule.size >= rules ? [{ ...this.#base(count), of: 'rule', rule }] : [];
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
      share: events / this.#tools.census.events,
    } as const;
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
