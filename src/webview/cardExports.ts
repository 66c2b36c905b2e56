import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h } from './dom';
import { icon } from './icons';
import { cardPicture } from './picture';
import { redactionOf } from './redaction';
import { rowsIn, type TableRows, tableCsv, tableJson } from './tableExport';

/** What a card offers to take away. */
export interface CardExports {
  /** The chart as a picture; absent for a card without one. */
  readonly picture?: HTMLButtonElement;
  /** The table as CSV and as JSON. */
  readonly table: HTMLElement;
}

/** The buttons of a card. `card` and `table` are looked at when a button is pressed. */
export function cardExports(
  context: PageContext,
  { id, heading, chart, table }: { id: string; heading: string; chart?: HTMLElement | undefined; table: HTMLElement },
  card: () => HTMLElement,
): CardExports {
  const { strings, host, view } = context;
  const save = (name: string, text: (tables: readonly TableRows[]) => string) =>
    void host.saveText(name, text(rowsIn(table)), redactionOf(view));
  const tool = (label: string, word: string, action: () => void) =>
    button({ class: 'toggle', title: fill(label, heading), 'aria-label': fill(label, heading) }, action, word);
  const rows = h(
    'div',
    { class: 'card-tools card-rows' },
    tool(strings.asCsv, 'CSV', () => save(`${id}.csv`, tableCsv)),
    tool(strings.asJson, 'JSON', () => save(`${id}.json`, tableJson)),
  );
  if (chart === undefined) return { table: rows };
  const label = fill(strings.asPicture, heading);
  const draw = async () => host.saveBytes(`${id}.png`, await cardPicture(context, card()));
  return {
    table: rows,
    picture: button({ class: 'toggle', title: label, 'aria-label': label }, () => void draw(), icon('download')),
  };
}
