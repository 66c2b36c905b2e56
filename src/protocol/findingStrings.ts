/** The words of the list of findings; see `SummaryStrings`. */
export interface FindingStrings {
  /** Findings */
  readonly findings: string;
  /** Findings: {0}. {1} */
  readonly findingsCount: string;
  /** {0} of {1} findings */
  readonly findingsShown: string;
  /** Filter findings */
  readonly filterFindings: string;
  /** Looking for findings */
  readonly findingsPending: string;
  /** Nothing remarkable: no pattern of an attack stands out. */
  readonly nothingRemarkable: string;
  /** Nothing remarkable among the events of this filter. */
  readonly nothingRemarkableHere: string;
  /** Show all {0} */
  readonly showAll: string;
  /** What it means */
  readonly soWhat: string;
  /** What to do */
  readonly whatToDo: string;
  /** Confidence */
  readonly confidence: string;
  /** References */
  readonly references: string;
  /** MITRE ATT&CK */
  readonly technique: string;
  /** Rule for {0} */
  readonly ruleFor: string;
  /** Check a rule before you use it: it may lock out somebody you want. WAN and pppoe0 stand for your outer interface. */
  readonly ruleCaveat: string;
  /** Copy rule */
  readonly copyRule: string;
  /** Copy all as Markdown */
  readonly copyAll: string;
  /** Copied */
  readonly copied: string;
  /** Could not be copied */
  readonly notCopied: string;
  /** Go to first line */
  readonly goToFirstLine: string;
  /** Show its lines */
  readonly showItsLines: string;
}
