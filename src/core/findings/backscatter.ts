import type { Detector, DetectorTools } from './detector';
import { DistinctWindow } from './distinctWindow';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { PairTable } from './pairTable';
import { Reason } from './reasons';
import { periodOf, portOf, sourceOf } from './telling';

/** Names told of known servers: there are thirteen root servers. */
const namedServers = 13;
/** Stands for answers that have no port: ICMP errors. */
const noPort = 0x20000;

class Answers {
  readonly evidence = new Evidence();
  readonly targets = new Set<number>();
  synAck = 0;
  reset = 0;
  icmp = 0;

  constructor(
    readonly source: number,
    readonly port: number,
  ) {}

  add(event: EventAtHand): void {
    this.evidence.add(event);
    this.targets.add(event.destination);
    if (event.reason === Reason.synAck) this.synAck += event.weight;
    else if (event.reason === Reason.reset) this.reset += event.weight;
    else this.icmp += event.weight;
  }
}

/**
 * `backscatter`: servers answer packets that were never sent from here, because an attack on them bears this address as
 * its forged source. One finding for each service that answers, whatever the number of its servers. Memory: the sources of
 * such answers.
 */
export class Backscatter implements Detector {
  readonly sees = ['backscatter'] as const;
  readonly #tools: DetectorTools;
  /** (source, source port). */
  readonly #ids = new PairTable();
  readonly #all: Answers[] = [];
  readonly #window: DistinctWindow;
  readonly #least: number;
  readonly #remarkable = new Set<Answers>();
  readonly #serverNames = new Map<number, string | undefined>();

  constructor(tools: DetectorTools) {
    const { answers, knownAnswers, minutes } = tools.thresholds.backscatter;
    this.#least = Math.min(answers, knownAnswers);
    this.#tools = tools;
    this.#window = new DistinctWindow(answers, minutes);
  }

  see(event: EventAtHand): void {
    // Who answered less often is told of in no case.
    if (this.#tools.census.othersOf(event.source) < this.#least) return;
    const port = event.reason === Reason.icmpError ? noPort : event.sourcePort;
    const id = this.#ids.id(event.source, port);
    if (id === this.#all.length) this.#all.push(new Answers(event.source, port));
    const answers = this.#all[id]!;
    answers.add(event);
    // An ICMP error has no port here, so each counts.
    if (this.#window.see(id, port === noPort ? event.row : event.destinationPort, event)) this.#remarkable.add(answers);
  }

  findings(): FindingOf<'backscatter'>[] {
    const byPort = new Map<number, Answers[]>();
    for (const answers of this.#all) {
      if (!this.#remarkable.has(answers) && !this.#isKnown(answers)) continue;
      const group = byPort.get(answers.port);
      if (group === undefined) byPort.set(answers.port, [answers]);
      else group.push(answers);
    }
    return Array.from(byPort, ([port, group]) => this.#finding(port, group));
  }

  #finding(port: number, group: readonly Answers[]): FindingOf<'backscatter'> {
    const evidence = new Evidence();
    const targets = new Set<number>();
    for (const answers of group) {
      evidence.merge(answers.evidence);
      for (const target of answers.targets) targets.add(target);
    }
    const sum = (count: 'synAck' | 'reset' | 'icmp'): number => group.reduce((all, one) => all + one[count], 0);
    const servers = group.flatMap(({ source }) => this.#serverName(source) ?? []);
    return {
      code: 'backscatter',
      severity: 'info',
      ...(servers.length > 0
        ? { confidence: 'high', reason: 'knownServer' }
        : targets.size >= 2
          ? { confidence: 'high', reason: 'severalOwnAddresses' }
          : { confidence: 'low', reason: 'orLateReply' }),
      ...periodOf(evidence),
      ...sourceOf(this.#tools, group.length === 1 ? group[0]!.source : undefined),
      ...(port === noPort ? {} : portOf(port)),
      sources: group.length,
      destinations: targets.size,
      synAck: sum('synAck'),
      reset: sum('reset'),
      icmp: sum('icmp'),
      servers: [...new Set(servers)].sort().slice(0, namedServers),
    };
  }

  /** Whether a well-known server answered often enough. */
  #isKnown({ port, source, evidence }: Answers): boolean {
    const isEnough = port !== noPort && evidence.events >= this.#tools.thresholds.backscatter.knownAnswers;
    return isEnough && this.#serverName(source) !== undefined;
  }

  #serverName(source: number): string | undefined {
    if (!this.#serverNames.has(source)) this.#serverNames.set(source, this.#tools.context.knownServer(source));
    return this.#serverNames.get(source);
  }
}
