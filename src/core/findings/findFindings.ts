import { Mark } from '../eventTable';
import type { Selection } from '../selection';
import { Census } from './census';
import { Classifier, isRequest } from './classify';
import { makeDetectors } from './detectors';
import { DirectionCache } from './directionCache';
import { Dispatch } from './dispatch';
import { EventAtHand } from './eventAtHand';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import { mostImportantFirst } from './importance';
import { isUnusual } from './protocolScan';
import { Reason, type ReasonName, reasons } from './reasons';
import { defaultThresholds } from './thresholds';
import { orderByTime, visitByTime } from './timeOrder';

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
 * Classes the events, then shows them by time to every detector that cares for them: two passes, a quick one for each
 * tally, linear in the events (a log that is out of order is sorted first). Memory: the census, and what each detector says of itself.
 */
export function reviewEvents(selection: Selection, context: FindingContext): FindingsReport {
  const thresholds = context.thresholds ?? defaultThresholds;
  const order = orderByTime(selection);
  const event = new EventAtHand(selection);
  const census = new Census(selection, order, thresholds);
  const classes = new Float64Array(reasons.length);
  const directions = new DirectionCache(context, selection.table.routes.size);
  const classifier = new Classifier(context);
  let marks = 0;
  visitByTime(selection, order, (part, places, count) => {
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      event.load(part, place);
      event.direction = directions.of(part, place);
      const reason = classifier.reasonOf(event);
      classes[reason]! += event.weight || 1;
      marks |= event.marks;
      census.reasonOfRow[event.row] = reason;
      if (reason >= Reason.allowed && isRequest(event)) census.addRequest(event, reason === Reason.allowed);
      else {
        census.addOther(event, reason === Reason.own);
        if (reason >= Reason.allowed) census.addNoRequest(event.source, isUnusual(event.protocol));
      }
    }
  });

  const tools = { selection, context, thresholds, census, directions };
  const { detectors, tallies, tellers } = makeDetectors(tools);
  const dispatch = new Dispatch(tools, detectors);
  visitByTime(selection, order, (part, places, count) => dispatch.show(part, places, count));
  for (const tally of tallies) for (const part of selection.blocks) tally.count(part);

  const limits: Readonly<Record<LimitCode, boolean>> = {
    noTimes: (marks & Mark.time) === 0,
    noTtl: (marks & Mark.ttl) === 0,
    oneDestination: census.targets === 1,
    nothingOwn: classes[Reason.own] === 0,
  };
  return {
    findings: mostImportantFirst(
      tellers.flatMap((teller): readonly Finding[] => teller.findings()),
      thresholds.findingsPerCode,
    ),
    classes: Object.fromEntries(reasons.flatMap(({ name }, i) => (classes[i]! > 0 ? [[name, classes[i]!]] : []))),
    limits: limitCodes.filter((code) => limits[code]),
    unasked: { events: census.unasked, destinations: census.targets },
  };
}
