import { Protocol } from '../packet';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { Evidence } from './evidence';
import type { Confidence, ConfidenceReason, FindingOf } from './finding';
import { AddressNature } from './findingContext';
import { PairTable } from './pairTable';
import { portSet } from './portSets';
import { Reason } from './reasons';
import { periodOf, sourceOf } from './telling';

const minuteMs = 60_000;
const bitsPerMegabit = 1_000_000;

class Reflector {
  readonly evidence = new Evidence();
  peers = 0;
  bytes = 0;
  peakBytesPerMinute = 0;
  #minute = Number.NaN;
  #bytesInMinute = 0;

  constructor(
    readonly source: number,
    readonly port: number,
  ) {}

  add(event: EventAtHand): void {
    const bytes = event.length * event.weight;
    this.evidence.add(event);
    this.bytes += bytes;
    const minute = Math.floor(event.time / minuteMs);
    if (minute !== this.#minute) this.#bytesInMinute = 0;
    this.#minute = minute;
    this.#bytesInMinute += bytes;
    if (this.#bytesInMinute > this.peakBytesPerMinute) this.peakBytesPerMinute = this.#bytesInMinute;
  }
}

/**
 * `reflect.self`: the own side answers many strangers from a port that amplifies, with far more than it was asked. Only
 * UDP: a directory on 389/tcp is another thing. Memory: 24 to 48 bytes a (port, peer), for answers from such ports.
 */
export class ReflectionSelf implements Detector {
  readonly sees = ['udp', 'own', 'answer'] as const;
  /** All or none: without answers there is nothing to compare them with. */
  readonly sources: Uint8Array;
  readonly #tools: DetectorTools;
  readonly #isAmplifier: Uint8Array;
  /** (own address, port). */
  readonly #reflectors: Reflector[] = [];
  readonly #reflectorIds = new PairTable();
  readonly #peers = new PairTable();
  /** Bytes that came in by own port, refused ones apart: they are not answered. */
  readonly #bytesIn = new Float64Array(65536);

  constructor(tools: DetectorTools) {
    this.#tools = tools;
    this.sources = new Uint8Array(tools.selection.table.addresses.size).fill(tools.census.hasAnswered ? 1 : 0);
    this.#isAmplifier = portSet(tools.thresholds.reflectSelf.ports);
  }

  see(event: EventAtHand): void {
    if (event.protocol !== Protocol.udp) return;
    if (this.#isAmplifier[event.sourcePort] === 0 && this.#isAmplifier[event.destinationPort] === 0) return;
    const { context } = this.#tools;
    const isFromPublic =
      context.natures[event.source] === AddressNature.public && context.direction.isHome[event.source] === 0;
    const isToPublic =
      context.natures[event.destination] === AddressNature.public && context.direction.isHome[event.destination] === 0;
    if (event.reason === Reason.own) {
      if (isToPublic && this.#isAmplifier[event.sourcePort] === 1) this.#addAnswer(event);
    } else if (isFromPublic && this.#isAmplifier[event.destinationPort] === 1 && !event.isRefused)
      this.#bytesIn[event.destinationPort]! += event.length * event.weight;
  }

  findings(): FindingOf<'reflect.self'>[] {
    return this.#reflectors.flatMap((reflector) => this.#finding(reflector));
  }

  #addAnswer(event: EventAtHand): void {
    const id = this.#reflectorIds.id(event.source, event.sourcePort);
    if (id === this.#reflectors.length) this.#reflectors.push(new Reflector(event.source, event.sourcePort));
    const reflector = this.#reflectors[id]!;
    const known = this.#peers.size;
    this.#peers.id(id, event.destination);
    if (this.#peers.size > known) reflector.peers++;
    reflector.add(event);
  }

  #finding({ evidence, peers, bytes, source, port, peakBytesPerMinute }: Reflector): FindingOf<'reflect.self'>[] {
    const { reflectSelf } = this.#tools.thresholds;
    const bytesIn = this.#bytesIn[port]!;
    const judged = this.#judge(bytes, bytesIn, evidence.events);
    if (peers < reflectSelf.peers || judged === undefined) return [];
    const seconds = Math.max(0, (evidence.to - evidence.from) / 1000);
    const megabits = (bytes * 8) / bitsPerMegabit;
    const isMeasured = bytes > 0 && Number.isFinite(seconds);
    return [
      {
        code: 'reflect.self',
        severity: evidence.refused >= evidence.events ? 'medium' : judged[0] === 'low' ? 'high' : 'critical',
        confidence: judged[0],
        reason: judged[1],
        ...periodOf(evidence),
        ...sourceOf(this.#tools, source),
        port,
        transport: 'udp',
        peers,
        bytesOut: bytes,
        bytesIn,
        ...(bytesIn === 0 ? {} : { ratio: bytes / bytesIn }),
        ...(isMeasured
          ? { peakMbps: (peakBytesPerMinute * 8) / bitsPerMegabit / 60, averageMbps: megabits / Math.max(1, seconds) }
          : {}),
        seconds: Number.isFinite(seconds) ? seconds : 0,
      },
    ];
  }

  /** How sure it is; undefined when the answers are no larger than honest ones. */
  #judge(bytes: number, bytesIn: number, events: number): [Confidence, ConfidenceReason] | undefined {
    const { ratio, answerBytes } = this.#tools.thresholds.reflectSelf;
    if (bytesIn > 0) return bytes / bytesIn >= ratio ? ['high', 'bytesCompared'] : undefined;
    return bytes / events >= answerBytes ? ['medium', 'requestsNotLogged'] : undefined;
  }
}
