/** The words of the charts of time, months, TTL, actions and directions; see `SummaryStrings`. */
export interface ChartStrings {
  /** Log scale */
  readonly logScale: string;
  /** A logarithmic scale: each step is ten times the one before */
  readonly logScaleMeaning: string;
  /** Full scale */
  readonly fullScale: string;
  /** Draw the highest bars in full, which flattens the others */
  readonly fullScaleMeaning: string;
  /** Bars cut at {0}: {1}. The true values stand above, where there is room, and in the table. */
  readonly barsCut: string;
  /** Logarithmic scale: each step is ten times the one before. */
  readonly scaleIsLog: string;
  /** Days with an outlier: {0}. */
  readonly outlierDays: string;
  /** Left out: days with an outlier, {0}. */
  readonly outlierDaysLeftOut: string;
  /** Leave out the days with an outlier */
  readonly withoutOutlierDaysMeaning: string;
  /** Events per day with outliers: {0}, without: {1}. */
  readonly withAndWithout: string;
  /** Outlier */
  readonly outlier: string;
  /** {0} and {1} more */
  readonly andMore: string;

  /** Months */
  readonly months: string;
  /** {0}: {1} events per day. */
  readonly monthMean: string;
  /** {0}: {1} events per day, {2} of {3}. */
  readonly monthMeanRatio: string;
  /** Ratio to the year before */
  readonly yearOnYear: string;
  /** Without outliers */
  readonly withoutOutliers: string;
  /** Leaves out the ports' days that are far above their usual ones; the days stay counted */
  readonly withoutOutliersMeaning: string;
  /** Without outliers: the ports' days that are far above their usual ones are left out. */
  readonly outliersLeftOut: string;
  /** Outliers are included. */
  readonly outliersIncluded: string;
  /** Days in the log */
  readonly daysLogged: string;
  /** Bars: events per day. Line: ratio to the same month of the year before. */
  readonly monthsLegend: string;

  /** TTL */
  readonly ttl: string;
  /** Probable initial TTL */
  readonly ttlInitial: string;
  /** Systems */
  readonly ttlSystems: string;
  /** Unclear */
  readonly ttlUnclear: string;
  /** Most probably began at {0}: {1} of the events with a TTL. Below 64: {2}. */
  readonly ttlFinding: string;
  /** Mostly unclear where the TTL began. Below 64: {0}. */
  readonly ttlFindingUnclear: string;
  /** This log records no TTL. */
  readonly noTtl: string;

  /** Actions and directions */
  readonly actionsAndDirections: string;
  /** Action */
  readonly action: string;
  /** Direction */
  readonly direction: string;
  /** {0}: {1} of the events. {2}: {3}. */
  readonly actionFinding: string;
  /** Outer interface: {0}, inferred from where strangers come in. */
  readonly outerInferred: string;
  /** Outer interface: {0}, as set. */
  readonly outerSet: string;
  /** Dropped */
  readonly actionDrop: string;
  /** Rejected */
  readonly actionReject: string;
  /** Accepted */
  readonly actionAccept: string;
  /** Audited */
  readonly actionAudit: string;
  /** Rate limited */
  readonly actionLimit: string;
  /** Action not told */
  readonly actionUnknown: string;
  /** Inbound */
  readonly dirInbound: string;
  /** Outbound */
  readonly dirOutbound: string;
  /** Forwarded */
  readonly dirForwarded: string;
  /** Internal */
  readonly dirInternal: string;
  /** Direction not known */
  readonly dirUnknown: string;
}
