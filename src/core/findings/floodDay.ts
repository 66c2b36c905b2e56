import { dayMs, formatDay } from '../calendar';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import { periodOf, portOf } from './telling';

/** The days of one port; events come by time, so the day at hand is nearly always the one before. */
class PortDays {
  readonly byDay = new Map<number, Evidence>();
  #day = Number.NaN;
  #evidence = new Evidence();

  of(day: number): Evidence {
    if (day === this.#day) return this.#evidence;
    this.#day = day;
    this.#evidence = this.byDay.get(day) ?? new Evidence();
    this.byDay.set(day, this.#evidence);
    return this.#evidence;
  }
}

/**
 * `flood` by a port's day: far more than on the port's other days. Ports with more events than a flooded day has are
 * followed; memory: an entry for each of their days, each with what its events add up to.
 */
export class FloodDay implements Detector {
  readonly sees = ['tcp', 'udp'] as const;
  readonly #tools: DetectorTools;
  /** By port key: what happened on each day (days since 1970 in the zone). */
  readonly #days: (PortDays | undefined)[] = [];
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;
  #day = Number.NaN;
  #quarter = Number.NaN;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    const { attacksByPort } = tools.census;
    for (let port = 0; port < attacksByPort.length; port++)
      this.#days.push(attacksByPort[port]! > tools.thresholds.flood.dayEvents ? new PortDays() : undefined);
  }

  see(event: EventAtHand): void {
    if (Number.isNaN(event.time)) return;
    const day = this.#dayOf(event.time);
    if (day < this.#firstDay) this.#firstDay = day;
    if (day > this.#lastDay) this.#lastDay = day;
    const days = event.portKey < 0 || event.reason !== Reason.attack ? undefined : this.#days[event.portKey];
    if (days === undefined) return;
    days.of(day).add(event);
  }

  findings(): FindingOf<'flood'>[] {
    const { flood } = this.#tools.thresholds;
    const days = this.#lastDay - this.#firstDay + 1;
    if (!(days >= flood.fewestDays)) return [];
    return this.#days.flatMap((portDays, port) => {
      if (portDays === undefined) return [];
      const { byDay } = portDays;
      const counts = new Float64Array(days);
      for (const [day, { events }] of byDay) counts[day - this.#firstDay] = events;
      const usual = median(counts);
      const deviation = median(counts.map((events) => Math.abs(events - usual)));
      // A port that is the same every day deviates by nothing: a tenth of the usual is allowed, as in the summary.
      const limit = Math.max(flood.dayEvents, usual + flood.deviations * Math.max(deviation, usual / 10));
      const flooded = [...byDay].filter(([, { events }]) => events > limit);
      return flooded.length === 0 ? [] : [this.#finding(port, flooded, usual)];
    });
  }

  #finding(port: number, flooded: readonly (readonly [number, Evidence])[], usual: number): FindingOf<'flood'> {
    const all = new Evidence();
    let [worst] = flooded;
    for (const entry of flooded) {
      all.merge(entry[1]);
      if (entry[1].events > worst![1].events) worst = entry;
    }
    return {
      code: 'flood',
      severity: 'medium',
      confidence: 'high',
      reason: 'unusualDay',
      ...periodOf(all),
      ...portOf(port),
      scope: 'day',
      day: formatDay(worst![0]),
      dayEvents: worst![1].events,
      usualPerDay: usual,
      days: flooded.length,
    };
  }

  #dayOf(time: number): number {
    // Days begin on quarters of an hour in every zone.
    const quarter = Math.floor(time / 900_000);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#day = Math.floor((time + this.#tools.context.zone.offsetAt(time)) / dayMs);
    }
    return this.#day;
  }
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
