import { h } from './dom';

/** What a person does to the span of a chart. Bars are counted from 0. */
export interface BrushListener {
  /** These bars are marked, first to last; `undefined`: none any more. */
  marked(span: readonly [first: number, last: number] | undefined): void;
  /** Zoom by a factor (below 1: in) around a place, 0 for the left end to 1 for the right. */
  zoom(factor: number, at: number): void;
  /** Show the whole period. */
  reset(): void;
}

/** Pixels that a hand moves without meaning it. */
const steady = 5;
const step = 0.5;

/**
 * Marks a span of upright bars: by dragging over them, or with Shift and the arrow keys; Escape takes the mark away. Ctrl or
 * Cmd with the wheel zooms (a pinch is that, too), and so do + and -; 0 shows the whole period. Clicks stay the doors'.
 */
export class TimeBrush {
  /** Lies over the bars and lets everything through. */
  readonly element = h('div', { class: 'time-brush' });
  readonly #mark = h('div', { class: 'time-mark', hidden: true });
  readonly #doors: HTMLElement;
  readonly #listener: BrushListener;
  #count = 0;
  #anchor: number | undefined;
  #last = 0;
  #from: number | undefined;
  #dragged = false;

  constructor(doors: HTMLElement, listener: BrushListener) {
    this.#doors = doors;
    this.#listener = listener;
    this.element.append(this.#mark);
    doors.addEventListener('pointerdown', (event) => this.#down(event));
    doors.addEventListener('pointermove', (event) => this.#move(event));
    doors.addEventListener('pointerup', () => this.#up());
    doors.addEventListener('pointercancel', () => this.#up());
    // A drag ends with a click on what lies under the mouse.
    doors.addEventListener('click', (event) => this.#dragged && event.stopPropagation(), true);
    doors.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    doors.addEventListener('keydown', (event) => this.#key(event));
  }

  /** The bars changed: a mark on the old ones means nothing now. */
  setCount(count: number): void {
    this.#count = count;
    this.clear();
  }

  /** Takes the mark away. */
  clear(): void {
    if (this.#anchor === undefined) return;
    this.#anchor = undefined;
    this.#mark.hidden = true;
    this.#listener.marked(undefined);
  }

  #down({ button, clientX, ctrlKey, metaKey }: PointerEvent): void {
    this.#dragged = false;
    this.#from = button === 0 && !ctrlKey && !metaKey ? clientX : undefined;
  }

  #move({ clientX, buttons, pointerId }: PointerEvent): void {
    if (this.#from === undefined) return;
    if ((buttons & 1) === 0) {
      // The button was let go outside.
      this.#up();
      return;
    }
    if (!this.#dragged && Math.abs(clientX - this.#from) < steady) return;
    if (!this.#dragged) {
      this.#dragged = true;
      this.#doors.setPointerCapture(pointerId);
      this.#anchor = this.#barAt(this.#from);
    }
    this.#show(this.#barAt(clientX));
  }

  #up(): void {
    this.#from = undefined;
    if (this.#dragged) this.#tell();
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY !== 0) this.#listener.zoom(event.deltaY < 0 ? step : 1 / step, this.#share(event.clientX));
  }

  #key(event: KeyboardEvent): void {
    const here = [...this.#doors.children].indexOf(event.target as Element);
    if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = (here + 0.5) / this.#count;
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => this.#listener.zoom(step, at),
      '=': () => this.#listener.zoom(step, at),
      '-': () => this.#listener.zoom(1 / step, at),
      '0': () => this.#listener.reset(),
      Escape: () => this.clear(),
      ...(event.shiftKey
        ? { ArrowLeft: () => this.#extend(here, here - 1), ArrowRight: () => this.#extend(here, here + 1) }
        : {}),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #extend(here: number, next: number): void {
    const bar = Math.min(this.#count - 1, Math.max(0, next));
    this.#anchor ??= here;
    (this.#doors.children[bar] as HTMLElement | undefined)?.focus();
    this.#show(bar);
    this.#tell();
  }

  #show(bar: number): void {
    this.#last = bar;
    const [first, last] = this.#span();
    this.#mark.hidden = false;
    this.#mark.style.left = `${(100 * first) / this.#count}%`;
    this.#mark.style.width = `${(100 * (last - first + 1)) / this.#count}%`;
  }

  #tell(): void {
    if (this.#anchor !== undefined) this.#listener.marked(this.#span());
  }

  #span(): readonly [number, number] {
    const anchor = this.#anchor ?? this.#last;
    return [Math.min(anchor, this.#last), Math.max(anchor, this.#last)];
  }

  #barAt(x: number): number {
    return Math.min(this.#count - 1, Math.floor(this.#share(x) * this.#count));
  }

  #share(x: number): number {
    const { left, width } = this.#doors.getBoundingClientRect();
    return width === 0 ? 0 : Math.min(1, Math.max(0, (x - left) / width));
  }
}
