/** The keys with the largest counts above 0, largest first; equal counts in the order of the keys. `limit` 0 means all. */
export function topKeys(counts: Float64Array, limit: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let key = 0; key < counts.length; key++) {
    if (counts[key]! <= least) continue;
    if (limit === 0) best.push(key);
    else least = insert(best, counts, key, limit);
  }
  return limit > 0 ? best : best.sort((a, b) => counts[b]! - counts[a]! || a - b);
}

/** Puts a key behind those whose counts are as large. Returns the count that the next must exceed. */
function insert(best: number[], counts: Float64Array, key: number, limit: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (counts[best[middle]!]! >= counts[key]!) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, key);
  if (best.length < limit) return 0;
  best.length = limit;
  return counts[best[limit - 1]!]!;
}

/** The keys of a map with the largest counts, largest first. */
export function topEntries<K>(counts: ReadonlyMap<K, number>, limit: number): [K, number][] {
  const entries = [...counts].sort((a, b) => b[1] - a[1]);
  return limit > 0 ? entries.slice(0, limit) : entries;
}
