import type { Action } from '../core/action';
import type { Direction } from '../core/direction';
import type { QualityCode } from '../core/quality';
import type { CountryCount, Pattern, Summary, TimeUnit } from '../core/summary';
import { isIsoCountry, isoCountries } from '../knowledge/isoCountries';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import type { Formats } from './format';

/** What sentences are made with: the words of a language, and its numbers and times. */
export interface Wording {
  readonly strings: SummaryStrings;
  readonly formats: Formats;
}

/** A country, or what stands in its place: unknown, private, masked. */
export function countryName(code: string, { strings, formats }: Wording): string {
  switch (code) {
    case '-':
      return strings.unknownCountry;
    case 'private':
      return strings.privateRange;
    case 'masked':
      return strings.masked;
    default:
      return formats.country(code);
  }
}

/** False for `-`, `private` and `masked`. */
export function isCountry(code: string): boolean {
  return code !== '-' && code !== 'private' && code !== 'masked';
}

/** How many countries of ISO 3166-1 are among the rows. */
export function isoCount(countries: readonly CountryCount[]): number {
  return countries.filter(({ code }) => isIsoCountry(code)).length;
}

/** How many countries of ISO 3166-1 are among the rows, of how many; empty when there is none. */
export function codesSeen(countries: readonly CountryCount[], { strings, formats }: Wording): string {
  const seen = isoCount(countries);
  return seen === 0 ? '' : fill(strings.isoSeen, formats.count(seen), formats.count(isoCountries.length));
}

/** The finding of a ranking: who leads, and with how much of the whole. */
export function leadsSentence(name: string, events: number, summary: Summary, { strings, formats }: Wording): string {
  if (summary.events === 1) return fill(strings.onlyEvent, name);
  return fill(
    strings.leads,
    name,
    formats.count(events),
    formats.count(summary.events),
    formats.share(events, summary.events),
  );
}

/** True when times need their year: the period reaches over a new year, or is unknown. */
export function severalYears({ period }: Summary, formats: Formats): boolean {
  return period === undefined || formats.yearsDiffer(period.from, period.to);
}

const actionNames = {
  drop: 'actionDrop',
  reject: 'actionReject',
  accept: 'actionAccept',
  audit: 'actionAudit',
  limit: 'actionLimit',
  unknown: 'actionUnknown',
} as const satisfies Record<Action, keyof SummaryStrings>;

/** What the firewall did. */
export function actionName(action: Action, strings: SummaryStrings): string {
  return strings[actionNames[action]];
}

const directionNames = {
  inbound: 'dirInbound',
  outbound: 'dirOutbound',
  forwarded: 'dirForwarded',
  internal: 'dirInternal',
  unknown: 'dirUnknown',
} as const satisfies Record<Direction, keyof SummaryStrings>;

/** Which way a packet went. */
export function directionName(direction: Direction, strings: SummaryStrings): string {
  return strings[directionNames[direction]];
}

const qualitySentences = {
  unparsed: 'qualityUnparsed',
  trimmed: 'qualityTrimmed',
  suppressed: 'qualitySuppressed',
  repeated: 'qualityRepeated',
  gap: 'qualityGap',
  clockJump: 'qualityClockJump',
  noYear: 'qualityNoYear',
  flatCeiling: 'qualityFlatCeiling',
  duplicate: 'qualityDuplicate',
} as const satisfies Record<QualityCode, keyof SummaryStrings>;

/** Why the figures may be less than the whole truth. */
export function qualitySentence(code: QualityCode, count: number, { strings, formats }: Wording): string {
  return fill(strings[qualitySentences[code]], formats.count(count));
}

/** The sentence that names the busiest bar, by its span. */
export const busiest = {
  minute: 'busiestMinute',
  hour: 'busiestHour',
  day: 'busiestDay',
  week: 'busiestWeek',
  month: 'busiestMonth',
} as const satisfies Record<TimeUnit, keyof SummaryStrings>;

/** When events come, in a few words; empty when they follow no pattern. `years`: days need their year. */
export function patternName(pattern: Pattern | undefined, years: boolean, { strings, formats }: Wording): string {
  switch (pattern?.code) {
    case undefined:
      return '';
    case 'constant':
      return strings.patternConstant;
    case 'hours':
      return fill(strings.patternHours, formats.hour(pattern.from), formats.hour(pattern.to));
    case 'burst':
      return fill(strings.patternBurst, formats.days(pattern.from, pattern.to, years));
  }
}
