import { baselineOf, baselineWords } from '../knowledge/findings/baseline';
import { limitWords } from '../knowledge/findings/confidenceWords';
import { verdictOf } from '../knowledge/findings/verdict';
import type { PortBook } from '../knowledge/ownPorts';
import type { FoundReport } from '../protocol/analysis';
import type { FindingsInWords } from '../protocol/page';
import { findingCards } from './findingCards';

/** What the page says of the events under a query; without one also how loud the log is, and what matters first. */
export function findingsInWords(
  report: FoundReport,
  query: string,
  language: 'en' | 'ja',
  ports: PortBook,
): FindingsInWords {
  const findings = findingCards(report, query, language, { ports });
  if (query !== '') return { query, findings, cannotTell: [] };
  return {
    query,
    findings,
    cannotTell: report.limits.map((limit) => limitWords[limit][language]),
    verdict: verdictOf(report, language),
    // A log without packets is compared with nobody.
    ...(Object.keys(report.classes).length === 0
      ? {}
      : { baseline: baselineWords(baselineOf(report.unasked), language) }),
  };
}
