import { weightAt } from '../eventTotals';
import type { DetectorTools, Teller } from './detector';
import type { FindingOf } from './finding';
import { periodOf, portOf, sourceOf } from './telling';

const counted = { code: 'dominated', severity: 'info', confidence: 'high', reason: 'counted' } as const;

/** `dominated`: one port, source, rule or function makes up most of the log and hides the rest. Memory: 8 bytes a route. */
export class Dominated implements Teller {
  readonly #tools: DetectorTools;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  findings(): FindingOf<'dominated'>[] {
    return [...this.#ofFunction(), ...this.#ofPackets()];
  }

  /** Most lines are no packets, and of one function: of the log as a whole, not of its packets. */
  #ofFunction(): FindingOf<'dominated'>[] {
    const { census, context, thresholds } = this.#tools;
    const { share, events } = thresholds.dominated;
    const { functions, lines: all } = context;
    const most = functions.find(({ lines }) => lines >= events && lines > share * all);
    if (most === undefined) return [];
    const { name, lines, firstLine, lastLine } = most;
    const { from, to } = census;
    const period = periodOf({ events: lines, from, to, firstLine, lastLine });
    return [{ ...counted, ...period, share: lines / all, of: 'function', function: name }];
  }

  /** The port, else the source, else the rule: they mostly go together. */
  #ofPackets(): FindingOf<'dominated'>[] {
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
    const { routes } = selection.table;
    if (new Set(Array.from({ length: routes.size }, (_none, id) => routes.route(id).prefix.trim())).size < rules)
      return [];
    const byRule = this.#byRule();
    const [rule, count] = [...byRule].find(([, ofRule]) => ofRule > least) ?? ['', 0];
    return count > 0 && byRule.size >= rules ? [{ ...this.#base(count), of: 'rule', rule }] : [];
  }

  /** Period and lines are those of the whole log: a majority is everywhere. */
  #base(events: number) {
    return {
      ...counted,
      ...periodOf(this.#tools.census),
      events,
      share: events / this.#tools.census.events,
    } as const;
  }

  #byRule(): Map<string, number> {
    const { table, blocks } = this.#tools.selection;
    const { routes } = table;
    const byRoute = new Float64Array(routes.size);
    for (const { block, firstRow, places } of blocks) {
      for (let i = 0; i < places.length; i++) {
        const place = places[i]!;
        byRoute[block.route[place]!]! += weightAt(table, block.weight[place]!, firstRow + place);
      }
    }
    const byRule = new Map<string, number>();
    for (const [id, count] of byRoute.entries()) {
      const rule = routes.route(id).prefix.trim();
      if (count > 0) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    }
    return byRule;
  }
}
