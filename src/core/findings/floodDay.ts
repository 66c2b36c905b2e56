import { dayMs, formatDay } from '../calendar';
import { Mark } from '../eventTable';
import { portKey, weightAt } from '../eventTotals';
import type { SelectedBlock } from '../selection';
import { quarterMs } from '../zone';
import type { DetectorTools, Tally } from './detector';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import { periodOf, portOf } from './telling';
import { visitUnasked } from './unasked';

interface Flooded {
  readonly days: ReadonlySet<number>;
  readonly worst: number;
  readonly worstEvents: number;
  readonly usual: number;
  readonly evidence: Evidence;
}

/**
 * `flood` by a port's day: far more than on the port's other days. Memory: 8 bytes a day for each port with more events
 * than a flooded day has.
 */
export class FloodDay implements Tally {
  readonly #tools: DetectorTools;
  /** By port key: place of its days below, from 1; 0: not followed. */
  readonly #placeOf = new Uint16Array(131072);
  readonly #counts: Float64Array;
  readonly #firstDay: number;
  readonly #days: number;

  constructor(tools: DetectorTools) {
    const { attacksByPort, from, to } = tools.census;
    const { dayEvents, fewestDays } = tools.thresholds.flood;
    this.#tools = tools;
    const hasTimes = from <= to;
    this.#firstDay = hasTimes ? this.#dayOf(from) : 0;
    this.#days = hasTimes ? this.#dayOf(to) - this.#firstDay + 1 : 0;
    // Fewer days have no usual day to differ from.
    let places = 1;
    if (this.#days >= fewestDays) {
      for (let port = 0; port < attacksByPort.length; port++)
        if (attacksByPort[port]! > dayEvents) this.#placeOf[port] = places++;
    }
    this.#counts = new Float64Array(places === 1 ? 0 : places * this.#days);
  }

  count({ block, firstRow, times, places }: SelectedBlock): void {
    if (this.#counts.length === 0) return;
    const { table } = this.#tools.selection;
    const { reasonOfRow } = this.#tools.census;
    const placeOf = this.#placeOf;
    const counts = this.#counts;
    let quarter = Number.NaN;
    let day = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const port = placeOf[portKey(block, place)]!;
      if (port === 0 || reasonOfRow[firstRow + place] !== Reason.attack) continue;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const time = times[place]!;
      // Most are of the same quarter of an hour as the one before.
      if (!(time >= quarter && time < quarter + quarterMs)) {
        quarter = Math.floor(time / quarterMs) * quarterMs;
        day = this.#dayOf(time) - this.#firstDay;
      }
      counts[port * this.#days + day]! += weightAt(table, block.weight[place]!, firstRow + place);
    }
  }

  findings(): FindingOf<'flood'>[] {
    const flooded = new Map<number, Flooded>();
    if (this.#counts.length === 0) return [];
    for (let port = 0; port < this.#placeOf.length; port++) {
      const place = this.#placeOf[port]!;
      const first = place * this.#days;
      const found = place === 0 ? undefined : this.#judge(this.#counts.subarray(first, first + this.#days));
      if (found !== undefined) flooded.set(port, found);
    }
    if (flooded.size === 0) return [];
    this.#gatherEvidence(flooded);
    return Array.from(flooded, ([port, { days, worst, worstEvents, usual, evidence }]) => ({
      code: 'flood',
      severity: 'medium',
      confidence: 'high',
      reason: 'unusualDay',
      ...periodOf(evidence),
      ...portOf(port),
      scope: 'day',
      day: formatDay(this.#firstDay + worst),
      dayEvents: worstEvents,
      usualPerDay: usual,
      days: days.size,
    }));
  }

  #judge(series: Float64Array): Flooded | undefined {
    const { dayEvents, deviations } = this.#tools.thresholds.flood;
    const usual = median(series);
    const deviation = median(series.map((events) => Math.abs(events - usual)));
    // A port that is the same every day deviates by nothing: a tenth of the usual is allowed, as in the summary.
    const limit = Math.max(dayEvents, usual + deviations * Math.max(deviation, usual / 10));
    const days = new Set([...series.keys()].filter((day) => series[day]! > limit));
    if (days.size === 0) return undefined;
    const worstEvents = series.reduce((most, events) => Math.max(most, events), 0);
    return { days, worst: series.indexOf(worstEvents), worstEvents, usual, evidence: new Evidence() };
  }

  #gatherEvidence(flooded: ReadonlyMap<number, Flooded>): void {
    const ports = new Uint8Array(131072);
    for (const port of flooded.keys()) ports[port] = 1;
    visitUnasked(this.#tools, { ports }, (event) => {
      const { days, evidence } = flooded.get(event.portKey)!;
      if (event.reason === Reason.attack && days.has(this.#dayOf(event.time) - this.#firstDay)) evidence.add(event);
    });
  }

  #dayOf(time: number): number {
    return Math.floor((time + this.#tools.context.zone.offsetAt(time)) / dayMs);
  }
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
