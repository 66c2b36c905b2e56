import type { Summary } from '../core/summary';
import type { PageStart } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { severalYears } from '../report/words';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { icon } from './icons';

/** The switch "Follow", and while it is on, a still mark that the page is live and when the last packet was seen. */
export class Following {
  readonly button: HTMLButtonElement;
  readonly mark: HTMLElement;
  readonly #context: PageContext;
  readonly #last = h('span');
  readonly #possible: boolean;
  readonly #changed: () => void;
  #on: boolean;
  #failed = false;

  /** `changed` is told when following begins, ends or fails. */
  constructor(context: PageContext, { canFollow, following }: PageStart, changed: () => void) {
    this.#context = context;
    this.#on = following;
    this.#possible = canFollow;
    this.#changed = changed;
    const { strings } = context;
    this.mark = h('span', { class: 'live', hidden: true }, icon('live'), this.#last);
    this.button = button(
      { class: 'action follow', title: strings.followMeaning },
      () => void this.#switch(!this.#on),
      strings.follow,
    );
    this.#reflect();
  }

  /** What the strip says in place of "read to its end"; undefined when nothing is followed. */
  get sentence(): string | undefined {
    const { strings } = this.#context;
    if (this.#failed) return strings.followFailed;
    return this.#on ? strings.following : undefined;
  }

  /** There is nothing to follow before the log has been read. */
  setReading(reading: boolean): void {
    this.button.hidden = reading || !this.#possible;
    this.mark.hidden = reading || !this.#on;
  }

  show(summary: Summary, following: boolean): void {
    const { strings, formats } = this.#context;
    const { period } = summary;
    const last = period === undefined ? '–' : formats.moment(period.to, severalYears(summary, formats));
    setText(this.#last, fill(strings.lastPacket, last));
    if (following === this.#on) return;
    this.#on = following;
    this.#reflect();
  }

  async #switch(on: boolean): Promise<void> {
    this.#on = on;
    this.#failed = false;
    this.#reflect();
    try {
      await this.#context.host.follow(on);
    } catch {
      this.#on = !on;
      this.#failed = on;
      this.#reflect();
    }
  }

  #reflect(): void {
    setAttribute(this.button, 'aria-pressed', String(this.#on));
    this.mark.hidden = !this.#on;
    this.#changed();
  }
}
