import { Mark } from '../eventTable';
import { TcpFlag } from '../packet';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, portOf } from './telling';

const initials = [64, 128, 255] as const;
/** More routers than this are not believed to lie between; likewise the summary. */
const mostHops = 32;

class PortTtl {
  readonly evidence = new Evidence();
  readonly byTtl = new Float64Array(256);
  /** The first sources, until they are enough. */
  readonly sources = new Set<number>();
}

/**
 * `os.guess`: nearly all attempts on a port began with the same TTL: 64 Linux and what is built on it, 128 Windows, 255
 * some Unix, routers, and tools that write packets themselves. Only TCP: the TTL of a forged packet says nothing of the
 * address it bears. Memory: 2 KiB a port with enough events.
 */
export class OsGuess implements Detector {
  readonly sees = ['tcp'] as const;
  readonly #tools: DetectorTools;
  readonly #ports: (PortTtl | undefined)[] = [];

  constructor(tools: DetectorTools) {
    const { attacksByPort } = tools.census;
    this.#tools = tools;
    for (let port = 0; port < 65536; port++)
      this.#ports.push(attacksByPort[port]! >= tools.thresholds.osGuess.events ? new PortTtl() : undefined);
  }

  see(event: EventAtHand): void {
    if ((event.marks & Mark.ttl) === 0 || (event.flags & TcpFlag.SYN) === 0) return;
    const port = this.#ports[event.portKey];
    if (port === undefined) return;
    port.evidence.add(event);
    port.byTtl[event.ttl]! += event.weight;
    if (port.sources.size < this.#tools.thresholds.osGuess.sources) port.sources.add(event.source);
  }

  findings(): FindingOf<'os.guess'>[] {
    return this.#ports.flatMap((ttl, port) => (ttl === undefined ? [] : this.#finding(port, ttl)));
  }

  #finding(port: number, { evidence, byTtl, sources }: PortTtl): FindingOf<'os.guess'>[] {
    const { osGuess } = this.#tools.thresholds;
    const { events } = evidence;
    if (events < osGuess.events || sources.size < osGuess.sources) return [];
    for (const initialTtl of initials) {
      const from = initialTtl - mostHops;
      const fitting = sum(byTtl, from, initialTtl);
      if (fitting < osGuess.share * events) continue;
      return [
        {
          code: 'os.guess',
          severity: 'info',
          confidence: 'low',
          reason: 'ttlOnly',
          ...periodOf(evidence),
          ...portOf(port),
          initialTtl,
          share: fitting / events,
          below64: sum(byTtl, 0, 63) / events,
          hops: initialTtl - medianTtl(byTtl, from, fitting),
        },
      ];
    }
    return [];
  }
}

function sum(byTtl: Float64Array, from: number, to: number): number {
  let all = 0;
  for (let ttl = from; ttl <= to; ttl++) all += byTtl[ttl]!;
  return all;
}

function medianTtl(byTtl: Float64Array, from: number, events: number): number {
  let seen = 0;
  let ttl = from;
  while (seen + byTtl[ttl]! < events / 2) seen += byTtl[ttl++]!;
  return ttl;
}
