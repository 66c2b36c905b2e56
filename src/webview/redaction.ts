import type { Redaction } from '../protocol/page';
import type { ViewState } from './viewState';

const names = { own: 'export.own', all: 'export.all' } as const;

/** Whose addresses are taken out of what is saved. */
export function redactionOf(view: ViewState): Redaction {
  return view.isOn(names.all) ? 'all' : view.isOn(names.own) ? 'own' : 'none';
}

/** Keeps the choice, also when the page is hidden or VS Code restarts. */
export function setRedaction(view: ViewState, redaction: Redaction): void {
  view.setOn(names.own, redaction === 'own');
  view.setOn(names.all, redaction === 'all');
}
