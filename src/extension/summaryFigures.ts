import { EventEmitter } from 'vscode';
import type { Summary } from '../core/summary';
import type { FoundReport } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { type FindingsInWords, pageRows, type ReadState, type ShowSetting } from '../protocol/page';
import type { Analysis } from './analysis';

/** Least milliseconds between two counts while the log is being read. */
const pollMilliseconds = 400;
/** Counting must not slow the reading down: the pause after a count is this many times as long as the count. */
const pauseFactor = 4;
/** How often a followed log is looked at, so that its lines are in the figures within a second of being written. */
const followMilliseconds = 300;
/** Findings take longer than figures: while the log grows they rest this many times as long as they took. */
const findingsFactor = 10;
/** Findings of a log of so many lines take a blink: they come just before its figures, and nothing has to make room for them. */
const fewLines = 20_000;
/** A log of so many bytes is read before half of it could be shown. */
const fewBytes = 4_000_000;

/** Figures, and what they are figures of: the arguments of the page's `show`. */
export interface Figures {
  readonly summary: Summary;
  readonly state: ReadState;
  readonly setting: ShowSetting;
}

/** What the figures need of their surroundings. */
export interface FiguresOptions {
  /** What the page says of a report on the events under a query. */
  wordFindings(report: FoundReport, query: string): FindingsInWords;
  /** Takes errors that cost the page nothing but some figures. */
  note(error: unknown): void;
}

/** The figures of one analysis under a filter, counted again whenever there is more to count. */
export class SummaryFigures {
  readonly #analysis: Analysis;
  readonly #wordFindings: FiguresOptions['wordFindings'];
  readonly #note: (error: unknown) => void;
  readonly #counted = new EventEmitter<Figures>();
  readonly #found = new EventEmitter<FindingsInWords>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #query: string;
  #last: Figures | undefined;
  #words: FindingsInWords | undefined;
  /** One count after the other: each waits for the one before. */
  #counting: Promise<void> = Promise.resolve();
  /** Milliseconds of the last count. */
  #countTook = 0;
  #findingsPause = 0;
  #finding: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(analysis: Analysis, query: string, { wordFindings, note }: FiguresOptions) {
    this.#analysis = analysis;
    this.#query = query;
    this.#wordFindings = wordFindings;
    this.#note = note;
    this.#subscriptions = [analysis.onDidChange(() => this.#countSoon()), analysis.onDidJudge(() => this.#judgeAnew())];
    this.#countSoon();
  }

  /** Fires when there are new figures. */
  readonly onDidCount = this.#counted.event;

  /** Fires when it is known what the events of the newest figures tell: of a small log just before they are told themselves. */
  readonly onDidFind = this.#found.event;

  get query(): string {
    return this.#query;
  }

  get following(): boolean {
    return this.#following !== undefined;
  }

  /** The newest figures, as cancelled ones when the reading was cancelled after them. */
  get last(): Figures | undefined {
    const last = this.#last;
    if (last === undefined || this.#analysis.state !== 'cancelled') return last;
    return { ...last, state: 'cancelled' };
  }

  /** What the events of the newest figures tell; undefined until it is known. */
  get words(): FindingsInWords | undefined {
    return this.#words;
  }

  /** Counts under another query. Rejects when there will be no figures under it; the old query stays in force then. */
  async filter(query: string): Promise<void> {
    const before = this.#query;
    this.#query = query;
    try {
      await this.#count();
    } catch (error) {
      if (this.#query === query) this.#query = before;
      throw error;
    }
  }

  /** Looks several times a second for appended lines, until it is switched off. Rejects when there is nothing to follow. */
  async follow(on: boolean): Promise<void> {
    clearTimeout(this.#following);
    this.#following = undefined;
    if (on) {
      await this.#analysis.whenRead;
      this.#following = setTimeout(() => void this.#look(), 0);
    }
    await this.#count();
  }

  dispose(): void {
    for (const timer of [this.#polling, this.#following, this.#finding]) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#counted.dispose();
    this.#found.dispose();
  }

  async #look(): Promise<void> {
    try {
      if (this.#analysis.state === 'complete') await this.#analysis.update();
    } catch (error) {
      this.#note(error);
    }
    // The worker is to rest as long as it counts.
    const pause = Math.max(followMilliseconds, this.#countTook);
    if (this.following) this.#following = setTimeout(() => void this.#look(), pause);
  }

  /** What was found holds no more; the figures name ports in another way. */
  #judgeAnew(): void {
    this.#words = undefined;
    this.#countSoon();
  }

  /** Counts at once when the first lines are read, then after a pause, and at once when the reading has ended. */
  #countSoon(): void {
    const { state, progress } = this.#analysis;
    const isReading = state === 'reading';
    if (isReading && (this.#polling !== undefined || progress.lines === 0)) return;
    if (isReading && progress.bytesTotal > 0 && progress.bytesTotal <= fewBytes) return;
    clearTimeout(this.#polling);
    const pause = this.#last === undefined ? 0 : Math.max(pollMilliseconds, pauseFactor * this.#countTook);
    this.#polling = setTimeout(
      () => {
        this.#polling = undefined;
        if (this.#analysis.state === 'reading' || this.#analysis.state === 'complete') this.#count().catch(this.#note);
      },
      isReading ? pause : 0,
    );
  }

  #count(): Promise<void> {
    this.#counting = this.#counting.catch(() => undefined).then(() => this.#countNow());
    return this.#counting;
  }

  async #countNow(): Promise<void> {
    const query = this.#query;
    const { state } = this.#analysis;
    if (state === 'cancelled' || state === 'failed') throw new HumanError('cancelled');
    const began = Date.now();
    const summary = await this.#analysis.ask((service) => service.summarize(query, pageRows));
    const totalEvents = query === '' ? summary.events : await this.#analysis.ask((service) => service.events());
    this.#countTook = Date.now() - began;
    this.#last = { summary, state, setting: { query, totalEvents, following: this.following } };
    if (this.#words?.query !== query) this.#words = undefined;
    const isQuick = state === 'complete' && this.#words === undefined && summary.lines <= fewLines;
    if (isQuick) await this.#find(query).catch(this.#note);
    this.#counted.fire(this.#last);
    if (state === 'complete' && !(isQuick && this.#words !== undefined)) this.#findSoon(query);
  }

  /** Looks for the findings of a larger log once its figures are told, so that nobody waits for both. */
  #findSoon(query: string): void {
    if (this.#finding !== undefined) return;
    this.#finding = setTimeout(
      () => {
        this.#find(query)
          .catch(this.#note)
          .finally(() => {
            this.#finding = undefined;
            if (this.#query !== query) this.#findSoon(this.#query);
          });
      },
      this.#words === undefined ? 0 : this.#findingsPause,
    );
  }

  async #find(query: string): Promise<void> {
    const began = Date.now();
    const report = await (query === ''
      ? this.#analysis.findings()
      : this.#analysis.ask((service) => service.findings(query)));
    this.#findingsPause = findingsFactor * (Date.now() - began);
    const last = this.#last;
    if (last?.setting.query !== query || last.state !== 'complete') return;
    this.#words = this.#wordFindings(report, query);
    this.#found.fire(this.#words);
  }
}
