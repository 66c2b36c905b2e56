import { Mark } from '../eventTable';
import { Protocol } from '../packet';
import type { Census } from './census';
import { isRequest } from './classify';
import { type Detector, type Topic, topics } from './detector';
import type { EventAtHand } from './eventAtHand';
import { PairTable } from './pairTable';
import { Reason } from './reasons';

const toolMarks = Mark.mirai | Mark.zmap | Mark.masscan;

/**
 * Shows each event to the detectors that asked for its topics. Memory: 24 to 48 bytes for every (source, destination) and
 * (source, port) of busy sources.
 */
export class Dispatch {
  readonly #isBusy: (source: number) => boolean;
  readonly #conversations = new PairTable();
  readonly #services = new PairTable();
  readonly #to: Readonly<Record<Topic, readonly Detector[]>>;

  constructor(detectors: readonly Detector[], census: Census) {
    this.#isBusy = census.busySources();
    this.#to = Object.fromEntries(
      topics.map((topic) => [topic, detectors.filter(({ sees }) => sees.includes(topic))]),
    ) as unknown as Readonly<Record<Topic, readonly Detector[]>>;
  }

  show(event: EventAtHand): void {
    const to = this.#to;
    const { reason } = event;
    showAll(to.every, event);
    if (reason >= Reason.allowed) this.#showUnasked(event);
    else if (reason === Reason.own) showAll(to.own, event);
    else if (reason >= Reason.synAck && reason <= Reason.icmpError) showAll(to.backscatter, event);
    else if (reason >= Reason.replySeen && reason <= Reason.replyEcho) showAll(to.answer, event);
  }

  #showUnasked(event: EventAtHand): void {
    const to = this.#to;
    if (!isRequest(event)) {
      showAll(event.protocol === Protocol.tcp ? to.loose : to.other, event);
      return;
    }
    showAll(event.protocol === Protocol.tcp ? to.tcp : to.udp, event);
    if ((event.marks & toolMarks) !== 0) showAll(to.marked, event);
    if (event.reason === Reason.allowed) showAll(to.letIn, event);
    if (!this.#isBusy(event.source)) return;
    event.conversation = this.#conversations.id(event.source, event.destination);
    event.service = this.#services.id(event.source, event.portKey);
    showAll(to.busy, event);
  }
}

function showAll(detectors: readonly Detector[], event: EventAtHand): void {
  for (let i = 0; i < detectors.length; i++) detectors[i]!.see(event);
}
