import type { Detector, DetectorTools } from './detector';
import { ActionCode, type EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, severityOf, sourceOf } from './telling';

/** Protocol number of lines that tell none. */
const unknown = 255;

class Scan {
  readonly evidence = new Evidence();
  readonly protocols = new Set<number>();
}

/** `scan.protocol`: one source tries many IP protocols. Memory: the sources of unusual protocols, and a byte an address. */
export class ProtocolScan implements Detector {
  readonly sees = ['request', 'loose', 'other'] as const;
  readonly #tools: DetectorTools;
  /** Bits of the usual protocols by source. */
  readonly #usual: Uint8Array;
  readonly #scans = new Map<number, Scan>();

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.#usual = new Uint8Array(tools.census.requests.length);
  }

  see(event: EventAtHand): void {
    const { protocol, source } = event;
    const bit = usualBit(protocol);
    if (bit !== 0) {
      this.#usual[source]! |= bit;
      return;
    }
    if (protocol === unknown || event.action === ActionCode.audit) return;
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
      for (const usual of usualProtocols) if ((this.#usual[source]! & usualBit(usual)) !== 0) protocols.add(usual);
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

const usualProtocols = [1, 6, 17, 58] as const;

function usualBit(protocol: number): number {
  return protocol === 6 ? 1 : protocol === 17 ? 2 : protocol === 1 ? 4 : protocol === 58 ? 8 : 0;
}
