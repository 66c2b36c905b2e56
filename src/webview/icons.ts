import type { SeverityName } from '../core/summary';

/** The icons of the page. The severities differ in shape, not only in colour. */
export type IconName =
  | SeverityName
  | 'download'
  | 'notRated'
  | 'warning'
  | 'question'
  | 'check'
  | 'table'
  | 'filter'
  | 'lines'
  | 'close'
  | 'chevron'
  | 'rising'
  | 'falling'
  | 'steady'
  | 'live'
  | 'copy'
  | 'plus'
  | 'minus'
  | 'earlier'
  | 'later'
  | 'saved';

// Drawn in a box of 16 by 16; inner shapes are cut out (even-odd).
const paths: Readonly<Record<IconName, string>> = {
  critical: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM7.2 4v5h1.6V4zM7.2 10.4V12h1.6v-1.6z',
  high: 'M8 1.2 15.4 14.5H.6zM7.2 6v4.2h1.6V6zM7.2 11.3v1.6h1.6v-1.6z',
  medium: 'M8 1l7 7-7 7-7-7z',
  low: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.2a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM7.3 7v4.5h1.4V7zM7.3 4.5v1.4h1.4V4.5z',
  notRated: 'M3 7.3h10v1.4H3z',
  warning: 'M8 1.2 15.4 14.5H.6zM8 3.5 2.5 13.4h11zM7.3 6.5h1.4v3.6H7.3zM7.3 11h1.4v1.4H7.3z',
  question:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.2a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM7.3 10.6v1.4h1.4v-1.4zM8 4.2c-1.4 0-2.4.9-2.4 2.2h1.3c0-.6.4-1 1.1-1s1.1.4 1.1 1c0 .5-.3.8-.8 1.2-.6.4-1 .9-1 1.7v.4h1.3v-.2c0-.4.2-.7.7-1 .7-.5 1.1-1.1 1.1-2 0-1.4-1-2.3-2.4-2.3z',
  check: 'M13.3 3.2l1 .9-7.9 8.6-4.7-4.6.9-1 3.7 3.7z',
  filter: 'M1.5 2.5h13v1.6L9.6 9v4.6L6.4 12V9L1.5 4.1zM3.2 3.7l4.4 4.7v2.9l.8.4V8.4l4.4-4.7z',
  lines: 'M1.5 3h10v1.3h-10zM1.5 6.2h13v1.3h-13zM1.5 9.4h8v1.3h-8zM1.5 12.6h12v1.3h-12z',
  close: 'M3.5 2.6 8 7.1l4.5-4.5.9.9L8.9 8l4.5 4.5-.9.9L8 8.9l-4.5 4.5-.9-.9L7.1 8 2.6 3.5z',
  chevron: 'M3.5 5.2 8 9.7l4.5-4.5.9.9L8 11.5 2.6 6.1z',
  rising: 'M8.2 3h4.8v4.8h-1.2V5.1l-7.9 7.9-.9-.9 7.9-7.9H8.2z',
  falling: 'M8.2 13h4.8V8.2h-1.2v2.7L3.9 3l-.9.9 7.9 7.9H8.2z',
  steady: 'M9.6 4.6 13 8l-3.4 3.4-.8-.8 2-2H3V7.4h7.8l-2-2z',
  live: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.2a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  plus: 'M7.3 3h1.4v4.3H13v1.4H8.7V13H7.3V8.7H3V7.3h4.3z',
  minus: 'M3 7.3h10v1.4H3z',
  earlier: 'M10.8 3.5 6.3 8l4.5 4.5-.9.9L4.5 8l5.4-5.4z',
  later: 'M5.2 3.5 9.7 8l-4.5 4.5.9.9L11.5 8 6.1 2.6z',
  saved: 'M3.5 1.5h9v13L8 11.2l-4.5 3.3zM4.8 2.8V12L8 9.6l3.2 2.4V2.8z',
  download: 'M7.4 1.5h1.2v7.6l2.6-2.6.9.9L8 11.5 3.9 7.4l.9-.9 2.6 2.6zM2 12.3h1.2v1.5h9.6v-1.5H14V15H2z',
  copy: 'M5 1.5h9.5V11H11v3.5H1.5V5H5zM6.2 2.7V5H11v4.8h2.3V2.7zM2.7 6.2v7.1h7.1V6.2z',
  table: 'M1.5 2.5h13v11h-13zM2.7 6.1v2.4h4.1V6.1zM8 6.1v2.4h5.3V6.1zM2.7 9.7v2.6h4.1V9.7zM8 9.7v2.6h5.3V9.7z',
};

/** An icon beside words: hidden from screen readers, coloured by its class (`icon icon-high`). */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
