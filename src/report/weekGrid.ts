import type { ReportWeek } from './document';
import { element, escapedHtml } from './html';

const left = 60;
const top = 22;
const rowHeight = 24;
const days = 7;
const hours = 24;
/** Hours with a number above them. */
const numbered = [0, 6, 12, 18];

/** Seven rows of twenty-four cells, the fuller the more events an hour; an hour that the log does not have is blank. */
export function week({ days: names, cells, scale }: ReportWeek, width: number): readonly [number, readonly string[]] {
  const step = (width - left) / hours;
  const bottom = top + days * rowHeight;
  const label = (x: number, y: number, text: string, anchor: string) =>
    element('text', { x, y, 'text-anchor': anchor, class: 'tick' }, escapedHtml(text));
  const squares = cells.flatMap(({ fullness, label: words }, place) => {
    if (fullness === undefined) return [];
    const box = {
      x: Math.round(left + (place % hours) * step) + 1,
      y: top + Math.floor(place / hours) * rowHeight + 1,
      width: Math.round(step) - 2,
      height: rowHeight - 2,
    };
    // An hour without any event keeps its place.
    const ground = element('rect', { ...box, class: 'cell' });
    const filled = { ...box, class: 'bar', 'fill-opacity': Math.round(fullness * 100) / 100 };
    return [ground, element('rect', filled, element('title', {}, escapedHtml(words)))];
  });
  const drawn = [
    ...numbered.map((hour) => label(Math.round(left + hour * step), top - 8, String(hour), 'start')),
    ...names.map((name, day) => label(left - 12, top + day * rowHeight + 16, name, 'end')),
    ...squares,
    label(width, bottom + 16, scale, 'end'),
  ];
  return [bottom + 20, drawn];
}
