import { rareCountryEvents } from '../core/rareCountries';
import type { RedactionMode } from '../core/redact/redactor';
import type { Summary } from '../core/summary';
import type { VolumeFacts } from '../core/volume';
import { type BaselineComparison, baselineWords } from '../knowledge/findings/baseline';
import { limitWords } from '../knowledge/findings/confidenceWords';
import { type JudgedFindings, verdictOf } from '../knowledge/findings/verdict';
import type { Language } from '../knowledge/text';
import type { CountryData } from '../protocol/analysis';
import type { CompareAnswer, FindingCard, SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { compareSection } from './compareSection';
import { countriesSection } from './countriesSection';
import type { ReportDocument, ReportSection } from './document';
import type { Formats } from './format';
import { actionsSection, portsSection, sourcesSection, ttlSection } from './rankingSections';
import { backscatterSection, monthsSection, timeSection } from './timeSections';
import { volumeSection } from './volumeSection';
import { weekSection } from './weekSection';
import { isoCount, qualitySentence, type Wording } from './words';

/** What a document is made from. */
export interface ReportSubject {
  /** Redacted already, if it is. */
  readonly summary: Summary;
  readonly findings: readonly FindingCard[];
  /** What is told of a log as a whole only: absent under a filter. */
  readonly whole?: { readonly report: JudgedFindings; readonly baseline: BaselineComparison };
  readonly countryData: readonly CountryData[];
  readonly volume: VolumeFacts;
  /** Absent: nothing is compared. */
  readonly compared?: CompareAnswer;
  /** The filter in force; empty: none. */
  readonly query: string;
  readonly redacted?: RedactionMode;
  /** What the person counts as little or much; absent: as the page does without settings. */
  readonly limits?: ReportLimits;
}

/** What the person counts as little or much, as far as a report tells of it. */
export type ReportLimits = Pick<SummaryLimits, 'clip' | 'rareCountryEvents'>;

/** The Attack Summary as a document: what the page says, in its order. */
export function summaryDocument(subject: ReportSubject, wording: Wording): ReportDocument {
  const { summary, findings, whole, query, redacted, limits = { clip: 0, rareCountryEvents } } = subject;
  const { strings, formats } = wording;
  const sections = [
    timeSection(summary, limits.clip, wording),
    portsSection(summary, wording),
    countriesSection(summary, limits.rareCountryEvents, wording),
    sourcesSection(summary, wording),
    monthsSection(summary, wording),
    ttlSection(summary, wording),
    actionsSection(summary, wording),
    weekSection(summary, wording),
    volumeSection(subject.volume, wording),
    backscatterSection(summary, wording),
    compareSection(subject.compared, wording),
  ];
  return {
    language: formats.language,
    strings,
    formats,
    title: summary.logs.map(({ path }) => path.replace(/^.*[/\\](?=.)/s, '')).join(', '),
    facts: facts(summary, wording),
    ...(whole === undefined ? {} : { baseline: baselineWords(whole.baseline, language(formats)) }),
    answers: whole === undefined ? [] : verdictOf(whole.report, language(formats)),
    limits: whole === undefined ? [] : whole.report.limits.map((limit) => limitWords[limit][language(formats)]),
    notices: [
      ...(query === '' ? [] : [fill(strings.reportFilter, query)]),
      ...(redacted === undefined ? [] : [redacted === 'own' ? strings.redactedOwn : strings.redactedAll]),
    ],
    findings,
    sections: sections.filter((section): section is ReportSection => section !== undefined),
    quality: summary.quality.map(({ code, count }) => qualitySentence(code, count, wording)),
    credits: [
      ...subject.countryData.map(({ name, built }) => ({ text: fill(strings.countryData, name, formats.day(built)) })),
      ...(subject.countryData.some(({ name }) => /dbip/i.test(name))
        ? [{ text: strings.attribution, url: 'https://db-ip.com' }]
        : []),
      { text: strings.madeBy },
    ],
  };
}

function language(formats: Formats): Language {
  return formats.language.startsWith('ja') ? 'ja' : 'en';
}

function facts(summary: Summary, { strings, formats }: Wording): ReportDocument['facts'] {
  const { period, countries } = summary;
  const sources = countries.reduce((sum, { sources: count }) => sum + count, 0);
  return [
    ...(period === undefined
      ? []
      : ([
          [strings.period, periodText(period, { strings, formats })],
          [strings.eventsPerDay, formats.rate(summary.events / period.days)],
        ] as const)),
    [strings.events, formats.count(summary.events)],
    [strings.sources, formats.count(sources)],
    [strings.countries, formats.count(isoCount(countries))],
    [strings.lines, formats.count(summary.lines)],
    [strings.unparsed, formats.count(summary.unparsed)],
    [strings.other, formats.count(summary.other)],
  ];
}

function periodText({ from, to, days }: NonNullable<Summary['period']>, { strings, formats }: Wording): string {
  const parts = [formats.period(from, to), fill(strings.days, formats.count(days))];
  if (formats.zone !== undefined) parts.push(fill(strings.zone, formats.zone));
  return parts.join(' · ');
}
