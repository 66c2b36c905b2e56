import type { CountryRow, DayRow, MonthRow, PortRow, SeverityName, SourceRow, Summary } from '../core/summary';
import type { Paint } from './paint';
import type { Speech } from './speech';
import type { Column } from './table';

/** One row for each destination port. */
export function portColumns(events: number, speech: Speech, paint: Paint): readonly Column<PortRow>[] {
  const { say, number, mean, percent } = speech;
  const severity: Readonly<Record<SeverityName, (text: string) => string>> = {
    critical: paint.red,
    high: paint.red,
    medium: paint.yellow,
    low: (text) => text,
    info: (text) => text,
  };
  return [
    { title: say('column.port'), side: 'end', cell: (row) => `${row.port}/${row.transport}` },
    { title: say('column.service'), side: 'start', cell: (row) => row.service },
    {
      title: say('column.severity'),
      side: 'start',
      cell: (row) => row.severity && say(`severity.${row.severity}`),
      paint: (text, row) => (row.severity ? severity[row.severity](text) : text),
    },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: say('column.share'), side: 'end', cell: (row) => percent(row.events / events) },
    { title: say('column.sources'), side: 'end', cell: (row) => number(row.sources) },
    { title: say('column.perDay'), side: 'end', cell: (row) => mean(row.perDay) },
    { title: say('column.maxPerDay'), side: 'end', cell: (row) => number(row.maxPerDay) },
    {
      title: say('column.belowTtl64'),
      side: 'end',
      cell: (row) => (row.belowTtl64 === undefined ? undefined : percent(row.belowTtl64)),
    },
    {
      title: say('column.topCountries'),
      side: 'start',
      cell: (row) =>
        row.countries.map(({ code, events: count }) => `${countryWord(code, speech)} ${number(count)}`).join(', '),
    },
  ];
}

/** Codes are short enough for a list; what is no country needs its word. */
function countryWord(code: string, speech: Speech): string {
  return /^[A-Z]{2}$/.test(code) ? code : speech.country(code);
}

/** One row for each calendar day. */
export function dayColumns(summary: Summary, speech: Speech, paint: Paint): readonly Column<DayRow>[] {
  const { say, number } = speech;
  const hours = hoursByDay(summary, speech);
  return [
    { title: say('column.day'), side: 'start', cell: (row) => row.day },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: say('column.hours'), side: 'start', cell: (row) => hours.get(row.day), paint: (text) => paint.cyan(text) },
    {
      title: '',
      side: 'start',
      cell: (row) => (row.outlier ? say('day.outlier') : undefined),
      paint: (text) => paint.yellow(text),
    },
  ];
}

/** One bar for each hour of a day, the day's highest is full; no bars when the buckets are no hours. */
function hoursByDay({ time: { unit, buckets } }: Summary, speech: Speech): ReadonlyMap<string, string> {
  const bars = ' ▁▂▃▄▅▆▇█';
  const days = new Map<string, number[]>();
  if (unit === 'hour') {
    for (const { start, events } of buckets) {
      const [day = '', clock = ''] = speech.time(start).split(' ');
      const hours = days.get(day) ?? new Array<number>(24).fill(0);
      const hour = Number(clock.slice(0, 2));
      hours[hour] = (hours[hour] ?? 0) + events;
      days.set(day, hours);
    }
  }
  const shape = (hours: readonly number[]) => {
    const highest = Math.max(1, ...hours);
    return hours.map((events) => bars[Math.ceil((events / highest) * (bars.length - 1))]).join('');
  };
  return new Map([...days].map(([day, hours]) => [day, shape(hours)]));
}

/** One row for each calendar month; `outliers`: whether the figures without unusual days differ. */
export function monthColumns(outliers: boolean, speech: Speech): readonly Column<MonthRow>[] {
  const { say, number, mean, percent } = speech;
  const ratio = (value: number | undefined) => (value === undefined ? undefined : percent(value));
  const columns: readonly Column<MonthRow>[] = [
    { title: say('column.month'), side: 'start', cell: (row) => row.month },
    { title: say('column.days'), side: 'end', cell: (row) => number(row.days) },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: say('column.perDay'), side: 'end', cell: (row) => mean(row.perDay) },
    { title: say('column.yearOnYear'), side: 'end', cell: (row) => ratio(row.yearOnYear) },
  ];
  return outliers
    ? [
        ...columns,
        { title: say('column.perDayWithoutOutliers'), side: 'end', cell: (row) => mean(row.perDayWithoutOutliers) },
        {
          title: say('column.yearOnYearWithoutOutliers'),
          side: 'end',
          cell: (row) => ratio(row.yearOnYearWithoutOutliers),
        },
      ]
    : columns;
}

/** One row for each country, and for what is none. */
export function countryColumns(events: number, speech: Speech): readonly Column<CountryRow>[] {
  const { say, number, percent } = speech;
  return [
    { title: say('column.code'), side: 'start', cell: ({ code }) => (/^[A-Z]{2}$/.test(code) ? code : undefined) },
    { title: say('column.country'), side: 'start', cell: ({ code }) => speech.country(code) },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: say('column.share'), side: 'end', cell: (row) => percent(row.events / events) },
    { title: say('column.sources'), side: 'end', cell: (row) => number(row.sources) },
    { title: say('column.first'), side: 'start', cell: (row) => row.first && speech.time(row.first) },
  ];
}

/** One row for each source address. */
export function sourceColumns(events: number, speech: Speech): readonly Column<SourceRow>[] {
  const { say, number, percent } = speech;
  return [
    { title: say('column.address'), side: 'start', cell: (row) => row.address },
    { title: say('column.country'), side: 'start', cell: (row) => speech.country(row.country) },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: say('column.share'), side: 'end', cell: (row) => percent(row.events / events) },
    { title: say('column.ports'), side: 'end', cell: (row) => number(row.ports) },
    { title: say('column.peakPerMinute'), side: 'end', cell: (row) => number(row.peakPerMinute) },
    { title: say('column.peakPerSecond'), side: 'end', cell: (row) => number(row.peakPerSecond) },
    { title: say('column.first'), side: 'start', cell: (row) => row.first && speech.time(row.first) },
    { title: say('column.last'), side: 'start', cell: (row) => row.last && speech.time(row.last) },
  ];
}

/** One row for each server whose answers are backscatter. */
export function backscatterColumns({
  say,
  number,
}: Speech): readonly Column<Summary['backscatter']['sources'][number]>[] {
  return [
    { title: say('column.address'), side: 'start', cell: (row) => row.address },
    { title: say('column.name'), side: 'start', cell: (row) => row.name },
    { title: say('column.events'), side: 'end', cell: (row) => number(row.events) },
    { title: 'SYN-ACK', side: 'end', cell: (row) => number(row.synAck) },
    { title: 'RST', side: 'end', cell: (row) => number(row.rst) },
  ];
}
