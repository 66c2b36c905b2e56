import { actions } from '../core/action';
import { directions } from '../core/direction';
import type { Summary } from '../core/summary';
import type { CountryData } from '../protocol/analysis';
import type { Paint } from './paint';
import type { Speech } from './speech';
import {
  backscatterColumns,
  countryColumns,
  dayColumns,
  monthColumns,
  portColumns,
  sourceColumns,
} from './summaryTables';
import { type Column, table } from './table';
import { harmless, pad, textWidth } from './textWidth';
import type { WordKey } from './words';

/** The days of a log up to which each has its own row; longer logs are told by month. */
const mostDays = 62;

/** The Attack Summary for people: head, ports, time, countries, sources, quality. Ends without a newline. */
export function summaryText(summary: Summary, data: readonly CountryData[], speech: Speech, paint: Paint): string {
  const { say } = speech;
  const parts: (readonly string[])[] = [head(summary, speech, paint)];
  const section = (title: WordKey, lines: readonly string[]) => {
    if (lines.length > 0) {
      parts.push([paint.bold(say(title)), ...lines]);
    }
  };
  const show = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) =>
    rows.length === 0 ? [] : table(rows, columns, paint.dim);
  section('ports.title', show(summary.ports, portColumns(summary.events, speech, paint)));
  section('time.title', time(summary, speech, paint));
  section('countries.title', [
    ...show(summary.countries, countryColumns(summary.events, speech)),
    ...rare(summary, speech),
  ]);
  section('sources.title', show(summary.sources, sourceColumns(summary.events, speech)));
  section('backscatter.title', show(summary.backscatter.sources, backscatterColumns(speech)));
  section('quality.title', quality(summary, speech, paint));
  parts.push(data.map(({ name, built }) => paint.dim(say(attribution(name), harmless(name), built))));
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function head(summary: Summary, speech: Speech, paint: Paint): readonly string[] {
  const { say, number } = speech;
  const { period, ttl } = summary;
  const counted = <Name extends string>(
    names: readonly Name[],
    counts: Readonly<Record<Name, number>>,
    word: (name: Name) => WordKey,
  ) =>
    names
      .filter((name) => counts[name] > 0)
      .map((name) => `${say(word(name))} ${number(counts[name])}`)
      .join(', ') || say('none');
  const rows: readonly (readonly [title: string, text: string])[] = [
    ...summary.logs.map(({ path, bytes, lines }): readonly [string, string] => [
      say('head.logs'),
      say('log.facts', harmless(path), speech.bytes(bytes), number(lines)),
    ]),
    [
      say('head.period'),
      period
        ? say('period.facts', speech.time(period.from), speech.time(period.to), number(period.days), speech.zone)
        : say('period.none'),
    ],
    [say('head.events'), number(summary.events)],
    [
      say('head.lines'),
      say('lines.facts', ...[summary.lines, summary.packets, summary.unparsed, summary.other].map(number)),
    ],
    [say('head.actions'), counted(actions, summary.actions, (name) => `action.${name}`)],
    [say('head.directions'), counted(directions, summary.directions, (name) => `direction.${name}`)],
    ...outer(summary, speech),
    [
      say('head.ttl'),
      ttl
        ? say(
            'ttl.facts',
            speech.percent(ttl.below64),
            ...([64, 128, 255, 'unknown'] as const).map((key) => number(ttl.initial[key])),
          )
        : say('ttl.none'),
    ],
  ];
  const width = Math.max(...rows.map(([title]) => textWidth(title)));
  return rows.map(([title, text], index) => {
    const shown = title === rows[index - 1]?.[0] ? '' : title;
    return `${paint.bold(pad(shown, width, 'start'))}  ${text}`;
  });
}

/** What the directions are judged by. */
function outer({ outerInterface }: Summary, { say }: Speech): (readonly [title: string, text: string])[] {
  if (outerInterface === undefined) return [];
  const { name, inferred } = outerInterface;
  return [[say('head.outer'), say(inferred ? 'outer.inferred' : 'outer.set', harmless(name))]];
}

function time(summary: Summary, speech: Speech, paint: Paint): readonly string[] {
  if (summary.days.length > 0 && summary.days.length <= mostDays) {
    return table(summary.days, dayColumns(summary, speech, paint), paint.dim);
  }
  if (summary.months.length === 0) {
    return [];
  }
  const note = summary.days.some(({ outlier }) => outlier)
    ? [`  ${paint.dim(speech.say('months.withoutOutliers'))}`]
    : [];
  return [...table(summary.months, monthColumns(note.length > 0, speech), paint.dim), ...note];
}

function rare({ rareCountries }: Summary, { say, country }: Speech): readonly string[] {
  return rareCountries.length === 0 ? [] : [`  ${say('rare.facts', rareCountries.map(country).join(', '))}`];
}

function quality(summary: Summary, { say, number }: Speech, paint: Paint): readonly string[] {
  if (summary.quality.length === 0) {
    return [];
  }
  return table(
    summary.quality,
    [
      { title: say('column.count'), side: 'end', cell: (row) => number(row.count) },
      { title: say('column.what'), side: 'start', cell: (row) => say(`quality.${row.code}`) },
      {
        title: say('column.lines'),
        side: 'start',
        cell: ({ lines }) => lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : ''),
      },
    ],
    paint.dim,
  );
}

/** The licence of the bundled data asks for its author's name and link wherever it is used. */
function attribution(name: string): 'countryData' | 'countryData.own' {
  return /dbip/i.test(name) ? 'countryData' : 'countryData.own';
}
