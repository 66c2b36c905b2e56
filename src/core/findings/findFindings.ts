import { Mark } from '../eventTable';
import type { Selection } from '../selection';
import { Classifier, isRequest } from './classify';
import { Census, type EventKind, eventKinds } from './detector';
import { leastEvents, makeDetectors } from './detectors';
import { EventAtHand } from './eventAtHand';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import { mostImportantFirst } from './importance';
import { PairTable } from './pairTable';
import { Reason, type ReasonName, reasons } from './reasons';
import { defaultThresholds } from './thresholds';
import { rowsByTime, visitByTime } from './timeOrder';

/**
 * What a log of this shape cannot tell, however long it is. `noTimes`: nothing that needs a time was looked for. `noTtl`:
 * no guess of systems. `oneDestination`: sweeps over several addresses cannot show. `nothingOwn`: nothing that the own side
 * sent is logged, so whether it reflects or is infected cannot be told.
 */
export const limitCodes = ['noTimes', 'noTtl', 'oneDestination', 'nothingOwn'] as const;

export type LimitCode = (typeof limitCodes)[number];

/** What the events tell, and what they are. */
export interface FindingsReport {
  /** The most important first. */
  readonly findings: readonly Finding[];
  /** Events by the reason of their class; only reasons that occur. Twins of other lines weigh nothing: they count as lines. */
  readonly classes: Readonly<Partial<Record<ReasonName, number>>>;
  readonly limits: readonly LimitCode[];
  /** Requests that came unasked, and the addresses they were for: what published figures per address count. */
  readonly unasked: { readonly events: number; readonly destinations: number };
}

/** Finds what the selected events tell, the most important first. */
export function findFindings(selection: Selection, context: FindingContext): readonly Finding[] {
  return reviewEvents(selection, context).findings;
}

/**
 * Classes the events, then shows them by time to every detector that cares for their kind: two passes, linear in the
 * events (a log that is out of order is sorted first). Memory: 1 byte a row and 41 an address, and what each detector says
 * of itself; the numbered pairs that they share are those of sources with enough events for any finding.
 */
export function reviewEvents(selection: Selection, context: FindingContext): FindingsReport {
  const { table } = selection;
  const thresholds = context.thresholds ?? defaultThresholds;
  const order = rowsByTime(selection);
  const event = new EventAtHand(selection);
  const census = new Census(table.addresses.size);
  const classes = new Float64Array(reasons.length);
  const reasonOfRow = new Uint8Array(table.length);
  let marks = 0;

  const classifier = new Classifier(context);
  visitByTime(selection, order, (part, place) => {
    event.load(part, place);
    event.direction = context.direction.of(part.block, place);
    const reason = classifier.reasonOf(event);
    reasonOfRow[event.row] = reason;
    classes[reason]! += event.weight || 1;
    marks |= event.marks;
    if (reason >= Reason.allowed && isRequest(event)) census.add(event, reason === Reason.allowed);
  });

  const detectors = makeDetectors({ table, context, thresholds, census });
  const byKind = eventKinds.map((kind) =>
    detectors.filter(({ sees }) => (sees as readonly EventKind[]).includes(kind)),
  );
  const least = leastEvents(thresholds);
  const conversations = new PairTable();
  const services = new PairTable();
  visitByTime(selection, order, (part, place) => {
    event.load(part, place);
    event.reason = reasonOfRow[event.row]!;
    event.direction = context.direction.of(part.block, place);
    event.conversation = -1;
    event.service = -1;
    const kind = kindOf(event);
    if (kind === request && census.events[event.source]! >= least && event.portKey >= 0) {
      event.conversation = conversations.id(event.source, event.destination);
      event.service = services.id(event.source, event.portKey);
    }
    for (const detector of byKind[kind]!) detector.see(event);
  });

  const limits: Readonly<Record<LimitCode, boolean>> = {
    noTimes: (marks & Mark.time) === 0,
    noTtl: (marks & Mark.ttl) === 0,
    oneDestination: census.targets === 1,
    nothingOwn: classes[Reason.own] === 0,
  };
  return {
    findings: mostImportantFirst(
      detectors.flatMap((detector): readonly Finding[] => detector.findings()),
      thresholds.findingsPerCode,
    ),
    classes: Object.fromEntries(reasons.flatMap(({ name }, i) => (classes[i]! > 0 ? [[name, classes[i]!]] : []))),
    limits: limitCodes.filter((code) => limits[code]),
    unasked: { events: census.unasked, destinations: census.targets },
  };
}

const request = eventKinds.indexOf('request');
const loose = eventKinds.indexOf('loose');
const other = eventKinds.indexOf('other');
const backscatter = eventKinds.indexOf('backscatter');
const own = eventKinds.indexOf('own');
const quiet = eventKinds.indexOf('quiet');

function kindOf(event: EventAtHand): number {
  const { reason } = event;
  if (reason >= Reason.allowed) return isRequest(event) ? request : event.protocol === 6 ? loose : other;
  if (reason === Reason.own) return own;
  return reason >= Reason.synAck && reason <= Reason.icmpError ? backscatter : quiet;
}
