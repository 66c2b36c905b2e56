import { dayMs } from '../calendar';
import { Mark } from '../eventTable';
import type { Selection } from '../selection';
import { atOnce, type Stepwise } from '../stepwise';
import { busySources } from './busySources';
import { Census } from './census';
import { Classifier } from './classify';
import { makeDetectors } from './detectors';
import { Dispatch } from './dispatch';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import { mostImportantFirst } from './importance';
import { Reason, type ReasonName, reasons } from './reasons';
import { Sides } from './sides';
import { defaultThresholds } from './thresholds';

/**
 * What a log of this shape cannot tell, however long it is. `noTimes`: nothing that needs a time was looked for. `noTtl`:
 * no guess of systems. `oneDestination`: sweeps over several addresses cannot show. `nothingOwn`: nothing that the own side
 * sent is logged, so whether it reflects or is infected cannot be told. `nothingLetIn`: no line of the log says that it let
 * something in, so whether anything was cannot be told.
 */
export const limitCodes = ['noTimes', 'noTtl', 'oneDestination', 'nothingOwn', 'nothingLetIn'] as const;

export type LimitCode = (typeof limitCodes)[number];

/** What published figures per address count: requests from outside that nobody asked for, to IPv4 addresses. */
export interface UnaskedFacts {
  readonly events: number;
  /** The addresses they were for. */
  readonly addresses: number;
  /** Calendar days from the first event of any kind to the last; absent when the log does not reach over a whole day. */
  readonly days?: number;
  /** Loggers left out lines, so that there were more. */
  readonly isSample: boolean;
}

/** What the events tell, and what they are. */
export interface FindingsReport {
  /** The most important first. */
  readonly findings: readonly Finding[];
  /** Events by the reason of their class; only reasons that occur. Twins of other lines weigh nothing: they count as lines. */
  readonly classes: Readonly<Partial<Record<ReasonName, number>>>;
  readonly limits: readonly LimitCode[];
  readonly unasked: UnaskedFacts;
}

/** Finds what the selected events tell, the most important first. */
export function findFindings(selection: Selection, context: FindingContext): readonly Finding[] {
  return atOnce(reviewEvents(selection, context)).findings;
}

/**
 * Classes each event once, then lets one pass over them stream by: by time to the detectors that care, block by block to the
 * tallies. Only a finding that is told with its evidence goes back for the lines of its own. Linear in the events, also when
 * the log is out of order. Memory: the census, and what the dispatch and each detector say of themselves: bounded by the
 * distinct sources and their (source, port) and (source, destination) pairs, not by the events but for three bytes each.
 */
export function* reviewEvents(selection: Selection, context: FindingContext): Stepwise<FindingsReport> {
  const thresholds = context.thresholds ?? defaultThresholds;
  const sides = new Sides(selection, context);
  const classifier = new Classifier(context, sides);
  const census = new Census(selection, sides, classifier, thresholds);
  yield* census.count();
  const tools = { selection, context, thresholds, census, amplifies: classifier.amplifies, sides };
  const { detectors, tallies, tellers } = makeDetectors(tools);
  yield* new Dispatch(tools, detectors, busySources(tools)).showAll(tallies);

  const findings: Finding[] = [];
  for (const teller of tellers) {
    findings.push(...teller.findings());
    yield;
  }

  const { byReason, marks } = census;
  const limits: Readonly<Record<LimitCode, boolean>> = {
    noTimes: (marks & Mark.time) === 0,
    noTtl: (marks & Mark.ttl) === 0,
    oneDestination: census.targets === 1,
    nothingOwn: byReason[Reason.own] === 0,
    nothingLetIn: !selection.table.routes.hasAction('accept'),
  };
  return {
    findings: mostImportantFirst(findings, thresholds.findingsPerCode),
    classes: Object.fromEntries(reasons.flatMap(({ name }, i) => (byReason[i]! > 0 ? [[name, byReason[i]!]] : []))),
    limits: limitCodes.filter((code) => limits[code]),
    unasked: unaskedFacts(census, context),
  };
}

function unaskedFacts({ unasked, ownAddresses, from, to }: Census, context: FindingContext): UnaskedFacts {
  const { zone, ceilings, quality } = context;
  const dayOf = (time: number): number => Math.floor((time + zone.offsetAt(time)) / dayMs);
  const isSample = ceilings.length > 0 || quality.some(({ code }) => code === 'suppressed' || code === 'trimmed');
  return {
    events: unasked,
    addresses: ownAddresses,
    ...(to - from >= dayMs ? { days: dayOf(to) - dayOf(from) + 1 } : {}),
    isSample,
  };
}
