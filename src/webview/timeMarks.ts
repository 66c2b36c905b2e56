import type { Chart, Plugin } from 'chart.js';
import { type Colours, readColours } from './theme';

/** A bar that is cut: which one, and its true value in words. */
export interface CutBar {
  readonly index: number;
  readonly events: number;
  readonly label: string;
}

/** What is drawn beside the bars of the time chart. */
export interface Marks {
  readonly cut: readonly CutBar[];
  /** First and last bar of each stretch of days with an outlier. */
  readonly outliers: readonly (readonly [number, number])[];
  /** Bars from which on there are lastingly more or fewer events. */
  readonly steps: readonly number[];
}

/** Rows of true values above the chart; a value that finds no room in them stands in the table and in its button. */
export const valueRows = 2;

/** Draws the days with an outlier behind the bars, a broken line where a new level begins, and the break and the true value of every bar that is cut. */
export function timeMarks(marks: () => Marks): Plugin<'bar'> {
  return {
    id: 'marks',
    beforeDatasetsDraw: (chart) => drawOutliers(chart, marks().outliers, readColours()),
    afterDatasetsDraw: (chart) => {
      drawSteps(chart, marks().steps, readColours());
      drawCuts(chart, marks().cut, readColours());
    },
  };
}

function drawOutliers(chart: Chart<'bar'>, stretches: Marks['outliers'], colours: Colours): void {
  const { ctx, chartArea } = chart;
  const count = chart.data.labels?.length ?? 0;
  if (count === 0) return;
  const slot = chartArea.width / count;
  ctx.save();
  for (const [first, last] of stretches) {
    const left = chartArea.left + first * slot;
    const width = Math.max(3, (last - first + 1) * slot);
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = colours.grid;
    ctx.fillRect(left, chartArea.top, width, chartArea.height);
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.severities.high;
    // Below the axis, where no bar covers it.
    ctx.fillRect(left, chartArea.bottom + 1, width, 3);
  }
  ctx.restore();
}

function drawSteps({ ctx, chartArea, data }: Chart<'bar'>, steps: readonly number[], colours: Colours): void {
  const slot = chartArea.width / (data.labels?.length ?? 1);
  ctx.save();
  ctx.strokeStyle = colours.text;
  ctx.setLineDash([4, 3]);
  for (const step of steps) {
    // Between two bars, sharp.
    const x = Math.round(chartArea.left + step * slot) + 0.5;
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
  }
  ctx.restore();
}

function drawCuts(chart: Chart<'bar'>, cut: readonly CutBar[], colours: Colours): void {
  const { ctx, chartArea } = chart;
  const elements = chart.getDatasetMeta(0).data;
  const rows: { readonly left: number; readonly right: number }[][] = Array.from({ length: valueRows }, () => []);
  ctx.save();
  ctx.font = `${Math.round(colours.fontSize * 0.92)}px ${colours.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  // The highest first: where there is no room for all values, they are the ones to be read.
  for (const { index, label } of [...cut].sort((a, b) => b.events - a.events)) {
    const element = elements[index];
    if (element === undefined) continue;
    const { x, width } = element.getProps(['x', 'width']) as { x: number; width: number };
    drawBreak(ctx, x, chartArea.top + 9, Math.max(width, 8), colours);
    const half = ctx.measureText(label).width / 2;
    const centre = Math.min(chartArea.right - half, Math.max(chartArea.left + half, x));
    const place = { left: centre - half - 4, right: centre + half + 4 };
    const row = rows.findIndex((taken) => taken.every(({ left, right }) => place.right < left || place.left > right));
    if (row < 0) continue;
    rows[row]?.push(place);
    ctx.fillStyle = colours.text;
    ctx.fillText(label, centre, chartArea.top - 2 - row * Math.round(colours.fontSize * 1.15));
  }
  ctx.restore();
}

/** Two slanting strokes with the background between them. */
function drawBreak(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, colours: Colours): void {
  const reach = width / 2 + 2;
  for (const [offset, style, line] of [
    [0, colours.background, 4],
    [-2.5, colours.text, 1],
    [2.5, colours.text, 1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x - reach, y + 2 + offset);
    ctx.lineTo(x + reach, y - 2 + offset);
    ctx.strokeStyle = style;
    ctx.lineWidth = line;
    ctx.stroke();
  }
}
