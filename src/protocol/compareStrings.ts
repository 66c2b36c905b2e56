/** The words of the comparison; see `SummaryStrings`. */
export interface CompareStrings {
  /** Compare */
  readonly compare: string;
  /** Puts these figures beside those of another time, or of other logs. */
  readonly compareHint: string;
  /** Previous period */
  readonly comparePrevious: string;
  /** With as much time before the one of the filter. Without a time in the filter: the newer half of the log with the older half. */
  readonly comparePreviousMeaning: string;
  /** Chosen period… */
  readonly comparePeriod: string;
  /** With a time that you enter */
  readonly comparePeriodMeaning: string;
  /** Other logs… */
  readonly compareLogs: string;
  /** With logs that you choose */
  readonly compareLogsMeaning: string;
  /** End comparison */
  readonly compareEnd: string;
  /** From */
  readonly compareFrom: string;
  /** To */
  readonly compareTo: string;
  /** Comparing */
  readonly comparing: string;
  /** There is nothing to compare with: no packet has a time there. */
  readonly compareNothing: string;
  /** Period */
  readonly period: string;
  /** Days */
  readonly daysCompared: string;
  /** This */
  readonly thisSide: string;
  /** Other */
  readonly otherSide: string;
  /** Other: {0} */
  readonly otherNamed: string;
  /** Side */
  readonly side: string;
  /** Change */
  readonly change: string;
  /** Ratio */
  readonly ratio: string;
  /** Rank */
  readonly rank: string;
  /** {0} (other: {1}) */
  readonly rankOther: string;
  /** New */
  readonly trendNew: string;
  /** Gone */
  readonly trendGone: string;
  /** Risen */
  readonly trendRisen: string;
  /** Fallen */
  readonly trendFallen: string;
  /** {0}, few */
  readonly trendFew: string;
  /** Steady */
  readonly trendSteady: string;
  /** Ports compared */
  readonly portsCompared: string;
  /** Countries compared */
  readonly countriesCompared: string;
  /** Events per day: {0}, other: {1}. */
  readonly compareFinding: string;
  /** {0}: {1}. */
  readonly changesOf: string;
  /** new or gone with few events {0} */
  readonly changesFew: string;
  /** New among the {0} most frequent ports: {1}. */
  readonly newInRanking: string;
  /** Rates are per day of each side, so sides of different length can be compared. Risen or fallen: at least {0} times as many or as few, and more than chance explains ({1} standard deviations). Few: chance may explain them. */
  readonly compareNote: string;
}
