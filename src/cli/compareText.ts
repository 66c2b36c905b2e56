import type { CompareAnswer } from '../protocol/page';
import { compareSection } from '../report/compareSection';
import type { Wording } from '../report/words';
import type { Paint } from './paint';
import { table } from './table';
import { harmless, wrap } from './textWidth';

/** Columns that a paragraph takes at most. */
const width = 100;

/** A comparison for people: what the page says of it. Ends without a newline. */
export function compareText(compared: CompareAnswer, wording: Wording, paint: Paint): string {
  const section = compareSection(compared, wording);
  if (section === undefined) return '';
  const { heading, finding, tables = [], notes } = section;
  const paragraph = (text: string) => wrap(harmless(text), width, wording.formats.language).map((line) => `  ${line}`);
  const parts = [
    [paint.bold(heading), ...paragraph(finding)],
    ...tables.map(({ caption, columns, rows }) => [
      ...(caption === undefined ? [] : [`  ${paint.bold(caption)}`]),
      ...table(
        rows,
        columns.map(({ heading: title, numeric }, index) => ({
          title,
          side: numeric ? 'end' : 'start',
          cell: (row: readonly string[]) => row[index],
        })),
        paint.dim,
      ),
    ]),
    notes.flatMap(paragraph).map((line) => paint.dim(line)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
