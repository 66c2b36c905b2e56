import type { SectionFact } from '../../language/outlineFacts';
import { language } from './language';

const parts: Readonly<Record<SectionFact['kind'], Intl.DateTimeFormatOptions>> = {
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/** `April 2020`, `Mon, Apr 6, 2020` or `16:00`. */
export function sectionWords({ kind, start }: SectionFact): string {
  // The zone's clocks are shown as if they were UTC: `Intl` does not take offsets as zones everywhere.
  return new Intl.DateTimeFormat(language(), { ...parts[kind], timeZone: 'UTC' }).format(start);
}
