import type { EventBlock } from '../eventTable';
import { Protocol } from '../packet';
import type { SelectedBlock } from '../selection';
import { type Census, toolMarks } from './census';
import { isRequestAt } from './classify';
import type { Detector, DetectorTools, Topic } from './detector';
import { EventAtHand } from './eventAtHand';
import { PairTable } from './pairTable';
import { Reason } from './reasons';

/**
 * Shows each event to the detectors that asked for its topics and its source; most events interest nobody and cost a look
 * at their source. Memory: 4 bytes an address, and 24 to 48 for every (source, destination) and (source, port) of busy
 * sources.
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
  readonly #busy: number;
  readonly #tcp: number;
  readonly #udp: number;
  readonly #loose: number;
  readonly #other: number;
  readonly #marked: number;
  readonly #letIn: number;
  /** Who sees what did not come unasked, by reason. */
  readonly #byReason: Uint32Array;

  constructor(tools: DetectorTools, detectors: readonly Detector[]) {
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
    this.#wantedBy = this.#askForSources();
  }

  /** Shows the events of a block at the first `count` of some places, in this order, to those who want them. */
  show(part: SelectedBlock, places: Uint16Array, count: number): void {
    const { block, firstRow } = part;
    const { source } = block;
    const { reasonOfRow } = this.#census;
    const wantedBy = this.#wantedBy;
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const reason = reasonOfRow[firstRow + place]!;
      const isUnasked = reason >= Reason.allowed;
      // Of most sources nobody wants anything; then it does not matter what the event is.
      const wanted = isUnasked ? wantedBy[source[place]!]! : this.#byReason[reason]!;
      if (wanted === 0) continue;
      const mask = isUnasked ? wanted & this.#topicOf(block, place, reason) : wanted;
      if (mask !== 0) this.#showTo(mask, part, place, reason);
    }
  }

  #topicOf(block: EventBlock, place: number, reason: number): number {
    const isTcp = block.protocol[place] === Protocol.tcp;
    if (!isRequestAt(block, place)) return isTcp ? this.#loose : this.#other;
    let topic = isTcp ? this.#tcp : this.#udp;
    if ((block.marks[place]! & toolMarks) !== 0) topic |= this.#marked;
    if (reason === Reason.allowed) topic |= this.#letIn;
    return topic;
  }

  #showTo(mask: number, part: SelectedBlock, place: number, reason: number): void {
    const event = this.#event;
    event.load(part, place);
    event.reason = reason;
    event.direction = this.#tools.directions.of(part, place);
    if ((mask & this.#busy) !== 0) {
      event.conversation = this.#conversations.id(event.source, event.destination);
      event.service = this.#services.id(event.source, event.portKey);
    }
    for (let left = mask; left !== 0; left &= left - 1) this.#detectors[31 - Math.clz32(left & -left)]!.see(event);
  }

  #maskOf(topic: Topic): number {
    return this.#detectors.reduce((mask, { sees }, bit) => (sees.includes(topic) ? mask | (1 << bit) : mask), 0);
  }

  #askForSources(): Uint32Array {
    const wantedBy = new Uint32Array(this.#tools.selection.table.addresses.size);
    const isBusy = this.#census.busySources();
    const choosy = this.#detectors.flatMap((detector, bit) =>
      detector.wants === undefined ? [] : [{ detector, mask: 1 << bit }],
    );
    for (let source = 0; source < wantedBy.length; source++) {
      let mask = (this.#tcp | this.#udp) & ~this.#busy;
      if (isBusy(source)) mask |= this.#busy;
      if (this.#census.isMarked(source)) mask |= this.#marked;
      if (this.#census.isLetIn(source)) mask |= this.#letIn;
      if (this.#census.sentNoRequest(source)) mask |= this.#loose | this.#other;
      for (const one of choosy) if ((mask & one.mask) !== 0 && !one.detector.wants!(source)) mask &= ~one.mask;
      wantedBy[source] = mask;
    }
    return wantedBy;
  }
}
