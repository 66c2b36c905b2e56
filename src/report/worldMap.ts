import type { Geometry, Position } from 'geojson';
import { isoCountries } from '../knowledge/isoCountries';
import type { ReportMap } from './document';
import { element, escapedHtml } from './html';
import { strengthOf } from './mapSteps';
import { worldShapes } from './worldShapes';

/** Units at full size; the page shrinks the whole. */
const width = 920;
/** From 83.6° north to 56° south: as far as there is land. */
const height = 398;
const legendHeight = 20;
/** Of one step; a row has as many as fit. */
const legendWidth = 110;
/** A country whose land is narrower than this has a dot, as on the page. */
const leastLand = 9;
const dotRadius = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The world in equal areas, each country coloured by the power of ten of its events; a dot where its land is too small. */
export function mapSvg({ countries, steps }: ReportMap, finding: string): string {
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const blank: string[] = [];
  const seen: string[] = [];
  const drawn = new Set<string>();
  const attributes = (step: number) => ({ class: 'seen', 'fill-opacity': strengthOf(step, steps.length) / 100 });
  for (const { code, shape } of worldShapes()) {
    const { path, extent } = landPath(shape.geometry);
    const country = byCode.get(code);
    if (country === undefined || extent < leastLand) blank.push(path);
    if (country === undefined || extent < leastLand) continue;
    drawn.add(code);
    seen.push(element('path', { d: path, ...attributes(country.step) }, titled(country.label)));
  }
  const dots = countries
    .filter(({ code }) => !drawn.has(code))
    .flatMap(({ code, step, label }) => {
      const place = isoCountries.find((one) => one.code === code);
      if (place === undefined) return [];
      const { x, y } = projected([place.longitude, place.latitude]);
      const at = { cx: round(x), cy: round(Math.min(y, height - dotRadius)), r: dotRadius };
      return [
        element('circle', { ...at, class: 'dot' }, titled(label)),
        element('circle', { ...at, ...attributes(step) }, titled(label)),
      ];
    });
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': finding, class: 'chart map' },
    element('path', { d: blank.join(''), class: 'land' }),
    ...seen,
    ...dots,
  );
}

/** What the colours of the map stand for, in as many rows as this width asks for. */
export function mapLegendSvg(steps: readonly string[], across: number, size: string): string {
  const perRow = Math.floor(across / legendWidth);
  const rows = Math.ceil(steps.length / perRow);
  const drawn = steps.flatMap((label, index) => {
    const [x, y] = [(index % perRow) * legendWidth, Math.floor(index / perRow) * legendHeight];
    const box = { x: x + 0.5, y: y + 0.5, width: 14, height: 14 };
    return [
      element('rect', { ...box, class: 'land' }),
      element('rect', { ...box, class: 'seen', 'fill-opacity': strengthOf(index + 1, steps.length) / 100 }),
      element('text', { x: x + 22, y: y + 12, class: 'value' }, escapedHtml(label)),
    ];
  });
  const viewBox = `0 0 ${across} ${rows * legendHeight}`;
  return element('svg', { viewBox, 'aria-hidden': 'true', class: `chart legend ${size}` }, ...drawn);
}

function titled(label: string): string {
  return element('title', {}, escapedHtml(label));
}

/** The outline in half units, one step relative to the one before: it takes a third of the room of coordinates. */
function landPath(geometry: Geometry): { readonly path: string; readonly extent: number } {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : [];
  const all = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : rings;
  const points = all.map((ring) => ring.map(projected));
  const [xs, ys] = [points.flat().map(({ x }) => x), points.flat().map(({ y }) => y)];
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  return { path: points.map(ringPath).join(''), extent };
}

function ringPath(ring: readonly Point[]): string {
  let path = '';
  let last: Point | undefined;
  for (const { x, y } of ring) {
    const point = { x: round(x), y: round(y) };
    if (point.x === last?.x && point.y === last.y) continue;
    // What reaches over the date line goes on at the other edge of the map.
    const isNear = last !== undefined && Math.abs(point.x - last.x) < width / 2;
    path += last !== undefined && isNear ? `l${point.x - last.x} ${point.y - last.y}` : `M${point.x} ${point.y}`;
    last = point;
  }
  return `${path}z`;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Equal Earth (Šavrič, Patterson and Jenny 2018), the projection of the map on the page. */
function projected([longitude = 0, latitude = 0]: Position): Point {
  const radians = Math.PI / 180;
  const root = Math.sqrt(3) / 2;
  const slope = Math.asin(root * Math.sin(latitude * radians));
  const square = slope * slope;
  const sixth = square * square * square;
  const spread = root * (1.340264 - 0.243318 * square + sixth * (0.006251 + 0.034164 * square));
  const x = (longitude * radians * Math.cos(slope)) / spread;
  const y = slope * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square));
  // 2.7066 is x at 180° east, 1.3055 is y at 83.6° north.
  const scale = width / 2 / 2.7066;
  return { x: width / 2 + x * scale, y: (1.3055 - y) * scale };
}
