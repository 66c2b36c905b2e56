import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { type Attributes, type Child, h } from './dom';

/**
 * A figure as a button: a click or the Space key adds its query to the filter; a click with Ctrl or Cmd, or the Enter key,
 * opens the lines it counts. It leads nowhere while `query` answers undefined: a figure of nothing has no lines.
 */
export function door(
  { filter }: Pick<PageContext, 'filter'>,
  attributes: Attributes,
  query: () => string | undefined,
  ...children: readonly Child[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  const enter = (lines: boolean): void => {
    const selects = query();
    if (selects === undefined) return;
    if (lines) filter.openLines(selects);
    else filter.add(selects);
  };
  element.addEventListener('click', ({ ctrlKey, metaKey }) => enter(ctrlKey || metaKey));
  // Browsers turn Enter into a click, and Ctrl+Enter into nothing.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) enter(true);
  });
  return element;
}

/** The tooltip of a door, and what a screen reader says about it: both ways it leads. Without a name: of what it says. */
export function doorTitle(strings: SummaryStrings, name?: string): string {
  const filters = name === undefined ? strings.filterByThis : fill(strings.filterBy, name);
  return `${filters}\n${strings.linesClick}`;
}
