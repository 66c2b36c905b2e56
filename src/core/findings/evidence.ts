import type { BurstFacts } from './distinctWindow';
import { ActionCode, type EventAtHand } from './eventAtHand';

const minuteMs = 60_000;

/** What the events behind one finding add up to. */
export class Evidence {
  events = 0;
  accepted = 0;
  refused = 0;
  tcp = 0;
  udp = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  firstLine = Number.POSITIVE_INFINITY;
  lastLine = 0;
  /** Most events within one minute of the clock. */
  peakPerMinute = 0;
  #minute = Number.NaN;
  #inMinute = 0;

  add(event: EventAtHand): void {
    const { time, line, weight } = event;
    this.events += weight;
    if (event.action === ActionCode.accept) this.accepted += weight;
    else if (event.isRefused) this.refused += weight;
    if (event.protocol === 6) this.tcp++;
    else if (event.protocol === 17) this.udp++;
    if (line < this.firstLine) this.firstLine = line;
    if (line > this.lastLine) this.lastLine = line;
    if (Number.isNaN(time)) return;
    if (time < this.from) this.from = time;
    if (time > this.to) this.to = time;
    this.#count(time, weight);
  }

  /** Adds the burst that `event` has just made remarkable, the event included. */
  addBurst(burst: BurstFacts, event: EventAtHand): void {
    this.events += burst.events;
    this.accepted += burst.accepted;
    this.refused += burst.refused;
    if (event.protocol === 6) this.tcp++;
    else if (event.protocol === 17) this.udp++;
    this.from = Math.min(this.from, burst.from);
    this.to = Math.max(this.to, burst.to);
    this.firstLine = Math.min(this.firstLine, burst.firstLine);
    this.lastLine = Math.max(this.lastLine, burst.lastLine);
    const minute = Math.floor(burst.to / minuteMs);
    const recent =
      Math.floor(burst.from / minuteMs) === minute
        ? burst.events
        : burst.times.filter((time) => Math.floor(time / minuteMs) === minute).length;
    this.#count(burst.to, recent);
  }

  merge(other: Evidence): void {
    this.events += other.events;
    this.accepted += other.accepted;
    this.refused += other.refused;
    this.tcp += other.tcp;
    this.udp += other.udp;
    this.from = Math.min(this.from, other.from);
    this.to = Math.max(this.to, other.to);
    this.firstLine = Math.min(this.firstLine, other.firstLine);
    this.lastLine = Math.max(this.lastLine, other.lastLine);
    this.peakPerMinute = Math.max(this.peakPerMinute, other.peakPerMinute);
  }

  /** The transport of all events, when they have one in common. */
  get transport(): 'tcp' | 'udp' | undefined {
    if (this.tcp > 0 && this.udp === 0) return 'tcp';
    return this.udp > 0 && this.tcp === 0 ? 'udp' : undefined;
  }

  #count(time: number, weight: number): void {
    const minute = Math.floor(time / minuteMs);
    if (minute !== this.#minute) this.#inMinute = 0;
    this.#minute = minute;
    this.#inMinute += weight;
    if (this.#inMinute > this.peakPerMinute) this.peakPerMinute = this.#inMinute;
  }
}

/** Evidence of many sources taken together: 8 bytes and an entry for every source. */
export class SourceGroup {
  readonly evidence = new Evidence();
  readonly bySource = new Map<number, number>();
  readonly ports = new Set<number>();

  add(event: EventAtHand): void {
    this.evidence.add(event);
    this.bySource.set(event.source, (this.bySource.get(event.source) ?? 0) + event.weight);
    if (event.portKey >= 0) this.ports.add(event.portKey);
  }

  /** The only source; `undefined` when there are several. */
  get onlySource(): number | undefined {
    return this.bySource.size === 1 ? this.bySource.keys().next().value : undefined;
  }
}
