import type { ChartOptions } from 'chart.js';
import type { TimeBucket, TimeUnit } from '../core/summary';
import { Chart, motion } from './chartSetup';
import { h, setAttribute } from './dom';
import type { Formats } from './format';
import { type Colours, readColours } from './theme';
import { type TimeTick, timeTicks } from './timeTicks';
import { type UprightDoor, UprightDoors } from './uprightDoors';

/** One bar of the time chart: its bucket and its door. */
export interface TimeBar extends UprightDoor {
  readonly bucket: TimeBucket;
}

const labelWidth = 76;

// How many bars Page Up and Page Down pass: the next larger unit of the calendar.
const pages: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 24, day: 7, week: 4, month: 12 };

/** Events over time as upright bars. */
export class TimeChart {
  readonly element: HTMLElement;
  readonly #formats: Formats;
  readonly #canvas = h('canvas', { role: 'img' });
  readonly #doors: UprightDoors;
  readonly #chart: Chart<'bar', number[], number>;
  #buckets: readonly TimeBucket[] = [];
  #ticks: readonly TimeTick[] = [];

  /** `point` hears the words of the bar the mouse or the keyboard is at, `undefined` when at none. */
  constructor(formats: Formats, label: string, keys: string, point: (label: string | undefined) => void) {
    this.#formats = formats;
    this.#doors = new UprightDoors(label, keys, point);
    this.element = h('div', { class: 'chart time-chart' }, this.#canvas, this.#doors.element);
    this.#chart = new Chart<'bar', number[], number>(this.#canvas, {
      type: 'bar',
      data: { labels: [], datasets: [] },
      options: this.#options(readColours()),
      plugins: [{ id: 'doors', afterLayout: ({ chartArea }) => this.#doors.place(chartArea) }],
    });
  }

  /** Shows the bars in order of time; the Tab key first stops at the highest. */
  show(bars: readonly TimeBar[], unit: TimeUnit, finding: string): void {
    this.#buckets = bars.map(({ bucket }) => bucket);
    setAttribute(this.#canvas, 'aria-label', finding);
    const events = this.#buckets.map((bucket) => bucket.events);
    this.#doors.show(bars, events.indexOf(Math.max(...events)), pages[unit]);
    this.#chart.data.labels = events.map((_, index) => index);
    this.recolour();
  }

  /** Draws again in the colours of the theme as it is now. */
  recolour(): void {
    const colours = readColours();
    this.#chart.data.datasets = [
      {
        // A bar of nothing would still be drawn with the least length.
        data: this.#buckets.map(({ events }) => (events === 0 ? Number.NaN : events)),
        categoryPercentage: 1,
        barPercentage: 0.86,
        maxBarThickness: 48,
        minBarLength: 1,
        backgroundColor: colours.bar,
        borderColor: colours.contrast ?? colours.bar,
        // An outline around hundreds of thin bars would hide what they show.
        borderWidth: colours.contrast !== undefined && this.#buckets.length <= 60 ? 1 : 0,
      },
    ];
    this.#chart.options = this.#options(colours);
    this.#chart.update();
  }

  #options({ text, grid, fontFamily, fontSize }: Colours): ChartOptions<'bar'> {
    const font = { family: fontFamily, size: Math.round(fontSize * 0.92) };
    return {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      animation: motion(),
      scales: {
        x: {
          grid: { drawOnChartArea: false, offset: false, tickLength: 4, color: grid },
          border: { color: grid },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: text,
            font,
            callback: (_, index) => this.#ticks[index]?.label ?? '',
          },
          afterBuildTicks: (scale) => {
            this.#ticks = timeTicks(this.#buckets, Math.floor(scale.chart.width / labelWidth), this.#formats);
            scale.ticks = this.#ticks.map(({ index }) => ({ value: index }));
          },
        },
        y: {
          beginAtZero: true,
          grid: { drawTicks: false, color: grid },
          border: { display: false },
          ticks: {
            precision: 0,
            maxTicksLimit: 5,
            padding: 6,
            color: text,
            font,
            callback: (value) => this.#formats.tick(Number(value)),
          },
        },
      },
    };
  }
}
