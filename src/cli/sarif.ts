import type { SeverityName } from '../core/summary';
import { findingWords } from '../knowledge/findings/findingWords';
import type { FoundReport } from '../protocol/analysis';
import type { LanguageName } from './words';

/** SARIF's four levels; what is only worth knowing is a note. */
const levels: Readonly<Record<SeverityName, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/**
 * Findings as SARIF 2.1.0 (OASIS), for code scanning views and editors: one run, a rule for each kind of finding, each
 * result at its first line.
 * @param paths the logs, in the order of `FoundReport.places`
 */
export function sarif(
  { findings, places }: FoundReport,
  paths: readonly string[],
  version: string,
  language: LanguageName,
) {
  const rules = new Map(
    findings.map((finding) => {
      const { title, soWhat, toDo, references, mitre } = findingWords(finding, language);
      const helpUri = references.find(({ url }) => url !== undefined)?.url;
      const rule = {
        id: finding.code,
        shortDescription: { text: title },
        fullDescription: { text: soWhat },
        help: {
          text: [...toDo, ...references.map(({ title: name, url }) => (url ? `${name}: ${url}` : name))].join('\n'),
        },
        ...(mitre.length === 0 ? {} : { properties: { tags: mitre } }),
        ...(helpUri === undefined ? {} : { helpUri }),
      };
      return [finding.code, rule] as const;
    }),
  );
  const results = findings.map((finding, index) => ({
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: findingWords(finding, language).what },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(paths[places[index]?.log ?? 0] ?? '') },
          region: { startLine: places[index]?.line ?? 1 },
        },
      },
    ],
    properties: finding,
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'firewall-log', version, rules: [...rules.values()] } }, results }],
  };
}

/** A path as a URI reference: what would begin a query or a fragment is part of its name. */
function uriOf(path: string): string {
  return encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
}
