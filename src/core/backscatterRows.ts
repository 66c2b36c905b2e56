import type { EventBlock, EventTable } from './eventTable';
import { type AnswerKind, answerKind, Classifier } from './findings/classify';
import { EventAtHand } from './findings/eventAtHand';
import type { FindingContext } from './findings/findingContext';
import { Reason } from './findings/reasons';
import { Sides } from './findings/sides';
import type { SelectedBlock, Selection } from './selection';

/** The events that are backscatter. One byte an event, for those blocks only that hold some. */
export class BackscatterRows {
  readonly #marks = new Map<EventBlock, Uint8Array>();
  #block: EventBlock | undefined;
  #marksOfBlock: Uint8Array | undefined;

  /** Whether there is none at all, so that nobody need ask for each event. */
  get isEmpty(): boolean {
    return this.#marks.size === 0;
  }

  has(block: EventBlock, place: number): boolean {
    // Events are asked for block by block.
    if (block !== this.#block) {
      this.#block = block;
      this.#marksOfBlock = this.#marks.get(block);
    }
    return this.#marksOfBlock?.[place] === 1;
  }

  /** How an event that is backscatter answers; undefined for all others. */
  kindOf(block: EventBlock, place: number): AnswerKind | undefined {
    return this.has(block, place) ? answerKind(block, place) : undefined;
  }

  add(block: EventBlock, place: number): void {
    let marks = this.#marks.get(block);
    if (marks === undefined) {
      marks = new Uint8Array(block.time.length);
      this.#marks.set(block, marks);
      this.#block = undefined;
    }
    marks[place] = 1;
  }
}

/**
 * Finds the backscatter among all events of a log: what the classification of the findings calls so. A log without an
 * event that looks like it costs one look at two columns; `everything` and `context` are asked for only when there is one.
 */
export function findBackscatter(
  table: EventTable,
  everything: () => Selection,
  context: () => FindingContext,
): BackscatterRows {
  const found = new BackscatterRows();
  if (!table.blocks.some((block, index) => holdsAnswer(block, table.length - index * block.time.length))) return found;
  const selection = everything();
  const facts = context();
  const sides = new Sides(selection, facts);
  const classifier = new Classifier(facts, sides);
  const event = new EventAtHand(selection);
  // Whom the own side asked is known by what it sends; other events change nothing.
  if (sides.knowOwn)
    visitAll(selection, sides, (part, place, side) => {
      if (sides.isUnasked(side)) return;
      event.load(part, place);
      if (classifier.reasonOf(event, side) === Reason.own) classifier.remember(event);
    });
  visitAll(selection, sides, (part, place, side) => {
    if (answerKind(part.block, place) === undefined) return;
    event.load(part, place);
    const reason = classifier.reasonOf(event, side);
    if (reason >= Reason.synAck && reason <= Reason.icmpError) found.add(part.block, place);
  });
  return found;
}

function visitAll(
  { blocks }: Selection,
  sides: Sides,
  see: (part: SelectedBlock, place: number, side: number) => void,
): void {
  for (const part of blocks) {
    for (let i = 0; i < part.places.length; i++) see(part, part.places[i]!, sides.of(part.block, part.places[i]!));
  }
}

function holdsAnswer(block: EventBlock, rows: number): boolean {
  const count = Math.min(rows, block.time.length);
  for (let place = 0; place < count; place++) if (answerKind(block, place) !== undefined) return true;
  return false;
}
