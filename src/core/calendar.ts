/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/** Days from 1970-01-01 to a day of the Gregorian calendar; month 1 to 12. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** A day of the Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The calendar day that lies `days` after 1970-01-01. */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Day of the week, 0 (Monday) to 6, of the day that lies `days` after 1970-01-01, a Thursday. */
export function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `2020-04-06` */
export function formatDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `2020-04` */
export function formatMonth(days: number): string {
  return formatDay(days).slice(0, 7);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The leap year whose days stand in for the days of an unknown year; see {@link daysFromYearless}. */
const yearlessYear = 2000;
const yearlessStart = daysFromCivil(yearlessYear, 1, 1);

/** Day of an unknown year, 0 to 365: every year is counted as if it had a 29 February. */
export function yearlessDay(month: number, day: number): number {
  return daysFromCivil(yearlessYear, month, day) - yearlessStart;
}

/** Days from 1970-01-01 to a {@link yearlessDay} of `year`; 29 February of a common year is its 1 March. */
export function daysFromYearless(day: number, year: number): number {
  const { month, day: dayOfMonth } = civilFromDays(yearlessStart + day);
  return daysFromCivil(year, month, dayOfMonth);
}

/** The {@link yearlessDay} of 29 February. */
export const leapDay = yearlessDay(2, 29);
