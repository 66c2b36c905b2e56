import type { Change } from '../core/compare';
import { leastDeviations, leastRatio } from '../core/compare';
import type { CompareAnswer } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { changeName, changeRank, changeRatio, compareSentence } from './compareWords';
import type { ReportSection } from './document';
import { column, type ReportColumn, reportTable } from './reportTable';
import { countryName, type Wording } from './words';

/** Rows of each table: the largest differences. */
const rowsShown = 30;

/** What became of ports and countries since another time, or beside other logs; absent when nothing is compared. */
export function compareSection(compared: CompareAnswer | undefined, wording: Wording): ReportSection | undefined {
  if (compared === undefined) return undefined;
  const { strings, formats } = wording;
  if ('failed' in compared) return { heading: strings.compare, finding: compared.failed, notes: [] };
  const { comparison, other } = compared;
  const { now, before, ports, countries } = comparison;
  if (now.days === 0 || before.days === 0) {
    return { heading: strings.compare, finding: strings.compareNothing, notes: [] };
  }
  const sides = [
    { ...now, name: strings.thisSide },
    { ...before, name: other === undefined ? strings.otherSide : fill(strings.otherNamed, other) },
  ];
  const portName = column<(typeof ports.rows)[number]>(strings.port, ({ port, transport }) => `${port}/${transport}`);
  const country = column<(typeof countries.rows)[number]>(strings.country, ({ code }) => countryName(code, wording));
  return {
    heading: strings.compare,
    finding: compareSentence(comparison, wording),
    tables: [
      reportTable(sides, [
        column(strings.side, ({ name }) => name),
        column(strings.period, ({ from, to }) => formats.period(from, to)),
        column(strings.daysCompared, ({ days }) => formats.rate(days), true),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.perDay, ({ perDay }) => formats.columnRate(perDay), true),
      ]),
      reportTable(
        ports.rows.slice(0, rowsShown),
        [portName, column(strings.service, ({ service = '' }) => service), ...changeColumns(wording)],
        strings.portsCompared,
      ),
      reportTable(countries.rows.slice(0, rowsShown), [country, ...changeColumns(wording)], strings.countriesCompared),
    ],
    notes: [fill(strings.compareNote, formats.count(leastRatio), formats.count(leastDeviations))],
  };
}

function changeColumns(wording: Wording): readonly ReportColumn<Change>[] {
  const { strings, formats } = wording;
  return [
    column(strings.change, (row) => changeName(row, strings)),
    column(strings.perDay, ({ perDay }) => formats.columnRate(perDay), true),
    column(strings.otherSide, ({ perDayBefore }) => formats.columnRate(perDayBefore), true),
    column(strings.ratio, (row) => changeRatio(row, formats), true),
    column(strings.rank, (row) => changeRank(row, wording), true),
  ];
}
