import type { FindingsReport } from '../core/findings/findFindings';
import type { Summary } from '../core/summary';
import type { VolumeFacts } from '../core/volume';
import { baselineOf } from '../knowledge/findings/baseline';
import type { CountryData } from '../protocol/analysis';
import type { CompareAnswer } from '../protocol/page';

/** What the page shows beside the summary and its findings. */
export interface BesideSummary {
  readonly volume: VolumeFacts;
  readonly countryData: readonly CountryData[];
  /** Absent: nothing is compared. */
  readonly compared?: CompareAnswer | undefined;
}

/**
 * Every figure of the page, for programs: what `summary --json` prints and the page exports. `baseline` compares the log with
 * published figures; a filter would make that meaningless, so it is absent under one. Ends without a newline.
 */
export function summaryJson(
  { quality, ...figures }: Summary,
  { findings, limits, unasked }: FindingsReport,
  query: string,
  { volume, countryData, compared }: BesideSummary,
): string {
  const all = {
    ...figures,
    volume,
    countryData,
    ...(query === '' ? { baseline: baselineOf(unasked) } : {}),
    ...(compared === undefined ? {} : { comparison: comparisonData(compared) }),
    findings,
    limits,
    quality,
  };
  return JSON.stringify(all, undefined, 2);
}

function comparisonData(compared: CompareAnswer): object {
  if ('failed' in compared) return compared;
  const { comparison, other } = compared;
  return { ...(other === undefined ? {} : { other }), ...comparison };
}
