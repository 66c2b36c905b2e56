import type { PageState } from '../protocol/page';

/** The page's end of VS Code. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: PageState): void;
}

/** What survives when the panel is hidden or VS Code restarts: which tables are open, and how far the page is scrolled. */
export class ViewState {
  readonly #api: VsCodeApi;
  readonly #restore: unknown;
  readonly #tables: Set<string>;
  #scroll: number;

  constructor(api: VsCodeApi, restore: unknown) {
    this.#api = api;
    this.#restore = restore;
    const kept = api.getState() as Partial<PageState> | undefined;
    const known = kept?.version === 1;
    this.#tables = new Set(known ? kept.tables : []);
    this.#scroll = (known && kept.scroll) || 0;
    this.#save();
  }

  /** Pixels. */
  get scroll(): number {
    return this.#scroll;
  }

  set scroll(pixels: number) {
    this.#scroll = pixels;
    this.#save();
  }

  showsTable(card: string): boolean {
    return this.#tables.has(card);
  }

  setShowsTable(card: string, shown: boolean): void {
    if (shown) this.#tables.add(card);
    else this.#tables.delete(card);
    this.#save();
  }

  #save(): void {
    this.#api.setState({
      version: 1,
      restore: this.#restore,
      tables: [...this.#tables],
      scroll: this.#scroll,
    });
  }
}
