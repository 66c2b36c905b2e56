import * as vscode from 'vscode';
import { dayMs } from '../../core/calendar';
import { Zone } from '../../core/zone';
import type { TimeFact, UptimeFact } from '../../language/headFacts';
import { wallClock } from '../../language/wallClock';
import { language, number } from './language';
import { type Card, code, plain } from './markdown';

/** How to read a time that says less than it should. */
export interface TimeContext {
  /** Year of the newest line; without it that of `until`. */
  readonly year?: number;
  /** When the log was last written, milliseconds since 1970: no line is later. Default: now. */
  readonly until?: number;
  /** What the engine made of the line's time, UTC milliseconds: it knows the lines around it. */
  readonly instant?: number;
  /** `local` (default), `UTC`, an offset (`+09:00`) or an IANA name. */
  readonly zone?: string;
}

/** The time of a line, in UTC and in the person's zone, with what had to be inferred. */
export function timeWords(fact: TimeFact, context: TimeContext): Card {
  const shownZone = zoneNamed(context.zone ?? 'local');
  const instant = instantOf(fact, context, shownZone);
  // The shifted instant is shown as UTC: `Intl` does not take offsets as zones everywhere.
  const wall = instant + shownZone.offsetAt(instant);
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeStyle: 'medium', timeZone: 'UTC' });
  const name = plain(shownZone.name);
  return {
    title: vscode.l10n.t('Time {0}', code(fact.text)),
    facts: [
      `${plain(format.format(wall))} (${name})`,
      vscode.l10n.t('UTC: {0}', code(new Date(instant).toISOString())),
      fact.clock === 'noYear'
        ? vscode.l10n.t('The line states no year: {0} is inferred.', new Date(wall).getUTCFullYear())
        : undefined,
      fact.clock === 'utc' ? undefined : vscode.l10n.t('The line states no time zone: read as {0}.', name),
    ],
  };
}

/** A zone of the settings; the computer's own when there is none of that name. */
function zoneNamed(name: string): Zone {
  try {
    return new Zone(name);
  } catch {
    return new Zone('local');
  }
}

function instantOf(fact: TimeFact, { instant: known, year, until = Date.now() }: TimeContext, zone: Zone): number {
  if (known !== undefined) return known;
  if (fact.clock === 'utc') return fact.milliseconds;
  const newest = year ?? new Date(until + zone.offsetAt(until)).getUTCFullYear();
  const instant = zone.toUtc(wallClock(fact, newest));
  // A December line in a log that ends in January. The day of slack is for clocks and zones that disagree.
  const isTooLate = fact.clock === 'noYear' && instant > until + dayMs;
  return isTooLate ? zone.toUtc(wallClock(fact, newest - 1)) : instant;
}

/** The kernel's uptime. */
export function uptimeWords({ seconds }: UptimeFact): Card {
  const days = Math.floor(seconds / 86_400);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return {
    title: vscode.l10n.t('Kernel uptime {0}', code(seconds)),
    facts: [
      vscode.l10n.t('The system had been running for {0} days and {1}.', number(days), clock),
      vscode.l10n.t('It starts anew with every restart.'),
    ],
  };
}
