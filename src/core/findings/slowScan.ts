import { isoTime } from '../sourceCounts';
import type { SeverityName } from '../summary';
import type { Detector, DetectorTools } from './detector';
import { enlarged } from './enlarged';
import { ActionCode, type EventAtHand } from './eventAtHand';
import type { FindingOf } from './finding';
import { sourceOf } from './telling';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** `scan.slow`: one source tries many ports, but takes its time. 2 bytes a source and 1 a (source, port). */
export class SlowScan implements Detector {
  readonly sees = ['request'] as const;
  readonly #tools: DetectorTools;
  readonly #isSlow: (source: number) => boolean;
  readonly #ports: Uint32Array;
  readonly #accepted = new Map<number, number>();
  readonly #unclear = new Set<number>();
  #isKnown = new Uint8Array(1024);

  /** @param isFast whether a source is told of as a fast scanner already; asked at the end */
  constructor(tools: DetectorTools, isFast: (source: number) => boolean) {
    const { hours } = tools.thresholds.slow;
    const { census } = tools;
    this.#tools = tools;
    this.#ports = new Uint32Array(census.requests.length);
    this.#isSlow = (source) => census.to[source]! - census.from[source]! >= hours * hourMs && !isFast(source);
  }

  see(event: EventAtHand): void {
    const { service, source } = event;
    if (service < 0) return;
    if (event.action === ActionCode.accept)
      this.#accepted.set(source, (this.#accepted.get(source) ?? 0) + event.weight);
    else if (!event.isRefused) this.#unclear.add(source);
    if (service >= this.#isKnown.length)
      this.#isKnown = enlarged(this.#isKnown, new Uint8Array(Math.max(service + 1, this.#isKnown.length * 2)));
    if (this.#isKnown[service] === 1) return;
    this.#isKnown[service] = 1;
    this.#ports[source]!++;
  }

  findings(): FindingOf<'scan.slow'>[] {
    const found: FindingOf<'scan.slow'>[] = [];
    for (let source = 1; source < this.#ports.length; source++) {
      if (this.#ports[source]! >= this.#tools.thresholds.slow.ports && this.#isSlow(source))
        found.push(this.#finding(source));
    }
    return found;
  }

  #finding(source: number): FindingOf<'scan.slow'> {
    const { census } = this.#tools;
    const accepted = this.#accepted.get(source) ?? 0;
    const severity: SeverityName = accepted > 0 ? 'high' : this.#unclear.has(source) ? 'medium' : 'low';
    return {
      code: 'scan.slow',
      severity,
      confidence: 'medium',
      reason: 'thinPattern',
      events: census.events[source]!,
      from: isoTime(census.from[source]!),
      to: isoTime(census.to[source]!),
      lines: [census.firstLine[source]!, census.lastLine[source]!],
      ...sourceOf(this.#tools, source),
      accepted,
      ports: this.#ports[source]!,
      days: Math.ceil((census.to[source]! - census.from[source]!) / dayMs),
    };
  }
}
