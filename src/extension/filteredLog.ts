import type { Disposable, Uri } from 'vscode';
import type { LinePlace, LineTexts } from '../protocol/analysis';
import type { HeldAnalysis } from './analyses';
import type { LinesSubject } from './linesUri';

/**
 * What one view holds at most. VS Code hands every document to the extension host in one piece: 8 MiB took it 60 ms, this
 * takes half of that.
 */
export const viewLimits = { lines: 25_000, bytes: 4 << 20 } as const;

/** Least milliseconds between two looks at a log that grows. */
const restMilliseconds = 1_000;

/** The lines of a view, and since when they are those. */
export interface FilteredLines extends LineTexts {
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** One filtered view: the lines of its logs that match. It holds their analysis, and notices when there is more to show. */
export class FilteredLog implements Disposable {
  readonly subject: LinesSubject;
  readonly #held: HeldAnalysis;
  readonly #subscription: Disposable;
  #pending: Promise<FilteredLines> | undefined;
  #shown: FilteredLines | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** `changed` hears that the lines may be others now. */
  constructor(subject: LinesSubject, held: HeldAnalysis, changed: () => void) {
    this.subject = subject;
    this.#held = held;
    this.#subscription = held.analysis.onDidChange(() => {
      // What is being asked already is answered by the newest reading.
      if (held.analysis.state !== 'complete' || this.#shown === undefined || this.#rest !== undefined) return;
      this.#rest = setTimeout(() => {
        this.#rest = undefined;
        this.#pending = undefined;
        changed();
      }, restMilliseconds);
    });
  }

  /** What is shown now. */
  get shown(): FilteredLines | undefined {
    return this.#shown;
  }

  /** The lines, once the logs are read. Rejects with a `HumanError`; then the next question asks anew. */
  lines(): Promise<FilteredLines> {
    this.#pending ??= this.#ask().catch((error) => {
      this.#pending = undefined;
      throw error;
    });
    return this.#pending;
  }

  /** The log and its line (1-based) that stand on a line (0-based) of the view. */
  place(row: number): { readonly log: Uri; readonly place: LinePlace } | undefined {
    const log = this.#shown?.logs[row];
    const line = this.#shown?.lines[row];
    if (log === undefined || line === undefined) return undefined;
    return { log: this.subject.logs[log]!, place: { log, line } };
  }

  /** The line (0-based) of the view that shows this line of a log, or the next one after it. */
  rowOf({ log, line }: LinePlace): number {
    const { logs = new Uint32Array(), lines = new Uint32Array() } = this.#shown ?? {};
    const row = lines.findIndex((shown, index) => logs[index] === log && shown >= line);
    return row < 0 ? Math.max(0, lines.length - 1) : row;
  }

  dispose(): void {
    clearTimeout(this.#rest);
    this.#subscription.dispose();
    this.#held.dispose();
  }

  async #ask(): Promise<FilteredLines> {
    const { query } = this.subject;
    const texts = await this.#held.analysis.askWhenRead((service) =>
      query === undefined ? service.unparsedTexts(viewLimits) : service.lineTexts(query, viewLimits),
    );
    const before = this.#shown;
    const since = before !== undefined && isSame(before.text, texts.text) ? before.since : Date.now();
    this.#shown = { ...texts, since };
    return this.#shown;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
