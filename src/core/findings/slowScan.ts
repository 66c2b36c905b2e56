import { portKey } from '../portCounts';
import { weightAt } from '../summarize';
import { isRequestAt } from './classify';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import { periodOf, severityOf, sourceOf } from './telling';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What only those sources are asked for that are told one by one. */
class Details {
  readonly ports = new Set<number>();
  accepted = 0;
  refused = 0;
}

/**
 * `scan.slow`: one source tries many ports, but takes its time. Memory: 4 bytes for every port wanted, for sources that
 * were there long enough and sent enough.
 */
export class SlowScan implements Detector {
  readonly sees = ['tcp', 'udp'] as const;
  readonly #tools: DetectorTools;
  readonly #isFast: (source: number) => boolean;
  /** Place of each source below, from 1; 0: need not be followed. */
  readonly #placeOf: Uint32Array;
  readonly #ports: Uint32Array;
  readonly #count: Uint32Array;

  /** @param isFast whether a source is told of as a fast scanner already; asked at the end */
  constructor(tools: DetectorTools, isFast: (source: number) => boolean) {
    const { ports, hours } = tools.thresholds.slow;
    const { census, selection } = tools;
    this.#tools = tools;
    this.#isFast = isFast;
    this.#placeOf = new Uint32Array(selection.table.addresses.size);
    let places = 1;
    for (let source = 1; source < this.#placeOf.length; source++) {
      if (census.eventsOf(source) >= ports && census.spanOf(source) >= hours * hourMs) this.#placeOf[source] = places++;
    }
    this.#ports = new Uint32Array(places * ports);
    this.#count = new Uint32Array(places);
  }

  see(event: EventAtHand): void {
    const place = this.#placeOf[event.source]!;
    if (place === 0) return;
    const wanted = this.#tools.thresholds.slow.ports;
    const count = this.#count[place]!;
    if (count === wanted) return;
    const first = place * wanted;
    for (let at = first; at < first + count; at++) if (this.#ports[at] === event.portKey) return;
    this.#ports[first + count] = event.portKey;
    this.#count[place] = count + 1;
  }

  findings(): FindingOf<'scan.slow'>[] {
    const { census, thresholds } = this.#tools;
    const sources: number[] = [];
    for (let source = 1; source < this.#placeOf.length; source++) {
      const isSlow = this.#count[this.#placeOf[source]!] === thresholds.slow.ports && this.#placeOf[source] !== 0;
      if (isSlow && !this.#isFast(source)) sources.push(source);
    }
    sources.sort((a, b) => census.eventsOf(b) - census.eventsOf(a) || a - b);
    const told = sources.slice(0, thresholds.findingsPerCode);
    const rest = sources.slice(told.length);
    const more = { findings: rest.length, events: rest.reduce((sum, source) => sum + census.eventsOf(source), 0) };
    return Array.from(this.#details(told), ([source, details]) => this.#finding(source, details)).map(
      (finding, index) => (rest.length > 0 && index === told.length - 1 ? { ...finding, more } : finding),
    );
  }

  #finding(source: number, { ports, accepted, refused }: Details): FindingOf<'scan.slow'> {
    const period = this.#tools.census.periodOf(source);
    return {
      code: 'scan.slow',
      severity: severityOf({ events: period.events, accepted, refused }),
      confidence: 'medium',
      reason: 'thinPattern',
      ...periodOf(period),
      ...sourceOf(this.#tools, source),
      accepted,
      ports: ports.size,
      days: Math.ceil((period.to - period.from) / dayMs),
    };
  }

  /** Goes through the events once more, for the few sources that are told of. */
  #details(sources: readonly number[]): Map<number, Details> {
    const all = new Map(sources.map((source) => [source, new Details()]));
    if (sources.length === 0) return all;
    const { selection, census } = this.#tools;
    const isTold = new Uint8Array(this.#placeOf.length);
    for (const source of sources) isTold[source] = 1;
    const { table } = selection;
    for (const { block, firstRow, places } of selection.blocks) {
      for (const place of places) {
        const source = block.source[place]!;
        if (isTold[source] === 0 || census.reasonOfRow[firstRow + place]! < Reason.allowed) continue;
        if (!isRequestAt(block, place)) continue;
        const details = all.get(source)!;
        const weight = weightAt(table, block.weight[place]!, firstRow + place);
        const { action } = table.routes.route(block.route[place]!);
        details.ports.add(portKey(block, place));
        if (action === 'accept') details.accepted += weight;
        else if (action !== 'unknown') details.refused += weight;
      }
    }
    return all;
  }
}
