import type { Summary } from '../core/summary';
import type { Progress } from '../protocol/analysis';
import type { PageStart, ReadState } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { Following } from './following';
import { icon } from './icons';

/** What the buttons of the strip do, beside reading again. */
export interface StatusActions {
  cancel(): void;
  /** Leads to the notes on the figures. */
  openNotes(): void;
}

/**
 * The strip under the title: progress and Cancel while reading, then what became of it and "Read again". It always has
 * the same height, so nothing below moves when the reading ends.
 */
export class StatusBar {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #bar = h('div', { class: 'progress-value' });
  readonly #track: HTMLElement;
  readonly #text = h('p', { class: 'status-text', role: 'status' });
  readonly #figures = h('span', { class: 'status-figures' });
  readonly #warning = icon('warning');
  readonly #notes: HTMLButtonElement;
  readonly #following: Following;
  readonly #cancel: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  #state: ReadState | 'failed' | undefined;
  #message = '';
  #noteCount = 0;

  constructor(context: PageContext, start: PageStart, actions: StatusActions) {
    this.#context = context;
    const { strings, host } = context;
    this.#track = h('div', { class: 'progress', role: 'progressbar', 'aria-label': strings.reading }, this.#bar);
    this.#notes = button(
      { class: 'notes', hidden: true },
      actions.openNotes,
      icon('warning'),
      h('span', { class: 'door' }),
    );
    this.#following = new Following(context, start, () => this.#reword());
    this.#cancel = button({ class: 'action' }, actions.cancel, strings.cancel);
    this.#again = button({ class: 'action' }, () => void host.reload(), strings.readAgain);
    this.element = h(
      'div',
      { class: 'status' },
      this.#track,
      h(
        'div',
        { class: 'status-line' },
        this.#warning,
        this.#text,
        this.#figures,
        this.#following.mark,
        this.#notes,
        h('div', { class: 'actions' }, this.#following.button, this.#cancel, this.#again),
      ),
    );
    this.setState('reading');
  }

  get state(): ReadState | 'failed' {
    return this.#state ?? 'reading';
  }

  /** What the strip says. `message` is a failure's sentence. */
  setState(state: ReadState | 'failed', message?: string): void {
    const reading = state === 'reading';
    this.#message = message ?? '';
    if (state === this.#state) {
      this.#reword();
      return;
    }
    const hadFocus = this.element.contains(document.activeElement);
    this.#state = state;
    this.#reword();
    this.element.dataset.state = state;
    setAttribute(this.#text, 'role', state === 'failed' ? 'alert' : 'status');
    this.#warning.toggleAttribute('hidden', state !== 'failed' && state !== 'cancelled');
    setAttribute(this.#track, 'aria-hidden', !reading && 'true');
    this.#figures.hidden = !reading;
    this.#notes.hidden = reading || this.#noteCount === 0;
    this.#following.setReading(reading);
    this.#cancel.hidden = !reading;
    this.#again.hidden = reading;
    if (reading) this.#forget();
    if (hadFocus) (reading ? this.#cancel : this.#again).focus();
  }

  /** How many notes on the figures stand at the end of the page. */
  setNotes(count: number): void {
    const { strings, formats } = this.#context;
    this.#noteCount = count;
    setText(this.#notes.lastElementChild as Element, fill(strings.labelled, strings.quality, formats.count(count)));
    this.#notes.hidden = count === 0 || this.#state === 'reading';
  }

  /** How far reading is. The total may be unknown. */
  setProgress({ bytesRead, bytesTotal, lines }: Progress): void {
    const { strings, formats } = this.#context;
    const known = bytesTotal > 0;
    const read = formats.bytes(bytesRead);
    const share = known ? fill(strings.readOf, read, formats.bytes(bytesTotal)) : fill(strings.readSoFar, read);
    const text = `${share} · ${fill(strings.labelled, strings.lines, formats.count(lines))}`;
    setText(this.#figures, text);
    const percent = known ? Math.min(100, Math.floor((bytesRead / bytesTotal) * 100)) : undefined;
    setAttribute(this.#track, 'aria-valuemin', known && 0);
    setAttribute(this.#track, 'aria-valuemax', known && 100);
    setAttribute(this.#track, 'aria-valuenow', percent);
    setAttribute(this.#track, 'aria-valuetext', text);
    this.#track.classList.toggle('unknown', !known);
    this.#bar.style.width = known ? `${(bytesRead / bytesTotal) * 100}%` : '';
  }

  /** Whether the log is followed, and the last packet. */
  setFollowing(summary: Summary, following: boolean): void {
    this.#following.show(summary, following);
  }

  #reword(): void {
    if (this.#state === undefined) return;
    const { strings } = this.#context;
    const words = {
      reading: strings.reading,
      complete: this.#following.sentence ?? strings.complete,
      cancelled: strings.cancelled,
      failed: this.#message,
    };
    setText(this.#text, words[this.#state]);
  }

  #forget(): void {
    setText(this.#figures, '');
    this.#bar.style.width = '0';
    this.#track.classList.add('unknown');
    for (const name of ['valuemin', 'valuemax', 'valuenow', 'valuetext']) {
      this.#track.removeAttribute(`aria-${name}`);
    }
  }
}
