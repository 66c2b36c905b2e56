import { dayMs } from './calendar';
import type { CountryCount } from './summary';
import type { PortCount, Tally } from './tally';

/**
 * How a port or a country differs from the other side. `new` and `gone`: there was none on the other side, there is none
 * on this. `risen` and `fallen`: see {@link compareTallies}.
 */
export type Trend = 'new' | 'gone' | 'risen' | 'fallen' | 'steady';

/** Every trend, in the order in which they are told. */
export const trends: readonly Trend[] = ['new', 'risen', 'gone', 'fallen', 'steady'];

/** One side of a comparison. */
export interface ComparedSide {
  /** ISO 8601, UTC; `to` is not included. */
  readonly from: string;
  readonly to: string;
  /** Exact, not calendar days; 0 when the log has nothing there. */
  readonly days: number;
  readonly events: number;
  readonly perDay: number;
}

/** What became of a port or a country. Ranks count from 1, equal events share one; absent without events. */
export interface Change {
  readonly trend: Trend;
  /** False when chance may well explain the difference, as it does for one packet more or less. */
  readonly isSure: boolean;
  readonly events: number;
  readonly eventsBefore: number;
  readonly perDay: number;
  readonly perDayBefore: number;
  readonly rank?: number;
  readonly rankBefore?: number;
}

export type PortChange = Change & Omit<PortCount, 'events'>;

export interface CountryChange extends Change {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
}

/** All changes of one kind: how many, and the largest. */
export interface Changes<Row> {
  /** Rows by trend; `few` are the new and gone ones that chance may explain. */
  readonly counts: Readonly<Record<Trend | 'few', number>>;
  /** What chance does not explain first, then the other new and gone, what is steady last; the largest difference first. */
  readonly rows: readonly Row[];
}

/** Two sides compared: this one with the one before, or with another. */
export interface Comparison {
  readonly now: ComparedSide;
  readonly before: ComparedSide;
  readonly ports: Changes<PortChange>;
  readonly countries: Changes<CountryChange>;
}

/** A rise or a fall is at least this ratio of the rates per day. */
export const leastRatio = 2;
/** A rise or a fall is at least this many standard deviations away from what chance explains. */
export const leastDeviations = 3;

/** Shorter spans count as an hour: one packet must not stand for millions a day. */
const leastSpan = 3_600_000;

/**
 * Compares two sides by their events per day, so that spans of different length are fair. Risen: at least twice as many a
 * day, and more than chance explains. If both sides had the same rate, the events would fall to them in the ratio of
 * their lengths (a binomial distribution); 3 standard deviations away from that, chance explains one case in several
 * hundred. So 4 after 2 is no rise, and 20 after 4 in the same time is one. Fallen: the same the other way round.
 * At most `limit` rows of each kind.
 */
export function compareTallies(now: Tally, before: Tally, limit: number): Comparison {
  const sides = { now: side(now), before: side(before) };
  return {
    ...sides,
    ports: changes(now.ports, before.ports, sides, limit, ({ port, transport }) => `${port}/${transport}`),
    countries: changes(countries(now), countries(before), sides, limit, ({ code }) => code),
  };
}

/** What has no country (unknown, private, masked) has no rank among them. */
function countries({ countries: all }: Tally): readonly CountryCount[] {
  return all.filter(({ code }) => /^[A-Z]{2}$/.test(code));
}

interface Sides {
  readonly now: ComparedSide;
  readonly before: ComparedSide;
}

function side({ from, to, events }: Tally): ComparedSide {
  const days = to > from ? Math.max(leastSpan, to - from) / dayMs : 0;
  const [start, end] = days === 0 ? [0, 0] : [from, to];
  return {
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    days,
    events,
    perDay: days === 0 ? 0 : events / days,
  };
}

function changes<Row extends { readonly events: number }>(
  now: readonly Row[],
  before: readonly Row[],
  sides: Sides,
  limit: number,
  keyOf: (row: Row) => string,
): Changes<Omit<Row, 'events'> & Change> {
  const ranked = ranks(now, keyOf);
  const rankedBefore = ranks(before, keyOf);
  const counts = { new: 0, gone: 0, risen: 0, fallen: 0, steady: 0, few: 0 };
  const all = [...now, ...before.filter((row) => !ranked.has(keyOf(row)))].map((row) => {
    const key = keyOf(row);
    const change = changeOf(ranked.get(key), rankedBefore.get(key), sides);
    counts[change.trend === 'steady' || change.isSure ? change.trend : 'few']++;
    return { ...row, ...change };
  });
  const difference = (row: Change) => Math.abs(row.perDay - row.perDayBefore);
  const order = ({ trend, isSure }: Change) => (trend === 'steady' ? 2 : isSure ? 0 : 1);
  all.sort((a, b) => order(a) - order(b) || difference(b) - difference(a) || b.events - a.events);
  return { counts, rows: all.slice(0, limit) };
}

interface Ranked {
  readonly events: number;
  readonly rank: number;
}

/** The rows come with the most events first. */
function ranks<Row extends { readonly events: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, Ranked> {
  const ranked = new Map<string, Ranked>();
  let rank = 1;
  rows.forEach((row, index) => {
    if (row.events < (rows[index - 1]?.events ?? 0)) rank = index + 1;
    ranked.set(keyOf(row), { events: row.events, rank });
  });
  return ranked;
}

function changeOf(now: Ranked | undefined, before: Ranked | undefined, sides: Sides): Change {
  const events = now?.events ?? 0;
  const eventsBefore = before?.events ?? 0;
  return {
    ...trendOf(events, eventsBefore, sides.now.days, sides.before.days),
    events,
    eventsBefore,
    perDay: perDay(events, sides.now.days),
    perDayBefore: perDay(eventsBefore, sides.before.days),
    ...(now === undefined ? {} : { rank: now.rank }),
    ...(before === undefined ? {} : { rankBefore: before.rank }),
  };
}

function trendOf(
  events: number,
  eventsBefore: number,
  days: number,
  daysBefore: number,
): Pick<Change, 'trend' | 'isSure'> {
  const all = events + eventsBefore;
  const share = days / (days + daysBefore);
  const deviations = (events - all * share) / Math.sqrt(all * share * (1 - share));
  const isSure = Math.abs(deviations) >= leastDeviations;
  if (eventsBefore === 0) return { trend: 'new', isSure };
  if (events === 0) return { trend: 'gone', isSure };
  const ratio = events / days / (eventsBefore / daysBefore);
  if (isSure && ratio >= leastRatio) return { trend: 'risen', isSure };
  return { trend: isSure && ratio <= 1 / leastRatio ? 'fallen' : 'steady', isSure };
}

function perDay(events: number, days: number): number {
  return days === 0 ? 0 : events / days;
}
