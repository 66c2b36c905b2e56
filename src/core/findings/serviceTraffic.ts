import type { Detector, DetectorTools } from './detector';
import { enlarged } from './enlarged';
import type { EventAtHand } from './eventAtHand';
import { Reason } from './reasons';

const units = [1000, 60_000, 3_600_000] as const;

/**
 * What was kept out, by (source, port): how much, from when to when, and the busiest second, minute and hour of the
 * clock. Only for sources with enough events to flood: 80 bytes a pair. Not a detector of its own: `flood` and
 * `reflect.attempt` read it.
 */
export class ServiceTraffic implements Detector {
  readonly sees = ['busy'] as const;
  /** Those with enough events to flood. */
  readonly sources: Uint8Array;
  /** Numbers of the pairs in use, and their place below. */
  #placeOf = new Uint32Array(1024);
  #size = 1;
  #service = new Uint32Array(64);
  #source = new Uint32Array(64);
  #port = new Uint32Array(64);
  #events = new Float64Array(64);
  #refused = new Float64Array(64);
  #from = new Float64Array(64);
  #to = new Float64Array(64);
  #firstLine = new Uint32Array(64);
  #lastLine = new Uint32Array(64);
  /** Three of each a place: second, minute, hour. */
  #slot = new Float64Array(3 * 64);
  #count = new Float64Array(3 * 64);
  #peak = new Float64Array(3 * 64);

  constructor(tools: DetectorTools) {
    const { flood, reflectAttempt } = tools.thresholds;
    const least = Math.min(flood.perMinute, reflectAttempt.perMinute, reflectAttempt.sourcePorts);
    this.sources = tools.census.sourcesFrom(least);
  }

  see(event: EventAtHand): void {
    const { time, weight, line } = event;
    if (event.reason !== Reason.attack) return;
    const place = this.#place(event);
    this.#events[place]! += weight;
    if (event.isRefused) this.#refused[place]! += weight;
    if (line < this.#firstLine[place]!) this.#firstLine[place] = line;
    if (line > this.#lastLine[place]!) this.#lastLine[place] = line;
    if (Number.isNaN(time)) return;
    if (time < this.#from[place]!) this.#from[place] = time;
    if (time > this.#to[place]!) this.#to[place] = time;
    for (let unit = 0; unit < 3; unit++) {
      const at = place * 3 + unit;
      const slot = Math.floor(time / units[unit]!);
      if (slot !== this.#slot[at]) {
        this.#slot[at] = slot;
        this.#count[at] = 0;
      }
      this.#count[at]! += weight;
      if (this.#count[at]! > this.#peak[at]!) this.#peak[at] = this.#count[at]!;
    }
  }

  findings(): [] {
    return [];
  }

  /** Everything counted, in the order of first sight. */
  *all(): Generator<ServiceFacts> {
    for (let place = 1; place < this.#size; place++) {
      yield {
        service: this.#service[place]!,
        source: this.#source[place]!,
        port: this.#port[place]!,
        evidence: {
          events: this.#events[place]!,
          refused: this.#refused[place]!,
          from: this.#from[place]!,
          to: this.#to[place]!,
          firstLine: this.#firstLine[place]!,
          lastLine: this.#lastLine[place]!,
        },
        peakPerSecond: this.#peak[place * 3]!,
        peakPerMinute: this.#peak[place * 3 + 1]!,
        peakPerHour: this.#peak[place * 3 + 2]!,
      };
    }
  }

  #place({ service, source, portKey, line }: EventAtHand): number {
    if (service >= this.#placeOf.length)
      this.#placeOf = enlarged(this.#placeOf, new Uint32Array(Math.max(service + 1, this.#placeOf.length * 2)));
    const known = this.#placeOf[service]!;
    if (known !== 0) return known;
    const place = this.#size++;
    if (place === this.#service.length) this.#grow(place * 2);
    this.#placeOf[service] = place;
    this.#service[place] = service;
    this.#source[place] = source;
    this.#port[place] = portKey;
    this.#from[place] = Number.POSITIVE_INFINITY;
    this.#to[place] = Number.NEGATIVE_INFINITY;
    this.#firstLine[place] = line;
    return place;
  }

  #grow(size: number): void {
    this.#service = enlarged(this.#service, new Uint32Array(size));
    this.#source = enlarged(this.#source, new Uint32Array(size));
    this.#port = enlarged(this.#port, new Uint32Array(size));
    this.#events = enlarged(this.#events, new Float64Array(size));
    this.#refused = enlarged(this.#refused, new Float64Array(size));
    this.#from = enlarged(this.#from, new Float64Array(size));
    this.#to = enlarged(this.#to, new Float64Array(size));
    this.#firstLine = enlarged(this.#firstLine, new Uint32Array(size));
    this.#lastLine = enlarged(this.#lastLine, new Uint32Array(size));
    this.#slot = enlarged(this.#slot, new Float64Array(size * 3));
    this.#count = enlarged(this.#count, new Float64Array(size * 3));
    this.#peak = enlarged(this.#peak, new Float64Array(size * 3));
  }
}

/** What one source sent to one port. `source` is an address number, `port` a port key, `service` the pair's number. */
export interface ServiceFacts {
  readonly service: number;
  readonly source: number;
  readonly port: number;
  readonly evidence: {
    readonly events: number;
    readonly refused: number;
    readonly from: number;
    readonly to: number;
    readonly firstLine: number;
    readonly lastLine: number;
  };
  readonly peakPerSecond: number;
  readonly peakPerMinute: number;
  readonly peakPerHour: number;
}
