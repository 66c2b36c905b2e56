import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from './clip';
import type { ReportSection } from './document';
import { column, reportTable } from './reportTable';
import type { Wording } from './words';

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** How full an hour is, and what stands for a full one; a towering hour does not pale the others. */
export interface WeekScale {
  /** Of events per hour, 0 to 1: the root of the share, so that hours with a tenth of the most are still seen. */
  fullness(perHour: number): number;
  readonly full: number;
  readonly isCut: boolean;
}

/** The scale of hours with so many events each. */
export function weekScale(perHour: readonly number[]): WeekScale {
  const limit = clipLimit(perHour);
  const full = limit ?? Math.max(...perHour);
  return {
    fullness: (value) => (full === 0 ? 0 : Math.sqrt(Math.min(1, value / full))),
    full,
    isCut: limit !== undefined,
  };
}

/** What is said of one hour of the week. */
export function weekHourSentence(place: number, events: number, times: number, { strings, formats }: Wording): string {
  const name = formats.hourOfWeek(place);
  if (times === 0) return fill(strings.weekHourAbsent, name);
  return fill(strings.weekHour, name, formats.rate(events / times), formats.count(events), formats.count(times));
}

/** Which hours of which weekdays are the busiest; absent when no packet has a time. */
export function weekSection({ hourOfWeek }: Summary, wording: Wording): ReportSection | undefined {
  const { strings, formats } = wording;
  const { events, times } = hourOfWeek;
  const perHour = events.map((count, place) => (times[place] === 0 ? 0 : count / times[place]!));
  const most = Math.max(0, ...perHour);
  if (most === 0) return undefined;
  const { fullness, full, isCut } = weekScale(perHour);
  const rows = perHour.slice(0, 24).map((_none, hour) => hour);
  const rate = (place: number) => (times[place] === 0 ? '–' : formats.rate(perHour[place]!));
  return {
    heading: strings.weekHours,
    finding: fill(strings.weekFinding, formats.hourOfWeek(perHour.indexOf(most)), formats.rate(most)),
    charts: [
      {
        kind: 'week',
        days: weekdays.map((day) => formats.weekday(day, 'short')),
        cells: perHour.map((value, place) => ({
          ...(times[place] === 0 ? {} : { fullness: fullness(value) }),
          label: weekHourSentence(place, events[place]!, times[place]!, wording),
        })),
        scale: fill(strings.labelled, strings.weekScale, `0 – ${isCut ? '≥ ' : ''}${formats.rate(full)}`),
      },
    ],
    tables: [
      reportTable(rows, [
        column(strings.hour, (hour) => `${String(hour).padStart(2, '0')}:00`),
        ...weekdays.map((day) => column(formats.weekday(day, 'short'), (hour: number) => rate(day * 24 + hour), true)),
      ]),
    ],
    notes: [],
  };
}
