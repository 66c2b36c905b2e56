import type { DetectorTools, Teller } from './detector';
import type { FindingOf } from './finding';
import type { ServiceFacts, ServiceTraffic } from './serviceTraffic';
import { periodOf, portOf, severityOf, sourceOf } from './telling';

/** `flood` by one source: many packets a minute to one port, unless another finding tells of the same packets. */
export class SourceFlood implements Teller {
  readonly #tools: DetectorTools;
  readonly #traffic: ServiceTraffic;
  readonly #isTold: (service: number, source: number, port: number) => boolean;

  /** @param isTold whether a scan, a reflection attempt or a brute force tells of a (source, port); asked at the end */
  constructor(
    tools: DetectorTools,
    traffic: ServiceTraffic,
    isTold: (service: number, source: number, port: number) => boolean,
  ) {
    this.#tools = tools;
    this.#traffic = traffic;
    this.#isTold = isTold;
  }

  findings(): FindingOf<'flood'>[] {
    const found: FindingOf<'flood'>[] = [];
    for (const facts of this.#traffic.all()) {
      if (facts.peakPerMinute < this.#tools.thresholds.flood.perMinute) continue;
      if (!this.#isTold(facts.service, facts.source, facts.port)) found.push(this.#finding(facts));
    }
    return found;
  }

  #finding(facts: ServiceFacts): FindingOf<'flood'> {
    const { source, port, evidence, peakPerSecond, peakPerMinute, peakPerHour } = facts;
    const severity = severityOf({ ...evidence, accepted: 0 });
    const { transport } = portOf(port);
    return {
      code: 'flood',
      severity: severity === 'low' ? 'medium' : severity,
      ...(transport === 'udp'
        ? { confidence: 'medium', reason: 'spoofable' }
        : { confidence: 'high', reason: 'counted' }),
      ...periodOf(evidence),
      ...sourceOf(this.#tools, source),
      ...portOf(port),
      scope: 'source',
      peakPerSecond,
      peakPerMinute,
      peakPerHour,
    };
  }
}
