import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  l10n,
  languages,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { Finding } from '../core/findings/finding';
import type { SeverityName } from '../core/summary';
import { findingWords } from '../knowledge/findings/findingWords';
import type { PortBook } from '../knowledge/ownPorts';
import type { FoundReport } from '../protocol/analysis';
import type { FindingKey } from '../protocol/page';
import { isLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { findingTitle } from './findingLens';
import { portsOf } from './judging';
import { commandIds, languageId } from './names';
import { section, settings } from './settings';
import { language } from './words/language';

/** Problems of one log at most; the page lists all findings. */
const mostProblems = 100;
const source = 'Firewall Log';

/** A log is no program: nothing in it is an error that somebody has to correct there. */
const severities: Readonly<Record<SeverityName, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Warning,
  high: DiagnosticSeverity.Warning,
  medium: DiagnosticSeverity.Information,
  low: DiagnosticSeverity.Information,
  info: DiagnosticSeverity.Hint,
};

/** The findings of open logs in the Problems panel, for those who want them there. */
export function registerDiagnostics(analyses: Analyses, errors: Errors): Disposable {
  const problems = languages.createDiagnosticCollection(languageId);
  const show = (document: TextDocument): void =>
    void showProblems(document, problems, analyses).catch((error) => errors.note(error));
  const showAll = (): void => {
    for (const document of workspace.textDocuments) show(document);
  };
  showAll();
  return Disposable.from(
    problems,
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) show(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    workspace.onDidChangeConfiguration((change) => {
      // The analyses judge anew in the same turn; what they find then is asked for after it.
      if (change.affectsConfiguration(section)) setTimeout(showAll, 0);
    }),
    analyses.onDidJudge(showAll),
    languages.registerCodeActionsProvider({ language: languageId }, showInSummary, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
  );
}

async function showProblems(document: TextDocument, problems: DiagnosticCollection, analyses: Analyses): Promise<void> {
  const { uri } = document;
  if (document.languageId !== languageId || !isLog(uri)) return;
  if (!settings.diagnosticsEnabled(document)) {
    problems.delete(uri);
    return;
  }
  const report = await analyses.use(uri).findings();
  if (document.isClosed || !settings.diagnosticsEnabled(document)) return;
  problems.set(uri, problemsOf(report, document, portsOf(uri)));
}

function problemsOf({ findings, places }: FoundReport, document: TextDocument, ports: PortBook): Diagnostic[] {
  return findings.slice(0, mostProblems).flatMap((finding, index) => {
    const place = places[index];
    if (place === undefined || place.line > document.lineCount) return [];
    const problem = new Diagnostic(
      document.lineAt(place.line - 1).range,
      findingTitle(finding, ports),
      severities[finding.severity],
    );
    problem.source = source;
    problem.code = codeOf(finding);
    const last = place.line + finding.lines[1] - finding.lines[0];
    if (last > place.line && last <= document.lineCount) {
      const where = new Location(document.uri, document.lineAt(last - 1).range);
      problem.relatedInformation = [new DiagnosticRelatedInformation(where, l10n.t('Last line of this finding'))];
    }
    return [problem];
  });
}

/** The code leads to where the kind of finding is explained. */
function codeOf(finding: Finding): string | { readonly value: string; readonly target: Uri } {
  const { references, mitre } = findingWords(finding, language());
  const [technique] = mitre;
  const url =
    references.find((reference) => reference.url !== undefined)?.url ??
    (technique && `https://attack.mitre.org/techniques/${technique.replace('.', '/')}/`);
  return url === undefined ? finding.code : { value: finding.code, target: Uri.parse(url) };
}

const showInSummary: CodeActionProvider = {
  provideCodeActions({ uri }, _range, { diagnostics }) {
    return diagnostics
      .filter((problem) => problem.source === source)
      .map((problem) => {
        const action = new CodeAction(l10n.t('Show in Attack Summary'), CodeActionKind.QuickFix);
        const code = typeof problem.code === 'object' ? problem.code.value : problem.code;
        const finding: FindingKey = { code: String(code), line: { log: 0, line: problem.range.start.line + 1 } };
        action.command = { title: action.title, command: commandIds.showFinding, arguments: [uri, finding] };
        action.diagnostics = [problem];
        return action;
      });
  },
};
