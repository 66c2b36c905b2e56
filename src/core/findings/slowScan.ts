import { Mark } from '../eventTable';
import { portKey } from '../eventTotals';
import type { SelectedBlock } from '../selection';
import type { DetectorTools, Tally } from './detector';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, severityOf, sourceOf } from './telling';
import { visitUnasked } from './unasked';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What is gathered only for the sources that are told one by one. */
class Details {
  readonly ports = new Set<number>();
  readonly evidence = new Evidence();
}

/**
 * `scan.slow`: one source tries many ports, but takes its time. Memory: 24 bytes and 4 for every port wanted, for sources
 * that sent enough, in logs that are long enough.
 */
export class SlowScan implements Tally {
  readonly #tools: DetectorTools;
  readonly #isFast: (source: number) => boolean;
  /** Place of each source below, from 1; 0: need not be followed, or no longer. */
  readonly #placeOf: Uint32Array;
  /** By place: how many ports are known, and these. */
  readonly #ports: Uint32Array;
  /** By place: first and last time; NaN without times. */
  readonly #times: Float64Array;
  readonly #wanted: number;
  readonly #longEnough: number;
  readonly #slow: number[] = [];

  /** @param isFast whether a source is told of as a fast scanner already; asked at the end */
  constructor(tools: DetectorTools, isFast: (source: number) => boolean) {
    const { ports, hours } = tools.thresholds.slow;
    const { census, selection } = tools;
    this.#tools = tools;
    this.#isFast = isFast;
    this.#wanted = ports;
    this.#longEnough = hours * hourMs;
    this.#placeOf = new Uint32Array(selection.table.addresses.size);
    const isLong = census.to - census.from >= this.#longEnough;
    let places = 1;
    for (let source = 1; isLong && source < this.#placeOf.length; source++)
      if (census.eventsOf(source) >= ports) this.#placeOf[source] = places++;
    this.#ports = new Uint32Array(places * (ports + 1));
    this.#times = new Float64Array(places * 2).fill(Number.NaN);
  }

  count({ block, times, places }: SelectedBlock): void {
    if (this.#times.length === 2) return;
    const placeOf = this.#placeOf;
    const { source, marks } = block;
    for (let i = 0; i < places.length; i++) {
      const row = places[i]!;
      const place = placeOf[source[row]!]!;
      if (place === 0) continue;
      if ((marks[row]! & Mark.time) !== 0) this.#stretch(place, times[row]!);
      this.#remember(place, portKey(block, row));
      if (this.#isSlow(place)) {
        this.#slow.push(source[row]!);
        placeOf[source[row]!] = 0;
      }
    }
  }

  findings(): FindingOf<'scan.slow'>[] {
    const { census, thresholds } = this.#tools;
    const sources = this.#slow.filter((source) => !this.#isFast(source));
    const told = loudest(sources, (source) => census.eventsOf(source), thresholds.findingsPerCode);
    const more = {
      findings: sources.length - told.length,
      events:
        sources.reduce((sum, source) => sum + census.eventsOf(source), 0) -
        told.reduce((sum, source) => sum + census.eventsOf(source), 0),
    };
    return Array.from(this.#details(told), ([source, details]) => this.#finding(source, details)).map(
      (finding, index) => (more.findings > 0 && index === told.length - 1 ? { ...finding, more } : finding),
    );
  }

  #stretch(place: number, time: number): void {
    if (!(time >= this.#times[place * 2]!)) this.#times[place * 2] = time;
    if (!(time <= this.#times[place * 2 + 1]!)) this.#times[place * 2 + 1] = time;
  }

  /** Remembers different ports until they are enough. */
  #remember(place: number, port: number): void {
    const ports = this.#ports;
    const first = place * (this.#wanted + 1);
    const count = ports[first]!;
    if (count === this.#wanted) return;
    for (let at = first + 1; at <= first + count; at++) if (ports[at] === port) return;
    ports[first] = count + 1;
    ports[first + count + 1] = port;
  }

  #isSlow(place: number): boolean {
    if (this.#ports[place * (this.#wanted + 1)] !== this.#wanted) return false;
    return this.#times[place * 2 + 1]! - this.#times[place * 2]! >= this.#longEnough;
  }

  #finding(source: number, { ports, evidence }: Details): FindingOf<'scan.slow'> {
    return {
      code: 'scan.slow',
      severity: severityOf(evidence),
      confidence: 'medium',
      reason: 'thinPattern',
      ...periodOf(evidence),
      ...sourceOf(this.#tools, source),
      ...(evidence.transport === undefined ? {} : { transport: evidence.transport }),
      accepted: evidence.accepted,
      ports: ports.size,
      days: Math.ceil((evidence.to - evidence.from) / dayMs),
    };
  }

  /** Goes through the events once more, for the few sources that are told of. */
  #details(sources: readonly number[]): Map<number, Details> {
    const all = new Map(sources.map((source) => [source, new Details()]));
    if (sources.length === 0) return all;
    const isTold = new Uint8Array(this.#placeOf.length);
    for (const source of sources) isTold[source] = 1;
    visitUnasked(this.#tools, { sources: isTold }, (event) => {
      const details = all.get(event.source)!;
      details.ports.add(event.portKey);
      details.evidence.add(event);
    });
    return all;
  }
}

/** The `limit` sources with the most events, most first; sorts the numbers alone, because there may be very many. */
function loudest(sources: readonly number[], eventsOf: (source: number) => number, limit: number): number[] {
  const sorted = Float64Array.from(sources, eventsOf).sort();
  const least = sorted[Math.max(0, sorted.length - limit)] ?? 0;
  return sources
    .filter((source) => eventsOf(source) >= least)
    .sort((a, b) => eventsOf(b) - eventsOf(a) || a - b)
    .slice(0, limit);
}
