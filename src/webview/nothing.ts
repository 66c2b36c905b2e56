import type { Summary } from '../core/summary';
import type { ShowSetting } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setText } from './dom';

/**
 * What the page says in place of its charts when there is no packet: none matches the filter, or the log holds
 * none, with what was found and what can be read.
 */
export class Nothing {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #heading = h('h2');
  readonly #found = h('p');
  readonly #formats: HTMLElement;
  readonly #clear: HTMLButtonElement;
  /** Ways to something to see. */
  readonly #doors: HTMLElement;

  /** `clearFilter` is what its button does when the filter leaves nothing. */
  constructor(context: PageContext, clearFilter: () => void) {
    this.#context = context;
    const { strings, host } = context;
    this.#formats = h('p', {}, strings.formats);
    this.#clear = button({ class: 'action' }, clearFilter, strings.clearFilter);
    this.#doors = h(
      'p',
      { class: 'nothing-doors' },
      button({ class: 'action' }, () => void host.openSample(), strings.openSample),
      button({ class: 'action' }, () => void host.openWalkthrough(), strings.openWalkthrough),
    );
    this.element = h(
      'section',
      { class: 'nothing', hidden: true },
      this.#heading,
      this.#found,
      this.#formats,
      this.#clear,
      this.#doors,
    );
  }

  show({ lines, unparsed }: Summary, { query, totalEvents }: ShowSetting): void {
    const { strings, formats } = this.#context;
    const filtered = query !== '' && totalEvents > 0;
    this.#formats.hidden = filtered;
    this.#doors.hidden = filtered;
    this.#clear.hidden = !filtered;
    this.#found.hidden = lines === 0 && !filtered;
    if (filtered) {
      setText(this.#heading, strings.noMatch);
      setText(this.#found, fill(strings.noMatchTotal, formats.count(totalEvents)));
      return;
    }
    setText(this.#heading, lines === 0 ? strings.emptyLog : strings.noPackets);
    setText(
      this.#found,
      [
        fill(strings.noPacketsLines, formats.count(lines)),
        ...(unparsed === 0 ? [] : [fill(strings.noPacketsUnparsed, formats.count(unparsed))]),
      ].join(' '),
    );
  }
}
