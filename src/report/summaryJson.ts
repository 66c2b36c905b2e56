import type { Finding } from '../core/findings/finding';
import type { Summary } from '../core/summary';

/** The summary with its findings, for programs: what `summary --json` prints and the page exports. Ends without a newline. */
export function summaryJson({ quality, ...figures }: Summary, findings: readonly Finding[]): string {
  return JSON.stringify({ ...figures, findings, quality }, undefined, 2);
}
