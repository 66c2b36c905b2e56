import type { FindingsReport } from '../findings/findFindings';
import type { Summary } from '../summary';
import type { Redactor } from './redactor';

/**
 * The figures without the names that the redactor takes out; logs by the names of their files. Where all addresses go, the names
 * of well-known servers go with them: they would give their pseudonyms away, and so their neighbours'.
 */
export function redactSummary(summary: Summary, redactor: Redactor): Summary {
  const logs = summary.logs.map((log) => ({ ...log, path: redactor.path(log.path) }));
  const redacted = redactor.data(summary);
  if (redactor.mode === 'own') return { ...redacted, logs };
  const sources = redacted.backscatter.sources.map(({ name: _name, ...source }) => source);
  return { ...redacted, logs, backscatter: { ...redacted.backscatter, sources } };
}

/** The findings without those names; whose scanner a source is goes with its address. */
export function redactFindings<Report extends FindingsReport>(report: Report, redactor: Redactor): Report {
  const redacted = redactor.data(report);
  if (redactor.mode === 'own') return redacted;
  const findings = redacted.findings.map((finding) => {
    const { scanner: _scanner, ...rest } = finding;
    if (rest.code !== 'scanner.research') return rest;
    const { source: _source, ...unnamed } = rest;
    return unnamed;
  });
  return { ...redacted, findings };
}
