import { dayMs } from '../core/calendar';
import type { TimeSections } from '../core/timeSections';

/** An hour, a day or a month of the log. Lines are 1-based; those of the children lie inside. */
export interface SectionFact {
  readonly kind: 'hour' | 'day' | 'month';
  readonly line: number;
  readonly lastLine: number;
  /** Milliseconds since 1970 as if the zone were UTC. */
  readonly start: number;
  readonly events: number;
  readonly children: readonly OutlineFact[];
}

/** A finding, on the line on which it begins. */
export interface FindingPlaceFact {
  readonly kind: 'finding';
  readonly line: number;
  /** Its number in the list that was given. */
  readonly finding: number;
}

/** An entry of the outline. */
export type OutlineFact = SectionFact | FindingPlaceFact;

/**
 * The outline of a log: its days with their hours, and each finding where it begins.
 * @param findingLines first line of each finding
 * @param lastLine the last line of the log
 */
export function outlineFacts(
  { unit, sections }: TimeSections,
  findingLines: readonly number[],
  lastLine: number,
): readonly OutlineFact[] {
  const findings = findingLines
    .map((line, finding): FindingPlaceFact => ({ kind: 'finding', line, finding }))
    .filter(({ line }) => line >= 1 && line <= lastLine)
    .sort((a, b) => a.line - b.line);
  const flat = sections.map(({ line, start, events }, index): SectionFact => {
    const last = Math.max(line, (sections[index + 1]?.line ?? lastLine + 1) - 1);
    const children = findings.filter((finding) => finding.line >= line && finding.line <= last);
    return { kind: unit, line, lastLine: last, start, events, children };
  });
  const outside = findings.filter(({ line }) => line < (flat[0]?.line ?? lastLine + 1));
  return [...outside, ...(unit === 'hour' ? inDays(flat) : flat)];
}

/** A log that is out of order may come to a day twice: nesting follows the lines. */
function inDays(hours: readonly SectionFact[]): SectionFact[] {
  const days: SectionFact[][] = [];
  for (const hour of hours) {
    const day = days.at(-1);
    if (day !== undefined && dayOf(day[0]!) === dayOf(hour)) day.push(hour);
    else days.push([hour]);
  }
  return days.map((children) => ({
    kind: 'day',
    line: children[0]!.line,
    lastLine: children.at(-1)!.lastLine,
    start: dayOf(children[0]!),
    events: children.reduce((sum, { events }) => sum + events, 0),
    children,
  }));
}

function dayOf({ start }: SectionFact): number {
  return Math.floor(start / dayMs) * dayMs;
}
