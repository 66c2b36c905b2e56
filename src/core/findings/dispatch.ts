import type { EventBlock } from '../eventTable';
import { Protocol } from '../packet';
import type { SelectedBlock } from '../selection';
import type { Stepwise } from '../stepwise';
import { type Census, toolMarks } from './census';
import { isRequest } from './classify';
import type { Detector, DetectorTools, Tally, Topic } from './detector';
import { EventAtHand } from './eventAtHand';
import { PairTable } from './pairTable';
import { Reason } from './reasons';
import { orderByTime, visitByTime } from './timeOrder';
import { Trait } from './traits';

/**
 * Shows each event to the detectors that asked for its topics and its source; most events interest nobody and cost a look
 * at their source. Memory: 5 bytes an address, and 24 to 48 for every (source, destination) and (source, port) of busy
 * sources; for a log out of order 2 for each event shown, and 16 while it sorts.
 */
export class Dispatch {
  readonly #tools: DetectorTools;
  readonly #census: Census;
  /** At most 32: one bit of a mask each. */
  readonly #detectors: readonly Detector[];
  readonly #event: EventAtHand;
  readonly #conversations = new PairTable();
  readonly #services = new PairTable();
  /** Who wants the unasked events of a source. */
  readonly #wantedBy: Uint32Array;
  /** 0 for sources whose unasked events nobody wants. */
  readonly #isWanted: Uint8Array;
  readonly #busy: number;
  readonly #tcp: number;
  readonly #udp: number;
  readonly #loose: number;
  readonly #other: number;
  readonly #marked: number;
  readonly #letIn: number;
  /** Who sees what did not come unasked, by reason. */
  readonly #byReason: Uint32Array;

  /** @param isBusy 1 for busy sources, see `busySources` */
  constructor(tools: DetectorTools, detectors: readonly Detector[], isBusy: Uint8Array) {
    const { census, selection } = tools;
    this.#tools = tools;
    this.#census = census;
    this.#detectors = detectors;
    this.#event = new EventAtHand(selection);
    this.#busy = this.#maskOf('busy');
    this.#tcp = this.#maskOf('tcp') | this.#busy;
    this.#udp = this.#maskOf('udp') | this.#busy;
    this.#loose = this.#maskOf('loose');
    this.#other = this.#maskOf('other');
    this.#marked = this.#maskOf('marked');
    this.#letIn = this.#maskOf('letIn');
    this.#byReason = new Uint32Array(Reason.allowed);
    this.#byReason.fill(this.#maskOf('answer'), Reason.replySeen, Reason.replyEcho + 1);
    this.#byReason.fill(this.#maskOf('backscatter'), Reason.synAck, Reason.icmpError + 1);
    this.#byReason[Reason.own] = this.#maskOf('own');
    this.#wantedBy = this.#askForSources(isBusy);
    this.#isWanted = notZero(this.#wantedBy);
  }

  /** Shows everything that anybody wants to see, by time, and lets the tallies count each block on the way. */
  *showAll(tallies: readonly Tally[]): Stepwise<void> {
    const { table, blocks } = this.#tools.selection;
    // The census has seen what the own side sent apart from the rest, so it cannot tell how they stand to each other.
    const isInOrder = this.#census.isInOrder && !this.#tools.sides.knowOwn;
    const outOfOrder: SelectedBlock[] = [];
    for (const [index, part] of blocks.entries()) {
      for (const tally of tallies) tally.count(this.#census.requests[index]!);
      const places = this.#wantedPlaces(part);
      if (isInOrder) this.#showPlaces(part, places, places.length);
      else outOfOrder.push({ ...part, places });
      yield;
    }
    const late = { table, blocks: outOfOrder };
    visitByTime(late, orderByTime(late), (part, places, count) => this.#showPlaces(part, places, count));
  }

  #showPlaces(part: SelectedBlock, places: Uint16Array, count: number): void {
    for (let i = 0; i < count; i++) this.#show(part, places[i]!);
  }

  #wantedPlaces({ block, firstRow, places }: SelectedBlock): Uint16Array {
    const wanted = new Uint16Array(places.length);
    const { reasonOfRow } = this.#census;
    const isWanted = this.#isWanted;
    const { source } = block;
    let count = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      // Of most sources nobody wants anything; then it does not matter what the event is.
      if (isWanted[source[place]!] === 0 && reasonOfRow[firstRow + place]! >= Reason.allowed) continue;
      if (this.#maskAt(block, firstRow, place) !== 0) wanted[count++] = place;
    }
    return wanted.subarray(0, count);
  }

  /** Who wants an event. */
  #maskAt(block: EventBlock, firstRow: number, place: number): number {
    const reason = this.#census.reasonOfRow[firstRow + place]!;
    if (reason < Reason.allowed) return this.#byReason[reason]!;
    return this.#wantedBy[block.source[place]!]! & this.#topicOf(block, place, reason);
  }

  #topicOf(block: EventBlock, place: number, reason: number): number {
    const isTcp = block.protocol[place] === Protocol.tcp;
    if (!isRequest(block, place)) return isTcp ? this.#loose : this.#other;
    let topic = isTcp ? this.#tcp : this.#udp;
    if ((block.marks[place]! & toolMarks) !== 0) topic |= this.#marked;
    if (reason === Reason.allowed) topic |= this.#letIn;
    return topic;
  }

  #show(part: SelectedBlock, place: number): void {
    const { block, firstRow } = part;
    const mask = this.#maskAt(block, firstRow, place);
    const event = this.#event;
    event.load(part, place);
    event.reason = this.#census.reasonOfRow[firstRow + place]!;
    event.direction = this.#tools.sides.direction(this.#tools.sides.of(block, place));
    if ((mask & this.#busy) !== 0) {
      event.conversation = this.#conversations.id(event.source, event.destination);
      event.service = this.#services.id(event.source, event.portKey);
    }
    for (let left = mask; left !== 0; left &= left - 1) this.#detectors[31 - Math.clz32(left & -left)]!.see(event);
  }

  #maskOf(topic: Topic): number {
    return this.#detectors.reduce((mask, { sees }, bit) => (sees.includes(topic) ? mask | (1 << bit) : mask), 0);
  }

  #askForSources(isBusy: Uint8Array): Uint32Array {
    const { traits } = this.#census;
    const byTraits = Uint32Array.from({ length: 256 }, (_none, bits) => {
      let mask = (this.#tcp | this.#udp) & ~this.#busy;
      if ((bits & Trait.marked) !== 0) mask |= this.#marked;
      if ((bits & Trait.letIn) !== 0) mask |= this.#letIn;
      if ((bits & Trait.loose) !== 0) mask |= this.#loose;
      if ((bits & Trait.other) !== 0) mask |= this.#other;
      return mask;
    });
    const busy = this.#busy;
    const wantedBy = new Uint32Array(traits.length);
    for (let source = 0; source < wantedBy.length; source++)
      wantedBy[source] = byTraits[traits[source]!]! | (isBusy[source] === 1 ? busy : 0);
    for (const [bit, { sources }] of this.#detectors.entries())
      if (sources !== undefined) withdraw(wantedBy, ~(1 << bit), sources);
    return wantedBy;
  }
}

/** Takes a detector's bit away from the sources that it does not care for. */
function withdraw(wantedBy: Uint32Array, others: number, sources: NonNullable<Detector['sources']>): void {
  for (let source = 0; source < wantedBy.length; source++) if (sources[source] === 0) wantedBy[source]! &= others;
}

function notZero(masks: Uint32Array): Uint8Array {
  const found = new Uint8Array(masks.length);
  for (let at = 0; at < masks.length; at++) if (masks[at] !== 0) found[at] = 1;
  return found;
}
