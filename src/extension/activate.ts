import { type ExtensionContext, ExtensionMode, type Uri, type WebviewPanel } from 'vscode';
import { registerAnalyses } from './analyses';
import { AttackSummaries, registerAttackSummary } from './attackSummary';
import { registerCodeLens } from './codeLens';
import { registerCopyRedacted } from './copyRedacted';
import { registerDetectLanguage } from './detectLanguage';
import { registerDiagnostics } from './diagnostics';
import { registerErrors } from './errors';
import { registerExplainPage, showExplainPage } from './explainPage';
import { registerFindingLens } from './findingLens';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerInlayHints } from './inlayHints';
import { LogQuestions } from './logQuestions';
import { registerNextPacket } from './nextPacket';
import { registerOccurrences } from './occurrences';
import { registerOpenSample } from './openSample';
import { registerOutline } from './outline';
import type { Platform } from './platform';
import type { SummaryPanel } from './summaryPanel';

/** What the tests may look at. Nobody else gets anything. */
export interface TestView {
  /** Keys of the analyses whose worker lives. */
  runningAnalyses(): readonly string[];
  /** What VS Code does with a panel after a restart. */
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** The open summary of these logs. */
  summaryOf(...logs: readonly Uri[]): SummaryPanel | undefined;
}

/** Puts the features together; both extension hosts come here. */
export function activateOn(context: ExtensionContext, platform: Platform): TestView | undefined {
  const { errors, registration: log } = registerErrors();
  const { analyses, registration: workers } = registerAnalyses(context, platform);
  const questions = new LogQuestions(analyses, errors);
  const summaries = new AttackSummaries(analyses, context.workspaceState, {
    extension: context.extensionUri,
    errors,
    explain: showExplainPage,
  });
  context.subscriptions.push(
    log,
    workers,
    registerDetectLanguage(context),
    registerHover(analyses, errors),
    registerCodeLens(analyses, errors),
    registerFindingLens(analyses, errors),
    registerDiagnostics(analyses, errors),
    registerExplainPage(analyses, errors),
    registerNextPacket(analyses, errors),
    registerInlayHints(questions),
    registerOccurrences(questions),
    registerOutline(questions),
    registerFolding(questions),
    registerCopyRedacted(analyses, errors),
    registerAttackSummary(summaries, errors),
    registerOpenSample(context.extensionUri, errors),
  );
  if (context.extensionMode !== ExtensionMode.Test) return undefined;
  return {
    runningAnalyses: () => analyses.running,
    restorePanel: (panel, state) => summaries.restore(panel, state),
    summaryOf: (...logs) => summaries.open(logs),
  };
}
