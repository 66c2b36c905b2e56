import { TcpFlag } from '../packet';
import { hasFlags } from './classify';
import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { PairTable } from './pairTable';
import { portSet } from './portSets';
import { periodOf, portOf, severityOf, sourceOf } from './telling';

class Attack {
  readonly evidence = new Evidence();
  readonly targets = new Set<number>();

  constructor(
    readonly source: number,
    readonly port: number,
  ) {}
}

/** `bruteforce`: one source knocks again and again at a login port, each time from another port of its own. */
export class BruteForce implements Detector {
  readonly sees = ['busy'] as const;
  readonly #tools: DetectorTools;
  readonly #isLogin: Uint8Array;
  /** (conversation, port). */
  readonly #doors = new PairTable();
  readonly #window: DistinctWindow;
  /** By (source, port) number. */
  readonly #attacks = new Map<number, Attack>();

  constructor(tools: DetectorTools) {
    const { attempts, minutes, ports } = tools.thresholds.bruteForce;
    this.#tools = tools;
    this.#isLogin = portSet(ports);
    this.#window = new DistinctWindow(attempts, minutes);
  }

  see(event: EventAtHand): void {
    const { conversation, destinationPort, protocol, service } = event;
    if (protocol !== 6 || this.#isLogin[destinationPort] === 0) return;
    if ((event.flags & TcpFlag.SYN) === 0 && hasFlags(event)) return;
    const door = this.#doors.id(conversation, destinationPort);
    if (!this.#window.see(door, event.sourcePort, event)) return;
    let attack = this.#attacks.get(service);
    if (attack === undefined) {
      attack = new Attack(event.source, event.portKey);
      this.#attacks.set(service, attack);
    }
    if (this.#window.began) {
      attack.evidence.addBurst(this.#window.burst, event);
      attack.targets.add(event.destination);
    } else attack.evidence.add(event);
  }

  /** Whether a (source, port) is told of here. */
  has(service: number): boolean {
    return this.#attacks.has(service);
  }

  findings(): FindingOf<'bruteforce'>[] {
    const { table } = this.#tools.selection;
    return Array.from(this.#attacks.values(), ({ evidence, targets, source, port }) => {
      const [onlyTarget] = targets.size === 1 ? targets : [];
      const isLetIn = evidence.accepted >= evidence.events;
      return {
        code: 'bruteforce',
        severity: severityOf(evidence),
        ...(isLetIn
          ? { confidence: 'low', reason: 'mayBeYourOwn' }
          : { confidence: 'medium', reason: evidence.accepted > 0 ? 'clearPattern' : 'keptOut' }),
        ...periodOf(evidence),
        ...sourceOf(this.#tools, source),
        ...(onlyTarget === undefined ? {} : { destination: table.addresses.text(onlyTarget) }),
        ...portOf(port),
        accepted: evidence.accepted,
        attempts: evidence.events,
        peakPerMinute: evidence.peakPerMinute,
      };
    });
  }
}
