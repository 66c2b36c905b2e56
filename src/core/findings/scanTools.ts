import { Mark } from '../eventTable';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, portsOf, sourceOf } from './telling';

/** `tool.zmap`: the fixed id and window that ZMap used before 4.1.0 (2024-03-21). */
export class ZmapMark implements Detector {
  readonly sees = ['marked'] as const;
  readonly #tools: DetectorTools;
  readonly #group = new SourceGroup();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  see(event: EventAtHand): void {
    if ((event.marks & Mark.zmap) !== 0) this.#group.add(event);
  }

  findings(): FindingOf<'tool.zmap'>[] {
    const { evidence, bySource, ports, onlySource } = this.#group;
    if (evidence.events === 0) return [];
    return [
      {
        code: 'tool.zmap',
        severity: 'info',
        confidence: 'medium',
        reason: 'exactMark',
        ...periodOf(evidence),
        ...sourceOf(this.#tools, onlySource),
        transport: 'tcp',
        ...portsOf(ports),
        sources: bySource.size,
      },
    ];
  }
}

/**
 * `tool.masscan`: the id that masscan computes from address, port and sequence number. One packet in 65,536 fits by
 * chance, so a source needs two that fit, and half of its requests. Memory: the sources with a packet that fits.
 */
export class MasscanMark implements Detector {
  readonly sees = ['marked'] as const;
  readonly #tools: DetectorTools;
  readonly #bySource = new Map<number, SourceGroup>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  see(event: EventAtHand): void {
    if ((event.marks & Mark.masscan) === 0) return;
    let group = this.#bySource.get(event.source);
    if (group === undefined) {
      group = new SourceGroup();
      this.#bySource.set(event.source, group);
    }
    group.add(event);
  }

  findings(): FindingOf<'tool.masscan'>[] {
    const all = new SourceGroup();
    for (const [source, { evidence, ports }] of this.#bySource) {
      if (evidence.tcp < 2 || evidence.events * 2 < this.#tools.census.eventsOf(source)) continue;
      all.evidence.merge(evidence);
      all.bySource.set(source, evidence.events);
      for (const port of ports) all.ports.add(port);
    }
    if (all.bySource.size === 0) return [];
    return [
      {
        code: 'tool.masscan',
        severity: 'info',
        confidence: 'high',
        reason: 'chanceExcluded',
        ...periodOf(all.evidence),
        ...sourceOf(this.#tools, all.onlySource),
        transport: 'tcp',
        ...portsOf(all.ports),
        sources: all.bySource.size,
      },
    ];
  }
}
