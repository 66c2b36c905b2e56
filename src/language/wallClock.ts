import { dayMs, daysFromYearless } from '../core/calendar';
import type { TimeFact } from './headFacts';

/**
 * The time as a clock on the wall beside the device showed it: milliseconds since 1970 as if that zone were UTC.
 * @param year for a line without one
 */
export function wallClock({ clock, milliseconds }: TimeFact, year: number): number {
  if (clock !== 'noYear') return milliseconds;
  const day = Math.floor(milliseconds / dayMs);
  return daysFromYearless(day, year) * dayMs + (milliseconds - day * dayMs);
}
