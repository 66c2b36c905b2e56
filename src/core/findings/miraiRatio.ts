import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, severityOf, sourceOf } from './telling';

const telnet = 23;
const alternative = 2323;

/** `mirai.ratio`: one source tries 23 and 2323 in the ratio of Mirai's scanner. Memory: the sources that try 2323. */
export class MiraiRatio implements Detector {
  readonly sees = ['tcp'] as const;
  readonly #tools: DetectorTools;
  /** Hits on 23, and on 2323, by source. */
  readonly #telnet = new Map<number, number>();
  readonly #alternative = new Map<number, number>();
  readonly #evidence = new Map<number, Evidence>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  wants(source: number): boolean {
    return this.#tools.census.triedAlternativeTelnet(source);
  }

  see(event: EventAtHand): void {
    const { destinationPort, source } = event;
    if (destinationPort !== telnet && destinationPort !== alternative) return;
    const hits = destinationPort === telnet ? this.#telnet : this.#alternative;
    hits.set(source, (hits.get(source) ?? 0) + event.weight);
    let evidence = this.#evidence.get(source);
    if (evidence === undefined) {
      evidence = new Evidence();
      this.#evidence.set(source, evidence);
    }
    evidence.add(event);
  }

  findings(): FindingOf<'mirai.ratio'>[] {
    const { least, most, hits } = this.#tools.thresholds.miraiRatio;
    const all = new Evidence();
    const sources: number[] = [];
    let onTelnet = 0;
    let onAlternative = 0;
    for (const [source, count] of this.#alternative) {
      const first = this.#telnet.get(source) ?? 0;
      if (first + count < hits || first < least * count || first > most * count) continue;
      all.merge(this.#evidence.get(source)!);
      sources.push(source);
      onTelnet += first;
      onAlternative += count;
    }
    if (sources.length === 0) return [];
    return [
      {
        code: 'mirai.ratio',
        severity: severityOf(all),
        confidence: sources.length > 1 ? 'medium' : 'low',
        reason: 'ratioOnly',
        ...periodOf(all),
        ...sourceOf(this.#tools, sources.length === 1 ? sources[0] : undefined),
        transport: 'tcp',
        accepted: all.accepted,
        sources: sources.length,
        telnet: onTelnet,
        alternative: onAlternative,
      },
    ];
  }
}
