/** The words of the cards about time, backscatter and volume; see `SummaryStrings`. */
export interface TimeStrings {
  /** Backscatter */
  readonly backscatter: string;
}
