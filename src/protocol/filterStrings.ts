/** The words of the filter bar and of following; see `SummaryStrings`. */
export interface FilterStrings {
  /** Filter */
  readonly filter: string;
  /** Filter: dpt:23 country:CN -src:198.51.100.0/24 */
  readonly filterHint: string;
  /** Filter by {0} */
  readonly filterBy: string;
  /** Filter by this */
  readonly filterByThis: string;
  /** Ctrl+click, Cmd+click or Enter: show its lines */
  readonly linesClick: string;
  /** Show the lines of this filter in the editor */
  readonly showLines: string;
  /** Filters in force */
  readonly filtersInForce: string;
  /** Remove {0} */
  readonly removeFilter: string;
  /** Clear the filter */
  readonly clearFilter: string;
  /** Suggestions */
  readonly suggestions: string;
  /** Recent filters and keys */
  readonly recentAndKeys: string;
  /** Recent */
  readonly recent: string;
  /** Column {0}: {1} makes no sense here. */
  readonly filterError: string;
  /** {0} of {1} events */
  readonly eventsOf: string;
  /** The filter could not be applied. */
  readonly filterFailed: string;
  /** No event matches the filter */
  readonly noMatch: string;
  /** The log holds other events: {0}. */
  readonly noMatchTotal: string;

  /** Destination port */
  readonly keyDpt: string;
  /** Source port */
  readonly keySpt: string;
  /** Protocol */
  readonly keyProto: string;
  /** Source address or network */
  readonly keySrc: string;
  /** Destination address or network */
  readonly keyDst: string;
  /** Source or destination */
  readonly keyIp: string;
  /** Country of the source */
  readonly keyCountry: string;
  /** What the firewall did */
  readonly keyAction: string;
  /** Direction */
  readonly keyDir: string;
  /** Interface it came in by */
  readonly keyIn: string;
  /** Interface it went out by */
  readonly keyOut: string;
  /** Time to live */
  readonly keyTtl: string;
  /** Length in bytes */
  readonly keyLen: string;
  /** TCP flags */
  readonly keyFlags: string;
  /** Time or span of time */
  readonly keyTime: string;
  /** Day of the week */
  readonly keyWeekday: string;
  /** Hour of the day, 0 to 23 */
  readonly keyHour: string;
  /** Kind of event */
  readonly keyIs: string;
  /** Text of the prefix */
  readonly keyPrefix: string;
  /** Line number */
  readonly keyLine: string;

  /** Follow */
  readonly follow: string;
  /** Show new lines as they are written to the log */
  readonly followMeaning: string;
  /** Following the log. */
  readonly following: string;
  /** The log cannot be followed. */
  readonly followFailed: string;
  /** Last packet: {0} */
  readonly lastPacket: string;
}
