import type { Period } from '../core/summary';
import type { CompareWith } from '../protocol/page';
import type { PageContext } from './context';
import { button, h, setAttribute } from './dom';
import { isoDay } from './timeQuery';

/** Chooses what the figures are compared with: one button for each way, and the fields of a chosen period. */
export class CompareControls {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #chosen: (other: CompareWith | undefined) => void;
  readonly #buttons: Readonly<Record<CompareWith['kind'], HTMLButtonElement>>;
  readonly #end: HTMLButtonElement;
  readonly #from = h('input', { type: 'datetime-local', class: 'compare-time', required: true });
  readonly #to = h('input', { type: 'datetime-local', class: 'compare-time', required: true });
  readonly #form: HTMLFormElement;
  #period: Period | undefined;

  /** `chosen` hears what to compare with, `undefined` for nothing more. */
  constructor(context: PageContext, chosen: (other: CompareWith | undefined) => void) {
    this.#context = context;
    this.#chosen = chosen;
    const { strings } = context;
    this.#buttons = {
      previous: button(
        { class: 'action', title: strings.comparePreviousMeaning },
        () => this.#choose({ kind: 'previous' }),
        strings.comparePrevious,
      ),
      period: button(
        { class: 'action', title: strings.comparePeriodMeaning, 'aria-expanded': 'false' },
        () => this.#openForm(this.#form.hidden === true),
        strings.comparePeriod,
      ),
      logs: button(
        { class: 'action', title: strings.compareLogsMeaning },
        () => void this.#chooseLogs(),
        strings.compareLogs,
      ),
    };
    this.#end = button({ class: 'action', hidden: true }, () => this.#choose(undefined), strings.compareEnd);
    this.#form = h(
      'form',
      { class: 'compare-form', hidden: true },
      h('label', {}, strings.compareFrom, this.#from),
      h('label', {}, strings.compareTo, this.#to),
      h('button', { type: 'submit', class: 'action' }, strings.compare),
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choosePeriod();
    });
    this.element = h(
      'div',
      { class: 'compare-controls' },
      h('div', { class: 'compare-buttons' }, ...Object.values(this.#buttons), this.#end),
      this.#form,
    );
    this.#reflect();
  }

  /** The figures' own period: where the fields begin. */
  setPeriod(period: Period | undefined): void {
    this.#period = period;
  }

  #choose(other: CompareWith | undefined): void {
    const hadFocus = document.activeElement === this.#end;
    this.#context.view.compare = other;
    this.#openForm(other?.kind === 'period');
    this.#reflect();
    if (hadFocus) this.#buttons.previous.focus();
    this.#chosen(other);
  }

  #choosePeriod(): void {
    // The end before the start is the same span.
    const [from = '', to = ''] = [this.#from.value, this.#to.value].sort();
    if (from !== '' && to !== '') this.#choose({ kind: 'period', from, to });
  }

  async #chooseLogs(): Promise<void> {
    const logs = await this.#context.host.chooseLogs();
    if (logs.length > 0) this.#choose({ kind: 'logs', logs });
  }

  #openForm(open: boolean): void {
    this.#form.hidden = !open;
    setAttribute(this.#buttons.period, 'aria-expanded', String(open));
    if (!open || this.#from.value !== '') return;
    const { view, formats } = this.#context;
    const day = (iso: string) => isoDay(Date.parse(iso), formats);
    if (view.compare?.kind === 'period') [this.#from.value, this.#to.value] = [view.compare.from, view.compare.to];
    else if (this.#period !== undefined) {
      this.#from.value = `${day(this.#period.from)}T00:00`;
      this.#to.value = `${day(this.#period.to)}T23:59`;
    }
  }

  #reflect(): void {
    const kind = this.#context.view.compare?.kind;
    for (const [name, element] of Object.entries(this.#buttons)) {
      setAttribute(element, 'aria-pressed', String(name === kind));
    }
    this.#end.hidden = kind === undefined;
    if (kind === 'period') this.#openForm(true);
  }
}
