import { dayMs } from '../core/calendar';
import type { MonthRow, Summary, TimeBucket, TimeUnit } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { barLimit } from './clip';
import type { ReportBar, ReportSection } from './document';
import { bucketEnd, type Formats, unitOfBuckets } from './format';
import { column, reportTable } from './reportTable';
import { busiest, type Wording } from './words';

/** The days of a log up to which each has its own row; longer logs are told by month. */
const mostDays = 62;

/** Events over time, bars cut at `clip` (0: where it helps); absent when no packet has a time. */
export function timeSection(summary: Summary, clip: number, { strings, formats }: Wording): ReportSection | undefined {
  const { unit, buckets } = summary.time;
  if (buckets.length === 0) return undefined;
  const named = timeBars(buckets, unit, formats);
  const peak = named.reduce((most, bar) => (bar.value > most.value ? bar : most));
  const all = summary.events;
  const limit = barLimit(
    buckets.map(({ events }) => events),
    clip,
  );
  const cut = named.filter(({ value }) => value > (limit ?? Number.POSITIVE_INFINITY)).length;
  const isShort = summary.days.length <= mostDays;
  return {
    heading: strings.time,
    finding:
      all === 1
        ? fill(strings.onlyEvent, peak.name)
        : fill(strings[busiest[unit]], peak.name, peak.label, formats.count(all), formats.share(peak.value, all)),
    charts: [{ kind: 'standing', bars: named, ...(limit === undefined ? {} : { limit }) }],
    ...(isShort
      ? {
          tables: [
            reportTable(summary.days, [
              column(strings.day, ({ day }) => formats.day(day)),
              column(strings.events, ({ events }) => formats.count(events), true),
              column(strings.share, ({ events }) => formats.columnShare(events, all), true),
              column(strings.outlier, ({ outlier }) => (outlier ? strings.outlier : '')),
            ]),
          ],
        }
      : {}),
    notes: limit === undefined ? [] : [fill(strings.barsCut, formats.count(limit), formats.count(cut))],
  };
}

/** Mean events per day of each month; absent when the log has one month alone. */
export function monthsSection({ months, days }: Summary, { strings, formats }: Wording): ReportSection | undefined {
  const last = months.filter(({ yearOnYear }) => yearOnYear !== undefined).at(-1) ?? months.at(-1);
  if (last === undefined || (months.length < 2 && last.yearOnYear === undefined)) return undefined;
  const outliers = days.some(({ outlier }) => outlier);
  const ratio = (value: number | undefined) => (value === undefined ? '–' : formats.ratio(value));
  const beside = (heading: string) => `${heading} (${strings.withoutOutliers})`;
  const before = formats.month(`${Number(last.month.slice(0, 4)) - 1}${last.month.slice(4)}`);
  const name = formats.month(last.month);
  return {
    heading: strings.months,
    finding:
      last.yearOnYear === undefined
        ? fill(strings.monthMean, name, formats.mean(last.perDay))
        : fill(strings.monthMeanRatio, name, formats.mean(last.perDay), formats.ratio(last.yearOnYear), before),
    charts: [
      {
        kind: 'standing',
        bars: months.map(({ month, perDay }) => ({
          name: formats.shortMonth(month),
          value: perDay,
          label: formats.mean(perDay),
        })),
      },
    ],
    tables: [
      reportTable<MonthRow>(months, [
        column(strings.month, ({ month }) => formats.month(month)),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.daysLogged, (row) => formats.count(row.days), true),
        column(strings.perDay, ({ perDay }) => formats.columnRate(perDay), true),
        column(strings.yearOnYear, ({ yearOnYear }) => ratio(yearOnYear), true),
        ...(outliers
          ? [
              column(beside(strings.perDay), (row: MonthRow) => formats.columnRate(row.perDayWithoutOutliers), true),
              column(beside(strings.yearOnYear), (row: MonthRow) => ratio(row.yearOnYearWithoutOutliers), true),
            ]
          : []),
      ]),
    ],
    notes: outliers ? [strings.outliersIncluded] : [],
  };
}

/** Answers to packets with a forged own address; absent when there is none. */
export function backscatterSection({ backscatter }: Summary, { strings, formats }: Wording): ReportSection | undefined {
  const { events, sources, buckets } = backscatter;
  if (events === 0) return undefined;
  const [first, last] = [buckets[0], buckets.at(-1)];
  const unit = unitOfBuckets(buckets);
  const end = last === undefined ? '' : bucketEnd(last.start, unit);
  const period = first === undefined ? strings.noTime : formats.period(first.start, end);
  const known = sources.filter(({ name }) => name !== undefined).length;
  const figures = [events, sources.length, known].map((count) => formats.count(count));
  // Of a cut list nobody can say how many there are.
  const isWhole = sources.reduce((sum, source) => sum + source.events, 0) === events;
  return {
    heading: strings.backscatter,
    finding: isWhole
      ? fill(strings.backscatterFinding, ...figures, period)
      : `${fill(strings.labelled, strings.events, formats.count(events))} (${period})`,
    charts: [{ kind: 'standing', bars: timeBars(buckets, unit, formats) }],
    tables: [
      reportTable(sources, [
        column(strings.address, ({ address, name }) => (name === undefined ? address : `${address} (${name})`)),
        column(strings.events, (row) => formats.count(row.events), true),
        column('SYN-ACK', ({ synAck }) => formats.count(synAck), true),
        column('RST', ({ rst }) => formats.count(rst), true),
        column(strings.icmpErrors, (row) => formats.count(row.events - row.synAck - row.rst), true),
      ]),
    ],
    notes: [strings.backscatterMeaning],
  };
}

function timeBars(buckets: readonly TimeBucket[], unit: TimeUnit, formats: Formats): readonly ReportBar[] {
  const [first, last] = [buckets[0]?.start ?? '', buckets.at(-1)?.start ?? ''];
  const isLong = Date.parse(last) - Date.parse(first) > 2 * dayMs;
  const tick = formats.time(isLong ? { month: 'short', day: 'numeric' } : { hour: '2-digit', minute: '2-digit' });
  return buckets.map(({ start, events }, index) => ({
    name: formats.bucket(start, buckets[index + 1]?.start ?? bucketEnd(start, unit), unit),
    value: events,
    label: formats.count(events),
    tick: tick.format(Date.parse(start)),
  }));
}
