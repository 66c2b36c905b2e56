import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button } from './dom';
import { icon } from './icons';

/**
 * The quiet button of a row that opens its lines, for those who know no modifier key; seen when the row is pointed at or
 * has the keyboard.
 */
export function linesButton(
  { strings, filter }: PageContext,
  name: string,
  query: () => string | undefined,
): HTMLButtonElement {
  const label = fill(strings.showLinesOf, name);
  const open = (): void => {
    const selects = query();
    if (selects !== undefined) filter.openLines(selects);
  };
  return button({ class: 'bar-extra lines-of', title: label, 'aria-label': label }, open, icon('lines'));
}
