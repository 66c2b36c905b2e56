import type { DetailSubject } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button } from './dom';
import { icon } from './icons';
import { subjectName } from './trail';

/** The button of a row that opens its port or source in place of the cards. */
export function detailButton({ strings, trail }: PageContext, subject: DetailSubject): HTMLButtonElement {
  const label = fill(strings.detailsOf, subjectName(subject));
  return button(
    { class: 'bar-extra detail-button', title: label, 'aria-label': label },
    () => trail.open(subject),
    icon('chevron'),
  );
}
