import type { MonthRow, Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from './clip';
import type { ReportSection } from './document';
import { bucketEnd } from './format';
import { column, reportTable } from './reportTable';
import { busiest, type Wording } from './words';

/** The days of a log up to which each has its own row; longer logs are told by month. */
const mostDays = 62;

/** Events over time; absent when no packet has a time. */
export function timeSection(summary: Summary, { strings, formats }: Wording): ReportSection | undefined {
  const { unit, buckets } = summary.time;
  if (buckets.length === 0) return undefined;
  const tick = formats.time(
    summary.days.length > 2 ? { month: 'short', day: 'numeric' } : { hour: '2-digit', minute: '2-digit' },
  );
  const named = buckets.map(({ start, events }, index) => ({
    name: formats.bucket(start, buckets[index + 1]?.start ?? bucketEnd(start, unit), unit),
    value: events,
    label: formats.count(events),
    tick: tick.format(Date.parse(start)),
  }));
  const peak = named.reduce((most, bar) => (bar.value > most.value ? bar : most));
  const all = summary.events;
  const limit = clipLimit(buckets.map(({ events }) => events));
  const cut = named.filter(({ value }) => value > (limit ?? Number.POSITIVE_INFINITY)).length;
  const isShort = summary.days.length <= mostDays;
  return {
    heading: strings.time,
    finding:
      all === 1
        ? fill(strings.onlyEvent, peak.name)
        : fill(strings[busiest[unit]], peak.name, peak.label, formats.count(all), formats.share(peak.value, all)),
    chart: { kind: 'standing', bars: named, ...(limit === undefined ? {} : { limit }) },
    ...(isShort
      ? {
          table: reportTable(summary.days, [
            column(strings.day, ({ day }) => formats.day(day)),
            column(strings.events, ({ events }) => formats.count(events), true),
            column(strings.share, ({ events }) => formats.share(events, all), true),
            column(strings.outlier, ({ outlier }) => (outlier ? strings.outlier : '')),
          ]),
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
    chart: {
      kind: 'standing',
      bars: months.map(({ month, perDay }) => ({
        name: formats.shortMonth(month),
        value: perDay,
        label: formats.mean(perDay),
      })),
    },
    table: reportTable<MonthRow>(months, [
      column(strings.month, ({ month }) => formats.month(month)),
      column(strings.events, ({ events }) => formats.count(events), true),
      column(strings.daysLogged, (row) => formats.count(row.days), true),
      column(strings.perDay, ({ perDay }) => formats.mean(perDay), true),
      column(strings.yearOnYear, ({ yearOnYear }) => ratio(yearOnYear), true),
      ...(outliers
        ? [
            column(beside(strings.perDay), (row: MonthRow) => formats.mean(row.perDayWithoutOutliers), true),
            column(beside(strings.yearOnYear), (row: MonthRow) => ratio(row.yearOnYearWithoutOutliers), true),
          ]
        : []),
    ]),
    notes: outliers ? [strings.outliersIncluded] : [],
  };
}

/** Answers to packets with a forged own address; absent when there is none. */
export function backscatterSection({ backscatter }: Summary, { strings, formats }: Wording): ReportSection | undefined {
  const { events, sources } = backscatter;
  if (events === 0) return undefined;
  return {
    heading: strings.backscatter,
    finding: fill(strings.labelled, strings.events, formats.count(events)),
    table: reportTable(sources, [
      column(strings.address, ({ address, name }) => (name === undefined ? address : `${address} (${name})`)),
      column(strings.events, (row) => formats.count(row.events), true),
      column('SYN-ACK', ({ synAck }) => formats.count(synAck), true),
      column('RST', ({ rst }) => formats.count(rst), true),
    ]),
    notes: [],
  };
}
