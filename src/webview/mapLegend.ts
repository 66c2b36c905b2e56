import { fill } from '../protocol/summaryStrings';
import { stepLabel, strengthOf } from '../report/mapSteps';
import type { PageContext } from './context';
import { h } from './dom';

/** Which colour stands for how many events: one swatch per power of ten. */
export class MapLegend {
  readonly element = h('div', { class: 'map-legend' });
  readonly #context: PageContext;
  #steps = -1;

  constructor(context: PageContext) {
    this.#context = context;
  }

  /** The colours in use; 0 hides the legend. */
  show(steps: number): void {
    if (steps === this.#steps) return;
    this.#steps = steps;
    const { strings } = this.#context;
    this.element.hidden = steps === 0;
    this.element.replaceChildren(
      h('span', {}, fill(strings.labelled, strings.events, '')),
      ...Array.from({ length: steps }, (_, index) => this.#swatch(index + 1)),
    );
  }

  #swatch(step: number): HTMLElement {
    const { formats } = this.#context;
    const swatch = h('span', { class: 'map-swatch' });
    swatch.style.setProperty('--strength', `${strengthOf(step, this.#steps)}%`);
    return h('span', { class: 'map-step' }, swatch, stepLabel(step, formats));
  }
}
