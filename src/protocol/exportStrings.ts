/** The words of what is taken away: the menu, and what stands in a report; see `SummaryStrings`. */
export interface ExportStrings {
  /** Export */
  readonly exportSummary: string;
  /** Save the whole summary, under the filter in force */
  readonly exportMeaning: string;
  /** Format */
  readonly exportFormat: string;
  /** Web page (HTML) */
  readonly exportHtml: string;
  /** Markdown */
  readonly exportMarkdown: string;
  /** JSON */
  readonly exportJson: string;
  /** Redact */
  readonly redact: string;
  /** Nothing */
  readonly redactNone: string;
  /** Own addresses */
  readonly redactOwn: string;
  /** All addresses */
  readonly redactAll: string;
  /** Pseudonyms stand for addresses in everything that is saved from this page, and in findings that are copied. Networks stay together; times, ports, figures and countries stay as they are. */
  readonly redactMeaning: string;
  /** Save as… */
  readonly saveAs: string;
  /** Picture */
  readonly picture: string;
  /** {0} as a picture (PNG) */
  readonly asPicture: string;
  /** {0} as CSV */
  readonly asCsv: string;
  /** {0} as JSON */
  readonly asJson: string;

  /** Period */
  readonly period: string;
  /** Only what matches the filter {0}. */
  readonly reportFilter: string;
  /** Redacted: own addresses are pseudonyms that keep networks together; names of hosts and hardware addresses are, too. */
  readonly redactedOwn: string;
  /** Redacted: all addresses are pseudonyms that keep networks together; names of hosts and hardware addresses are, too. */
  readonly redactedAll: string;
  /** Made by Firewall Log Lens. The figures count packets, each times its repeat count. */
  readonly madeBy: string;
  /** IP Geolocation by DB-IP */
  readonly attribution: string;
}
