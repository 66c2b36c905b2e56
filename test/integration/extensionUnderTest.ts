import * as vscode from 'vscode';
import type { Summary } from '../../src/core/summary';
import { eventually } from './eventually';

/** What the extension lets its tests look at; see `activate.ts`. */
export interface TestView {
  runningAnalyses(): readonly string[];
  restorePanel(panel: vscode.WebviewPanel, state: unknown): void;
  statusText(): string;
  sizeText(): string;
  lookedUp(): string | undefined;
  marksOf(
    editor: vscode.TextEditor,
  ): Readonly<Record<'ports' | 'firstPorts' | 'findings' | 'letIn' | 'letInRuler', readonly number[]>>;
  summaryOf(...logs: readonly vscode.Uri[]): SummaryView | undefined;
}

/** An open summary; see `summaryPanel.ts`. */
export interface SummaryView {
  readonly figures:
    | { readonly summary: Summary; readonly state: string; readonly setting: { readonly query: string } }
    | undefined;
  failure(): Promise<string | undefined>;
  export(format: 'html' | 'markdown' | 'json', redaction: 'none' | 'own' | 'all'): Promise<void>;
}

/** The extension, activated. */
export async function extensionUnderTest(): Promise<vscode.Extension<TestView>> {
  const extension = vscode.extensions.getExtension<TestView>('firewall-log-lens.firewall-log-lens');
  if (extension === undefined) throw new Error('VS Code does not know the extension');
  await extension.activate();
  return extension;
}

/** Shows the summary of a log. */
export async function showSummary(log: vscode.Uri): Promise<SummaryView> {
  const { exports } = await extensionUnderTest();
  await vscode.commands.executeCommand('firewallLog.showAttackSummary', log);
  return eventually(`a summary of ${log.path}`, () => exports.summaryOf(log));
}

/** The figures of a summary once everything is read. */
export async function completeFigures(view: SummaryView): Promise<Summary> {
  return eventually('complete figures', () => view.figures?.state === 'complete' && view.figures.summary);
}
