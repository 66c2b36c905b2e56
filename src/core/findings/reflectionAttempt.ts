import { directions } from '../direction';
import type { SeverityName } from '../summary';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import type { FindingOf } from './finding';
import { Reason } from './reasons';
import type { ServiceFacts, ServiceTraffic } from './serviceTraffic';
import { periodOf, portOf, sourceOf } from './telling';

const internal = directions.indexOf('internal');

/**
 * `reflect.attempt`: many UDP requests with one source to a port that amplifies, all kept out. The source is forged: it is
 * the address that the answers were meant to hit.
 */
export class ReflectionAttempt implements Detector {
  readonly sees = ['busy'] as const;
  readonly #tools: DetectorTools;
  readonly #traffic: ServiceTraffic;
  readonly #window: DistinctWindow;
  /** Source ports by (source, port) number, once they are many: at most 65,536 each. */
  readonly #sourcePorts = new Map<number, Set<number>>();
  #found: ReadonlyMap<number, ServiceFacts> | undefined;

  constructor(tools: DetectorTools, traffic: ServiceTraffic) {
    const { sourcePorts, minutes } = tools.thresholds.reflectAttempt;
    this.#tools = tools;
    this.#traffic = traffic;
    this.#window = new DistinctWindow(sourcePorts, minutes);
  }

  see(event: EventAtHand): void {
    const { service, sourcePort } = event;
    if (event.protocol !== 17 || this.#tools.amplifies[event.destinationPort] === 0) return;
    if (event.reason !== Reason.attack || event.direction === internal) return;
    if (!this.#window.see(service, sourcePort, event)) return;
    let ports = this.#sourcePorts.get(service);
    if (ports === undefined) {
      ports = new Set();
      this.#sourcePorts.set(service, ports);
    }
    if (this.#window.began) for (const port of this.#window.burst.values) ports.add(port);
    else ports.add(sourcePort);
  }

  /** Whether a (source, port) is told of here; to be asked at the end. */
  has(service: number): boolean {
    this.#found ??= this.#find();
    return this.#found.has(service);
  }

  findings(): FindingOf<'reflect.attempt'>[] {
    this.#found ??= this.#find();
    return Array.from(this.#found.values(), (facts) => this.#finding(facts));
  }

  #find(): Map<number, ServiceFacts> {
    const { context, thresholds } = this.#tools;
    const found = new Map<number, ServiceFacts>();
    for (const facts of this.#traffic.all()) {
      const { service, source, port, peakPerMinute } = facts;
      if (port < 65536 || this.#tools.amplifies[port - 65536] === 0 || context.direction.isHome[source] === 1) continue;
      if (peakPerMinute >= thresholds.reflectAttempt.perMinute || this.#sourcePorts.has(service))
        found.set(service, facts);
    }
    return found;
  }

  #finding({ service, source, port, evidence, ...facts }: ServiceFacts): FindingOf<'reflect.attempt'> {
    const { peakPerSecond, peakPerMinute, peakPerHour } = facts;
    const ports = this.#sourcePorts.get(service)?.size;
    const isLoud = peakPerMinute >= this.#tools.thresholds.flood.perMinute;
    // Nothing was answered, so nobody was hurt; loud ones still use up the line.
    const refused: SeverityName = isLoud ? 'medium' : 'info';
    return {
      code: 'reflect.attempt',
      severity: evidence.refused >= evidence.events ? refused : 'medium',
      ...(ports === undefined
        ? { confidence: 'medium', reason: 'thinPattern' }
        : { confidence: 'high', reason: 'clearPattern' }),
      ...periodOf(evidence),
      ...sourceOf(this.#tools, source),
      ...portOf(port),
      peakPerSecond,
      peakPerMinute,
      peakPerHour,
      ...(ports === undefined ? {} : { sourcePorts: ports }),
    };
  }
}
