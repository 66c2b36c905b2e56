import type { ChartOptions } from 'chart.js';
import { ChoroplethController, GeoFeature, type IChoroplethDataPoint, ProjectionScale } from 'chartjs-chart-geo';
import { isoCountries } from '../knowledge/isoCountries';
import { stepOf, strengthOf } from '../report/mapSteps';
import { worldShapes } from '../report/worldShapes';
import { Chart } from './chartSetup';
import { h, setAttribute } from './dom';
import { type Colours, readColours } from './theme';

Chart.register(ChoroplethController, GeoFeature, ProjectionScale);

/** Pixels from the edge of the canvas. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A country whose land is narrower than this many pixels has a dot as well. */
const leastLand = 9;
const dotRadius = 4;

const shapes = worldShapes();
const indexOf = new Map(shapes.map(({ code }, index) => [code, index]));
const places = new Map(isoCountries.map(({ code, longitude, latitude }) => [code, [longitude, latitude] as const]));

/**
 * The world in equal areas, each country coloured by the power of ten of its events; those too small to see, or without
 * land on the map, have a dot. Words, mouse and keyboard are the matter of whoever shows it.
 */
export class WorldChart {
  readonly canvas = h('canvas', { role: 'img' });
  readonly #chart: Chart<'choropleth', IChoroplethDataPoint[], string>;
  readonly #placed: () => void;
  #events: ReadonlyMap<string, number> = new Map();
  #steps = 1;
  #pointed: string | undefined;
  #colours: Colours = readColours();

  /** `placed` hears when there are other countries, or other places for them on the canvas. */
  constructor(placed: () => void) {
    this.#placed = placed;
    this.#chart = new Chart<'choropleth', IChoroplethDataPoint[], string>(this.canvas, {
      type: 'choropleth',
      data: { labels: shapes.map(({ code }) => code), datasets: [] },
      options: options(),
      plugins: [{ id: 'countries', afterUpdate: () => placed(), afterDatasetsDraw: () => this.#drawOver() }],
    });
  }

  /** Events by code; the colours reach from 1 to the step `steps`. */
  show(events: ReadonlyMap<string, number>, steps: number, finding: string): void {
    this.#events = events;
    this.#steps = steps;
    setAttribute(this.canvas, 'aria-label', finding);
    const [land] = this.#chart.data.datasets;
    if (land === undefined) this.recolour();
    else this.#repaint(land);
  }

  /** Outlines a country, or none. */
  point(code: string | undefined): void {
    if (code === this.#pointed) return;
    this.#pointed = code;
    this.#chart.draw();
  }

  /** The country at a point: a dot before the land below it. */
  codeAt({ x, y }: MapPoint): string | undefined {
    for (const code of this.#dots()) {
      const place = this.placeOf(code);
      if (place !== undefined && Math.hypot(place.x - x, place.y - y) <= dotRadius + 2) return code;
    }
    const index = this.#land.findIndex((land) => land.inRange(x, y));
    return shapes[index]?.code || undefined;
  }

  /** Where a country is; undefined when nobody knows. */
  placeOf(code: string): MapPoint | undefined {
    const land = this.#landOf(code);
    if (land !== undefined && !isSmall(land)) return land.getCenterPoint();
    const place = places.get(code);
    const [x, y] = (place && this.#projection?.([...place])) ?? [];
    if (x === undefined || y === undefined) return land?.getCenterPoint();
    // Antarctica is below the map: its dot stands at the edge.
    return { x, y: Math.min(y, this.#chart.chartArea.bottom - dotRadius) };
  }

  /** Draws again in the colours of the theme as it is now. */
  recolour(): void {
    this.#colours = readColours();
    const { text, background, contrast } = this.#colours;
    const { data } = this.#chart;
    data.datasets = [
      {
        outline: shapes.map(({ shape }) => shape),
        data: shapes.map(({ code, shape }) => ({ feature: shape, value: this.#events.get(code) ?? 0 })),
        backgroundColor: this.#fills(),
        borderColor: contrast ?? `color-mix(in srgb, ${text} 35%, ${background})`,
        borderWidth: 0.5,
      },
    ];
    this.#chart.update('none');
  }

  get #land(): readonly GeoFeature[] {
    return this.#chart.getDatasetMeta(0).data as unknown as readonly GeoFeature[];
  }

  get #projection(): ProjectionScale['projection'] | undefined {
    return (this.#chart.scales.projection as unknown as ProjectionScale | undefined)?.projection;
  }

  #landOf(code: string): GeoFeature | undefined {
    return this.#land[indexOf.get(code) ?? -1];
  }

  /** Countries with events that their land does not show. */
  #dots(): readonly string[] {
    return [...this.#events.keys()].filter((code) => {
      const land = this.#landOf(code);
      return land === undefined || isSmall(land);
    });
  }

  /** Which land lies where takes far longer to work out than to paint, and has not changed. */
  #repaint(land: { backgroundColor?: unknown }): void {
    const colours = this.#fills();
    land.backgroundColor = colours;
    for (const [index, { options }] of this.#land.entries()) options.backgroundColor = colours[index]!;
    this.#chart.draw();
    this.#placed();
  }

  /** One for each shape. */
  #fills(): string[] {
    return shapes.map(({ code }) => this.#fill(code));
  }

  /** Land without events is blank: only its coast is seen. */
  #fill(code: string): string {
    const { bar, background } = this.#colours;
    const step = stepOf(this.#events.get(code) ?? 0);
    return step === 0 ? background : `color-mix(in srgb, ${bar} ${strengthOf(step, this.#steps)}%, ${background})`;
  }

  #drawOver(): void {
    const { ctx } = this.#chart;
    const { text, background } = this.#colours;
    ctx.save();
    for (const code of this.#dots()) this.#drawDot(code, background, 1);
    const land = this.#pointed === undefined ? undefined : this.#landOf(this.#pointed);
    if (land !== undefined) {
      ctx.beginPath();
      (this.#chart.scales.projection as unknown as ProjectionScale).geoPath.context(ctx)(land.feature);
      ctx.strokeStyle = text;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    }
    if (this.#pointed !== undefined && this.#dots().includes(this.#pointed)) this.#drawDot(this.#pointed, text, 1.5);
    ctx.restore();
  }

  #drawDot(code: string, border: string, width: number): void {
    const place = this.placeOf(code);
    if (place === undefined) return;
    const { ctx } = this.#chart;
    ctx.beginPath();
    ctx.arc(place.x, place.y, dotRadius, 0, 2 * Math.PI);
    ctx.fillStyle = this.#fill(code);
    ctx.fill();
    ctx.strokeStyle = this.#colours.contrast ?? border;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}

function isSmall(land: GeoFeature): boolean {
  const { width, height } = land.getBounds();
  return Math.max(width, height) < leastLand;
}

function options(): ChartOptions<'choropleth'> {
  const chosen: unknown = {
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    animation: false,
    layout: { padding: 2 },
    clipMap: false,
    scales: {
      projection: { axis: 'x', projection: 'equalEarth' },
      // The library wants a scale of this name; the colours are chosen here, since they follow the theme.
      color: { axis: 'r', type: 'linear', display: false },
    },
  };
  return chosen as ChartOptions<'choropleth'>;
}
