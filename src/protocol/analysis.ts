import type { Action } from '../core/action';
import type { EventFacts } from '../core/eventFacts';
import type { FindingsReport } from '../core/findings/findFindings';
import type { ScannerList } from '../core/findings/findingContext';
import type { LineSpan } from '../core/lineSpan';
import type { FoundLines, Way } from '../core/matchingLines';
import type { OwnPort } from '../core/ownPort';
import type { PortDetail } from '../core/portDetail';
import type { SourceDetail } from '../core/sourceDetail';
import type { Summary } from '../core/summary';
import type { Tally } from '../core/tally';
import type { TimeSections } from '../core/timeSections';
import type { SeriesRequest, TimeSeries } from '../core/timeSeries';
import type { VolumeFacts } from '../core/volume';

/** Where a log comes from. A `file` is streamed by the worker; `bytes` are handed over (transferred, not copied). */
export type LogSource =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'bytes';
      /** Shown as the log's path. */
      readonly name: string;
      /** As a whole, or in pieces, which need not end where lines end: joining them would only cost time. */
      readonly bytes: Uint8Array | readonly Uint8Array[];
      /** Milliseconds since 1970, for times without a year; default now. */
      readonly modified?: number;
    };

/** How to read and count. Every key is optional: the engine's defaults are those of the command line. */
export interface ReadOptions {
  /** Year of the newest line, for times without one; default: the file's modification time. */
  readonly year?: number;
  /** `local`, `UTC`, an offset (`+09:00`) or an IANA name: for times without a zone and for the calendar of the charts. */
  readonly zone?: string;
  /** Own networks, CIDR; default: the private ranges. */
  readonly home?: readonly string[];
  /** The outer interface; default: the interface that sees most public sources. */
  readonly wan?: string;
  /** Prefix pattern (case-insensitive text with `*`) to action, tried before the built-in words. */
  readonly actions?: Readonly<Record<string, string>>;
  /** How many threads may read one log; default: as many as there are processors, at most four; one when there are two. */
  readonly threads?: number;
  /** Country databases (.mmdb), tried in order; paths on Node, bytes in the browser. Empty: no look-ups. */
  readonly databases?: readonly (string | Uint8Array)[];
}

/** What a person says of findings, lenses and ports. It may change without reading anew; every key is optional. */
export interface JudgeOptions {
  /** By the names of `thresholdLimits`; a default for each that is missing or not allowed. */
  readonly thresholds?: Readonly<Record<string, unknown>>;
  /** Queries: an address, a network, or any filter. What one of them selects raises no finding and no lens. */
  readonly ignore?: readonly string[];
  readonly ports?: readonly OwnPort[];
  /** Own lists of those who scan openly. */
  readonly scanners?: readonly ScannerList[];
}

/** How far reading got. `total` is 0 while unknown (standard input). */
export interface Progress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly lines: number;
}

/** A port as the editor's lenses and hovers need it. Lines are 1-based. */
export interface PortSighting {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly events: number;
  readonly firstLine: number;
  readonly sources: number;
  readonly topSource?: { readonly address: string; readonly events: number };
}

/** An address as hovers need it. */
export interface AddressSighting {
  readonly address: string;
  /** ISO 3166-1 alpha-2, `-`, `private` or `masked`. */
  readonly country: string;
  /** Events that carry the address as source, and as destination. */
  readonly asSource: number;
  readonly asDestination: number;
  /** Destination ports of its packets as source, most frequent first, at most five. */
  readonly ports: readonly { readonly port: number; readonly transport: 'tcp' | 'udp'; readonly events: number }[];
}

/** What databases are in use. `built` is an ISO day. */
export interface CountryData {
  readonly name: string;
  readonly built: string;
}

/** How much text may be answered. */
export interface TextLimits {
  readonly lines: number;
  readonly bytes: number;
}

/** Lines of logs as text. */
export interface LineTexts {
  /** UTF-8 as it stands in the logs, a newline behind each line. */
  readonly text: Uint8Array;
  /** The place of each line: which log, and the 1-based line in it. */
  readonly logs: Uint32Array;
  readonly lines: Uint32Array;
  /** How many lines there are altogether: more than those here when a limit was reached. */
  readonly total: number;
}

/** One packet as the table knows it. */
export interface EventRow extends LinePlace {
  /** Milliseconds since 1970, UTC; undefined when the line has no time. */
  readonly time: number | undefined;
  readonly action: Action;
  /** How many equal packets the line stands for; 0 for the twin of another line. */
  readonly repeat: number;
  readonly transport: string | undefined;
  /** ISO 3166-1 alpha-2 of the source, when it has one. */
  readonly country: string | undefined;
}

/** A place in a log: which one of `Summary.logs`, and the 1-based line. */
export interface LinePlace {
  readonly log: number;
  readonly line: number;
}

/** Findings, and where the first line of each stands. */
export interface FoundReport extends FindingsReport {
  readonly places: readonly LinePlace[];
}

/** What some lines of a log hold. */
export interface LogFactsInShort extends EventFacts {
  /** Lines of a firewall that could not be read, in the log as a whole. */
  readonly unparsed: number;
}

/** The engine, off the caller's thread. Queries are the filter language of the command line. */
export interface AnalysisService {
  /** From now on judges so. Rejects with `badQuery` when something to ignore makes no sense; then nothing changes. */
  judge(options: JudgeOptions): Promise<void>;
  /** Reads everything once; resolves when the table is complete. Rejects with a `HumanError`. */
  read(sources: readonly LogSource[], options: ReadOptions): Promise<void>;
  /**
   * Reads on what was appended since. `replaced`: the log was truncated, rotated or rewritten, or there is more than one;
   * it must be read anew.
   */
  update(): Promise<'same' | 'appended' | 'replaced'>;
  /** Counts under a query. Before `read` is done: what has been read so far. `top` 0 means all rows. */
  summarize(query: string, top: number): Promise<Summary>;
  /** How many events there are, without any filter. */
  events(): Promise<number>;
  /** Counts under a query over a span of time, in bars that may be stacked. */
  timeSeries(query: string, request: SeriesRequest): Promise<TimeSeries>;
  /** Bytes and rates by direction, and what own services sent, under a query. */
  volume(query: string): Promise<VolumeFacts>;
  /** One destination port under a query, with at most `top` of its sources (0: all); undefined when nothing went there. */
  portDetail(query: string, port: number, transport: 'tcp' | 'udp', top: number): Promise<PortDetail | undefined>;
  /** One source under a query, with at most `top` of its ports (0: all); undefined when it sent nothing. */
  sourceDetail(query: string, address: string, top: number): Promise<SourceDetail | undefined>;
  /** The events under a query by port and country, all of them, over the time it asks for. */
  tally(query: string): Promise<Tally>;
  /** The same in a few numbers. */
  facts(query: string): Promise<LogFactsInShort>;
  /** What the events under a query tell, the most important first. */
  findings(query: string): Promise<FoundReport>;
  /** Every destination port of the log, most events first, at most `limit`. */
  ports(limit: number): Promise<readonly PortSighting[]>;
  /** The same without what is to be ignored: what lenses are for. */
  remarkablePorts(limit: number): Promise<readonly PortSighting[]>;
  address(text: string): Promise<AddressSighting | undefined>;
  /** When the packet on a line was logged, UTC milliseconds; undefined when the line is no packet or has no time. */
  time(place: LinePlace): Promise<number | undefined>;
  /**
   * The nearest packet that matches, behind `from` in log order (default: the start), or before it when the way is
   * `previous` (default then: the end); undefined when there is none.
   */
  locate(query: string, from?: LinePlace, way?: Way): Promise<LinePlace | undefined>;
  /** The packets of a single log that match, at most `limit`: those around a line. */
  lines(query: string, around: number, limit: number): Promise<FoundLines>;
  /**
   * Hours, days or months, at most `limit`, by their first line: of a single log, or of the lines that match a query as they
   * stand alone in a filtered view.
   */
  timeSections(limit: number, only?: string): Promise<TimeSections>;
  /** What can be folded of the same: runs of one source and port, packets of one minute; at most `limit`. */
  lineRuns(limit: number, only?: string): Promise<readonly LineSpan[]>;
  /**
   * Where in these lines of a single log somebody was let in to a port that is known for attacks (the lines of the finding
   * `allowed.danger`): at most `limit` spans, which hold other lines too when there are more.
   */
  allowedLines(within: LineSpan, limit: number): Promise<readonly LineSpan[]>;
  /** Countries of addresses, in their order: ISO 3166-1 alpha-2, `-` or `private`. Needs no read log. */
  countries(addresses: readonly string[]): Promise<readonly string[]>;
  /** The lines of the packets that match, the first of them within the limits. */
  lineTexts(query: string, limits: TextLimits): Promise<LineTexts>;
  /** The lines of a firewall that could not be read, the first of them within the limits. */
  unparsedTexts(limits: TextLimits): Promise<LineTexts>;
  /** What is known of the packet on a line; undefined when the line is no packet. */
  packet(place: LinePlace): Promise<EventRow | undefined>;
  countryData(): Promise<readonly CountryData[]>;
  /** Networks and addresses that are one's own: those of the options, and those that the directions show. */
  own(): Promise<readonly string[]>;
}

/** What the engine tells its owner meanwhile. */
export interface AnalysisListener {
  progress(progress: Progress): Promise<void>;
}
