import type { SeverityName } from '../summary';
import { type Finding, type FindingCode, findingCodes } from './finding';

const severityRanks: Readonly<Record<SeverityName, number>> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };
const codeRanks = new Map<FindingCode, number>(findingCodes.map((code, index) => [code, index]));

/**
 * By severity, then by code, then by events. Of one code at most `limit` are told; the last of them says how many more
 * there are.
 */
export function mostImportantFirst(findings: readonly Finding[], limit: number): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      severityRanks[a.severity] - severityRanks[b.severity] ||
      codeRanks.get(a.code)! - codeRanks.get(b.code)! ||
      b.events - a.events ||
      a.lines[0] - b.lines[0],
  );
  const told: Finding[] = [];
  const lastOfCode = new Map<FindingCode, number>();
  const counts = new Map<FindingCode, number>();
  for (const finding of sorted) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= limit) {
      lastOfCode.set(finding.code, told.push(finding) - 1);
      continue;
    }
    const last = lastOfCode.get(finding.code)!;
    const { findings: more, events } = told[last]!.more ?? { findings: 0, events: 0 };
    told[last] = {
      ...told[last]!,
      more: {
        findings: more + 1 + (finding.more?.findings ?? 0),
        events: events + finding.events + (finding.more?.events ?? 0),
      },
    };
  }
  return told;
}
