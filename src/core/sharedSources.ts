import { portKey, portKeys, portOfKey } from './eventTotals';
import { topKeys } from './ranking';
import type { Selection } from './selection';
import type { PortFacts, RankingContext } from './summarize';

/** Ports that are weighed: those that share the most sources. */
const mostCandidates = 64;
/** Ports that are told. */
const portsShown = 15;
/** One source in common is no pattern. */
const fewestShared = 2;
/** Pairs of port and source are sorted as one number: source below, port above. */
const sourceRange = 2 ** 32;

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
 * Which other ports the sources of a port were seen on, the most alike first. Memory: 8 bytes for each change of port of one
 * of its sources, and a bit for each address and candidate.
 * @param ofPort the part of the selection that went to the port `key`
 */
export function sharedSources(
  selection: Selection,
  ofPort: Selection,
  key: number,
  { portFacts }: RankingContext,
): SharedPort[] {
  const isSource = sourcesOf(ofPort);
  const own = count(isSource);
  const shared = sharedByPort(selection, isSource, key);
  const candidates = topKeys(shared, mostCandidates).filter((other) => shared[other]! >= fewestShared);
  const all = sourcesByPort(selection, candidates);
  return candidates
    .map((other, index) => {
      const sources = all[index]!;
      const both = shared[other]!;
      const { port, transport } = portOfKey(other);
      return {
        port,
        transport,
        ...portFacts(port, transport),
        shared: both,
        sources,
        jaccard: both / (own + sources - both),
      };
    })
    .sort((a, b) => b.jaccard - a.jaccard || b.shared - a.shared)
    .slice(0, portsShown);
}

function sourcesOf({ table, blocks }: Selection): Uint8Array {
  const isSource = new Uint8Array(table.addresses.size);
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (block.weight[place]! > 0) isSource[block.source[place]!] = 1;
    }
  }
  // 0 stands for no address.
  isSource[0] = 0;
  return isSource;
}

/** How many of the sources were seen on each port but their own. */
function sharedByPort({ table, blocks }: Selection, isSource: Uint8Array, own: number): Float64Array {
  let pairs = new Float64Array(1024);
  let length = 0;
  // A flood repeats the same pair: it is kept once for each change of the source's port.
  const lastKey = new Int32Array(table.addresses.size).fill(-1);
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const source = block.source[place]!;
      if (isSource[source] === 0 || block.weight[place] === 0) continue;
      const key = portKey(block, place);
      if (key < 0 || key === own || lastKey[source] === key) continue;
      lastKey[source] = key;
      if (length === pairs.length) {
        const larger = new Float64Array(length * 2);
        larger.set(pairs);
        pairs = larger;
      }
      pairs[length++] = key * sourceRange + source;
    }
  }
  const shared = new Float64Array(portKeys);
  const sorted = pairs.subarray(0, length).sort();
  for (let i = 0; i < length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) shared[Math.floor(sorted[i]! / sourceRange)]!++;
  }
  return shared;
}

/** The number of sources of each of some ports. */
function sourcesByPort({ table, blocks }: Selection, keys: readonly number[]): number[] {
  const seen = keys.map(() => new Uint8Array(Math.ceil(table.addresses.size / 8)));
  const bitmapOf = new Map(keys.map((key, index) => [key, seen[index]!]));
  const isWanted = new Uint8Array(portKeys);
  for (const key of keys) isWanted[key] = 1;
  for (const { block, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const key = portKey(block, place);
      const source = block.source[place]!;
      if (key < 0 || isWanted[key] === 0 || source === 0 || block.weight[place] === 0) continue;
      bitmapOf.get(key)![source >>> 3]! |= 1 << (source & 7);
    }
  }
  return seen.map((bitmap) => bitmap.reduce((sum, byte) => sum + bitsIn(byte), 0));
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

function bitsIn(byte: number): number {
  let bits = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
