import type { Action } from './action';
import type { Direction } from './direction';
import type { QualityNote } from './quality';

/** How bad a port's reputation is; the words of `src/knowledge`. */
export type SeverityName = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** One log that was read. `bytes` is its size as stored, `lines` counts a last line without newline too. */
export interface LogFacts {
  readonly path: string;
  readonly bytes: number;
  readonly lines: number;
}

/** First and last time of the packets (ISO 8601, UTC) and the calendar days between them, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Events by country: ISO 3166-1 alpha-2, `-` unknown, `private` (any special-purpose range), `masked`. */
export interface CountryCount {
  readonly code: string;
  readonly events: number;
}

export interface PortRow {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly service?: string;
  readonly severity?: SeverityName;
  readonly events: number;
  /** Distinct source addresses. */
  readonly sources: number;
  /** Events divided by the days of the whole period. */
  readonly perDay: number;
  readonly maxPerDay: number;
  /** Most frequent first, at most five. */
  readonly countries: readonly CountryCount[];
  /** Share of the events with a TTL below 64, 0 to 1; absent when no event of the port has a TTL. */
  readonly belowTtl64?: number;
  /** Absent when there are too few days or events to tell. */
  readonly trend?: Trend;
  /** Absent when there are too few days or events to tell, or when they follow no pattern. */
  readonly pattern?: Pattern;
}

/**
 * When events come. `constant`: every day, and no day much more than usual. `hours`: most of them between two hours of the
 * clock, `to` not included, perhaps over midnight. `burst`: most of them on these calendar days, both included.
 */
export type Pattern =
  | { readonly code: 'constant' }
  | { readonly code: 'hours'; readonly from: number; readonly to: number }
  | { readonly code: 'burst'; readonly from: string; readonly to: string };

/** Where the events of a port go from week to week. */
export interface Trend {
  readonly direction: 'rising' | 'falling' | 'steady';
  /** By how many events per day one week differs from the week before; 0 when steady. */
  readonly slope: number;
}

export interface CountryRow extends CountryCount {
  readonly sources: number;
  readonly first: string;
  /** As of a port. */
  readonly pattern?: Pattern;
}

export interface SourceRow {
  readonly address: string;
  readonly country: string;
  readonly events: number;
  readonly first: string;
  readonly last: string;
  /** Distinct destination ports, tcp and udp apart. */
  readonly ports: number;
  readonly peakPerMinute: number;
  readonly peakPerSecond: number;
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Events from `start` (ISO 8601, UTC) until the next bucket; buckets without events are present with zero. */
export interface TimeBucket {
  readonly start: string;
  readonly events: number;
}

export interface DayRow {
  /** Calendar day in the chosen zone, `2020-04-06`. */
  readonly day: string;
  readonly events: number;
  readonly outlier: boolean;
}

export interface MonthRow {
  /** Calendar month in the chosen zone, `2020-04`. */
  readonly month: string;
  readonly events: number;
  /** Days of this month inside the period. */
  readonly days: number;
  readonly perDay: number;
  /** Ratio of `perDay` to the same month of the year before; absent when that month is not in the log. */
  readonly yearOnYear?: number;
  readonly perDayWithoutOutliers: number;
  readonly yearOnYearWithoutOutliers?: number;
}

export interface TtlFacts {
  /** Share of the events with a TTL below 64, 0 to 1. */
  readonly below64: number;
  /** Events by the probable initial value. */
  readonly initial: { readonly 64: number; readonly 128: number; readonly 255: number; readonly unknown: number };
  /** Every TTL (hop limit) seen, most frequent first. */
  readonly values: readonly { readonly ttl: number; readonly events: number }[];
}

/** Answers that nobody here asked for; they are no attacks. What is neither SYN-ACK nor RST is an ICMP error. */
export interface BackscatterFacts {
  readonly events: number;
  /** The servers that answered, most events first. `name`: of a well-known server. */
  readonly sources: readonly {
    readonly address: string;
    readonly name?: string;
    readonly events: number;
    readonly synAck: number;
    readonly rst: number;
  }[];
  /** By the hour up to 14 days, else by the day, the week, the month. */
  readonly buckets: readonly TimeBucket[];
}

/** The week by the clocks of the zone: 168 hours, Monday's first is the first. */
export interface HourOfWeekFacts {
  /** Events in each hour of the week. */
  readonly events: readonly number[];
  /** How often the period has each of them. */
  readonly times: readonly number[];
}

/** The Attack Summary as data: what `summary --json` prints and what the page draws. */
export interface Summary {
  readonly version: 1;
  readonly logs: readonly LogFacts[];
  readonly lines: number;
  readonly events: number;
  readonly packets: number;
  readonly unparsed: number;
  readonly other: number;
  /** Absent when no packet has a time. */
  readonly period?: Period;
  readonly actions: Readonly<Record<Action, number>>;
  readonly directions: Readonly<Record<Direction, number>>;
  /** What the directions are judged by: absent when there is none. `inferred`: nobody named it. */
  readonly outerInterface?: { readonly name: string; readonly inferred: boolean };
  readonly ports: readonly PortRow[];
  readonly countries: readonly CountryRow[];
  /** Countries with at most three events, fewest first. */
  readonly rareCountries: readonly string[];
  readonly sources: readonly SourceRow[];
  readonly time: { readonly unit: TimeUnit; readonly buckets: readonly TimeBucket[] };
  readonly hourOfWeek: HourOfWeekFacts;
  readonly days: readonly DayRow[];
  readonly months: readonly MonthRow[];
  /** Absent when no packet has a TTL (SEIL). */
  readonly ttl?: TtlFacts;
  readonly backscatter: BackscatterFacts;
  readonly quality: readonly QualityNote[];
}
