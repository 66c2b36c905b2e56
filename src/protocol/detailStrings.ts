/** The words of an opened port or source; see `SummaryStrings`. */
export interface DetailStrings {
  /** Details of {0} */
  readonly detailsOf: string;
  /** Back to the overview */
  readonly backToOverview: string;
  /** Back to {0} */
  readonly backTo: string;
  /** The filter leaves no event of {0}. */
  readonly nothingOf: string;
  /** The log is not in memory any more, so this cannot be counted. Read it again. */
  readonly cannotCount: string;
  /** Show its lines */
  readonly showItsLines: string;

  /** Bars cut at {0}: {1}. The true values are in the table. */
  readonly ttlCut: string;
  /** TTLs seen */
  readonly ttlValues: string;
  /** Pattern */
  readonly pattern: string;
  /** Constant: … */
  readonly patternMeaning: string;
  /** Constant */
  readonly patternConstant: string;
  /** {0} to {1} */
  readonly patternHours: string;
  /** Burst: {0} */
  readonly patternBurst: string;
  /** Trend */
  readonly trend: string;
  /** Rising */
  readonly rising: string;
  /** Falling */
  readonly falling: string;
  /** Steady */
  readonly steady: string;
  /** Every week {0} events per day more. */
  readonly moreEveryWeek: string;
  /** Every week {0} events per day fewer. */
  readonly fewerEveryWeek: string;
  /** Kendall's rank test at 1 % over the days, from eight weeks on over whole weeks; one flood day does not change it. */
  readonly trendMeaning: string;
  /** More since {0}: before {1}, then {2} events per day (medians). */
  readonly moreSince: string;
  /** Fewer since {0}: before {1}, then {2} events per day (medians). */
  readonly fewerSince: string;
  /** Pettitt's rank test at 0.1 %, for a rise of the last three weeks an exact rank test; at least double or half. */
  readonly stepMeaning: string;

  /** At least {0} on some day */
  readonly busyPorts: string;
  /** Shows only the ports that got at least so many events on some day (setting firewallLog.summary.portThreshold) */
  readonly busyPortsMeaning: string;
  /** Ports with at least {0} events on some day: {1} of {2}. */
  readonly busyPortsFinding: string;

  /** Packet lengths */
  readonly lengths: string;
  /** Length */
  readonly length: string;
  /** {0} bytes */
  readonly bytes: string;
  /** {0} bytes (IPv6) */
  readonly bytesV6: string;
  /** UDP data */
  readonly udpData: string;
  /** Probable probe */
  readonly probableProbe: string;
  /** A log keeps no content: other packets can be as long. */
  readonly fitsCaveat: string;
  /** Other lengths: {0}. */
  readonly otherLengths: string;
  /** Without a length: {0}. */
  readonly withoutLength: string;
  /** This log records no length of these packets. */
  readonly noLengths: string;

  /** About this port */
  readonly aboutPort: string;
  /** Why packets arrive here */
  readonly whyHere: string;
  /** Known for */
  readonly knownFor: string;
  /** Flaws tried */
  readonly flawsTried: string;
  /** known to be exploited (CISA) */
  readonly knownExploited: string;
  /** Unknown: neither a registered service nor a known attack. No cause is guessed. */
  readonly unknownPort: string;
  /** A registered service. No attack on it is known to this collection. */
  readonly registeredOnly: string;

  /** Its sources on other ports */
  readonly alsoSeenOn: string;
  /** Sources on both */
  readonly sourcesOnBoth: string;
  /** Overlap */
  readonly overlap: string;
  /** Overlap: sources seen on both ports, divided by those seen on at least one of the two (Jaccard index). */
  readonly overlapMeaning: string;
  /** {0} of its {1} sources were also seen on {2}. */
  readonly alsoSeenFinding: string;
  /** No two of its sources were seen together on another port. */
  readonly notSeenElsewhere: string;

  /** Hours of the day */
  readonly hoursOfDay: string;
  /** Busiest hour of the day: {0} with {1} of {2} events, {3}. */
  readonly busiestHourOfDay: string;
  /** Peak per second */
  readonly peakPerSecond: string;
  /** Routers passed */
  readonly routersPassed: string;
  /** The only TTL: {0}. */
  readonly onlyTtl: string;
  /** The only port: {0}. */
  readonly onlyPort: string;
  /** Other ports: {0}. */
  readonly otherPorts: string;
  /** Without a port: {0}. */
  readonly withoutPort: string;
}
