import type { FindingCard } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { findingFacts } from '../report/findingFacts';
import { techniqueUrl, webUrl } from '../report/links';
import type { PageContext } from './context';
import { copyButton } from './copyButton';
import { button, type Child, h, setText } from './dom';
import { icon } from './icons';
import { reference } from './reference';
import { severityBadge } from './severity';
import { reducedMotion } from './theme';

/** One finding: a line that says what was seen, and unfolded, what it means and what to do. */
export class FindingItem {
  readonly element: HTMLLIElement;
  readonly #context: PageContext;
  readonly #badge = h('span', { class: 'badge insight-badge' });
  readonly #title = h('span', { class: 'insight-title' });
  readonly #what = h('span', { class: 'insight-what' });
  readonly #body = h('div', { class: 'insight-body' });
  readonly #details: HTMLDetailsElement;
  #finding: FindingCard | undefined;
  #drawn = '';

  constructor(context: PageContext) {
    this.#context = context;
    const words = h('span', { class: 'insight-words' }, this.#title, ' ', this.#what);
    const line = h('summary', {}, icon('chevron'), this.#badge, words);
    this.#details = h('details', {}, line, this.#body);
    this.element = h('li', { class: 'insight' }, this.#details);
    // Closed findings cost nothing, and text that is being read or copied is not taken away by newer figures.
    this.#details.addEventListener('toggle', () => this.#draw());
    this.#body.addEventListener('focusout', () => setTimeout(() => this.#draw()));
  }

  show(finding: FindingCard): void {
    if (this.#finding?.severity !== finding.severity) {
      this.#badge.replaceChildren(...present(severityBadge(finding.severity, this.#context.strings)));
    }
    this.#finding = finding;
    setText(this.#title, finding.title);
    setText(this.#what, finding.what);
    this.#draw();
  }

  /** Unfolds it, brings it into view, and the keyboard to it. */
  unfold(): void {
    this.#details.open = true;
    this.#details.querySelector('summary')?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'center', behavior: reducedMotion() ? 'instant' : 'smooth' });
  }

  #draw(): void {
    const finding = this.#finding;
    if (finding === undefined || !this.#details.open || this.#body.contains(document.activeElement)) return;
    const now = JSON.stringify(finding);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const { strings, formats } = this.#context;
    const { todo, references, techniques } = finding;
    this.#body.replaceChildren(
      h('p', { class: 'insight-seen' }, finding.what),
      h(
        'dl',
        {},
        ...part(strings.soWhat, finding.soWhat),
        ...part(strings.whatToDo, todo.length > 0 && h('ol', {}, ...todo.map((step) => h('li', {}, step)))),
        ...part(strings.confidence, finding.confidence),
        ...findingFacts(finding, strings, formats).flatMap(([name, value]) => part(name, value)),
        ...part(
          strings.technique,
          techniques.length > 0 &&
            h('ul', {}, ...techniques.map((one) => h('li', {}, reference(one, techniqueUrl(one))))),
        ),
        ...part(
          strings.references,
          references.length > 0 &&
            h('ul', {}, ...references.map((ref) => h('li', {}, reference(ref.title, webUrl(ref.url))))),
        ),
      ),
      ...this.#rules(finding),
      this.#doors(finding),
    );
  }

  #rules({ rules = [], ruleRefused }: FindingCard): readonly Node[] {
    const { strings, host } = this.#context;
    const refused = ruleRefused === undefined ? [] : [h('p', { class: 'insight-note' }, ruleRefused)];
    if (rules.length === 0) return refused;
    return [
      ...rules.map(({ product, text }) =>
        h(
          'div',
          { class: 'rule' },
          h(
            'div',
            { class: 'rule-header' },
            h('span', {}, fill(strings.ruleFor, product)),
            copyButton(this.#context, strings.copyRule, () => host.copy(text)),
          ),
          h('pre', { tabindex: 0, 'aria-label': fill(strings.ruleFor, product), role: 'group' }, text),
        ),
      ),
      h('p', { class: 'insight-note' }, strings.ruleCaveat),
      ...refused,
    ];
  }

  #doors({ line, query }: FindingCard): Node {
    const { strings, host, filter } = this.#context;
    const open = () => void (line === undefined ? host.openFirst(query) : host.openLine(line));
    return h(
      'p',
      { class: 'insight-doors' },
      button({ class: 'action' }, open, strings.goToFirstLine),
      // What is no packet, no filter finds.
      ...(query === ''
        ? []
        : [
            button({ class: 'action' }, () => void host.openLines(query), strings.showItsLines),
            // A finding is of its own events, whatever is filtered now.
            button({ class: 'action' }, () => filter.set(query), strings.filterByThis),
          ]),
    );
  }
}

function part(label: string, content: Child | false): readonly Node[] {
  return content === false || content === '' ? [] : [h('dt', {}, label), h('dd', {}, content)];
}

function present(children: readonly Child[]): readonly (Node | string)[] {
  return children.filter((child) => child !== undefined);
}
