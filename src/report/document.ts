import type { SeverityName } from '../core/summary';
import type { FindingCard, VerdictAnswer } from '../protocol/page';
import type { SummaryStrings } from '../protocol/summaryStrings';
import type { Formats } from './format';

/** A table of texts, already in the reader's language. */
export interface ReportTable {
  /** Where a section has several; absent: the heading of the section. */
  readonly caption?: string;
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** One bar of a chart: its words, and how long it is. */
export interface ReportBar {
  readonly name: string;
  readonly value: number;
  /** The value in words. */
  readonly label: string;
  readonly severity?: SeverityName;
  /** Below a standing bar, where there is room for it. */
  readonly tick?: string;
}

/** Bars that lie, each with its name; or bars of a time axis that stand, cut at `limit`. */
export interface ReportBars {
  readonly kind: 'lying' | 'standing';
  readonly bars: readonly ReportBar[];
  readonly limit?: number;
  /** Standing bars (by index) that have a line and a tick; absent: ticks stand where there is room. */
  readonly marks?: readonly number[];
}

/** The world. A `step` counts from 1, the colours in use are told by `steps`. */
export interface ReportMap {
  readonly kind: 'map';
  readonly countries: readonly { readonly code: string; readonly step: number; readonly label: string }[];
  readonly steps: readonly string[];
}

/** The hours of the week, Monday's first one first. `fullness` is 0 to 1; absent for an hour that is not in the log. */
export interface ReportWeek {
  readonly kind: 'week';
  readonly days: readonly string[];
  readonly cells: readonly { readonly fullness?: number; readonly label: string }[];
  /** What the colours reach from and to. */
  readonly scale: string;
}

export type ReportChart = ReportBars | ReportMap | ReportWeek;

/** One part of a report: what it finds in a sentence, the charts of it, and the figures. */
export interface ReportSection {
  readonly heading: string;
  readonly finding: string;
  readonly charts?: readonly ReportChart[];
  readonly tables?: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** An Attack Summary as a document, in one language, for whoever writes it down: as Markdown, as a web page. Plain text throughout. */
export interface ReportDocument {
  readonly language: string;
  readonly strings: SummaryStrings;
  readonly formats: Formats;
  /** The logs. */
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How loud the log is beside published figures. */
  readonly baseline?: string;
  /** The log in four answers; none under a filter. */
  readonly answers: readonly VerdictAnswer[];
  /** What the log cannot tell; nothing under a filter. */
  readonly limits: readonly string[];
  /** What is left out, or made up. */
  readonly notices: readonly string[];
  readonly findings: readonly FindingCard[];
  readonly sections: readonly ReportSection[];
  /** What the figures do not say. */
  readonly quality: readonly string[];
  readonly credits: readonly { readonly text: string; readonly url?: string }[];
}
