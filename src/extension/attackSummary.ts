import { commands, Disposable, type Memento, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { FindingKey, PageState } from '../protocol/page';
import { logsOfCommand } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { commandIds, summaryViewType } from './names';
import { oldestFirst } from './oldestFirst';
import { SummaryPanel, type SummaryRestore, type SummarySurroundings } from './summaryPanel';

/** The name of the memory of open summaries. */
const memory = 'firewallLog.openSummaries';

/** An open summary, to find its logs by its title should VS Code have lost the page's state. */
interface OpenSummary {
  readonly title: string;
  readonly logs: readonly string[];
}

/** The open Attack Summaries: one for each log. */
export class AttackSummaries {
  readonly #analyses: Analyses;
  readonly #memento: Memento;
  readonly #around: SummarySurroundings;
  readonly #panels = new Map<string, SummaryPanel>();

  constructor(analyses: Analyses, memento: Memento, around: SummarySurroundings) {
    this.#analyses = analyses;
    this.#memento = memento;
    this.#around = around;
  }

  /** Shows the summary of these logs beside the active editor, or brings it to the front; under a filter if there is one. */
  async show(logs: readonly Uri[], query: string | undefined): Promise<void> {
    const open = this.#panels.get(key(logs));
    if (open === undefined) {
      this.#fill(window.createWebviewPanel(summaryViewType, '', ViewColumn.Beside), logs, query ?? '');
      return;
    }
    open.reveal();
    if (query !== undefined) await open.filter(query);
  }

  /** Shows the summary of a log with one of its findings unfolded. */
  async showFinding(log: Uri, finding: FindingKey): Promise<void> {
    await this.show([log], undefined);
    await this.open([log])?.revealFinding(finding);
  }

  /** The summary of these logs, when it is open. */
  open(logs: readonly Uri[]): SummaryPanel | undefined {
    return this.#panels.get(key(logs));
  }

  /** The summary that a person looks at: the active one, else the only one. */
  get active(): SummaryPanel | undefined {
    const panels = [...this.#panels.values()];
    return panels.find(({ active }) => active) ?? (panels.length === 1 ? panels[0] : undefined);
  }

  /**
   * Fills a panel that VS Code brought back after a restart. VS Code in a browser sometimes has not kept the page's state;
   * then the title tells which logs it was about.
   */
  restore(panel: WebviewPanel, state: unknown): void {
    const kept = restoredLogs(state);
    const logs = kept.length > 0 ? kept : this.#rememberedLogs(panel.title);
    if (logs.length === 0 || this.#panels.has(key(logs))) panel.dispose();
    else this.#fill(panel, logs, restoredQuery(state));
  }

  #fill(webview: WebviewPanel, logs: readonly Uri[], query: string): void {
    const panel = new SummaryPanel(webview, { logs, held: this.#analyses.hold(logs), query }, this.#around);
    this.#panels.set(key(logs), panel);
    const summary: OpenSummary = { title: webview.title, logs: logs.map(String) };
    this.#remember(summary, true);
    webview.onDidDispose(() => {
      this.#panels.delete(key(logs));
      this.#remember(summary, false);
      panel.dispose();
    });
  }

  #rememberedLogs(title: string): readonly Uri[] {
    const summaries = this.#memento.get<readonly OpenSummary[]>(memory, []);
    const lost = summaries.find((summary) => summary.title === title && !this.#panels.has(summary.logs.join('\n')));
    return lost?.logs.map((log) => Uri.parse(log)) ?? [];
  }

  #remember(summary: OpenSummary, isOpen: boolean): void {
    const before = this.#memento.get<readonly OpenSummary[]>(memory, []);
    const others = before.filter(({ logs }) => logs.join('\n') !== summary.logs.join('\n'));
    void this.#memento.update(memory, isOpen ? [...others, summary] : others);
  }
}

/** The command *Show Attack Summary*, and the return of open summaries after a restart. */
export function registerAttackSummary(summaries: AttackSummaries, errors: Errors): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.showAttackSummary, (resource: unknown, selected: unknown, query: unknown) =>
      errors.guard(async () => {
        const logs = await oldestFirst(await logsOfCommand(resource, selected));
        if (logs.length > 0) await summaries.show(logs, typeof query === 'string' ? query : undefined);
      }),
    ),
    commands.registerCommand(commandIds.showFinding, (log: Uri, finding: FindingKey) =>
      errors.guard(() => summaries.showFinding(log, finding)),
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

function restoredQuery(state: unknown): string {
  const { query } = (state ?? {}) as Partial<PageState>;
  return typeof query === 'string' ? query : '';
}

function key(logs: readonly Uri[]): string {
  return logs.map(String).join('\n');
}
