import { addressesIn, type Network, parseNetwork } from './cidr';
import type { EventBlock, EventTable } from './eventTable';
import type { Route } from './routeTable';

/**
 * Where a packet went, seen from the firewall: `inbound` to the firewall itself from outside, `outbound` from the firewall
 * itself, `forwarded` through it, `internal` between own addresses.
 */
export const directions = ['inbound', 'outbound', 'forwarded', 'internal', 'unknown'] as const;

export type Direction = (typeof directions)[number];

/** Networks that are home when the person names none: private, shared, link-local and loopback (RFC 6890). */
export const privateNetworks: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];

/** Sources that tell nothing of where a packet came from: a host without an address yet, groups, reserved ranges. */
const nowhere = ['0.0.0.0/8', '224.0.0.0/3', '::/128', 'ff00::/8']
  .map(parseNetwork)
  .filter((network) => network !== undefined);

/** What the person said of their own side. */
export interface HomeFacts {
  /** CIDR; empty: {@link privateNetworks}. */
  readonly home: readonly string[];
  /** The outer interface; undefined: inferred. */
  readonly wan?: string;
}

/** Tells the direction of events by interfaces, own networks, and what the dialect says. */
export class DirectionFinder {
  /** The outer interface, given or inferred; undefined when the log shows no public source. */
  readonly wan: string | undefined;
  /** Whether {@link wan} was inferred: the person named none. */
  readonly isInferred: boolean;
  /** 1 for own addresses, by number. */
  readonly isHome: Uint8Array;
  /** Index into {@link directions}, four to a route: from and to elsewhere, from home, to home, from and to home. */
  readonly #directions: Uint8Array;

  constructor(table: EventTable, facts: HomeFacts) {
    const networks = (facts.home.length > 0 ? facts.home : privateNetworks).map(parseNetwork);
    this.isHome = addressesIn(
      table.addresses,
      networks.filter((network): network is Network => network !== undefined),
    );
    this.isInferred = facts.wan === undefined;
    this.wan = facts.wan ?? this.#inferWan(table);
    this.#directions = Uint8Array.from({ length: table.routes.size * 4 }, (_none, index) =>
      directionOf(table.routes.route(index >> 2), (index & 1) === 1, (index & 2) === 2, this.wan),
    );
  }

  /** Index into {@link directions}. */
  of(block: EventBlock, at: number): number {
    const { isHome } = this;
    return this.#directions[block.route[at]! * 4 + isHome[block.source[at]!]! + isHome[block.destination[at]!]! * 2]!;
  }

  /** The same for all packets that took a route, when it decides alone; -1 when addresses matter. */
  ofRoute(route: number): number {
    const [first = 4, ...others] = this.#directions.subarray(route * 4, route * 4 + 4);
    return others.every((direction) => direction === first) ? first : -1;
  }

  /** The same for any packet that took a route, from and to own addresses or not: nothing else decides. */
  between(route: number, fromHome: boolean, toHome: boolean): number {
    return this.#directions[route * 4 + (fromHome ? 1 : 0) + (toHome ? 2 : 0)]!;
  }

  /** The interface where most events with a source outside the home networks come in. */
  #inferWan(table: EventTable): string | undefined {
    const isNowhere = addressesIn(table.addresses, nowhere);
    /** Whether a source tells that a packet came from outside. */
    const isOutside = this.isHome.map((isHome, id) => (isHome === 1 || isNowhere[id] === 1 || id === 0 ? 0 : 1));
    const byRoute = new Float64Array(table.routes.size);
    let left = table.length;
    for (const { source, route } of table.blocks) {
      const rows = Math.min(left, source.length);
      left -= rows;
      for (let at = 0; at < rows; at++) byRoute[route[at]!]! += isOutside[source[at]!]!;
    }
    const events = new Map<string, number>();
    for (const [id, count] of byRoute.entries()) {
      const { input } = table.routes.route(id);
      if (input !== '' && count > 0) events.set(input, (events.get(input) ?? 0) + count);
    }
    let best: string | undefined;
    for (const [name, count] of events) if (best === undefined || count > events.get(best)!) best = name;
    return best;
  }
}

function directionOf(
  { input, output, flow }: Route,
  fromHome: boolean,
  toHome: boolean,
  wan: string | undefined,
): number {
  if (input !== '' && output !== '' && input !== output) return fromHome && toHome ? 3 : 2;
  if (input !== '' && input === output) return fromHome ? (toHome ? 3 : 1) : toHome ? 0 : 2;
  if (input !== '') {
    if (flow === 1 && fromHome && !toHome && input !== wan) return 1;
    return fromHome && input !== wan ? 3 : 0;
  }
  if (output !== '') {
    if (flow === 2 && !fromHome && toHome && output !== wan) return 0;
    return toHome && output !== wan ? 3 : 1;
  }
  if (flow !== 0 && fromHome && toHome) return 3;
  return flow === 1 ? 0 : flow === 2 ? 1 : 4;
}
