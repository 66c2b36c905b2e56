import type { DetailSubject } from '../protocol/details';
import type { CompareWith, PageState } from '../protocol/page';

const historyLength = 10;

/** The page's end of VS Code. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: PageState): void;
}

/** What survives when the panel is hidden or VS Code restarts: tables and switches, filters, what is open, how far it is scrolled. */
export class ViewState {
  readonly #api: VsCodeApi;
  readonly #restore: unknown;
  readonly #tables: Set<string>;
  readonly #switches: Set<string>;
  readonly #choices: Map<string, string>;
  #query = '';
  #history: readonly string[];
  #details: readonly DetailSubject[];
  #scroll: number;
  #compare: CompareWith | undefined;

  constructor(api: VsCodeApi, restore: unknown) {
    this.#api = api;
    this.#restore = restore;
    const kept = api.getState() as Partial<PageState> | undefined;
    const known = kept?.version === 1 ? kept : {};
    this.#tables = new Set(known.tables);
    this.#switches = new Set(known.switches);
    this.#choices = new Map(Object.entries(known.choices ?? {}));
    this.#history = known.history ?? [];
    this.#details = known.details ?? [];
    this.#scroll = known.scroll ?? 0;
    this.#compare = known.compare;
  }

  /** What is open in place of the cards, the latest last. */
  get details(): readonly DetailSubject[] {
    return this.#details;
  }

  set details(details: readonly DetailSubject[]) {
    this.#details = details;
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

  /** What the figures are compared with. */
  get compare(): CompareWith | undefined {
    return this.#compare;
  }

  set compare(other: CompareWith | undefined) {
    this.#compare = other;
    this.#save();
  }

  /** The filter in force. */
  set query(query: string) {
    this.#query = query;
    this.#save();
  }

  /** The last filters, newest first. */
  get history(): readonly string[] {
    return this.#history;
  }

  /** Keeps a filter; the way to it and back, word by word, is not worth keeping. */
  remember(query: string): void {
    const [newest = ''] = this.#history;
    if (`${newest} `.startsWith(`${query} `)) return;
    const older = this.#history.filter((other) => other !== query && !`${query} `.startsWith(`${other} `));
    this.#history = [query, ...older].slice(0, historyLength);
    this.#save();
  }

  /** Whether a switch of a chart is on. */
  isOn(name: string): boolean {
    return this.#switches.has(name);
  }

  setOn(name: string, on: boolean): void {
    if (on) this.#switches.add(name);
    else this.#switches.delete(name);
    this.#save();
  }

  /** What was chosen under a name: a stack, a span of time. */
  choice(name: string): string | undefined {
    return this.#choices.get(name);
  }

  /** Keeps a choice; undefined: what it is at first. */
  choose(name: string, value: string | undefined): void {
    if (value === undefined) this.#choices.delete(name);
    else this.#choices.set(name, value);
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
      query: this.#query,
      history: this.#history,
      switches: [...this.#switches],
      details: this.#details,
      choices: Object.fromEntries(this.#choices),
      scroll: this.#scroll,
      ...(this.#compare === undefined ? {} : { compare: this.#compare }),
    });
  }
}
