import type { ViewState } from './viewState';

/** A span of time, UTC milliseconds; `to` is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Nothing shorter is worth a chart: five bars of a minute. */
const shortest = 5 * 60_000;
const name = 'time.zoom';

/** The part of the period that the chart of time shows; it stays when the page is hidden or VS Code restarts. */
export class TimeZoom {
  readonly #view: ViewState;

  constructor(view: ViewState) {
    this.#view = view;
  }

  /** Undefined: the whole period. */
  get span(): Span | undefined {
    const [from, to] = (this.#view.choice(name) ?? '').split(' ').map(Number);
    return from === undefined || to === undefined || !(to > from) ? undefined : { from, to };
  }

  /** Shows a span, or with `undefined` the whole period. */
  set(span: Span | undefined): void {
    this.#view.choose(name, span === undefined ? undefined : `${span.from} ${span.to}`);
  }

  /**
   * Shows a part (`factor` below 1) or a surrounding of what is shown, so that the place `at` (0 to 1) stays where it is.
   * What reaches over the whole period is cut off. @returns whether anything changed
   */
  zoom(shown: Span, whole: Span, factor: number, at: number): boolean {
    const length = Math.max(shortest, (shown.to - shown.from) * factor);
    const centre = shown.from + (shown.to - shown.from) * at;
    const from = Math.round(centre - length * at);
    return this.#within({ from, to: from + Math.round(length) }, whole);
  }

  /** Goes on by the length of what is shown: -1 earlier, 1 later. @returns whether anything changed */
  pan(shown: Span, whole: Span, direction: -1 | 1): boolean {
    const length = shown.to - shown.from;
    const wanted = shown.from + direction * length;
    const from = Math.max(whole.from, Math.min(wanted, whole.to - length));
    return this.#within({ from, to: from + length }, whole);
  }

  #within({ from, to }: Span, whole: Span): boolean {
    const cut = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
    const before = this.span;
    this.set(cut.from <= whole.from && cut.to >= whole.to ? undefined : cut);
    const after = this.span;
    return before?.from !== after?.from || before?.to !== after?.to;
  }
}
