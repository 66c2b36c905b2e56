import type { SeverityName } from '../core/summary';
import type { FindingCard } from '../protocol/page';
import type { SummaryStrings } from '../protocol/summaryStrings';

/** A table of texts, already in the reader's language. */
export interface ReportTable {
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
export interface ReportChart {
  readonly kind: 'lying' | 'standing';
  readonly bars: readonly ReportBar[];
  readonly limit?: number;
}

/** One part of a report: what it finds in a sentence, the chart of it, and the figures. */
export interface ReportSection {
  readonly heading: string;
  readonly finding: string;
  readonly chart?: ReportChart;
  readonly table?: ReportTable;
  readonly notes: readonly string[];
}

/** An Attack Summary as a document, in one language, for whoever writes it down: as Markdown, as a web page. Plain text throughout. */
export interface ReportDocument {
  readonly language: string;
  readonly strings: SummaryStrings;
  /** The logs. */
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What is left out, or made up. */
  readonly notices: readonly string[];
  readonly findings: readonly FindingCard[];
  readonly sections: readonly ReportSection[];
  /** What the figures do not say. */
  readonly quality: readonly string[];
  readonly credits: readonly { readonly text: string; readonly url?: string }[];
}
