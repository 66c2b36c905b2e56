import { Mark } from '../eventTable';
import { weightAt } from '../eventTotals';
import { Protocol, TcpFlag } from '../packet';
import type { SelectedBlock } from '../selection';
import type { DetectorTools, Tally } from './detector';
import type { FindingOf } from './finding';
import { periodOf, portOf } from './telling';

const initials = [64, 128, 255] as const;
/** More routers than this are not believed to lie between; likewise the summary. */
const mostHops = 32;
/** Ports looked at: those with the most attempts. */
const mostPorts = 50;

interface Guess {
  readonly initialTtl: 64 | 128 | 255;
  readonly share: number;
  readonly below64: number;
  readonly hops: number;
}

class PortTtl {
  constructor(readonly port: number) {}

  readonly ttls = new Float64Array(256);
  /** The first sources, until they are enough. */
  readonly sources = new Set<number>();
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  firstLine = 0;
  lastLine = 0;

  get events(): number {
    return sum(this.ttls, 0, 255);
  }

  /** Wants the events by line. */
  add(ttl: number, weight: number, time: number, line: number): void {
    this.ttls[ttl]! += weight;
    if (this.firstLine === 0) this.firstLine = line;
    this.lastLine = line;
    if (time < this.from) this.from = time;
    if (time > this.to) this.to = time;
  }
}

/**
 * `os.guess`: nearly all attempts on a port began with the same TTL: 64 Linux and what is built on it, 128 Windows, 255
 * some Unix, routers, and tools that write packets themselves. Only TCP: the TTL of a forged packet says nothing of the
 * address it bears. Memory: 2 KiB for each of fifty ports.
 */
export class OsGuess implements Tally {
  readonly #tools: DetectorTools;
  /** By port: place below plus one; 0: not followed. */
  readonly #placeOf = new Uint8Array(65536);
  readonly #ports: PortTtl[] = [];

  constructor(tools: DetectorTools) {
    const { attacksByPort } = tools.census;
    this.#tools = tools;
    const often: number[] = [];
    for (let port = 0; port < 65536; port++)
      if (attacksByPort[port]! >= tools.thresholds.osGuess.events) often.push(port);
    often.sort((first, second) => attacksByPort[second]! - attacksByPort[first]!);
    for (const port of often.slice(0, mostPorts)) this.#placeOf[port] = this.#ports.push(new PortTtl(port));
  }

  count({ block, firstRow, times, places }: SelectedBlock): void {
    const { selection, thresholds } = this.#tools;
    const placeOf = this.#placeOf;
    const enough = thresholds.osGuess.sources;
    const { destinationPort, protocol, flags, marks, weight: weights, ttl, line, source } = block;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const port = placeOf[destinationPort[place]!]!;
      if (port === 0 || protocol[place] !== Protocol.tcp || (flags[place]! & TcpFlag.SYN) === 0) continue;
      if ((marks[place]! & Mark.ttl) === 0) continue;
      const counts = this.#ports[port - 1]!;
      const time = (marks[place]! & Mark.time) === 0 ? Number.NaN : times[place]!;
      counts.add(ttl[place]!, weightAt(selection.table, weights[place]!, firstRow + place), time, line[place]!);
      if (counts.sources.size < enough) counts.sources.add(source[place]!);
    }
  }

  findings(): FindingOf<'os.guess'>[] {
    return this.#ports.flatMap((counts) => {
      const guess = this.#guess(counts);
      if (guess === undefined) return [];
      const { port, events, from, to, firstLine, lastLine } = counts;
      return [
        {
          code: 'os.guess',
          severity: 'info',
          confidence: 'low',
          reason: 'ttlOnly',
          ...periodOf({ events, from, to, firstLine, lastLine }),
          ...portOf(port),
          ...guess,
        },
      ];
    });
  }

  #guess({ ttls, events: all, sources }: PortTtl): Guess | undefined {
    const { events, share, sources: enough } = this.#tools.thresholds.osGuess;
    if (all < events || sources.size < enough) return undefined;
    for (const initialTtl of initials) {
      const from = initialTtl - mostHops;
      const fitting = sum(ttls, from, initialTtl);
      if (fitting < share * all) continue;
      const hops = initialTtl - medianTtl(ttls, from, fitting);
      return { initialTtl, share: fitting / all, below64: sum(ttls, 0, 63) / all, hops };
    }
    return undefined;
  }
}

function sum(ttls: Float64Array, from: number, to: number): number {
  let all = 0;
  for (let ttl = from; ttl <= to; ttl++) all += ttls[ttl]!;
  return all;
}

function medianTtl(ttls: Float64Array, from: number, events: number): number {
  let seen = 0;
  let ttl = from;
  while (seen + ttls[ttl]! < events / 2) seen += ttls[ttl++]!;
  return ttl;
}
