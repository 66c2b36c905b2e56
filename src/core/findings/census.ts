import { Mark } from '../eventTable';
import { portKey, portKeys, weightAt } from '../eventTotals';
import { AddressKind, Protocol } from '../packet';
import type { SelectedBlock, Selection } from '../selection';
import type { Stepwise } from '../stepwise';
import { type Classifier, isRequest } from './classify';
import { EventAtHand } from './eventAtHand';
import { portSet } from './portSets';
import { isUnusual } from './protocolScan';
import { Reason, reasons } from './reasons';
import { RequestLoad } from './requestLoad';
import type { Sides } from './sides';
import type { FindingThresholds } from './thresholds';
import { Trait } from './traits';

/** Marks that lines bear of tools and worms. */
export const toolMarks = Mark.mirai | Mark.zmap | Mark.masscan;

/**
 * Classes all events and counts them, block by block, so that the detectors know beforehand whom they need not follow.
 * Memory: 17 bytes an address, 2 MiB for the ports, 1 byte a row for its reason and 2 for each request.
 */
export class Census {
  /** Values of `Reason` by row. */
  readonly reasonOfRow: Uint8Array;
  /** Events by {@link Reason}; twins count as lines. */
  readonly byReason = new Float64Array(reasons.length);
  /** Bits of `Mark` that occur. */
  marks = 0;
  /** The requests that came unasked, let in or not, block by block. */
  readonly requests: SelectedBlock[] = [];
  /** Events not let in, by port key. */
  readonly attacksByPort = new Float64Array(portKeys);
  /** Addresses that requests were for. */
  targets = 0;
  /** Requests from outside to IPv4 addresses, in events, and how many addresses these are: a masked one counts as one. */
  unasked = 0;
  ownAddresses = 0;
  /** Whether the own side answered from a port that amplifies. */
  hasAnswered = false;
  /** How much the requests of each source were, and how many at a time. */
  readonly load: RequestLoad;
  /** Whether what came unasked is in the order of time already. */
  isInOrder = true;
  /** Bits of {@link Trait} by address number. */
  readonly traits: Uint8Array;
  /** All events. */
  events = 0;
  /** UTC milliseconds of the first and the last; Infinity and -Infinity without times. */
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly #selection: Selection;
  readonly #sides: Sides;
  readonly #classifier: Classifier;
  readonly #event: EventAtHand;
  readonly #othersOfSource: Float64Array;
  readonly #othersOfPort = new Float64Array(portKeys);
  readonly #answersFrom: Uint8Array;
  /** Saves a look: many logs have one destination. */
  #lastTarget = -1;
  #lastOwn = -1;

  constructor(selection: Selection, sides: Sides, classifier: Classifier, thresholds: FindingThresholds) {
    const { table, blocks } = selection;
    const addresses = table.addresses.size;
    this.#selection = selection;
    this.#sides = sides;
    this.#classifier = classifier;
    this.#event = new EventAtHand(selection);
    this.#answersFrom = portSet(thresholds.reflectSelf.ports);
    this.load = new RequestLoad(addresses, thresholds);
    this.#othersOfSource = new Float64Array(addresses);
    this.traits = new Uint8Array(addresses);
    this.reasonOfRow = new Uint8Array(table.length);
    const filled = blocks.filter(({ places }) => places.length > 0);
    this.firstLine = filled[0]?.block.line[filled[0].places[0]!] ?? 0;
    this.lastLine = filled.at(-1)?.block.line[filled.at(-1)!.places.at(-1)!] ?? 0;
  }

  /** Counts everything, once. */
  *count(): Stepwise<void> {
    const { blocks } = this.#selection;
    // Answers are known by what they answer.
    for (const part of this.#sides.knowOwn ? blocks : []) {
      this.#countOwn(part);
      yield;
    }
    const ownTo = this.to;
    this.to = Number.NEGATIVE_INFINITY;
    this.isInOrder = true;
    for (const part of blocks) {
      this.requests.push({ ...part, places: this.#countUnasked(part) });
      yield;
    }
    this.to = Math.max(this.to, ownTo);
  }

  /** Counts what the own side sent. */
  #countOwn(part: SelectedBlock): void {
    const { block, places } = part;
    const event = this.#event;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const side = this.#sides.of(block, place);
      if (this.#sides.isUnasked(side)) continue;
      event.load(part, place);
      const reason = this.#classifier.reasonOf(event, side);
      if (reason === Reason.own) this.#classifier.remember(event);
      this.#count(part, place, reason);
      this.#countOther(event, reason === Reason.own);
    }
  }

  /** Counts everything else. Returns the places of the requests. */
  #countUnasked(part: SelectedBlock): Uint16Array {
    const { block, places } = part;
    const requests = new Uint16Array(places.length);
    let count = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const side = this.#sides.of(block, place);
      const plain = this.#sides.plainReason(side);
      if (plain !== 0 && this.#classifier.isPlainRequest(block, place)) {
        const weight = this.#count(part, place, plain);
        this.#countUnaskedFor(block.destination[place]!, weight);
        this.#countRequest(part, place, plain, weight);
        requests[count++] = place;
      } else if (this.#sides.isUnasked(side) && this.#countIntricate(part, place, side)) requests[count++] = place;
    }
    return requests.subarray(0, count);
  }

  /** Counts what takes a second look. Returns whether it is a request. */
  #countIntricate(part: SelectedBlock, place: number, side: number): boolean {
    const event = this.#event;
    event.load(part, place);
    const reason = this.#classifier.reasonOf(event, side);
    const weight = this.#count(part, place, reason);
    if (reason >= Reason.allowed && isRequest(part.block, place)) {
      if (this.#sides.isFromOutside(side)) this.#countUnaskedFor(event.destination, weight);
      this.#countRequest(part, place, reason, weight);
      return true;
    }
    this.#countOther(event, false);
    if (reason < Reason.allowed) return false;
    this.traits[event.source]! |= event.protocol === Protocol.tcp ? Trait.loose : Trait.other;
    if (isUnusual(event.protocol)) this.traits[event.source]! |= Trait.unusualProtocol;
    return false;
  }

  /** Returns the weight. */
  #count({ block, firstRow, times }: SelectedBlock, place: number, reason: number): number {
    const weight = weightAt(this.#selection.table, block.weight[place]!, firstRow + place);
    const marks = block.marks[place]!;
    this.reasonOfRow[firstRow + place] = reason;
    this.byReason[reason]! += weight || 1;
    this.marks |= marks;
    this.events += weight;
    if ((marks & Mark.time) !== 0) {
      const time = times[place]!;
      if (time < this.from) this.from = time;
      if (time >= this.to) this.to = time;
      else this.isInOrder = false;
    }
    return weight;
  }

  /** What is no request that came unasked. */
  #countOther(event: EventAtHand, isOwn: boolean): void {
    const { source, weight, protocol, sourcePort } = event;
    let port = event.portKey;
    if (isOwn && protocol === Protocol.udp && this.#answersFrom[sourcePort] === 1) {
      // An answering service is known by its own port.
      port = 65536 + sourcePort;
      this.hasAnswered = true;
    }
    this.#othersOfSource[source]! += weight;
    if (port >= 0) this.#othersOfPort[port]! += weight;
  }

  #countRequest({ block, times }: SelectedBlock, place: number, reason: number, weight: number): void {
    const source = block.source[place]!;
    const destination = block.destination[place]!;
    const marks = block.marks[place]!;
    const port = portKey(block, place);
    let trait = port === 2323 ? Trait.alternativeTelnet : 0;
    if ((marks & toolMarks) !== 0) trait |= Trait.marked;
    this.load.add(source, (marks & Mark.time) === 0 ? Number.NaN : times[place]!, weight);
    if (reason === Reason.allowed) {
      this.#othersOfPort[port]! += weight;
      trait |= Trait.letIn;
    } else this.attacksByPort[port]! += weight;
    if (trait !== 0) this.traits[source]! |= trait;
    if (destination !== this.#lastTarget) this.#addTarget(destination);
  }

  #addTarget(destination: number): void {
    this.#lastTarget = destination;
    if ((this.traits[destination]! & Trait.target) !== 0) return;
    this.traits[destination]! |= Trait.target;
    this.targets++;
  }

  #countUnaskedFor(destination: number, weight: number): void {
    if (destination !== this.#lastOwn) {
      const kind = this.#selection.table.addresses.kind(destination);
      if (kind !== AddressKind.v4 && kind !== AddressKind.text) return;
      this.#lastOwn = destination;
      if ((this.traits[destination]! & Trait.ownTarget) === 0) this.ownAddresses++;
      this.traits[destination]! |= Trait.ownTarget;
    }
    this.unasked += weight;
  }

  /** All events of a source, whatever they are. */
  allOf(source: number): number {
    return this.eventsOf(source) + this.#othersOfSource[source]!;
  }

  /** Events of a source that are no requests. */
  othersOf(source: number): number {
    return this.#othersOfSource[source]!;
  }

  /** All events of a port key; answers from ports that amplify count for these. */
  allOfPort(port: number): number {
    return this.attacksByPort[port]! + this.#othersOfPort[port]!;
  }

  /** Requests of a source, in events. */
  eventsOf(source: number): number {
    return this.load.requestsOf(source);
  }

  /** @param trait of {@link Trait} */
  has(address: number, trait: number): boolean {
    return (this.traits[address]! & trait) !== 0;
  }

  /** 1 for the addresses that have a trait, by number. */
  addressesWith(trait: number): Uint8Array {
    const { traits } = this;
    const found = new Uint8Array(traits.length);
    for (let address = 0; address < found.length; address++) if ((traits[address]! & trait) !== 0) found[address] = 1;
    return found;
  }

  /** 1 for the sources of so many requests or more, in events. */
  sourcesFrom(least: number): Uint8Array {
    const found = new Uint8Array(this.traits.length);
    for (let source = 0; source < found.length; source++) if (this.eventsOf(source) >= least) found[source] = 1;
    return found;
  }
}
