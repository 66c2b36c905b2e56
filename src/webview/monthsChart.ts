import type { ChartConfiguration, ChartOptions } from 'chart.js';
import { motion } from './chartSetup';
import type { PageContext } from './context';
import { h, setAttribute } from './dom';
import { LateChart } from './lateChart';
import { type Colours, readColours } from './theme';
import { type UprightDoor, UprightDoors } from './uprightDoors';

/** One month: its bar, and the point of the line where there is a year before. */
export interface MonthBar extends UprightDoor {
  /** Under the bar. */
  readonly tick: string;
  readonly perDay: number;
  readonly ratio: number | undefined;
}

/** Mean events per day of each month as bars, the ratio to the same month of the year before as a line over them. */
export class MonthsChart {
  readonly element: HTMLElement;
  readonly #formats: PageContext['formats'];
  readonly #canvas = h('canvas', { role: 'img' });
  readonly #doors: UprightDoors;
  readonly #chart: LateChart<'bar' | 'line', number[], string>;
  #months: readonly MonthBar[] = [];

  /** `point` hears the words of the month the mouse or the keyboard is at, `undefined` when at none. */
  constructor(context: PageContext, label: string, point: (label: string | undefined) => void) {
    this.#formats = context.formats;
    this.#doors = new UprightDoors(context, label, point);
    this.element = h('div', { class: 'chart time-chart' }, this.#canvas, this.#doors.element);
    this.#chart = new LateChart(this.#canvas, () => this.#configuration());
  }

  show(months: readonly MonthBar[], finding: string): void {
    this.#months = months;
    setAttribute(this.#canvas, 'aria-label', finding);
    this.#doors.show(months, months.length - 1, 12);
    this.#chart.draw();
  }

  /** Draws again in the colours of the theme as it is now. */
  recolour(): void {
    this.#chart.redraw();
  }

  #configuration(): ChartConfiguration<'bar' | 'line', number[], string> {
    const colours = readColours();
    return {
      type: 'bar',
      data: {
        labels: this.#months.map(({ tick }) => tick),
        datasets: [
          {
            type: 'line',
            yAxisID: 'ratio',
            data: this.#months.map(({ ratio }) => ratio ?? Number.NaN),
            borderColor: colours.line,
            borderWidth: 2,
            pointRadius: 3,
            pointBackgroundColor: colours.background,
            pointBorderColor: colours.line,
            pointBorderWidth: 2,
          },
          {
            type: 'bar',
            yAxisID: 'y',
            data: this.#months.map(({ perDay }) => (perDay === 0 ? Number.NaN : perDay)),
            categoryPercentage: 1,
            barPercentage: 0.7,
            maxBarThickness: 48,
            minBarLength: 1,
            backgroundColor: colours.bar,
            borderColor: colours.contrast ?? colours.bar,
            borderWidth: colours.contrast === undefined ? 0 : 1,
          },
        ],
      },
      options: this.#options(colours),
      plugins: [{ id: 'doors', afterLayout: ({ chartArea }) => this.#doors.place(chartArea) }],
    };
  }

  #options({ text, grid, fontFamily, fontSize }: Colours): ChartOptions<'bar' | 'line'> {
    const font = { family: fontFamily, size: Math.round(fontSize * 0.92) };
    const ratios = this.#months.some(({ ratio }) => ratio !== undefined);
    const percent = (value: string | number) => this.#formats.ratio(Number(value));
    return {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      animation: motion(),
      layout: { padding: { top: 6 } },
      scales: {
        x: {
          type: 'category',
          offset: true,
          grid: { display: false },
          border: { color: grid },
          ticks: { maxRotation: 0, autoSkipPadding: 12, color: text, font },
        },
        y: {
          type: 'linear',
          beginAtZero: true,
          grid: { drawTicks: false, color: grid },
          border: { display: false },
          ticks: {
            maxTicksLimit: 5,
            padding: 6,
            color: text,
            font,
            callback: (value) => this.#formats.tick(Number(value)),
          },
        },
        ratio: {
          type: 'linear',
          display: ratios,
          position: 'right',
          beginAtZero: true,
          grid: { display: false },
          border: { display: false },
          ticks: { maxTicksLimit: 5, padding: 6, color: text, font, callback: percent },
        },
      },
    };
  }
}
