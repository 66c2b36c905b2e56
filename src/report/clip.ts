/** Bars that are more than this many times the usual highest (the 95th percentile) would flatten all others. */
const clipFactor = 4;
const percentile = 0.95;
/** Fewer bars than this have no usual height. */
const fewest = 8;

/**
 * Where to cut the highest bars so that the others can be read: a round figure above the highest bar that is not cut;
 * undefined when nothing towers. Empty bars do not count.
 */
export function clipLimit(values: readonly number[]): number | undefined {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const usual = sorted[Math.ceil(sorted.length * percentile) - 1];
  const highest = sorted.at(-1);
  if (usual === undefined || highest === undefined || sorted.length < fewest) return undefined;
  if (highest <= clipFactor * usual) return undefined;
  const kept = Math.max(...sorted.filter((value) => value <= clipFactor * usual));
  // A tenth of headroom, so that a cut bar is higher than every whole one.
  return roundUp(kept * 1.1);
}

/** Where to cut bars: where it helps, or, when `wanted` is not 0, at that height if some bar is higher. */
export function barLimit(values: readonly number[], wanted: number): number | undefined {
  if (wanted === 0) return clipLimit(values);
  return values.some((value) => value > wanted) ? wanted : undefined;
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten; whole. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.ceil(step * power);
}
