import type { Comparison } from '../core/compare';
import { redactionModes } from '../core/redact/redactor';
import type { SourceDetail } from '../core/sourceDetail';
import type { SeverityName, Summary } from '../core/summary';
import type { SeriesRequest, TimeSeries } from '../core/timeSeries';
import type { VolumeFacts } from '../core/volume';
import type { CountryData, LinePlace, Progress } from './analysis';
import type { DetailSubject, PortView } from './details';
import type { SummaryStrings } from './summaryStrings';

/**
 * How many rows per table the page wants (`summarize(query, pageRows)`). More than there are country codes, so the
 * countries are always complete and their sources add up to all sources.
 */
export const pageRows = 300;

/** What the whole summary can be saved as. */
export type ExportFormat = 'html' | 'markdown' | 'json';

/** Whose addresses are taken out of what is saved. */
export const redactions = ['none', ...redactionModes] as const;

export type Redaction = (typeof redactions)[number];

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
  /** The filter in force, in the filter language; empty: none. */
  readonly query: string;
  /** False when nothing can be appended to what is read (bytes handed over). */
  readonly canFollow: boolean;
  readonly following: boolean;
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
  /** The filter in force, so that the host can count under it after a restart. */
  readonly query: string;
  /** The last ten filters, newest first. */
  readonly history: readonly string[];
  /** Switches of the charts that are not as they are at first, such as `time.log`. */
  readonly switches: readonly string[];
  /** What is open in place of the cards, the latest last. */
  readonly details?: readonly DetailSubject[];
  /** What was chosen on the charts and is not as it is at first, such as `time.stack`: by name. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Pixels scrolled down. */
  readonly scroll: number;
  /** What the figures are compared with; absent: nothing. */
  readonly compare?: CompareWith;
}

/**
 * What the figures are compared with. `previous`: the same time before that of the filter, or the older half of the log
 * when the filter says no time. `period`: the word `time:from..to` of the filter language. `logs`: other logs, by URI.
 */
export type CompareWith =
  | { readonly kind: 'previous' }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly kind: 'logs'; readonly logs: readonly string[] };

/** The answer to `compare`. `other` names other logs; `failed` says why there is none, in a sentence. */
export type CompareAnswer = { readonly comparison: Comparison; readonly other?: string } | { readonly failed: string };

/** What the panel's host offers the page. The page pulls: `load` on start, on re-show and after a restart alike. */
export interface SummaryHost {
  load(): Promise<PageStart>;
  /** Ends the reading; what was read so far stays on the page. */
  cancel(): Promise<void>;
  /** Shows the lines that match, beside the panel. */
  openLines(query: string): Promise<void>;
  /** Shows the lines of a firewall that could not be read, beside the panel. */
  openUnparsed(): Promise<void>;
  /** Shows the first line that matches, beside the panel. */
  openFirst(query: string): Promise<void>;
  /** Shows this line, beside the panel. */
  openLine(place: LinePlace): Promise<void>;
  /** Opens the explain page of a port. */
  explain(port: number, transport: 'tcp' | 'udp'): Promise<void>;
  /** Reads the log again. */
  reload(): Promise<void>;
  /**
   * Counts under a query that the page has checked; the figures come by `show` with this query. Rejects when they will
   * not come.
   */
  filter(query: string): Promise<void>;
  /** What the log tells about a port under a query; undefined when nothing went there. Rejects when it cannot be counted. */
  portDetail(query: string, port: number, transport: 'tcp' | 'udp'): Promise<PortView | undefined>;
  /** What the log tells about a source under a query; undefined when it sent nothing. Rejects when it cannot be counted. */
  sourceDetail(query: string, address: string): Promise<SourceDetail | undefined>;
  /** Follows the growing log: from now on `show` comes within a second of new lines. Rejects when it cannot. */
  follow(on: boolean): Promise<void>;
  /** Bars over a span of time under a query. Rejects when the log is not in memory: reading was cancelled. */
  timeSeries(query: string, request: SeriesRequest): Promise<TimeSeries>;
  /** Bytes and rates under a query. Rejects likewise. */
  volume(query: string): Promise<VolumeFacts>;
  /** Keeps a filter in the settings; `show` brings it back. */
  saveFilter(name: string, query: string): Promise<void>;
  deleteFilter(name: string): Promise<void>;
  /** Compares the events under a query with others, under the same query but for its time. */
  compare(query: string, other: CompareWith): Promise<CompareAnswer>;
  /** Nothing is compared any more. */
  endComparison(): Promise<void>;
  /** Lets a person choose other logs; their URIs, none when nothing was chosen. */
  chooseLogs(): Promise<readonly string[]>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Puts all findings under the filter in force on the clipboard, as Markdown, redacted. Rejects when they cannot be looked for. */
  copyFindings(redaction: Redaction): Promise<void>;
  /** Saves the whole summary under the filter in force, with the comparison if there is one, where the person says. */
  exportSummary(format: ExportFormat, redaction: Redaction): Promise<void>;
  /** Saves a file of this name, where the person says; its text redacted. */
  saveText(name: string, text: string, redaction: Redaction): Promise<void>;
  saveBytes(name: string, bytes: Uint8Array): Promise<void>;
  /** The texts, redacted. */
  redact(texts: readonly string[], redaction: Redaction): Promise<readonly string[]>;
  /** Opens the sample log, for people whose own log holds nothing yet. */
  openSample(): Promise<void>;
  openWalkthrough(): Promise<void>;
}

/** What the host tells the page. */
export interface SummaryPage {
  progress(progress: Progress): Promise<void>;
  /** Draws what has been counted so far (`reading`, `cancelled`) or everything (`complete`). */
  show(summary: Summary, state: ReadState, setting: ShowSetting, limits: SummaryLimits): Promise<void>;
  /** Draws what the log tells: just before the figures of the same query when the log is small, else after them. */
  tell(words: FindingsInWords): Promise<void>;
  /** Unfolds a finding and brings it into view, as soon as it is there. */
  reveal(finding: FindingKey): Promise<void>;
  /** A sentence, already in the person's language, with its next step. */
  fail(message: string): Promise<void>;
}

/** `reading`: more will come. `cancelled`: what was read until a person ended it. */
export type ReadState = 'reading' | 'complete' | 'cancelled';

/** A filter under a name that a person gave it. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
}

/** What a person may set of the page, as it is now: its limits and the saved filters. */
export interface SummaryLimits {
  /** Ports, countries and sources that are listed at first; 0: as many as suit each list. */
  readonly topRows: number;
  /** Where the bars over time are cut; 0: where it helps. */
  readonly clip: number;
  readonly savedFilters: readonly SavedFilter[];
  /** Countries with at most this many events are rare visitors. */
  readonly rareCountryEvents: number;
  /** The switch of the ports leaves those that got at least this many events on some day. */
  readonly portThreshold: number;
}

/** What the figures of a `show` are figures of. */
export interface ShowSetting {
  /** The query they were counted under, as it came by `filter`. */
  readonly query: string;
  /** Events without any filter. */
  readonly totalEvents: number;
  /** The log still grows and is followed. */
  readonly following: boolean;
}

/** What the log tells under a query, in words. */
export interface FindingsInWords {
  readonly query: string;
  /** The most important first. */
  readonly findings: readonly FindingCard[];
  /** What the log cannot tell: sentences. Without a filter only. */
  readonly cannotTell: readonly string[];
  /** How loud the log is beside published figures: a sentence. Without a filter only. */
  readonly baseline?: string;
  /** The log in four answers. Without a filter only. */
  readonly verdict?: readonly VerdictAnswer[];
}

/** An answer to what somebody wants to know first: was I hurt, did I hurt others, what to do, what to ignore. */
export interface VerdictAnswer {
  readonly question: string;
  readonly answer: string;
  /** `bad`: look now; `unsure`: a sign, or it cannot be told; `good`: no sign of it. */
  readonly tone: 'bad' | 'unsure' | 'good';
}

/** Which finding: its code, and its first line. */
export interface FindingKey {
  readonly code: string;
  readonly line: LinePlace;
}

/** A finding in words, made by the host in the person's language. */
export interface FindingCard {
  /** The code of the finding, such as `scan.vertical`. */
  readonly code: string;
  readonly severity: SeverityName;
  readonly title: string;
  /** What was seen: one sentence. */
  readonly what: string;
  readonly soWhat: string;
  /** Steps, in order. */
  readonly todo: readonly string[];
  /** How sure, with the reason. */
  readonly confidence: string;
  readonly references: readonly { readonly title: string; readonly url?: string }[];
  /** MITRE ATT&CK, `T1046` or `T1595.001`; none where nobody attacks. */
  readonly techniques: readonly string[];
  readonly events: number;
  /** ISO 8601; empty when no line of it has a time. */
  readonly from: string;
  readonly to: string;
  /** First and last line within the log of the first, 1-based. */
  readonly lines: readonly [number, number];
  /** Selects its events; empty when its lines are no packets. */
  readonly query: string;
  /** Its first line; absent: the first that the query selects. */
  readonly line?: LinePlace;
  /** Ready to paste, one for each product. */
  readonly rules?: readonly { readonly product: string; readonly text: string }[];
  /** Why no rule is offered. */
  readonly ruleRefused?: string;
}
