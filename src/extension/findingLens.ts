import { CodeLens, type Disposable, l10n, Range, type TextDocument } from 'vscode';
import type { Finding, FindingCode } from '../core/findings/finding';
import { findingWords } from '../knowledge/findings/findingWords';
import type { PortBook } from '../knowledge/ownPorts';
import type { FoundReport } from '../protocol/analysis';
import type { FindingKey } from '../protocol/page';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { portsOf } from './judging';
import { registerLenses } from './lenses';
import { commandIds } from './names';
import { language, number } from './words/language';
import { severityWord } from './words/severityWords';

/** Findings about the log as a whole: their first line says nothing about them. */
export const ofWholeLog: ReadonlySet<FindingCode> = new Set(['dominated', 'os.guess']);

/** Lenses above the first lines of the findings, and one at the top that says how many there are, or that there is none. */
export function registerFindingLens(analyses: Analyses, errors: Errors): Disposable {
  return registerLenses(analyses, errors, async (document) =>
    lensesOf(await analyses.use(document.uri).findings(), document, portsOf(document.uri)),
  );
}

function lensesOf({ findings, places }: FoundReport, { uri, lineCount }: TextDocument, ports: PortBook): CodeLens[] {
  const taken = new Set<number>();
  const lenses = findings.flatMap((finding, index) => {
    const place = places[index];
    // The most important finding of a line speaks for it.
    if (place === undefined || place.line > lineCount || ofWholeLog.has(finding.code) || taken.has(place.line))
      return [];
    taken.add(place.line);
    const key: FindingKey = { code: finding.code, line: place };
    return [lensAt(place.line, findingTitle(finding, ports), commandIds.showFinding, [uri, key])];
  });
  return [lensAt(1, headTitle(findings), commandIds.showAttackSummary, [uri]), ...lenses];
}

function lensAt(line: number, title: string, command: string, args: readonly unknown[]): CodeLens {
  return new CodeLens(new Range(line - 1, 0, line - 1, 0), { title, command, arguments: [...args] });
}

/** `High · Port scan: 203.0.113.9 tried 42 ports ...` */
export function findingTitle(finding: Finding, ports: PortBook): string {
  const { title, what } = findingWords(finding, language(), ports);
  return `${severityWord(finding.severity)} · ${title}: ${what}`;
}

/** `3 findings, the worst: High`, or that there is none. */
function headTitle([worst, ...others]: readonly Finding[]): string {
  if (worst === undefined) return l10n.t('Nothing remarkable');
  const severity = severityWord(worst.severity);
  return others.length === 0
    ? l10n.t('1 finding: {0}', severity)
    : l10n.t('{0} findings, the worst: {1}', number(others.length + 1), severity);
}
