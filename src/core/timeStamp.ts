import {
  closeBracket,
  colon,
  comma,
  dot,
  hyphen,
  isDigit,
  nine,
  openBracket,
  plus,
  slash,
  space,
  startsWith,
  zero,
} from './ascii';
import { civilFromDays, dayMs, daysFromCivil, yearlessDay } from './calendar';
import { type MonthReading, readMonthName } from './monthNames';
import { Clock } from './packet';

/** `月`, as `journalctl` writes months in Japanese and Chinese (`10月 12 10:16:42`). */
const monthSign = Uint8Array.of(0xe6, 0x9c, 0x88);

const noCache = new Uint8Array(0);

/** A later year is damage, and would stretch the calendar of the whole log. */
const latestYear = 2100;

/**
 * Reads the time a line begins with. Lines of the same minute share all but their seconds, so the minute is kept from
 * line to line and read once.
 */
export class TimeStampReader {
  /** See `Packet.time`. */
  time = 0;
  clock: number = Clock.none;
  #minuteText: Uint8Array = noCache;
  #minuteTime = 0;
  #minuteClock: number = Clock.none;
  #minuteIso = false;
  readonly #month: MonthReading = { month: 0, end: 0 };

  /**
   * Reads a time stamp at `at`. Returns the offset behind it, or -1 when there is none (`clock` is then none).
   */
  read(bytes: Uint8Array, at: number, end: number): number {
    const cached = this.#minuteText;
    if (cached.length > 0 && startsWith(bytes, at, end, cached)) {
      this.clock = this.#minuteClock;
      return this.#seconds(bytes, at + cached.length, end, this.#minuteTime, this.#minuteIso);
    }
    this.clock = Clock.none;
    const first = bytes[at] as number;
    if (at >= end) return -1;
    if (isDigit(first)) return this.#beginsWithDigit(bytes, at, end);
    if (first === openBracket) return this.#bracketed(bytes, at, end);
    if (first === space && isDigit(bytes[at + 1] as number)) return this.#localisedMonthNumber(bytes, at + 1, end, at);
    return this.#beginsWithName(bytes, at, end);
  }

  /** `2025-01-23T12:22:21.5-05:00`, `2026/10/06 12:00:00:`, `28/06/2020 18:57:53`, `20/Jun/2022:13:09:14 +0200`, `10月 12 10:16:42` */
  #beginsWithDigit(bytes: Uint8Array, at: number, end: number): number {
    const separator = bytes[at + 4] as number;
    if ((separator === hyphen || separator === slash) && bytes[at + 7] === separator) {
      const days = this.#civil(
        this.#number(bytes, at, 4),
        this.#number(bytes, at + 5, 2),
        this.#number(bytes, at + 8, 2),
      );
      return days === undefined ? -1 : this.#timeOfDay(bytes, at, at + 11, end, days * dayMs, Clock.noZone, true);
    }
    if (bytes[at + 2] === slash && bytes[at + 5] === slash) {
      const days = this.#civil(
        this.#number(bytes, at + 6, 4),
        this.#number(bytes, at + 3, 2),
        this.#number(bytes, at, 2),
      );
      return days === undefined ? -1 : this.#timeOfDay(bytes, at, at + 11, end, days * dayMs, Clock.noZone, false);
    }
    if (bytes[at + 2] === slash && bytes[at + 6] === slash) {
      readMonthName(bytes, at + 3, at + 6, this.#month);
      const days = this.#civil(this.#number(bytes, at + 7, 4), this.#month.month, this.#number(bytes, at, 2));
      return days === undefined ? -1 : this.#timeOfDay(bytes, at, at + 12, end, days * dayMs, Clock.noZone, true);
    }
    return this.#localisedMonthNumber(bytes, at, end, at);
  }

  /** `10月 12 10:16:42` and ` 7月 26 19:12:35` */
  #localisedMonthNumber(bytes: Uint8Array, at: number, end: number, start: number): number {
    const digits = isDigit(bytes[at + 1] as number) ? 2 : 1;
    if (!startsWith(bytes, at + digits, end, monthSign)) return -1;
    return this.#dayAndTime(bytes, start, at + digits + monthSign.length, end, this.#number(bytes, at, digits));
  }

  /** `Jan  8 03:37:09`, `jul 26 19:12:35`, `sep/15 12:35:34`, `Mon Mar 23 13:16:49 2026` */
  #beginsWithName(bytes: Uint8Array, at: number, end: number): number {
    readMonthName(bytes, at, end, this.#month);
    if (this.#month.month > 0) return this.#dayAndTime(bytes, at, this.#month.end, end, this.#month.month);
    if (bytes[at + 3] !== space) return -1;
    readMonthName(bytes, at + 4, end, this.#month);
    if (this.#month.month === 0) return -1;
    const behind = this.#dayAndTime(bytes, at, this.#month.end, end, this.#month.month);
    if (behind < 0) return -1;
    this.#minuteText = noCache;
    const year = bytes[behind] === space ? this.#number(bytes, behind + 1, 4) : -1;
    if (year < 0) return behind;
    const days = this.#civil(year, this.#month.month, this.#dayOfMonth);
    if (days === undefined) return behind;
    this.time = days * dayMs + (this.time % dayMs);
    this.clock = Clock.noZone;
    return behind + 5;
  }

  /** `[Wed Aug 21 10:00:00 2019]` (dmesg -T), `[2026-09-03 08:35:10]` */
  #bracketed(bytes: Uint8Array, at: number, end: number): number {
    const isNumeric = isDigit(bytes[at + 1] as number);
    const behind = isNumeric ? this.#beginsWithDigit(bytes, at + 1, end) : this.#beginsWithName(bytes, at + 1, end);
    if (behind < 0 || bytes[behind] !== closeBracket) {
      this.clock = Clock.none;
      return -1;
    }
    return behind + 1;
  }

  #dayOfMonth = 0;

  /** ` 8 03:37:09` behind a month: the day padded with a blank, with a zero, or not at all; `/15 12:35:34` (RouterOS). */
  #dayAndTime(bytes: Uint8Array, start: number, at: number, end: number, month: number): number {
    let i = at;
    if (bytes[i] === slash) i++;
    else while (bytes[i] === space && i < at + 3) i++;
    if (i === at) return -1;
    const digits = isDigit(bytes[i + 1] as number) ? 2 : 1;
    const day = this.#number(bytes, i, digits);
    i += digits;
    if (this.#civil(2000, month, day) === undefined || bytes[i] !== space) return -1;
    this.#dayOfMonth = day;
    return this.#timeOfDay(bytes, start, i + 1, end, yearlessDay(month, day) * dayMs, Clock.noYear, false);
  }

  /** `03:37:09` and what may follow; keeps the minute for the next line. `iso`: a zone may follow. */
  #timeOfDay(
    bytes: Uint8Array,
    start: number,
    at: number,
    end: number,
    day: number,
    clock: number,
    iso: boolean,
  ): number {
    const hour = this.#number(bytes, at, 2);
    const minute = this.#number(bytes, at + 3, 2);
    const separator = bytes[at - 1] as number;
    const separated = separator === space || separator === colon || separator === 0x54 || separator === 0x74;
    if (!separated || hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
    if (bytes[at + 2] !== colon || bytes[at + 5] !== colon) return -1;
    const time = day + hour * 3_600_000 + minute * 60_000;
    this.clock = clock;
    const behind = this.#seconds(bytes, at + 6, end, time, iso);
    if (behind < 0) this.clock = Clock.none;
    else {
      this.#minuteText = bytes.slice(start, at + 6);
      this.#minuteTime = time;
      this.#minuteClock = clock;
      this.#minuteIso = iso;
    }
    return behind;
  }

  /** `09`, `09.123456`, `09,123`, `09.5-05:00`, `09+0000`, `09Z`, `09 +0200` */
  #seconds(bytes: Uint8Array, at: number, end: number, minute: number, iso: boolean): number {
    const tens = (bytes[at] as number) - zero;
    const ones = (bytes[at + 1] as number) - zero;
    const second = tens * 10 + ones;
    if (at + 2 > end || tens < 0 || second > 60 || ones < 0 || ones > 9) {
      this.clock = Clock.none;
      return -1;
    }
    let time = minute + second * 1000;
    let i = at + 2;
    const mark = bytes[i] as number;
    if (i + 1 < end && (mark === dot || mark === comma) && isDigit(bytes[i + 1] as number)) {
      let scale = 100;
      for (i++; i < end; i++) {
        const digit = (bytes[i] as number) - zero;
        if (digit < 0 || digit > 9) break;
        time += digit * scale;
        scale = scale >= 10 ? scale / 10 : 0;
      }
    }
    this.time = time;
    return iso ? this.#zone(bytes, i, end) : i;
  }

  #zone(bytes: Uint8Array, at: number, end: number): number {
    if (at >= end) return at;
    const mark = bytes[at] as number;
    if (mark === 0x5a || mark === 0x7a) {
      this.clock = Clock.utc;
      return at + 1;
    }
    const signAt = mark === space ? at + 1 : at;
    const sign = bytes[signAt] === plus ? 1 : bytes[signAt] === hyphen ? -1 : 0;
    const hours = sign === 0 ? -1 : this.#number(bytes, signAt + 1, 2);
    if (hours < 0 || hours > 14) return at;
    const minutesAt = bytes[signAt + 3] === colon ? signAt + 4 : signAt + 3;
    const minutes = this.#number(bytes, minutesAt, 2);
    if (minutes < 0 || minutes > 59 || minutesAt + 2 > end) return at;
    this.time -= sign * (hours * 60 + minutes) * 60_000;
    this.clock = Clock.utc;
    return minutesAt + 2;
  }

  #civil(year: number, month: number, day: number): number | undefined {
    if (year < 1970 || year > latestYear || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
    const days = daysFromCivil(year, month, day);
    return civilFromDays(days).day === day ? days : undefined;
  }

  /** A decimal number of exactly `digits` digits, or -1. */
  #number(bytes: Uint8Array, at: number, digits: number): number {
    let value = 0;
    for (let i = at; i < at + digits; i++) {
      const byte = bytes[i] as number;
      if (!(byte >= zero && byte <= nine)) return -1;
      value = value * 10 + byte - zero;
    }
    return value;
  }
}
