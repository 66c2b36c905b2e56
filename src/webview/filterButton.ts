import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { button } from './dom';
import { icon } from './icons';

/** The quiet button of a row that narrows the filter to it; seen when the row is pointed at or has the keyboard. */
export function filterButton(name: string, strings: SummaryStrings, action: () => void): HTMLButtonElement {
  const label = fill(strings.filterBy, name);
  return button({ class: 'bar-extra narrow', title: label, 'aria-label': label }, action, icon('filter'));
}
