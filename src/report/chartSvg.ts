import type { ReportBar, ReportBars, ReportChart, ReportMap } from './document';
import { element, escapedHtml } from './html';
import { week } from './weekGrid';
import { mapLegendSvg, mapSvg } from './worldMap';

/** Pixels of a chart at full size. A narrow page has charts of its own: shrunk, their words could not be read. */
const shapes = {
  wide: { width: 920, nameWidth: 250, labelWidth: 90, ticks: 7 },
  narrow: { width: 340, nameWidth: 140, labelWidth: 52, ticks: 3 },
} as const;

type Shape = (typeof shapes)[keyof typeof shapes];

const rowHeight = 24;
/** Of a character at most, or nearly so; there is no measuring without a page. */
const characterWidth = 7.9;
const nameGap = 10;
const chartHeight = 170;
const axisHeight = 22;
/** Room above standing bars for the true value of one that is cut. */
const topHeight = 22;

/** A chart for wide and for narrow pages: the style of the page shows one of both, and gives it its colours. */
export function chartSvgs(chart: ReportChart, finding: string): readonly string[] {
  const sizes = ['wide', 'narrow'] as const;
  // Land is known when it is small, and large as a text; numbers are neither.
  if (chart.kind === 'map')
    return [mapSvg(chart, finding), ...sizes.map((size) => mapLegendSvg(chart.steps, shapes[size].width, size))];
  return sizes.map((size) => chartSvg(chart, finding, size));
}

/** A chart as one image with its finding for its name. */
export function chartSvg(
  chart: Exclude<ReportChart, ReportMap>,
  finding: string,
  size: keyof typeof shapes = 'wide',
): string {
  const shape = shapes[size];
  const [height, drawn] = drawing(chart, shape);
  const { kind } = chart;
  return element(
    'svg',
    { viewBox: `0 0 ${shape.width} ${height}`, role: 'img', 'aria-label': finding, class: `chart ${kind} ${size}` },
    ...drawn,
  );
}

function drawing(chart: Exclude<ReportChart, ReportMap>, shape: Shape): readonly [number, readonly string[]] {
  if (chart.kind === 'week') return week(chart, shape.width);
  return chart.kind === 'lying' ? lying(chart.bars, shape) : standing(chart, shape);
}

function lying(bars: readonly ReportBar[], shape: Shape): readonly [number, readonly string[]] {
  const { width, nameWidth, labelWidth } = shape;
  const columns = Math.floor((nameWidth - nameGap) / characterWidth);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = width - nameWidth - labelWidth;
  const drawn = bars.flatMap(({ name, value, label, severity }, index) => {
    const y = index * rowHeight;
    const length = Math.max(2, (value / most) * room);
    return [
      text(nameWidth - nameGap, y + 16, shortened(name, columns), 'end'),
      element('rect', { x: nameWidth, y: y + 5, width: round(length), height: 14, rx: 2, class: severity ?? 'bar' }),
      text(nameWidth + length + 8, y + 16, label, 'start', 'value'),
    ];
  });
  return [bars.length * rowHeight, drawn];
}

function standing(
  { bars, limit = Number.POSITIVE_INFINITY, marks }: ReportBars,
  { width, ticks: ticksShown }: Shape,
): readonly [number, readonly string[]] {
  const most = Math.max(1, ...bars.map(({ value }) => Math.min(value, limit)));
  const step = width / bars.length;
  const thick = Math.min(48, step * 0.86);
  const base = topHeight + chartHeight;
  let labelledTo = Number.NEGATIVE_INFINITY;
  const drawn = bars.flatMap(({ value, label }, index) => {
    if (value === 0) return [];
    const height = Math.max(1, (Math.min(value, limit) / most) * chartHeight);
    const middle = (index + 0.5) * step;
    const [x, y] = [middle - thick / 2, base - height];
    const rect = element('rect', {
      x: round(x),
      y: round(y),
      width: round(thick),
      height: round(height),
      class: 'bar',
    });
    if (value <= limit || middle - 30 < labelledTo) return [rect];
    labelledTo = middle + 30;
    const cut = element('path', { d: `M${round(x)} ${round(y + 9)}l${round(thick)} -4`, class: 'cut' });
    return [rect, cut, text(Math.min(width - 30, Math.max(30, middle)), y - 6, label, 'middle', 'value')];
  });
  const stride = Math.ceil(bars.length / ticksShown);
  const ticks = bars
    .map(({ name, tick = name }, index) => ({ tick, index }))
    .filter(({ index }) => marks?.includes(index) ?? index % stride === 0)
    .map(({ tick, index }) =>
      text((index + 0.5) * step, base + 16, shortened(tick, 18), anchorOf(index, bars.length), 'tick'),
    );
  const axis = element('line', { x1: 0, y1: base, x2: width, y2: base, class: 'axis' });
  const lines = (marks ?? []).map((index) => {
    const x = round((index + 0.5) * step);
    return element('line', { x1: x, y1: topHeight, x2: x, y2: base, class: 'mark' });
  });
  return [base + axisHeight, [...drawn, axis, ...lines, ...ticks]];
}

/** Words below the first and the last bar stay inside the picture. */
function anchorOf(index: number, bars: number): 'start' | 'middle' | 'end' {
  if (index < bars / 20) return 'start';
  return index > (bars * 19) / 20 ? 'end' : 'middle';
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', kind?: string): string {
  return element('text', { x: round(x), y: round(y), 'text-anchor': anchor, class: kind }, escapedHtml(words));
}

/** There is no measuring without a page: wide characters count twice. */
function shortened(words: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const character of words) {
    used += character > '\u2e7f' ? 2 : 1;
    if (used > columns) return `${words.slice(0, end)}…`;
    end += character.length;
  }
  return words;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
