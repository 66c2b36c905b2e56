/** The keys with the largest counts, largest first; equal counts in the order of the keys. `limit` 0 means all. */
export function topKeys(counts: Float64Array, limit: number): number[] {
  const least =
    limit > 0 && limit < counts.length ? Math.max(nthLargest(counts, limit), Number.MIN_VALUE) : Number.MIN_VALUE;
  const keys: number[] = [];
  for (let key = 0; key < counts.length; key++) if (counts[key]! >= least) keys.push(key);
  keys.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return limit > 0 ? keys.slice(0, limit) : keys;
}

/** Sorting numbers is far quicker than sorting keys by them. */
function nthLargest(counts: Float64Array, n: number): number {
  return counts.slice().sort()[counts.length - n]!;
}

/** The keys of a map with the largest counts, largest first. */
export function topEntries<K>(counts: ReadonlyMap<K, number>, limit: number): [K, number][] {
  const entries = [...counts].sort((a, b) => b[1] - a[1]);
  return limit > 0 ? entries.slice(0, limit) : entries;
}
