import { actions } from '../core/action';
import { directions } from '../core/direction';
import type { PortRow, SourceRow, Summary, TtlFacts } from '../core/summary';
import { initialTtlCaveat, initialTtlSystems } from '../knowledge/initialTtl';
import { fill } from '../protocol/summaryStrings';
import { clipLimit } from './clip';
import type { ReportBars, ReportSection } from './document';
import type { Formats } from './format';
import { column, reportTable } from './reportTable';
import {
  actionName,
  countryName,
  directionName,
  leadsSentence,
  patternName,
  severalYears,
  type Wording,
} from './words';

/** Bars of a chart that a document has room for, and rows of a table. */
export const barsShown = 15;
export const rowsShown = 50;

/** Destination ports by events; absent when there is none. */
export function portsSection(summary: Summary, wording: Wording): ReportSection | undefined {
  const { strings, formats } = wording;
  const ports = summary.ports.slice(0, rowsShown);
  const years = severalYears(summary, formats);
  const [first] = ports;
  if (first === undefined) return undefined;
  const name = ({ port, transport }: PortRow) => `${port}/${transport}`;
  const full = (row: PortRow) => (row.service === undefined ? name(row) : `${name(row)} (${row.service})`);
  return {
    heading: strings.ports,
    finding: leadsSentence(full(first), first.events, summary, wording),
    charts: [
      {
        kind: 'lying',
        bars: ports.slice(0, barsShown).map((row) => ({
          name: full(row),
          value: row.events,
          label: formats.count(row.events),
          ...(row.severity === undefined ? {} : { severity: row.severity }),
        })),
      },
    ],
    tables: [
      reportTable(ports, [
        column(strings.port, name),
        column(strings.service, ({ service }) => service ?? ''),
        column(strings.severity, ({ severity }) => (severity === undefined ? strings.notRated : strings[severity])),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.share, ({ events }) => formats.columnShare(events, summary.events), true),
        column(strings.sources, ({ sources }) => formats.count(sources), true),
        column(strings.perDay, ({ perDay }) => formats.columnRate(perDay), true),
        column(strings.mostInDay, ({ maxPerDay }) => formats.count(maxPerDay), true),
        column(strings.trend, ({ trend }) => (trend === undefined ? '–' : strings[trend.direction])),
        column(strings.pattern, ({ pattern }) => patternName(pattern, years, wording) || '–'),
        column(strings.topCountries, ({ countries }) =>
          formats.list(countries.slice(0, 3).map(({ code }) => countryName(code, wording))),
        ),
      ]),
    ],
    notes: cutNote(summary.ports.length, wording),
  };
}

/** Source addresses; absent when there is none. */
export function sourcesSection(summary: Summary, wording: Wording): ReportSection | undefined {
  const { strings, formats } = wording;
  const sources = summary.sources.slice(0, rowsShown);
  const [leader] = sources;
  if (leader === undefined) return undefined;
  const years = severalYears(summary, formats);
  return {
    heading: strings.sources,
    finding: leadsSentence(leader.address, leader.events, summary, wording),
    tables: [
      reportTable<SourceRow>(sources, [
        column(strings.address, ({ address }) => address),
        column(strings.country, ({ country }) => countryName(country, wording)),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.ports, ({ ports }) => formats.count(ports), true),
        column(strings.first, ({ first }) => formats.moment(first, years), true),
        column(strings.last, ({ last }) => formats.moment(last, years), true),
        column(strings.peakPerMinute, ({ peakPerMinute }) => formats.count(peakPerMinute), true),
        column(strings.peakPerSecond, ({ peakPerSecond }) => formats.count(peakPerSecond), true),
      ]),
    ],
    notes: cutNote(summary.sources.length, wording),
  };
}

/** Where the TTLs began; absent for formats without one. */
export function ttlSection({ ttl }: Summary, { strings, formats }: Wording): ReportSection | undefined {
  if (ttl === undefined) return undefined;
  const language = formats.language.startsWith('ja') ? 'ja' : 'en';
  const rows = ([64, 128, 255, 'unknown'] as const).map((initial) => ({ initial, events: ttl.initial[initial] }));
  const total = rows.reduce((sum, { events }) => sum + events, 0);
  const most = rows.reduce((a, b) => (b.events > a.events ? b : a));
  const below = formats.ratio(ttl.below64);
  return {
    heading: strings.ttl,
    finding:
      most.initial === 'unknown'
        ? fill(strings.ttlFindingUnclear, below)
        : fill(strings.ttlFinding, String(most.initial), formats.share(most.events, total), below),
    charts: [ttlChart(ttl, formats)],
    tables: [
      reportTable(rows, [
        column(strings.ttlInitial, ({ initial }) => (initial === 'unknown' ? strings.ttlUnclear : String(initial))),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.share, ({ events }) => formats.columnShare(events, total), true),
        column(strings.ttlSystems, ({ initial }) =>
          initial === 'unknown' ? '' : initialTtlSystems[initial][language],
        ),
      ]),
    ],
    notes: [initialTtlCaveat[language]],
  };
}

/** Every TTL, with the values that systems begin with. */
function ttlChart({ values }: TtlFacts, formats: Formats): ReportBars {
  const events = new Array<number>(256).fill(0);
  for (const { ttl, events: count } of values) events[ttl] = count;
  const limit = clipLimit(events);
  const bars = events.map((value, ttl) => ({ name: String(ttl), value, label: `${ttl}: ${formats.count(value)}` }));
  return { kind: 'standing', bars, marks: [64, 128, 255], ...(limit === undefined ? {} : { limit }) };
}

/** What the firewall did, and which way the packets went; absent without any. */
export function actionsSection(summary: Summary, { strings, formats }: Wording): ReportSection | undefined {
  if (summary.events === 0) return undefined;
  const rows = [
    ...actions.map((action) => [strings.action, actionName(action, strings), summary.actions[action]] as const),
    ...directions.map((way) => [strings.direction, directionName(way, strings), summary.directions[way]] as const),
  ].filter(([, , events]) => events > 0);
  const { outerInterface } = summary;
  const outer = outerInterface?.inferred === true ? strings.outerInferred : strings.outerSet;
  return {
    heading: strings.actionsAndDirections,
    finding: outerInterface === undefined ? '' : fill(outer, outerInterface.name),
    tables: [
      reportTable(rows, [
        column(strings.actionsAndDirections, ([kind, name]) => fill(strings.labelled, kind, name)),
        column(strings.events, ([, , events]) => formats.count(events), true),
        column(strings.share, ([, , events]) => formats.columnShare(events, summary.events), true),
      ]),
    ],
    notes: [],
  };
}

/** Says that rows are left out; nothing when none are. */
export function cutNote(rows: number, { strings, formats }: Wording): readonly string[] {
  return rows > rowsShown ? [fill(strings.mostFrequentOnly, formats.count(rowsShown))] : [];
}
