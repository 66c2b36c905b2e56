import { l10n, type Tab, TabInputCustom, TabInputText, TabInputTextDiff, Uri, window } from 'vscode';
import { logsShownIn } from './linesUri';
import { explainScheme, languageId, linesScheme } from './names';

const notLogs = new Set(['output', 'comment', 'debug', 'git', explainScheme, linesScheme]);

/**
 * The logs a command is about: its arguments (a menu gives the resource, and all selected ones in the explorer), else
 * the active editor, else the active tab (it still knows a file that is too large for an editor to hand out), else what
 * the person chooses.
 */
export async function logsOfCommand(resource: unknown, selected: unknown): Promise<readonly Uri[]> {
  if (Array.isArray(selected) && selected.length > 0 && selected.every((uri) => uri instanceof Uri)) return selected;
  if (resource instanceof Uri) return logsShownIn(resource);
  return activeLog() ?? (await chosenLogs());
}

/** What the person looks at now: where the cursor is, else a firewall log in sight beside it (beside the walkthrough, say). */
export function activeLog(): readonly Uri[] | undefined {
  const editor = window.activeTextEditor;
  const shown = editor === undefined ? [] : logsShownIn(editor.document.uri).filter(isLog);
  if (shown.length > 0) return shown;
  const tab = window.tabGroups.activeTabGroup.activeTab;
  const logs = tab === undefined ? [] : tabLogs(tab).flatMap(logsShownIn).filter(isLog);
  if (logs.length > 0) return logs;
  const beside = window.visibleTextEditors.find(({ document }) => document.languageId === languageId);
  return beside === undefined ? undefined : logsShownIn(beside.document.uri);
}

/** The log that a tab shows: none for a webview, the right side for a comparison. */
export function tabLogs(tab: Tab): readonly Uri[] {
  const { input } = tab;
  if (input instanceof TabInputText || input instanceof TabInputCustom) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.modified] : [];
}

/** Whether a document can be a log itself: output panels, comments, our explanations and filtered views are documents too. */
export function isLog(uri: Uri): boolean {
  return !notLogs.has(uri.scheme);
}

async function chosenLogs(): Promise<readonly Uri[]> {
  const logs = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Show Attack Summary'),
    title: l10n.t('Choose a firewall log'),
  });
  return logs ?? [];
}
