import type { ChartConfiguration } from 'chart.js';
import { motion } from './chartSetup';
import { h, setAttribute } from './dom';
import { LateChart } from './lateChart';
import { type Colours, readColours } from './theme';

/** One horizontal bar. */
export interface Bar {
  readonly value: number;
  readonly colour: (colours: Colours) => string;
  /** Only an outline: for what is not rated. */
  readonly hollow?: boolean;
}

/**
 * Horizontal bars without any text, one per row and as high as the element: the words stand in the document beside
 * them, where they can be read aloud, selected and enlarged. To a screen reader it is one image with a finding.
 */
export class BarsCanvas {
  readonly element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #chart: LateChart<'bar', number[], number>;
  #bars: readonly Bar[] = [];
  #most = 1;

  constructor() {
    this.#canvas = h('canvas', { role: 'img' });
    this.element = h('div', { class: 'bars-layer' }, this.#canvas);
    this.#chart = new LateChart(this.#canvas, () => this.#configuration());
  }

  /** Draws the bars; the full width stands for `most`. */
  show(bars: readonly Bar[], most: number, finding: string): void {
    this.#bars = bars;
    this.#most = Math.max(1, most);
    setAttribute(this.#canvas, 'aria-label', finding);
    this.#chart.draw();
  }

  /** Draws again in the colours of the theme as it is now. */
  recolour(): void {
    this.#chart.redraw();
  }

  #configuration(): ChartConfiguration<'bar', number[], number> {
    const colours = readColours();
    const fill = this.#bars.map(({ colour }) => colour(colours));
    const bars = {
      data: this.#bars.map(({ value }) => value),
      barThickness: 10,
      minBarLength: 2,
      borderRadius: 2,
      backgroundColor: this.#bars.map(({ hollow }, index) => (hollow ? 'transparent' : (fill[index] ?? ''))),
      borderColor: fill.map((colour) => colours.contrast ?? colour),
      borderWidth: this.#bars.map(({ hollow }) => (hollow || colours.contrast !== undefined ? 1 : 0)),
    };
    return {
      type: 'bar',
      data: { labels: this.#bars.map((_, index) => index), datasets: [bars] },
      options: {
        indexAxis: 'y',
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        animation: motion(),
        layout: { padding: 0 },
        scales: { x: { display: false, min: 0, max: this.#most }, y: { display: false } },
      },
    };
  }
}
