import type { Summary } from '../summary';
import type { Redactor } from './redactor';

/** The figures with no name in them that the redactor takes out; logs by the names of their files. */
export function redactSummary(summary: Summary, redactor: Redactor): Summary {
  const logs = summary.logs.map((log) => ({ ...log, path: redactor.path(log.path) }));
  return { ...redactor.data(summary), logs };
}
