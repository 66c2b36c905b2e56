import type { ChartOptions } from 'chart.js';
import type { TimeBucket, TimeUnit } from '../core/summary';
import { Chart, motion } from './chartSetup';
import { button, h, setAttribute } from './dom';
import type { Formats } from './format';
import { KeyedList } from './keyedList';
import { RovingFocus } from './rovingFocus';
import { type Colours, readColours } from './theme';
import { type TimeTick, timeTicks } from './timeTicks';

/** One bar of the time chart: its bucket, its words, and where it leads (nowhere when it is empty). */
export interface TimeBar {
  readonly bucket: TimeBucket;
  readonly label: string;
  readonly action?: () => void;
}

const labelWidth = 76;

// How many bars Page Up and Page Down pass: the next larger unit of the calendar.
const pages: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 24, day: 7, week: 4, month: 12 };

/**
 * Events over time as upright bars. Over the canvas lies one invisible button per bar, as wide as its slot and as high
 * as the chart: a small bar is as easy to hit as a large one, and the keyboard and screen readers use the same buttons.
 */
export class TimeChart {
  readonly element: HTMLElement;
  readonly #formats: Formats;
  readonly #canvas = h('canvas', { role: 'img' });
  readonly #doors: HTMLElement;
  readonly #list: KeyedList<TimeBar, HTMLButtonElement>;
  readonly #focus: RovingFocus;
  readonly #actions = new WeakMap<HTMLElement, TimeBar>();
  readonly #chart: Chart<'bar', number[], number>;
  #buckets: readonly TimeBucket[] = [];
  #ticks: readonly TimeTick[] = [];

  /** `point` hears which bar the mouse or the keyboard is at, `undefined` when at none. */
  constructor(formats: Formats, label: string, keys: string, point: (bar: TimeBar | undefined) => void) {
    this.#formats = formats;
    this.#doors = h('div', { class: 'time-doors', role: 'group', 'aria-label': label, 'aria-description': keys });
    this.element = h('div', { class: 'chart time-chart' }, this.#canvas, this.#doors);
    this.#list = new KeyedList<TimeBar, HTMLButtonElement>(this.#doors, {
      key: ({ bucket }) => bucket.start,
      create: () => {
        const door: HTMLButtonElement = button({ class: 'time-door' }, () => this.#actions.get(door)?.action?.());
        return door;
      },
      update: (door, bar) => {
        this.#actions.set(door, bar);
        setAttribute(door, 'aria-label', bar.label);
        setAttribute(door, 'aria-disabled', bar.action === undefined && 'true');
      },
    });
    this.#focus = new RovingFocus(this.#doors, () => this.#list.rows);
    const tell = ({ target }: Event) => point(this.#actions.get(target as HTMLElement));
    this.#doors.addEventListener('mouseover', tell);
    this.#doors.addEventListener('focusin', tell);
    this.#doors.addEventListener('mouseleave', () => point(undefined));
    this.#doors.addEventListener('focusout', () => point(undefined));
    this.#chart = new Chart<'bar', number[], number>(this.#canvas, {
      type: 'bar',
      data: { labels: [], datasets: [] },
      options: this.#options(readColours()),
      plugins: [{ id: 'doors', afterLayout: ({ chartArea }) => this.#placeDoors(chartArea) }],
    });
  }

  /** Shows the bars in order of time; the Tab key first stops at the highest. */
  show(bars: readonly TimeBar[], unit: TimeUnit, finding: string): void {
    this.#buckets = bars.map(({ bucket }) => bucket);
    setAttribute(this.#canvas, 'aria-label', finding);
    this.#list.show(bars);
    const events = this.#buckets.map((bucket) => bucket.events);
    this.#focus.page = pages[unit];
    this.#focus.refresh(this.#list.rows[events.indexOf(Math.max(...events))]);
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

  #placeDoors({ left, top, width, height }: { left: number; top: number; width: number; height: number }): void {
    const { style } = this.#doors;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }
}
