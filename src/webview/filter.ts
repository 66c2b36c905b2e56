import { allOf, wordsOf } from '../core/queryWords';
import type { SummaryHost } from '../protocol/page';
import type { ViewState } from './viewState';

/** The filter in force: its words, and whether the figures on the page are already those under it. */
export class Filter {
  readonly #host: SummaryHost;
  readonly #view: ViewState;
  readonly #listeners: (() => void)[] = [];
  #query: string;
  #shown: string;
  #awaited: string | undefined;
  #failed = false;

  constructor(host: SummaryHost, view: ViewState, query: string) {
    this.#host = host;
    this.#view = view;
    this.#query = query;
    this.#shown = query;
  }

  get query(): string {
    return this.#query;
  }

  get words(): readonly string[] {
    return wordsOf(this.#query);
  }

  /** True while the figures under this filter are still awaited. */
  get waiting(): boolean {
    return this.#awaited !== undefined;
  }

  /** True when the host could not apply the last filter. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Calls `listener` whenever the words, the waiting or the failure change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Puts a readable query in force. */
  set(query: string): void {
    const text = allOf(query);
    if (text === this.#query) return;
    this.#keep(text);
    this.#awaited = text;
    this.#failed = false;
    if (text !== '') this.#view.remember(text);
    this.#tell();
    this.#host.filter(text).catch(() => {
      if (this.#awaited === text) this.abandon();
    });
  }

  /** Narrows the filter by the words of another query that it does not have yet. */
  add(query: string): void {
    this.set(allOf(this.#query, query));
  }

  /** Opens the lines that a figure counts: those of its query among those of the filter. */
  openLines(query: string): void {
    void this.#host.openLines(allOf(this.#query, query));
  }

  remove(index: number): void {
    this.set(this.words.filter((_, place) => place !== index).join(' '));
  }

  /** Figures came, counted under this query. The host may also have changed it by itself. */
  arrived(query: string): void {
    const before = [this.#query, this.#awaited];
    this.#shown = query;
    if (this.#awaited === query) this.#awaited = undefined;
    if (this.#awaited === undefined) this.#keep(query);
    if (before[0] !== this.#query || before[1] !== this.#awaited) this.#tell();
  }

  /** No figures will come: back to the filter of those on the page. */
  abandon(): void {
    if (this.#awaited === undefined) return;
    this.#awaited = undefined;
    this.#failed = true;
    this.#keep(this.#shown);
    this.#tell();
  }

  #keep(query: string): void {
    this.#query = query;
    this.#view.query = query;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
