import type { QualityNote } from '../core/quality';
import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { qualitySentence } from '../report/words';
import type { PageContext } from './context';
import { button, h } from './dom';
import { icon } from './icons';
import { reducedMotion } from './theme';

const linesShown = 5;

/** Reasons why the figures may be less than the whole truth, each with the first lines that show it. */
export class Quality {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #heading: HTMLElement;
  readonly #list = h('ul');
  #shown = '';

  constructor(context: PageContext) {
    this.#context = context;
    this.#heading = h('h2', { id: 'heading-quality', tabindex: -1 }, icon('warning'), context.strings.quality);
    this.element = h(
      'section',
      { class: 'quality', 'aria-labelledby': 'heading-quality', hidden: true },
      this.#heading,
      this.#list,
    );
  }

  show({ quality, logs }: Summary): void {
    // Rebuilt only when it changes, so that a focused line number keeps the focus.
    const now = JSON.stringify(quality);
    if (now === this.#shown) return;
    this.#shown = now;
    this.element.hidden = quality.length === 0;
    this.#list.replaceChildren(...quality.map((note) => this.#note(note, logs.length === 1)));
  }

  /** Brings the notes into view, and the keyboard and screen reader with it. */
  open(): void {
    this.#heading.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'center', behavior: reducedMotion() ? 'instant' : 'smooth' });
  }

  // A line number alone says where only when there is one log.
  #note({ code, count, lines }: QualityNote, oneLog: boolean): HTMLElement {
    const { strings } = this.#context;
    const doors = oneLog ? lines.slice(0, linesShown).map((line) => this.#door(line)) : [];
    const [before, after] = strings.labelled.split('{1}');
    return h(
      'li',
      {},
      qualitySentence(code, count, this.#context),
      ...(doors.length === 0 ? [] : [' ', fill(before ?? '', strings.lines)]),
      // A comma stays with its number when the line breaks.
      ...doors.flatMap((door, index) => [
        h('span', { class: 'unbroken' }, door, index < doors.length - 1 ? ',' : after),
        ' ',
      ]),
    );
  }

  #door(line: number): HTMLElement {
    const { strings, host } = this.#context;
    // As the editor writes it beside the line: without separators.
    const label = fill(strings.goToLine, String(line));
    const open = () => void host.openLine({ log: 0, line });
    return button({ class: 'door', title: label, 'aria-label': label }, open, String(line));
  }
}
