import type { Summary, TimeUnit } from '../core/summary';
import type { Stacking, TimeSeries } from '../core/timeSeries';
import type { ReadState, ShowSetting, SummaryLimits } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { barLimit } from '../report/clip';
import { busiest } from '../report/words';
import { Card } from './card';
import { choice } from './choice';
import type { PageContext } from './context';
import { h } from './dom';
import { aboutEvents, Newest } from './newest';
import { outlierBuckets, outlierSentence, stretches } from './outlierDays';
import { groupName, stackParts } from './stackGroups';
import { StackHues } from './stackHues';
import { StackParts } from './stackParts';
import { switchButton } from './switchButton';
import { TimeChart } from './timeChart';
import { spanQuery } from './timeQuery';
import { rowLabel, type TimeRow, timeRows } from './timeRows';
import { type MarkedRow, TimeTable } from './timeTable';
import { MarkBar, TimeTools } from './timeTools';
import { type Span, TimeZoom } from './timeZoom';

/** Periods up to so many milliseconds have bars finer than those of the summary. */
const sixHours = 6 * 3_600_000;

/** What is drawn: the bars, and the groups they are stacked by. */
interface Drawn {
  readonly unit: TimeUnit;
  readonly rows: readonly MarkedRow[];
  readonly groups: TimeSeries['groups'];
  readonly names: readonly string[];
}

/** Events over time. The sentence above the bars says the busiest one, and the one that is pointed at meanwhile. */
export class TimeCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #chart: TimeChart;
  readonly #table: TimeTable;
  readonly #stack: { readonly element: HTMLElement; readonly value: () => Stacking };
  readonly #hues = new StackHues();
  readonly #parts: StackParts;
  readonly #zoom: TimeZoom;
  readonly #tools: TimeTools;
  readonly #markBar: MarkBar;
  readonly #full: HTMLButtonElement;
  readonly #without: HTMLButtonElement;
  readonly #notes = h('div', { class: 'chart-notes' });
  readonly #newest = new Newest(() => this.element);
  #summary: Summary | undefined;
  #state: ReadState = 'reading';
  #query = '';
  /** Where the person wants the bars cut; 0: where it helps. */
  #clip = 0;
  #drawn: Drawn | undefined;
  #marked: readonly TimeRow[] = [];
  #finding = '';
  #pointed: string | undefined;
  /** Where the keyboard was, 0 to 1, when it zoomed. */
  #keyboardAt: number | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings } = context;
    this.#zoom = new TimeZoom(context.view);
    this.#tools = new TimeTools(context, this.#actions());
    this.#markBar = new MarkBar(context, this.#actions());
    this.#chart = new TimeChart(
      context,
      strings.time,
      (label) => {
        this.#pointed = label;
        this.#card.setFinding(label ?? this.#finding);
      },
      {
        marked: (span) => this.#mark(span),
        zoom: (factor, at) => this.#zoomBy(factor, at),
        reset: () => this.#actions().reset(),
      },
    );
    this.#parts = new StackParts(context, strings.time);
    this.#table = new TimeTable(context);
    const draw = () => this.#draw();
    const log = switchButton(context, 'time.log', strings.logScale, strings.logScaleMeaning, draw);
    this.#full = switchButton(context, 'time.full', strings.fullScale, strings.fullScaleMeaning, draw);
    this.#without = switchButton(
      context,
      'time.without',
      strings.withoutOutliers,
      strings.withoutOutlierDaysMeaning,
      () => this.#redraw(),
    );
    this.#stack = choice<Stacking>(
      context,
      'time.stack',
      strings.stackBy,
      [
        ['none', strings.stackNone],
        ['port', strings.port],
        ['country', strings.country],
        ['action', strings.action],
        ['direction', strings.direction],
      ],
      () => this.#load(),
    );
    this.#card = new Card(context, {
      id: 'time',
      heading: strings.time,
      chart: h(
        'div',
        { class: 'time' },
        h('div', { class: 'time-plane' }, this.#chart.element, this.#markBar.element),
        this.#parts.element,
        this.#notes,
      ),
      tools: [this.#tools.element, this.#without, this.#full, log, this.#stack.element],
      table: this.#table.element,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show(summary: Summary, { clip }: SummaryLimits, state: ReadState, { query }: ShowSetting): void {
    const isEmpty = summary.time.buckets.length === 0;
    this.#card.setEmpty(isEmpty ? this.#context.strings.noTime : undefined);
    if (isEmpty) return;
    this.#summary = summary;
    this.#state = state;
    this.#query = query;
    if (clip !== this.#clip) {
      this.#clip = clip;
      this.#draw();
    }
    // The bars of before stay until the new ones come, so that nothing flickers.
    if (this.#drawn === undefined && this.#wantsSeries) this.#use(undefined);
    this.#load();
  }

  recolour(): void {
    this.#chart.recolour();
  }

  /** Whether the bars of the summary are not enough. */
  get #wantsSeries(): boolean {
    const { from, to } = this.#whole;
    if (this.#state !== 'complete') return false;
    return this.#zoom.span !== undefined || this.#stack.value() !== 'none' || to - from <= sixHours;
  }

  /** The whole period, in whole bars. */
  get #whole(): Span {
    const { unit, buckets } = this.#summary?.time ?? { unit: 'hour', buckets: [] };
    const rows = timeRows(buckets.slice(-1), unit, undefined, this.#context.formats);
    return { from: Date.parse(buckets[0]?.start ?? ''), to: Date.parse(rows[0]?.end ?? '') };
  }

  get #shown(): Span {
    const rows = this.#drawn?.rows ?? [];
    return { from: Date.parse(rows[0]?.start ?? ''), to: Date.parse(rows.at(-1)?.end ?? '') };
  }

  #load(): void {
    const summary = this.#summary;
    if (summary === undefined || !this.#wantsSeries) {
      this.#newest.forget();
      this.#use(undefined);
      return;
    }
    const request = { stackBy: this.#stack.value(), ...this.#zoom.span };
    this.#newest.ask(
      `${aboutEvents(summary, this.#query)} ${Object.values(request).join(' ')}`,
      () => this.#context.host.timeSeries(this.#query, request),
      (series) => this.#use(series),
      () => this.#use(undefined),
    );
  }

  /** Takes new bars. Without a series: those of the summary. */
  #use(series: TimeSeries | undefined): void {
    const summary = this.#summary;
    if (summary === undefined) return;
    const { formats } = this.#context;
    const { unit, buckets } = series ?? summary.time;
    const rows = timeRows(buckets, unit, series?.end, formats);
    const outliers = outlierBuckets(rows, summary.days, this.#context);
    const groups = series?.groups ?? [];
    this.#drawn = {
      unit,
      groups,
      names: groups.map(({ key }) => groupName(key, this.#stack.value(), this.#context)),
      rows: rows.map((row, index) => ({ ...row, outlier: outliers[index] === true })),
    };
    this.#tools.show(series !== undefined && this.#zoom.span !== undefined);
    // What has outliers only would be empty without them.
    this.#without.hidden = !outliers.includes(true) || !outliers.includes(false);
    this.#redraw();
    if (this.#card.tableShown) this.#showTable();
    if (this.#keyboardAt !== undefined) this.#chart.focus(Math.floor(this.#keyboardAt * rows.length));
    this.#keyboardAt = undefined;
  }

  /** Whether days with an outlier are left out. */
  get #leavesOut(): boolean {
    return !this.#without.hidden && this.#context.view.isOn('time.without');
  }

  #redraw(): void {
    if (this.#drawn === undefined) return;
    this.#finding = this.#sentence(this.#drawn);
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#draw();
  }

  #sentence({ unit, rows: all }: Drawn): string {
    const { strings, formats } = this.#context;
    const rows = this.#leavesOut ? all.filter(({ outlier }) => !outlier) : all;
    const total = sum(rows);
    const peak = rows.reduce((most, row) => (row.events > most.events ? row : most));
    if (total === 1) return fill(strings.onlyEvent, peak.name);
    return fill(
      strings[busiest[unit]],
      peak.name,
      formats.count(peak.events),
      formats.count(total),
      formats.share(peak.events, total),
    );
  }

  #draw(): void {
    const drawn = this.#drawn;
    if (drawn === undefined) return;
    const { view } = this.#context;
    const { rows, unit, groups, names } = drawn;
    const log = view.isOn('time.log');
    const leavesOut = this.#leavesOut;
    const heights = rows.map(({ events, outlier }) => (leavesOut && outlier ? 0 : events));
    const towering = log ? undefined : barLimit(heights, this.#clip);
    const limit = view.isOn('time.full') ? undefined : towering;
    this.#full.hidden = towering === undefined;
    const hues = this.#hues.of(groups.map(({ key }) => key));
    this.#parts.show(stackParts(groups, hues, this.#stack.value(), '', this.#context));
    // Room for the groups that will come moves nothing when they do.
    this.#parts.element.classList.toggle('expected', this.#stack.value() !== 'none');
    this.#notes.replaceChildren(...this.#noteTexts(drawn, heights, log, limit));
    const bars = rows.map((row, index) => {
      const label = rowLabel(row, names, this.#context);
      return {
        key: row.start,
        bucket: heights[index] === 0 ? { start: row.start, events: 0 } : row,
        label: row.outlier ? `${label}, ${this.#context.strings.outlier}` : label,
        query: row.events === 0 ? undefined : row.query,
      };
    });
    const outliers = stretches(rows.map(({ outlier }) => outlier));
    // Heights on a logarithmic scale do not add up.
    this.#chart.show(bars, unit, { log, limit, outliers, hues: log ? [] : hues }, this.#finding);
  }

  #noteTexts(
    { rows, groups }: Drawn,
    heights: readonly number[],
    log: boolean,
    limit: number | undefined,
  ): readonly HTMLElement[] {
    const { strings, formats } = this.#context;
    const note = (...content: readonly (string | HTMLElement)[]) => h('p', { class: 'chart-note' }, ...content);
    const notes: HTMLElement[] = [];
    if (this.#zoom.span !== undefined && this.#wantsSeries) {
      const { from, to } = this.#shown;
      const period = formats.period(new Date(from).toISOString(), new Date(to).toISOString());
      notes.push(note(fill(strings.marked, period, formats.count(sum(rows)))));
    }
    if (log) notes.push(note(groups.length > 0 ? strings.logNotStacked : strings.scaleIsLog));
    if (limit !== undefined) {
      const cut = heights.filter((height) => height > limit).length;
      notes.push(note(fill(strings.barsCut, formats.count(limit), formats.count(cut))));
    }
    const told = this.#zoom.span === undefined || rows.some(({ outlier }) => outlier);
    const outliers =
      this.#summary === undefined || !told ? '' : outlierSentence(this.#summary, this.#leavesOut, this.#context);
    if (outliers !== '') notes.push(note(h('span', { class: 'outlier-key' }), outliers));
    return notes;
  }

  #showTable(): void {
    const { rows, unit, names } = this.#drawn ?? { rows: [], unit: 'hour', names: [] };
    this.#table.show(rows, unit, sum(rows), names);
  }

  #mark(span: readonly [number, number] | undefined): void {
    this.#marked = span === undefined ? [] : (this.#drawn?.rows.slice(span[0], span[1] + 1) ?? []);
    this.#markBar.show(this.#marked);
  }

  #zoomBy(factor: number, at: number): void {
    if (this.#state !== 'complete' || !this.#zoom.zoom(this.#shown, this.#whole, factor, at)) return;
    this.#keyboardAt = this.#chart.hasFocus ? at : undefined;
    this.#load();
  }

  #actions() {
    const pan = (direction: -1 | 1) => {
      if (this.#zoom.pan(this.#shown, this.#whole, direction)) this.#load();
    };
    const show = (span: Span | undefined) => {
      this.#zoom.set(span);
      this.#chart.clearMark();
      this.#load();
    };
    return {
      zoomIn: () => this.#zoomBy(0.5, 0.5),
      zoomOut: () => this.#zoomBy(2, 0.5),
      earlier: () => pan(-1),
      later: () => pan(1),
      reset: () => show(undefined),
      zoomToMark: () => {
        const [first, last] = [this.#marked[0], this.#marked.at(-1)];
        if (first !== undefined && last !== undefined)
          show({ from: Date.parse(first.start), to: Date.parse(last.end) });
      },
      filterByMark: () => {
        const [first, last] = [this.#marked[0], this.#marked.at(-1)];
        if (first === undefined || last === undefined) return;
        show(undefined);
        this.#context.filter.add(spanQuery(first.query, last.query));
      },
      clearMark: () => this.#chart.clearMark(),
    };
  }
}

function sum(rows: readonly { readonly events: number }[]): number {
  return rows.reduce((total, { events }) => total + events, 0);
}
