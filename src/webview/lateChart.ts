import type { ChartConfiguration, ChartType } from 'chart.js';
import { Chart } from './chartSetup';

/**
 * A chart that is made when it is first drawn: by then its element has its place and its size, so nothing is laid out twice,
 * and a page full of charts shows the first one before it makes the last.
 */
export class LateChart<Type extends ChartType, Data, Label> {
  readonly #canvas: HTMLCanvasElement;
  readonly #configuration: () => ChartConfiguration<Type, Data, Label>;
  #chart: Chart<Type, Data, Label> | undefined;

  /** `configuration` is asked at each drawing; its type and plugins must stay the same. */
  constructor(canvas: HTMLCanvasElement, configuration: () => ChartConfiguration<Type, Data, Label>) {
    this.#canvas = canvas;
    this.#configuration = configuration;
  }

  draw(): void {
    const configuration = this.#configuration();
    if (this.#chart === undefined) {
      this.#chart = new Chart(this.#canvas, configuration);
      return;
    }
    this.#chart.data = configuration.data;
    if (configuration.options !== undefined) this.#chart.options = configuration.options;
    this.#chart.update();
  }

  /** Draws again, if it was drawn before. */
  redraw(): void {
    if (this.#chart !== undefined) this.draw();
  }
}
