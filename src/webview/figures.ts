import { h, setText } from './dom';

/** One figure: what it is, what that means, and its value. */
export interface Figure {
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly value: string;
}

/** A row of figures that keeps its elements while they change. */
export class Figures {
  readonly element = h('dl', { class: 'figures' });
  readonly #values = new Map<string, HTMLElement>();

  /** Shows these figures; a label not seen before gets its place behind the others. */
  show(figures: readonly Figure[]): void {
    for (const { label, meaning, value } of figures) {
      let dd = this.#values.get(label);
      if (dd === undefined) {
        dd = h('dd');
        this.#values.set(label, dd);
        this.element.append(h('div', { class: 'figure', title: meaning }, h('dt', {}, label), dd));
      }
      setText(dd, value);
    }
  }
}
