import type { SourceDetail } from '../core/sourceDetail';
import type { DetailSubject, PortView } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h, setAttribute, setText } from './dom';
import { icon } from './icons';
import { PortDetailView } from './portDetailView';
import { SourceDetailView } from './sourceDetailView';
import { subjectName, subjectQuery } from './trail';

/**
 * The opened port or source, in place of the cards (the style sheet hides them). It asks for its figures under the filter
 * whenever the page gets new ones. Escape and the button lead back, the keyboard with them.
 */
export class DetailSection {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #back: HTMLButtonElement;
  readonly #backWords = h('span');
  readonly #heading = h('h2', { id: 'heading-detail', tabindex: -1 });
  readonly #service = h('span', { class: 'detail-service' });
  readonly #message = h('p', { class: 'empty', role: 'status', hidden: true });
  readonly #body = h('div');
  #port: PortDetailView | undefined;
  #source: SourceDetailView | undefined;
  /** Where the keyboard and the page were when the first subject was opened. */
  #cameFrom: { readonly element: Element | null; readonly scroll: number } | undefined;
  #query: string | undefined;
  #asking = false;
  #outdated = false;

  constructor(context: PageContext) {
    const { strings, filter, trail } = context;
    this.#context = context;
    this.#back = button(
      { class: 'action detail-back', 'aria-keyshortcuts': 'Escape' },
      () => trail.back(),
      icon('chevron'),
      this.#backWords,
    );
    const query = () => (trail.subject === undefined ? '' : subjectQuery(trail.subject));
    this.element = h(
      'section',
      { class: 'detail', 'aria-labelledby': 'heading-detail', hidden: true },
      h(
        'header',
        { class: 'detail-header' },
        this.#back,
        this.#heading,
        this.#service,
        h(
          'div',
          { class: 'detail-tools' },
          button({ class: 'action' }, () => filter.add(query()), strings.filterByThis),
          button({ class: 'action' }, () => filter.openLines(query()), strings.showItsLines),
        ),
      ),
      this.#message,
      this.#body,
    );
    trail.onChange(() => this.#changed());
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLInputElement;
      if (event.key !== 'Escape' || event.defaultPrevented || typing || this.element.hidden) return;
      event.preventDefault();
      trail.back();
    });
    this.#reflect();
  }

  /** There are new figures under this query. */
  update(query: string): void {
    this.#query = query;
    void this.#ask();
  }

  recolour(): void {
    this.#port?.recolour();
    this.#source?.recolour();
  }

  #changed(): void {
    const wasOpen = !this.element.hidden;
    if (!wasOpen) this.#cameFrom = { element: document.activeElement, scroll: scrollY };
    this.#reflect();
    if (this.element.hidden) {
      this.#return();
      return;
    }
    this.#heading.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'start', behavior: 'instant' });
    void this.#ask();
  }

  #return(): void {
    const { element = null, scroll = 0 } = this.#cameFrom ?? {};
    this.#cameFrom = undefined;
    scrollTo({ top: scroll, behavior: 'instant' });
    const target = element?.isConnected ? element : document.querySelector('.detail-button');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }

  #reflect(): void {
    const { strings, trail } = this.#context;
    const { subject, before } = trail;
    this.element.hidden = subject === undefined;
    if (subject === undefined) return;
    setText(this.#heading, subjectName(subject));
    setText(this.#service, '');
    setText(this.#backWords, before === undefined ? strings.backToOverview : fill(strings.backTo, subjectName(before)));
    this.#message.hidden = true;
    this.#body.hidden = true;
  }

  /** One question after the other: what comes meanwhile is asked once more at the end. */
  async #ask(): Promise<void> {
    this.#outdated = this.#asking;
    const { subject } = this.#context.trail;
    if (this.#asking || subject === undefined || this.#query === undefined) return;
    this.#asking = true;
    setAttribute(this.element, 'aria-busy', 'true');
    try {
      await this.#show(subject, this.#query);
    } catch {
      // Figures that are there already stay, under the sentence.
      this.#say(this.#context.strings.cannotCount, !this.#body.hidden);
    }
    this.#asking = false;
    setAttribute(this.element, 'aria-busy', false);
    if (this.#outdated) await this.#ask();
  }

  async #show(subject: DetailSubject, query: string): Promise<void> {
    const { host, strings, trail } = this.#context;
    const answer =
      subject.kind === 'port'
        ? { port: await host.portDetail(query, subject.port, subject.transport) }
        : { source: await host.sourceDetail(query, subject.address) };
    if (trail.subject !== subject) return;
    const within = subjectQuery(subject);
    if (answer.port !== undefined) this.#showPort(answer.port, within);
    else if (answer.source !== undefined) this.#showSource(answer.source, within);
    else this.#say(fill(strings.nothingOf, subjectName(subject)));
  }

  #showPort(view: PortView, within: string): void {
    this.#port ??= new PortDetailView(this.#context);
    this.#put(this.#port.element);
    setText(this.#service, view.card?.title ?? view.detail.row.service ?? '');
    this.#port.show(view, within);
  }

  #showSource(detail: SourceDetail, within: string): void {
    this.#source ??= new SourceDetailView(this.#context);
    this.#put(this.#source.element);
    this.#source.show(detail, within);
  }

  #put(view: HTMLElement): void {
    this.#message.hidden = true;
    this.#body.hidden = false;
    if (this.#body.firstElementChild !== view) this.#body.replaceChildren(view);
  }

  #say(text: string, keepsBody = false): void {
    setText(this.#message, text);
    this.#message.hidden = false;
    this.#body.hidden = !keepsBody;
  }
}
