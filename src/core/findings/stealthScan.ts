import { Mark } from '../eventTable';
import { TcpFlag } from '../packet';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf, StealthKind } from './finding';
import { PairTable } from './pairTable';
import { periodOf, portsOf, severityOf, sourceOf } from './telling';

const xmas = TcpFlag.FIN | TcpFlag.PSH | TcpFlag.URG;

/** The flag pattern of a stealth scan; undefined for other flags. A NULL packet needs a line that would tell its flags. */
export function stealthKind(event: EventAtHand): StealthKind | undefined {
  switch (event.flags) {
    case TcpFlag.FIN:
      return 'fin';
    case xmas:
      return 'xmas';
    case TcpFlag.ACK:
      return 'ack';
    case 0:
      return (event.marks & Mark.ttl) !== 0 ? 'null' : undefined;
    default:
      return undefined;
  }
}

class Scan {
  readonly evidence = new Evidence();
  readonly ports = new Set<number>();
  readonly kinds = new Set<StealthKind>();
}

/** `scan.stealth`: packets whose flags belong to no connection. Memory: the sources of such packets. */
export class StealthScan implements Detector {
  readonly sees = ['loose'] as const;
  readonly #tools: DetectorTools;
  readonly #conversations = new PairTable();
  readonly #packets: DistinctWindow;
  readonly #ackPorts: DistinctWindow;
  readonly #scans = new Map<number, Scan>();

  constructor(tools: DetectorTools) {
    const { packets, ackPorts, minutes } = tools.thresholds.stealth;
    this.#tools = tools;
    this.#packets = new DistinctWindow(packets, minutes);
    this.#ackPorts = new DistinctWindow(ackPorts, minutes);
  }

  see(event: EventAtHand): void {
    const kind = stealthKind(event);
    if (kind === undefined) return;
    const window = kind === 'ack' ? this.#ackPorts : this.#packets;
    const conversation = this.#conversations.id(event.source, event.destination);
    // Every packet of the impossible kinds counts, so its row stands for it.
    if (!window.see(conversation, kind === 'ack' ? event.destinationPort : event.row, event)) return;
    let scan = this.#scans.get(event.source);
    if (scan === undefined) {
      scan = new Scan();
      this.#scans.set(event.source, scan);
    }
    scan.kinds.add(kind);
    scan.ports.add(event.portKey);
    if (!window.began) {
      scan.evidence.add(event);
      return;
    }
    const { burst } = window;
    scan.evidence.addBurst(burst, event);
    if (kind === 'ack') for (const port of burst.values) scan.ports.add(port);
    else for (const row of burst.values) scan.ports.add(this.#portOfRow(row));
  }

  findings(): FindingOf<'scan.stealth'>[] {
    return Array.from(this.#scans, ([source, { evidence, ports, kinds }]) => {
      const isAckOnly = kinds.size === 1 && kinds.has('ack');
      return {
        code: 'scan.stealth',
        severity: severityOf(evidence),
        ...(isAckOnly ? { confidence: 'low', reason: 'lateTraffic' } : { confidence: 'high', reason: 'clearPattern' }),
        ...periodOf(evidence),
        ...sourceOf(this.#tools, source),
        transport: 'tcp',
        accepted: evidence.accepted,
        ...portsOf(ports),
        kinds: [...kinds],
      };
    });
  }

  #portOfRow(row: number): number {
    return this.#tools.selection.table.blocks[row >>> 16]!.destinationPort[row & 0xffff]!;
  }
}
