import { rareCountries } from '../core/rareCountries';
import type { CountryRow, Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import type { ReportMap, ReportSection } from './document';
import { stepLabel, stepOf } from './mapSteps';
import { barsShown, cutNote, rowsShown } from './rankingSections';
import { column, reportTable } from './reportTable';
import { codesSeen, countryName, isCountry, leadsSentence, patternName, severalYears, type Wording } from './words';

/** Countries of the sources, as map, bars and table; at most `rareEvents` make a rare visitor. Absent when no packet has a source. */
export function countriesSection(summary: Summary, rareEvents: number, wording: Wording): ReportSection | undefined {
  const { strings, formats } = wording;
  const known = summary.countries.filter(({ code }) => isCountry(code));
  // What is no country stands behind, as on the page.
  const countries = [...known, ...summary.countries.filter(({ code }) => !isCountry(code))].slice(0, rowsShown);
  const [first] = countries;
  if (first === undefined) return undefined;
  const years = severalYears(summary, formats);
  const name = ({ code }: CountryRow) => countryName(code, wording);
  const leads = known.length === 0 ? strings.noCountries : leadsSentence(name(first), first.events, summary, wording);
  return {
    heading: strings.countries,
    finding: `${leads} ${codesSeen(known, wording)}`.trim(),
    charts: [
      ...(known.length === 0 ? [] : [countryMap(known, summary.events, wording)]),
      {
        kind: 'lying',
        bars: countries
          .slice(0, barsShown)
          .map((row) => ({ name: name(row), value: row.events, label: formats.count(row.events) })),
      },
    ],
    tables: [
      reportTable(countries, [
        column(strings.country, name),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.share, ({ events }) => formats.columnShare(events, summary.events), true),
        column(strings.sources, ({ sources }) => formats.count(sources), true),
        column(strings.pattern, ({ pattern }) => patternName(pattern, years, wording) || '–'),
        column(strings.first, ({ first: time }) => formats.moment(time, years), true),
      ]),
    ],
    notes: [
      ...rare(known, rareEvents, wording),
      strings.countryMeaning,
      ...(known.length === 0 ? [] : [strings.mapNote]),
      ...cutNote(summary.countries.length, wording),
    ],
  };
}

function countryMap(countries: readonly CountryRow[], all: number, wording: Wording): ReportMap {
  const { strings, formats } = wording;
  const most = Math.max(...countries.map(({ events }) => stepOf(events)));
  return {
    kind: 'map',
    countries: countries.map(({ code, events }) => ({
      code,
      step: stepOf(events),
      label: fill(
        strings.labelled,
        countryName(code, wording),
        `${formats.count(events)} (${formats.share(events, all)})`,
      ),
    })),
    steps: Array.from({ length: most }, (_none, index) => stepLabel(index + 1, formats)),
  };
}

function rare(countries: readonly CountryRow[], most: number, wording: Wording): readonly string[] {
  const { strings, formats } = wording;
  const names = rareCountries(countries, most).map(({ code }) => countryName(code, wording));
  return names.length === 0 ? [] : [fill(strings.rareFinding, formats.count(most), formats.list(names))];
}
