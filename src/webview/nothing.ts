import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { h, setText } from './dom';

/** What the page says in place of its charts when a log holds no packet: what was found, and what can be read. */
export class Nothing {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #heading = h('h2');
  readonly #found = h('p');

  constructor(context: PageContext) {
    this.#context = context;
    this.element = h(
      'section',
      { class: 'nothing', hidden: true },
      this.#heading,
      this.#found,
      h('p', {}, context.strings.formats),
    );
  }

  show({ lines, unparsed }: Summary): void {
    const { strings, formats } = this.#context;
    setText(this.#heading, lines === 0 ? strings.emptyLog : strings.noPackets);
    this.#found.hidden = lines === 0;
    setText(
      this.#found,
      [
        fill(strings.noPacketsLines, formats.count(lines)),
        ...(unparsed === 0 ? [] : [fill(strings.noPacketsUnparsed, formats.count(unparsed))]),
      ].join(' '),
    );
  }
}
