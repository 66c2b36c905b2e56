import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, severityOf, sourceOf } from './telling';
import { Trait } from './traits';

/** Protocol number of lines that tell none. */
const unknown = 255;

class Scan {
  readonly evidence = new Evidence();
  readonly protocols = new Set<number>();
}

/** `scan.protocol`: one source tries many IP protocols. Memory: the sources of unusual protocols. */
export class ProtocolScan implements Detector {
  readonly sees = ['tcp', 'udp', 'loose', 'other'] as const;
  readonly sources: Uint8Array;
  readonly #tools: DetectorTools;
  /** Bits of the usual protocols by source. */
  readonly #usual = new Map<number, number>();
  readonly #scans = new Map<number, Scan>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.sources = tools.census.addressesWith(Trait.unusualProtocol);
  }

  see(event: EventAtHand): void {
    const { protocol, source } = event;
    const bit = usualBit(protocol);
    if (bit !== 0) {
      this.#usual.set(source, (this.#usual.get(source) ?? 0) | bit);
      return;
    }
    if (protocol === unknown) return;
    let scan = this.#scans.get(source);
    if (scan === undefined) {
      scan = new Scan();
      this.#scans.set(source, scan);
    }
    scan.evidence.add(event);
    scan.protocols.add(protocol);
  }

  findings(): FindingOf<'scan.protocol'>[] {
    return [...this.#scans].flatMap(([source, { evidence, protocols }]) => {
      const bits = this.#usual.get(source) ?? 0;
      for (const usual of usualProtocols) if ((bits & usualBit(usual)) !== 0) protocols.add(usual);
      if (protocols.size < this.#tools.thresholds.protocols) return [];
      return [
        {
          code: 'scan.protocol',
          severity: severityOf(evidence),
          confidence: 'medium',
          reason: 'spoofable',
          ...periodOf(evidence),
          ...sourceOf(this.#tools, source),
          accepted: evidence.accepted,
          protocols: protocols.size,
          protocolList: [...protocols].sort((a, b) => a - b).slice(0, 10),
        },
      ];
    });
  }
}

/** Whether a protocol makes a source worth following: neither usual nor unknown. */
export function isUnusual(protocol: number): boolean {
  return protocol !== unknown && usualBit(protocol) === 0;
}

const usualProtocols = [1, 6, 17, 58] as const;

function usualBit(protocol: number): number {
  return protocol === 6 ? 1 : protocol === 17 ? 2 : protocol === 1 ? 4 : protocol === 58 ? 8 : 0;
}
