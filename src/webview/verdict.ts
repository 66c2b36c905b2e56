import type { VerdictAnswer } from '../protocol/page';
import { h } from './dom';
import { type IconName, icon } from './icons';

const iconOf: Readonly<Record<VerdictAnswer['tone'], IconName>> = { bad: 'warning', unsure: 'question', good: 'check' };

/** The log in four answers, before any finding is read. */
export class Verdict {
  readonly element = h('dl', { class: 'verdict', hidden: true });
  #drawn = '';

  show(verdict: readonly VerdictAnswer[] | undefined): void {
    this.element.hidden = verdict === undefined;
    const now = JSON.stringify(verdict ?? []);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.element.replaceChildren(
      ...(verdict ?? []).flatMap(({ question, answer, tone }) => [
        h('dt', {}, question),
        h('dd', { class: `verdict-${tone}` }, icon(iconOf[tone]), h('span', {}, answer)),
      ]),
    );
  }
}
