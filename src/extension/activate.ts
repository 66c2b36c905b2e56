import { type ExtensionContext, ExtensionMode, type TextEditor, type Uri, type WebviewPanel } from 'vscode';
import { registerAnalyses } from './analyses';
import { AttackSummaries, registerAttackSummary } from './attackSummary';
import { registerBugReport } from './bugReport';
import { registerCodeLens } from './codeLens';
import { registerCopyCommands } from './copyCommands';
import { registerCopyRedacted } from './copyRedacted';
import { registerDecorations } from './decorations';
import { registerDetectLanguage } from './detectLanguage';
import { registerDiagnostics } from './diagnostics';
import { registerErrors } from './errors';
import { registerExplainPage, showExplainPage } from './explainPage';
import { registerExportCommand } from './exportCommand';
import { registerFilteredLogs } from './filteredLogs';
import { registerFilterLog } from './filterLog';
import { registerFindingLens } from './findingLens';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerInlayHints } from './inlayHints';
import { registerLineCommands } from './lineCommands';
import { registerLineNumbers } from './lineNumbers';
import { registerLinesLens } from './linesLens';
import type { MarkedLines } from './logMarks';
import { LogQuestions } from './logQuestions';
import { registerLookUp } from './lookUp';
import { registerNextPacket } from './nextPacket';
import { registerOccurrences } from './occurrences';
import { registerOpenAsLog } from './openAsLog';
import { registerOpenSample } from './openSample';
import { registerOutline } from './outline';
import type { Platform } from './platform';
import { registerShowLines, showLines } from './showLines';
import { registerSizeStatus } from './sizeStatus';
import { registerStatusFacts } from './statusFacts';
import type { SummaryPanel } from './summaryPanel';

/** What the tests may look at. Nobody else gets anything. */
export interface TestView {
  /** Keys of the analyses whose worker lives. */
  runningAnalyses(): readonly string[];
  /** What VS Code does with a panel after a restart. */
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** What the status bar says; empty when nothing. */
  statusText(): string;
  /** What the language status says of a log's size; empty when nothing. */
  sizeText(): string;
  /** The site that *Look Up…* opened last. */
  lookedUp(): string | undefined;
  /** The marks in an editor. */
  marksOf(editor: TextEditor): MarkedLines;
  /** The open summary of these logs. */
  summaryOf(...logs: readonly Uri[]): SummaryPanel | undefined;
}

/** Puts the features together; both extension hosts come here. */
export function activateOn(context: ExtensionContext, platform: Platform): TestView | undefined {
  const { errors, registration: log } = registerErrors();
  const { analyses, registration: workers } = registerAnalyses(context, platform);
  const questions = new LogQuestions(analyses, errors);
  const { views, registration: filtered } = registerFilteredLogs(analyses, errors);
  const summaries = new AttackSummaries(analyses, context.workspaceState, {
    extension: context.extensionUri,
    errors,
    explain: showExplainPage,
    showLines: (subject, column) => showLines(views, subject, { column }),
    hold: (logs) => analyses.hold(logs),
  });
  const status = registerStatusFacts(questions);
  const size = registerSizeStatus();
  const lookUp = registerLookUp(errors);
  const decorations = registerDecorations(questions);
  context.subscriptions.push(
    log,
    workers,
    registerDetectLanguage(context),
    filtered,
    registerHover(analyses, views, errors),
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
    registerExportCommand(summaries, errors),
    decorations.registration,
    status.registration,
    size.registration,
    registerAttackSummary(summaries, errors),
    registerOpenSample(context.extensionUri, errors),
    registerOpenAsLog(views, errors),
    registerShowLines(views, errors),
    registerBugReport(analyses, String(context.extension.packageJSON.version), errors),
    registerLinesLens(views),
    registerLineNumbers(views),
    registerFilterLog(analyses, views, context.workspaceState, errors),
    registerLineCommands(views, summaries, errors),
    registerCopyCommands(analyses, views, errors),
    lookUp.registration,
  );
  if (context.extensionMode !== ExtensionMode.Test) return undefined;
  return {
    runningAnalyses: () => analyses.running,
    restorePanel: (panel, state) => summaries.restore(panel, state),
    statusText: () => status.item.text,
    sizeText: size.text,
    lookedUp: lookUp.lookedUp,
    marksOf: (editor) => decorations.marks.linesOf(editor),
    summaryOf: (...logs) => summaries.open(logs),
  };
}
