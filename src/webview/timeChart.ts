import type { ChartConfiguration, ChartOptions } from 'chart.js';
import type { TimeBucket, TimeUnit } from '../core/summary';
import { motion } from './chartSetup';
import type { PageContext } from './context';
import { h, setAttribute } from './dom';
import { LateChart } from './lateChart';
import { type Colours, type Hue, readColours } from './theme';
import { type BrushListener, TimeBrush } from './timeBrush';
import { type CutBar, type Marks, timeMarks, valueRows } from './timeMarks';
import { type TimeTick, timeTicks } from './timeTicks';
import { type Area, placeOver, type UprightDoor, UprightDoors } from './uprightDoors';

/** One bar of the time chart: its bucket and its door. */
export interface TimeBar extends UprightDoor {
  /** With `parts`: its events by the groups of the stack, from below. */
  readonly bucket: TimeBucket & { readonly parts?: readonly number[] };
}

/** How the bars are drawn. */
export interface TimeScale {
  readonly log: boolean;
  /** Where the highest bars are cut. */
  readonly limit: number | undefined;
  /** First and last bar of each stretch of days with an outlier. */
  readonly outliers: Marks['outliers'];
  /** The hue of each group of the stack, in the order of the parts; none: the bars are not stacked. */
  readonly hues?: readonly Hue[];
  /** Bars from which on there are lastingly more or fewer events. */
  readonly steps?: readonly number[];
}

const labelWidth = 76;

// How many bars Page Up and Page Down pass: the next larger unit of the calendar.
const pages: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 24, day: 7, week: 4, month: 12 };

/** Events over time as upright bars. */
export class TimeChart {
  readonly element: HTMLElement;
  readonly #formats: PageContext['formats'];
  readonly #canvas = h('canvas', { role: 'img' });
  readonly #doors: UprightDoors;
  readonly #brush: TimeBrush | undefined;
  readonly #chart: LateChart<'bar', number[], number>;
  #buckets: readonly TimeBar['bucket'][] = [];
  #bars: readonly string[] = [];
  #ticks: readonly TimeTick[] = [];
  #scale: TimeScale = { log: false, limit: undefined, outliers: [] };
  #cut: readonly CutBar[] = [];

  /** `point` hears the words of the bar the mouse or the keyboard is at, `undefined` when at none; `listener` hears of marks and zooms. */
  constructor(
    context: PageContext,
    label: string,
    point: (label: string | undefined) => void,
    listener?: BrushListener,
  ) {
    this.#formats = context.formats;
    this.#doors = new UprightDoors(context, label, point);
    this.#brush = listener === undefined ? undefined : new TimeBrush(this.#doors.element, listener);
    this.element = h('div', { class: 'chart time-chart' }, this.#canvas, this.#brush?.element, this.#doors.element);
    this.#chart = new LateChart(this.#canvas, () => this.#configuration());
  }

  /** Shows the bars in order of time; the Tab key first stops at the highest. */
  show(bars: readonly TimeBar[], unit: TimeUnit, scale: TimeScale, finding: string): void {
    this.#scale = scale;
    this.#buckets = bars.map(({ bucket }) => bucket);
    setAttribute(this.#canvas, 'aria-label', finding);
    const events = this.#buckets.map((bucket) => bucket.events);
    if (this.#bars.join() !== bars.map(({ key }) => key).join()) this.#brush?.setCount(bars.length);
    this.#bars = bars.map(({ key }) => key);
    this.#doors.show(bars, events.indexOf(Math.max(...events)), pages[unit]);
    const { limit = Number.POSITIVE_INFINITY } = scale;
    this.#cut = events.flatMap((value, index) =>
      value > limit ? [{ index, events: value, label: this.#formats.count(value) }] : [],
    );
    this.#chart.draw();
  }

  get hasFocus(): boolean {
    return this.#doors.element.contains(document.activeElement);
  }

  /** Puts the keyboard on a bar. */
  focus(bar: number): void {
    (this.#doors.element.children[bar] as HTMLElement | undefined)?.focus();
  }

  /** Takes the mark of some bars away. */
  clearMark(): void {
    this.#brush?.clear();
  }

  #place(area: Area): void {
    this.#doors.place(area);
    if (this.#brush !== undefined) placeOver(this.#brush.element, area);
  }

  /** Draws again in the colours of the theme as it is now. */
  recolour(): void {
    this.#chart.redraw();
  }

  #configuration(): ChartConfiguration<'bar', number[], number> {
    const colours = readColours();
    const { hues = [], limit } = this.#scale;
    const stacked = hues.length > 0;
    const layers = stacked ? hues.map((_, group) => this.#layer(group, limit)) : [this.#layer(undefined, limit)];
    const datasets = layers.map((data, group) => {
      const colour = stacked ? colours.hues[hues[group] ?? 'rest'] : colours.bar;
      return {
        data,
        categoryPercentage: 1,
        barPercentage: 0.86,
        maxBarThickness: 48,
        minBarLength: stacked ? 0 : 1,
        backgroundColor: colour,
        borderColor: colours.contrast ?? colour,
        // An outline around hundreds of thin bars would hide what they show.
        borderWidth: colours.contrast !== undefined && this.#buckets.length <= 60 ? 1 : 0,
      };
    });
    return {
      type: 'bar',
      data: { labels: this.#buckets.map((_, index) => index), datasets },
      options: this.#options(colours),
      plugins: [
        { id: 'doors', afterLayout: ({ chartArea }) => this.#place(chartArea) },
        timeMarks(() => ({ cut: this.#cut, outliers: this.#scale.outliers, steps: this.#scale.steps ?? [] })),
      ],
    };
  }

  /** The heights of one group, or of the whole bars; what is above the limit is cut off. */
  #layer(group: number | undefined, limit = Number.POSITIVE_INFINITY): number[] {
    return this.#buckets.map(({ events, parts = [] }) => {
      if (group === undefined) return events === 0 ? Number.NaN : Math.min(events, limit);
      const below = parts.slice(0, group).reduce((sum, part) => sum + part, 0);
      const height = Math.min(below + (parts[group] ?? 0), limit) - Math.min(below, limit);
      // A bar of nothing would still be drawn with its outline.
      return height === 0 ? Number.NaN : height;
    });
  }

  #options({ text, grid, fontFamily, fontSize }: Colours): ChartOptions<'bar'> {
    const { log, limit, hues = [] } = this.#scale;
    const stacked = hues.length > 0;
    const font = { family: fontFamily, size: Math.round(fontSize * 0.92) };
    const axis = { grid: { drawTicks: false, color: grid }, border: { display: false } } as const;
    const ticks = { padding: 6, color: text, font };
    const words = (value: string | number) => this.#formats.tick(Number(value));
    const powerOfTen = (value: string | number) => (Number.isInteger(Math.log10(Number(value))) ? words(value) : '');
    return {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      animation: motion(),
      layout: { padding: { top: this.#cut.length === 0 ? 0 : Math.round(fontSize * 1.15) * valueRows + 2 } },
      scales: {
        x: {
          stacked,
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
        y: log
          ? // A bar of one event still has a height.
            { type: 'logarithmic' as const, ...axis, min: 0.8, ticks: { ...ticks, callback: powerOfTen } }
          : {
              type: 'linear' as const,
              ...axis,
              stacked,
              beginAtZero: true,
              ...(limit === undefined ? {} : { max: limit }),
              ticks: { ...ticks, precision: 0, maxTicksLimit: 5, callback: words },
            },
      },
    };
  }
}
