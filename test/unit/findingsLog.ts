import { CountryNumbers } from '../../src/core/countryNumbers';
import { DirectionFinder } from '../../src/core/direction';
import { EventTable } from '../../src/core/eventTable';
import { type FindingsReport, reviewEvents } from '../../src/core/findings/findFindings';
import type { Finding } from '../../src/core/findings/finding';
import type { FindingContext } from '../../src/core/findings/findingContext';
import { defaultThresholds } from '../../src/core/findings/thresholds';
import { flatCeilings } from '../../src/core/flatCeilings';
import { LogReader } from '../../src/core/logReader';
import { resolveTimes } from '../../src/core/resolveTimes';
import { type Selection, select } from '../../src/core/selection';
import { atOnce } from '../../src/core/stepwise';
import { settleTwins } from '../../src/core/twins';
import { Zone } from '../../src/core/zone';
import { findingKnowledge } from '../../src/knowledge/findings/findingKnowledge';

const zone = new Zone('UTC');
const times = { zone, year: 2020, modified: Date.UTC(2020, 11, 31) };

/** A log as the engine holds it: read by the real reader, its times resolved, its twins settled. */
export interface ReadLog {
  readonly table: EventTable;
  readonly reader: LogReader;
}

/** Reads a log from memory. */
export function readLog(bytes: Uint8Array): ReadLog {
  const table = new EventTable();
  const reader = new LogReader(table);
  table.beginLog();
  reader.push(bytes);
  reader.end();
  resolveTimes(table, times);
  settleTwins(table);
  return { table, reader };
}

/** All events of a log. */
export function everything({ table }: ReadLog): Selection {
  const direction = new DirectionFinder(table, { home: [] });
  return select(table, [], { zone, direction, countries: new CountryNumbers(() => '-') }, times);
}

/** What the detectors are told, as the worker tells it; `more` replaces parts. */
export function contextOf({ table, reader }: ReadLog, more: Partial<FindingContext> = {}): FindingContext {
  return {
    zone,
    direction: new DirectionFinder(table, { home: [] }),
    quality: reader.notes.list(),
    functions: reader.functions.list() ?? [],
    lines: reader.counts.lines,
    ceilings: flatCeilings(table, (more.thresholds ?? defaultThresholds).rateLimit),
    countryOf: () => '-',
    ...findingKnowledge(table.addresses),
    ...more,
  };
}

/** Every address belongs to one survey. */
export const oneSurvey = { operators: ['Example Survey'], operatorOf: new Uint16Array(1000).fill(1) };

/** Reviews a log given as lines. */
export function review(lines: readonly string[], more: Partial<FindingContext> = {}): FindingsReport {
  const log = readLog(new TextEncoder().encode(`${lines.join('\n')}\n`));
  return atOnce(reviewEvents(everything(log), contextOf(log, more)));
}

/** The findings of a log given as lines. */
export function findings(lines: readonly string[], more: Partial<FindingContext> = {}): readonly Finding[] {
  return review(lines, more).findings;
}
