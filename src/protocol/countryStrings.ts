/** The words of the map and of the rare visitors; see `SummaryStrings`. */
export interface CountryStrings {
  /** Map of the countries */
  readonly map: string;
  /** Borders are those of Natural Earth, for orientation only: they take no side in any dispute. */
  readonly mapNote: string;
  /** ISO codes seen: {0} of {1}. */
  readonly isoSeen: string;
  /** Rare visitors */
  readonly rareVisitors: string;
  /** Countries with at most {0} events: {1}. */
  readonly rareFinding: string;
}
