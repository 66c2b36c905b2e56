/** The words of the cards about time, backscatter and volume; see `SummaryStrings`. */
export interface TimeStrings {
  /** Backscatter */
  readonly backscatter: string;
  /** Unasked answers: {0}. Sources: {1} (well-known servers: {2}). Period: {3}. */
  readonly backscatterFinding: string;
  /** No attacks on you: servers under attack answer packets that bear your address as a forged source. Late replies to your own traffic look the same. */
  readonly backscatterMeaning: string;
  /** Name */
  readonly name: string;
  /** Stack by */
  readonly stackBy: string;
  /** Nothing */
  readonly stackNone: string;
  /** Source */
  readonly stackSource: string;
  /** Answer */
  readonly stackAnswer: string;
  /** ICMP errors */
  readonly icmpErrors: string;
  /** Others */
  readonly others: string;
  /** Hours of the week */
  readonly weekHours: string;
  /** Busiest hour of the week: {0}. Events per hour: {1}. */
  readonly weekFinding: string;
  /** {0}. Events per hour: {1}. Events: {2}, hours in the log: {3}. */
  readonly weekHour: string;
  /** {0}. Not in the log. */
  readonly weekHourAbsent: string;
  /** Hours in the log */
  readonly hoursLogged: string;
  /** Per hour */
  readonly perHour: string;
  /** Events per hour */
  readonly weekScale: string;
  /** Direction and volume */
  readonly volume: string;
  /** {0}: {1}. Busiest minute: {2} ({3} per second). */
  readonly volumeFinding: string;
  /** Estimated from the lengths of the logged packets, headers included. What is not logged is not in it. */
  readonly volumeNote: string;
  /** This log records no lengths of packets. */
  readonly noVolume: string;
  /** Events without a length: {0}. */
  readonly unmeasured: string;
  /** Bytes */
  readonly byteCount: string;
  /** Average rate */
  readonly averageRate: string;
  /** Busiest minute */
  readonly peakRate: string;
  /** Ports your side answered from */
  readonly ownPorts: string;
  /** Nothing that your side sends to the outside is logged: whether it answers anybody cannot be told. */
  readonly sendsNotLogged: string;
  /** What your side sends to the outside is logged, and none of it comes from the port of a service. */
  readonly noOwnPorts: string;
  /** Bytes out */
  readonly bytesOut: string;
  /** Bytes in */
  readonly bytesIn: string;
  /** Out by in */
  readonly outByIn: string;
  /** Peers */
  readonly peers: string;
  /** Stopped */
  readonly stopped: string;
  /** Zoom in */
  readonly zoomIn: string;
  /** Zoom out */
  readonly zoomOut: string;
  /** Whole period */
  readonly wholePeriod: string;
  /** Earlier */
  readonly earlier: string;
  /** Later */
  readonly later: string;
  /** Drag over the bars or press Shift and the arrow keys to mark a span. Ctrl+wheel, + and - zoom, 0 shows the whole period. */
  readonly zoomKeys: string;
  /** {0}. Events: {1}. */
  readonly marked: string;
  /** Clear the selection */
  readonly clearMark: string;
  /** Logarithmic scale: each step is ten times the one before. The bars are not stacked on it. */
  readonly logNotStacked: string;
  /** Saved filters */
  readonly savedFilters: string;
  /** No filter is saved yet. */
  readonly noSavedFilters: string;
  /** Name for this filter */
  readonly filterName: string;
  /** No filter is in force that could be saved */
  readonly nothingToSave: string;
  /** Save */
  readonly saveFilter: string;
  /** Delete {0} */
  readonly deleteFilter: string;
}
