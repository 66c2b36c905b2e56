import type { PageContext } from './context';
import { redactionOf } from './redaction';

/** Pixels around the picture, and the least sharpness of it. */
const margin = 20;
const leastScale = 2;

type Draw = (context: CanvasRenderingContext2D) => void;

/** A piece of text as it stands on the page. */
interface TextRun {
  readonly text: string;
  readonly draw: (text: string) => Draw;
}

/**
 * A card as a PNG, as it is on the page: its canvases, and the words, boxes and icons around them, on the colour of the theme;
 * above it, which log and period it is about. Addresses among its words go as the person chose.
 */
export async function cardPicture({ host, view }: PageContext, card: HTMLElement): Promise<Uint8Array> {
  const heads = [...document.querySelectorAll<HTMLElement>('.head h1, .head .period')];
  const box = card.getBoundingClientRect();
  const shapes: Draw[] = [];
  const runs: TextRun[] = [];
  let top = margin;
  for (const head of heads) {
    const { height, left, top: from } = head.getBoundingClientRect();
    collect(head, { x: margin - left, y: top - from }, head.getBoundingClientRect(), shapes, runs);
    top += height;
  }
  top += margin / 2;
  collect(card, { x: margin - box.left, y: top - box.top }, box, shapes, runs);
  const width = Math.max(box.width, ...heads.map((head) => head.getBoundingClientRect().width)) + 2 * margin;
  const redaction = redactionOf(view);
  const words = runs.map(({ text }) => text);
  const shown = redaction === 'none' ? words : await host.redact(words, redaction);
  const draws = [...shapes, ...runs.map(({ draw, text }, index) => draw(shown[index] ?? text))];
  return png(width, top + box.height + margin, draws);
}

async function png(width: number, height: number, draws: readonly Draw[]): Promise<Uint8Array> {
  const scale = Math.max(leastScale, devicePixelRatio);
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, width, height);
  for (const draw of draws) {
    context.save();
    draw(context as unknown as CanvasRenderingContext2D);
    context.restore();
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** What an element and everything in it looks like, moved by an offset, as far as it lies inside `clip`. */
function collect(
  element: Element,
  offset: { readonly x: number; readonly y: number },
  clip: DOMRect,
  shapes: Draw[],
  runs: TextRun[],
): void {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const isSeen = style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
  if (!isSeen || element.matches('.card-tools, .unseen, [hidden]')) return;
  const place = new DOMRect(rect.x + offset.x, rect.y + offset.y, rect.width, rect.height);
  if (element instanceof HTMLCanvasElement) {
    if (element.width > 0 && element.height > 0) {
      shapes.push((context) => context.drawImage(element, place.x, place.y, place.width, place.height));
    }
    return;
  }
  if (element instanceof SVGSVGElement) {
    shapes.push(iconShape(element, style.fill, place));
    return;
  }
  if (!/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) && rect.width > 0) {
    const { backgroundColor, borderTopLeftRadius } = style;
    shapes.push((context) => {
      context.fillStyle = backgroundColor;
      context.beginPath();
      context.roundRect(place.x, place.y, place.width, place.height, Number.parseFloat(borderTopLeftRadius) || 0);
      context.fill();
    });
  }
  const inner = style.overflow === 'visible' ? clip : intersection(clip, rect);
  for (const child of element.childNodes) {
    if (child instanceof Element) collect(child, offset, inner, shapes, runs);
    else if (child instanceof Text) runs.push(...textRuns(child, style, offset, inner));
  }
}

/** A text, line by line as the page breaks it. */
function textRuns(
  node: Text,
  style: CSSStyleDeclaration,
  offset: { readonly x: number; readonly y: number },
  clip: DOMRect,
): readonly TextRun[] {
  const range = document.createRange();
  const lines: { text: string; rect: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*|\s+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.rect.top - rect.top) < 2) last.text += word;
    else if (rect.width > 0) lines.push({ text: word, rect });
  }
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { color } = style;
  return lines.map(({ text, rect }) => ({
    text: text.trimEnd(),
    draw: (shown) => (context) => {
      context.beginPath();
      context.rect(clip.x + offset.x, clip.y + offset.y, clip.width, clip.height);
      context.clip();
      context.font = font;
      context.fillStyle = color;
      context.textBaseline = 'middle';
      context.fillText(shown, rect.x + offset.x, rect.y + offset.y + rect.height / 2);
    },
  }));
}

function iconShape(svg: SVGSVGElement, fill: string, place: DOMRect): Draw {
  const { width } = svg.viewBox.baseVal;
  const paths = [...svg.querySelectorAll('path')].map((path) => new Path2D(path.getAttribute('d') ?? ''));
  return (context) => {
    context.fillStyle = fill;
    context.translate(place.x, place.y);
    context.scale(place.width / (width || 16), place.height / (width || 16));
    for (const path of paths) context.fill(path, 'evenodd');
  };
}

function intersection(a: DOMRect, b: DOMRect): DOMRect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return new DOMRect(x, y, Math.max(0, Math.min(a.right, b.right) - x), Math.max(0, Math.min(a.bottom, b.bottom) - y));
}
