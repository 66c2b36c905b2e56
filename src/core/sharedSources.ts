import type { EventBlock } from './eventTable';
import { portKey, portKeys, portOfKey } from './eventTotals';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { PortFacts, RankingContext } from './summarize';

/** Ports that are told. */
const portsShown = 15;
/** One source in common is no pattern. */
const fewestShared = 2;

/** Another port that sources of a port were also seen on. */
export interface SharedPort extends PortFacts {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  /** Sources seen on both ports. */
  readonly shared: number;
  /** All sources of the other port. */
  readonly sources: number;
  /** Jaccard index: sources seen on both, divided by sources seen on at least one of the two. */
  readonly jaccard: number;
}

/**
 * Which other ports the sources of a port were seen on, the most alike first. Memory: 4 bytes an event, as long as the
 * selection is kept: whoever opens one port opens another.
 * @param own the port, by its port key
 */
export function sharedSources(selection: Selection, own: number, { portFacts }: RankingContext): SharedPort[] {
  const { sources, shared } = countSets(selection, own);
  const jaccard = new Float64Array(portKeys);
  for (let key = 0; key < portKeys; key++) {
    const both = shared[key]!;
    if (both >= fewestShared && key !== own) jaccard[key] = both / (sources[own]! + sources[key]! - both);
  }
  return topKeys(jaccard, portsShown).map((key) => {
    const { port, transport } = portOfKey(key);
    const counts = { shared: shared[key]!, sources: sources[key]!, jaccard: jaccard[key]! };
    return { port, transport, ...portFacts(port, transport), ...counts };
  });
}

/** By port key: how many sources it has, and how many of them are also sources of the port `own`. */
function countSets(selection: Selection, own: number) {
  let known = knownKeys.get(selection);
  if (known === undefined) {
    known = keysBySource(selection);
    knownKeys.set(selection, known);
  }
  const { starts, keys } = known;
  const sources = new Uint32Array(portKeys);
  const shared = new Uint32Array(portKeys);
  /** The last source seen on each port. */
  const last = new Uint32Array(portKeys);
  for (let source = 1; source + 1 < starts.length; source++) {
    const first = starts[source]!;
    const end = starts[source + 1]!;
    for (let i = first; i < end; i++) {
      const key = keys[i]!;
      if (last[key] === source) continue;
      last[key] = source;
      sources[key]!++;
    }
    if (last[own] !== source) continue;
    for (let i = first; i < end; i++) {
      const key = keys[i]!;
      // Marked by no source: this one has been counted.
      if (last[key] === 0) continue;
      last[key] = 0;
      shared[key]!++;
    }
  }
  return { sources, shared };
}

/** The port keys of each source, one for each event: those of address `a` are `keys[starts[a]]` to `keys[starts[a + 1]]`. */
interface KeysBySource {
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
}

const knownKeys = new WeakMap<Selection, KeysBySource>();

function keysBySource({ table, blocks }: Selection): KeysBySource {
  const starts = new Uint32Array(table.addresses.size + 1);
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (isCounted(block, place)) starts[block.source[place]! + 1]!++;
    }
  }
  for (let source = 1; source < starts.length; source++) starts[source]! += starts[source - 1]!;
  const keys = new Uint32Array(starts.at(-1)!);
  const next = starts.slice();
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (isCounted(block, place)) keys[next[block.source[place]!]!++] = portKey(block, place);
    }
  }
  return { starts, keys };
}

/** The twin of another line counts there; what has no port belongs to none. */
function isCounted(block: EventBlock, place: number): boolean {
  return block.weight[place]! > 0 && portKey(block, place) >= 0;
}
