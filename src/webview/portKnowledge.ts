import type { PortCardText, PortView } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import { webUrl } from '../report/links';
import { Card } from './card';
import type { PageContext } from './context';
import { button, h } from './dom';
import { reference } from './reference';
import { severityBadge } from './severity';
import { subjectName } from './trail';

/** What is known about a port: what it is, why packets arrive, what to do, and where that is from. */
export class PortKnowledge {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #body = h('div', { class: 'knowledge' });
  #drawn = '';

  constructor(context: PageContext) {
    this.#context = context;
    const heading = context.strings.aboutPort;
    this.#card = new Card(context, { id: 'knowledge', heading, table: this.#body });
    this.element = this.#card.element;
  }

  show({ detail, card }: PortView): void {
    const { strings, host } = this.#context;
    const { port, transport, service } = detail.row;
    const name = subjectName({ kind: 'port', port, transport });
    if (name === this.#drawn) return;
    this.#drawn = name;
    this.#card.setFinding(card?.title ?? (service === undefined ? strings.unknownPort : strings.registeredOnly));
    this.#body.replaceChildren(
      ...(card === undefined ? [] : this.#content(card)),
      h(
        'p',
        {},
        button({ class: 'action' }, () => void host.explain(port, transport), fill(strings.explain, name)),
      ),
    );
  }

  #content(card: PortCardText): readonly Node[] {
    const { strings } = this.#context;
    const { why, fix, malware, flaws, amplification, references, severity, confidence } = card;
    const badge = h('span', { class: 'badge' }, ...severityBadge(severity, strings));
    return [
      h('p', { class: 'knowledge-severity' }, badge, h('span', {}, confidence)),
      h(
        'dl',
        {},
        ...part(strings.whyHere, why, amplification),
        ...part(strings.whatToDo, fix),
        ...part(strings.knownFor, malware.join(', ')),
        ...part(
          strings.flawsTried,
          flaws.length > 0 &&
            h(
              'ul',
              {},
              ...flaws.map(({ id, url, exploited }) =>
                h('li', {}, reference(id, webUrl(url)), exploited ? ` · ${strings.knownExploited}` : ''),
              ),
            ),
        ),
        ...part(
          strings.references,
          h('ul', {}, ...references.map(({ title, url }) => h('li', {}, reference(title, webUrl(url))))),
        ),
      ),
    ];
  }
}

function part(label: string, content: Node | string | false, more?: string): readonly Node[] {
  if (content === false || content === '') return [];
  return [h('dt', {}, label), h('dd', {}, content), ...(more === undefined ? [] : [h('dd', {}, more)])];
}
