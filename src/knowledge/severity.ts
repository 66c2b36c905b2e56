/** How much a person should care, worst first: `critical`, `high`, `medium`, `low`, `info`. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** Every severity, worst first. */
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

const ranks: Readonly<Record<Severity, number>> = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };

/** A number that grows with the severity: 0 (`info`) to 4 (`critical`). */
export function severityRank(severity: Severity): number {
  return ranks[severity];
}

/** For `Array.prototype.sort`: the worst comes first, equal severities keep their order. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ranks[b] - ranks[a];
}
