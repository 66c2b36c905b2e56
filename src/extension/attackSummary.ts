import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PageState } from '../protocol/page';
import { logsOfCommand } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { commandIds, summaryViewType } from './names';
import { SummaryPanel, type SummaryRestore, type SummarySurroundings } from './summaryPanel';

/** The open Attack Summaries: one for each log. */
export class AttackSummaries {
  readonly #analyses: Analyses;
  readonly #around: SummarySurroundings;
  readonly #panels = new Map<string, SummaryPanel>();

  constructor(analyses: Analyses, around: SummarySurroundings) {
    this.#analyses = analyses;
    this.#around = around;
  }

  /** Shows the summary of these logs beside the active editor, or brings it to the front. */
  show(logs: readonly Uri[]): void {
    const open = this.#panels.get(key(logs));
    if (open !== undefined) open.reveal();
    else this.#fill(window.createWebviewPanel(summaryViewType, '', ViewColumn.Beside), logs);
  }

  /** Fills a panel that VS Code brought back after a restart. */
  restore(panel: WebviewPanel, state: unknown): void {console.error('RESTORE', JSON.stringify(state));
    const logs = restoredLogs(state);
    if (logs.length === 0 || this.#panels.has(key(logs))) panel.dispose();
    else this.#fill(panel, logs);
  }

  #fill(webview: WebviewPanel, logs: readonly Uri[]): void {
    const panel = new SummaryPanel(webview, logs, this.#analyses.hold(logs), this.#around);
    this.#panels.set(key(logs), panel);
    webview.onDidDispose(() => {
      this.#panels.delete(key(logs));
      panel.dispose();
    });
  }
}

/** The command *Show Attack Summary*, and the return of open summaries after a restart. */
export function registerAttackSummary(summaries: AttackSummaries, errors: Errors): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.showAttackSummary, (resource: unknown, selected: unknown) =>
      errors.guard(async () => {
        const logs = await logsOfCommand(resource, selected);
        if (logs.length > 0) summaries.show(logs);
      }),
    ),
    window.registerWebviewPanelSerializer(summaryViewType, {
      deserializeWebviewPanel: async (panel, state) => summaries.restore(panel, state),
    }),
  );
}

/** The logs of a panel's state; none when it is not ours or of another version. */
function restoredLogs(state: unknown): readonly Uri[] {
  const { version, restore } = (state ?? {}) as Partial<PageState>;
  const { logs } = (restore ?? {}) as Partial<SummaryRestore>;
  if (version !== 1 || !Array.isArray(logs)) return [];
  return logs.filter((log) => typeof log === 'string').map((log) => Uri.parse(log));
}

function key(logs: readonly Uri[]): string {
  return logs.map(String).join('\n');
}
