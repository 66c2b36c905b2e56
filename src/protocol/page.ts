import type { Summary } from '../core/summary';
import type { CountryData, LinePlace, Progress } from './analysis';
import type { SummaryStrings } from './summaryStrings';

/**
 * How many rows per table the page wants (`summarize(query, pageRows)`). More than there are country codes, so the
 * countries are always complete and their sources add up to all sources.
 */
export const pageRows = 300;

/** What the page needs once, when it starts: the words, the language for `Intl`, and what was last shown. */
export interface PageStart {
  /** BCP 47, `en` or `ja`. */
  readonly language: string;
  /** IANA name or offset for showing times; the calendar of the charts. */
  readonly zone: string;
  readonly strings: SummaryStrings;
  /** What the title says: file names. */
  readonly title: string;
  readonly countryData: readonly CountryData[];
  /** Plain data the host wants back after a restart (which logs, which options); the page keeps it in {@link PageState}. */
  readonly restore: unknown;
}

/** What the page keeps with `setState`, and so what a `WebviewPanelSerializer` gets. Another `version` is ignored. */
export interface PageState {
  readonly version: 1;
  /** {@link PageStart.restore}, untouched. */
  readonly restore: unknown;
  /** Cards that show their table instead of their chart. */
  readonly tables: readonly string[];
  /** Pixels scrolled down. */
  readonly scroll: number;
}

/** What the panel's host offers the page. The page pulls: `load` on start, on re-show and after a restart alike. */
export interface SummaryHost {
  load(): Promise<PageStart>;
  /** Ends the reading; what was read so far stays on the page. */
  cancel(): Promise<void>;
  /** Shows the first line that matches, beside the panel. */
  openFirst(query: string): Promise<void>;
  /** Shows this line, beside the panel. */
  openLine(place: LinePlace): Promise<void>;
  /** Opens the explain page of a port. */
  explain(port: number, transport: 'tcp' | 'udp'): Promise<void>;
  /** Reads the log again. */
  reload(): Promise<void>;
}

/** What the host tells the page. */
export interface SummaryPage {
  progress(progress: Progress): Promise<void>;
  /** Draws what has been counted so far (`reading`, `cancelled`) or everything (`complete`). */
  show(summary: Summary, state: ReadState): Promise<void>;
  /** A sentence, already in the person's language, with its next step. */
  fail(message: string): Promise<void>;
}

/** `reading`: more will come. `cancelled`: what was read until a person ended it. */
export type ReadState = 'reading' | 'complete' | 'cancelled';
