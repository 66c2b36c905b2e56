import { median } from './median';

/** Days on each side of a step: a shorter stretch is an episode. */
const fewestDays = 7;
/** Chance of finding a step where there is none, at most. */
const level = 0.001;
/** Shortest and longest stretch at the end that a rise is looked for in: the test above needs more days behind a step. */
const fewestLateDays = 3;
const mostLateDays = 21;
/** A smaller change of the median is not worth a word. */
const leastFactor = 2;

/** A day from which on a port got lastingly more or fewer events. */
export interface Step {
  /** Index of the first day of the new level. */
  readonly day: number;
  /** Median events per day from the step before, and until the next one. */
  readonly before: number;
  readonly after: number;
}

/**
 * The days since when a port got twice as many events, or half as many: Pettitt's rank test at 0.1 %, again on both sides of
 * every step found. Single floods move no ranks and make no step. A rise of the last days has a test of its own.
 * @param days indices into `byDay` of the days that the log covers from morning to night, ascending
 */
export function findSteps(byDay: Float64Array, days: readonly number[]): Step[] {
  const events = Float64Array.from(days, (day) => byDay[day]!);
  let cuts = [0, ...cutsOf(events, 0, events.length), events.length];
  // A third level blurs where the first two meet: each place is looked up again between its neighbours.
  for (let index = 1; index < cuts.length - 1; index++) {
    const from = cuts[index - 1]!;
    cuts[index] = from + mostLikelyCut(events.subarray(from, cuts[index + 1])).cut;
  }
  const levelOf = (index: number): number => median(events.subarray(cuts[index], cuts[index + 1]));
  // What is left of a step between its neighbours may be too little: then it is none.
  for (let index = 1; index < cuts.length - 1; index++) {
    if (isStep(levelOf(index - 1), levelOf(index))) continue;
    cuts = cuts.filter((_cut, place) => place !== index);
    index = 0;
  }
  const late = lateRise(events.subarray(cuts.at(-2)));
  if (late !== undefined) cuts.splice(-1, 0, cuts.at(-2)! + late);
  return cuts
    .slice(1, -1)
    .map((cut, index) => ({ day: days[cut]!, before: levelOf(index), after: levelOf(index + 1) }));
}

function isStep(before: number, after: number): boolean {
  return before !== after && Math.max(before, after) >= leastFactor * Math.min(before, after);
}

function cutsOf(events: Float64Array, from: number, to: number): number[] {
  const { cut, chance } = mostLikelyCut(events.subarray(from, to));
  if (chance >= level) return [];
  return [...cutsOf(events, from, from + cut), from + cut, ...cutsOf(events, from + cut, to)];
}

/** Where the second of two levels most likely begins, and how likely chance alone would part them as far (Pettitt 1979). */
function mostLikelyCut(events: Float64Array): { readonly cut: number; readonly chance: number } {
  const count = events.length;
  const ranks = midRanks(events);
  let sum = 0;
  let most = 0;
  let cut = 0;
  for (let index = 1; index <= count - fewestDays; index++) {
    sum += ranks[index - 1]!;
    const distance = Math.abs(2 * sum - index * (count + 1));
    if (index < fewestDays || distance <= most) continue;
    most = distance;
    cut = index;
  }
  return { cut, chance: cut === 0 ? 1 : 2 * Math.exp((-6 * most ** 2) / (count ** 3 + count ** 2)) };
}

/**
 * Where a rise of the last days begins; undefined when there is none. Had nothing changed, the `k` last of `n` days could be any
 * of them: that all of them are among the `k + m` highest has the chance C(k + m, k) / C(n, k), where `m` earlier days reach
 * the lowest of them (precedence test, Nelson 1963). As many lengths are tried, so the level is divided among them.
 */
function lateRise(events: Float64Array): number | undefined {
  const count = events.length;
  let best = level / (mostLateDays - fewestLateDays + 1);
  let cut: number | undefined;
  for (let late = fewestLateDays; late <= Math.min(mostLateDays, count - fewestDays); late++) {
    const before = events.subarray(0, count - late);
    const after = events.subarray(count - late);
    const lowest = Math.min(...after);
    const reached = before.reduce((days, value) => days + (value >= lowest ? 1 : 0), 0);
    let chance = 1;
    for (let i = 0; i < late; i++) chance *= (late + reached - i) / (count - i);
    if (chance >= best || !isStep(median(before), median(after)) || median(after) < median(before)) continue;
    best = chance;
    cut = count - late;
  }
  return cut;
}

/** Rank of each value, 1 for the smallest; equal values share the mean of their ranks. */
function midRanks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++;
    for (let place = first; place < next; place++) ranks[order[place]!] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
