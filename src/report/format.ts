import type { TimeUnit } from '../core/summary';

const unitMilliseconds: Readonly<Record<TimeUnit, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 31 * 86_400_000,
};

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Where a bucket ends that has no next one: exact up to the day (without daylight saving), at most 31 days for a month. */
export function bucketEnd(start: string, unit: TimeUnit): string {
  return new Date(Date.parse(start) + unitMilliseconds[unit]).toISOString();
}

/** The unit of bars that only tell where they begin. */
export function unitOfBuckets(buckets: readonly { readonly start: string }[]): TimeUnit {
  const [first, second] = buckets.map(({ start }) => Date.parse(start));
  const days = first === undefined || second === undefined ? 0 : (second - first) / 86_400_000;
  return days < 0.9 ? 'hour' : days < 6 ? 'day' : days < 27 ? 'week' : 'month';
}

/** Numbers, times and names of countries in the language of the page and the zone of the charts. */
export class Formats {
  readonly language: string;
  readonly zone: string | undefined;
  /** Year, month, day and hour as digits, for `formatToParts`. */
  readonly calendar: Intl.DateTimeFormat;
  readonly #regions: Intl.DisplayNames;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #times = new Map<string, Intl.DateTimeFormat>();

  constructor(language: string, zone: string) {
    this.language = language;
    this.zone = knownZone(zone);
    this.calendar = new Intl.DateTimeFormat('en', {
      ...(this.zone === undefined ? {} : { timeZone: this.zone }),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    this.#regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  }

  /** `92,890` */
  count(value: number): string {
    return this.#number({}).format(value);
  }

  /** `90K`, for the ticks of an axis; small numbers stay whole. */
  tick(value: number): string {
    return this.#number(value < 10_000 ? {} : { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  }

  /** `9,289`, `5.4` or `0.04`: digits after the point only where they say something. */
  rate(value: number): string {
    const digits = value < 0.1 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: value < 100 ? 1 : 0 };
    return this.#number(digits).format(value);
  }

  /** `5,498.4`, `28.0` or `0.04`: a rate whose point stands below those of its column. */
  columnRate(value: number): string {
    const digits = value > 0 && value < 0.1 ? { maximumSignificantDigits: 1 } : oneDigit;
    return this.#number(digits).format(value);
  }

  /** `5,498.4`: one digit after the point. */
  mean(value: number): string {
    return this.#number({ maximumFractionDigits: 1 }).format(value);
  }

  /** `173.2%`: a ratio, which may be over one. */
  ratio(value: number): string {
    return this.#number({ style: 'percent', maximumFractionDigits: 1 }).format(value);
  }

  /** `a, b, c` */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { style: 'narrow', type: 'unit' }).format(parts);
  }

  /** `63%`, `4.2%`; never 0 for something and never 100 for less than all. */
  share(part: number, whole: number): string {
    const honest = honestShare(part, whole);
    const maximumFractionDigits = honest < 0.1 || honest > 0.99 ? 1 : 0;
    return this.#number({ style: 'percent', maximumFractionDigits }).format(honest);
  }

  /** `63.0%`, `4.2%`: a share whose point stands below those of its column; honest likewise. */
  columnShare(part: number, whole: number): string {
    return this.#number({ style: 'percent', ...oneDigit }).format(honestShare(part, whole));
  }

  /** `66.1 MB`, `12 bytes`, decimal units. */
  bytes(value: number): string {
    const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
    const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
    const scaled = value / 1000 ** step;
    return this.#number({
      style: 'unit',
      unit: steps[step] as string,
      unitDisplay: step > 0 ? 'short' : 'long',
      maximumFractionDigits: step > 0 && scaled < 100 ? 1 : 0,
    }).format(scaled);
  }

  /** `95.4 Mbps`, `950 kbps`, `67 bps`, `0.2 bps`, of bits per second. */
  bitRate(value: number): string {
    const steps = ['bps', 'kbps', 'Mbps', 'Gbps'];
    const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
    const scaled = value / 1000 ** step;
    const digits =
      value < 1 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: step > 0 && scaled < 100 ? 1 : 0 };
    return `${this.#number(digits).format(scaled)} ${steps[step]}`;
  }

  /** `Apr 6, 13:05:07`, with the year when `year` is true; an empty or broken time stays as it is. */
  moment(iso: string, year: boolean): string {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime())) return iso;
    const day = { month: 'short', day: 'numeric', ...(year ? { year: 'numeric' as const } : {}) } as const;
    return this.time({ ...day, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(time);
  }

  /** `Apr 1, 2020, 00:00 – Apr 10, 2020, 23:59` */
  period(from: string, to: string): string {
    return this.time({ dateStyle: 'medium', timeStyle: 'short' }).formatRange(new Date(from), new Date(to));
  }

  /** True when the years of two times differ, in the zone of the page. */
  yearsDiffer(from: string, to: string): boolean {
    const year = this.time({ year: 'numeric' });
    return year.format(Date.parse(from)) !== year.format(Date.parse(to));
  }

  /** `Apr 6, 2020`, for a calendar day such as `2020-04-06`. */
  day(isoDay: string): string {
    const time = new Date(`${isoDay.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(time.getTime())) return isoDay;
    return this.#calendarText({ dateStyle: 'medium' }).format(time);
  }

  /** `Monday` or `Mon`; 0 is Monday. */
  weekday(day: number, width: 'long' | 'short'): string {
    // 6 January 2020 was a Monday.
    return this.#calendarText({ weekday: width }).format(Date.UTC(2020, 0, 6 + day));
  }

  /** `Monday 13:00–14:00`, for an hour of the week; 0 is Monday's first. */
  hourOfWeek(place: number): string {
    const day = this.weekday(Math.floor(place / 24), 'long');
    return `${day} ${this.hour(place % 24)}–${this.hour((place % 24) + 1)}`;
  }

  /** `09:00` */
  hour(hour: number): string {
    return `${String(hour).padStart(2, '0')}:00`;
  }

  /** `Apr 6` or `Apr 7 – 8`, for calendar days; with the year when `year` is true. */
  days(from: string, to: string, year: boolean): string {
    const day = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(this.language, { ...day, ...(year ? { year: 'numeric' as const } : {}) });
    return format.formatRange(Date.parse(from), Date.parse(to));
  }

  /** `April 2020`, for a calendar month such as `2020-04`. */
  month(isoMonth: string): string {
    return this.#monthText(isoMonth, { year: 'numeric', month: 'long' });
  }

  /** `Apr 2020`, where there is little room. */
  shortMonth(isoMonth: string): string {
    return this.#monthText(isoMonth, { year: 'numeric', month: 'short' });
  }

  #monthText(isoMonth: string, options: Intl.DateTimeFormatOptions): string {
    const time = new Date(`${isoMonth}-01T00:00:00Z`);
    if (Number.isNaN(time.getTime())) return isoMonth;
    return this.#calendarText(options).format(time);
  }

  /** The time a bar stands for, in words: `Mon, Apr 6, 2020, 13:00 – 14:00`. */
  bucket(start: string, end: string, unit: TimeUnit): string {
    const from = new Date(start);
    const lastDay = new Date(Math.max(from.getTime(), Date.parse(end) - 1));
    const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
    switch (unit) {
      case 'minute':
      case 'hour':
        return this.time({ ...date, weekday: 'short', hour: '2-digit', minute: '2-digit' }).formatRange(
          from,
          new Date(end),
        );
      case 'day':
        return this.time({ ...date, weekday: 'short' }).format(from);
      case 'week':
        return this.time(date).formatRange(from, lastDay);
      case 'month':
        return this.time({ year: 'numeric', month: 'long' }).format(from);
    }
  }

  /** The name of an ISO 3166-1 alpha-2 code; a code nobody knows stays as it is. */
  country(code: string): string {
    return /^[A-Z]{2}$/.test(code) ? (this.#regions.of(code) ?? code) : code;
  }

  /** A formatter in the page's language and zone, 24 hours. */
  time(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.#dates({ ...options, timeZone: this.zone, hourCycle: 'h23' });
  }

  /** A formatter of calendar days and months, which are in no zone. */
  #calendarText(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.#dates({ ...options, timeZone: 'UTC' });
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return madeOnce(this.#times, options, () => new Intl.DateTimeFormat(this.language, options));
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return madeOnce(this.#numbers, options, () => new Intl.NumberFormat(this.language, options));
  }
}

function honestShare(part: number, whole: number): number {
  const ratio = whole === 0 ? 0 : part / whole;
  return ratio === 0 || ratio === 1 ? ratio : Math.min(0.999, Math.max(0.001, ratio));
}

/** Making a formatter takes longer than a hundred uses of it. */
function madeOnce<Format>(made: Map<string, Format>, options: object, make: () => Format): Format {
  const key = JSON.stringify(options);
  let format = made.get(key);
  if (format === undefined) {
    format = make();
    made.set(key, format);
  }
  return format;
}

function knownZone(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // `local`, or an offset where the platform knows only names: the system's zone.
    return undefined;
  }
}
