import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  Range,
  type Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { LinePlace } from '../protocol/analysis';
import { logsOfCommand, tabLogs } from './activeLog';
import type { Errors } from './errors';
import type { FilteredLogs } from './filteredLogs';
import { goToLine } from './goToLine';
import type { LinesSubject } from './linesUri';
import { commandIds } from './names';

/** Where a filtered view appears. */
export interface LinesOptions {
  readonly column?: ViewColumn;
  /** The line of the log to begin at, or the next one that matches. */
  readonly at?: LinePlace;
}

/** Shows the lines of logs that match, in a preview editor where it can be: the next view takes its place. Rejects with a `HumanError`. */
export async function showLines(views: FilteredLogs, subject: LinesSubject, options: LinesOptions = {}): Promise<void> {
  const title = l10n.t('Looking for the lines');
  const uri = await window.withProgress({ location: ProgressLocation.Window, title }, () => views.ready(subject));
  const document = await workspace.openTextDocument(uri);
  const { column, at } = options;
  const row = at === undefined ? 0 : (views.at(uri)?.rowOf(at) ?? 0);
  await window.showTextDocument(document, {
    // The log itself must stay: the view is about it.
    preview: !subject.logs.some(isPreviewed),
    selection: new Range(row, 0, row, 0),
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}

function isPreviewed(log: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some((tab) => tab.isPreview && tabLogs(tab).some((shown) => shown.toString() === log.toString()));
}

/** From a line of a filtered view to the log, and the view of the lines that could not be read. */
export function registerShowLines(views: FilteredLogs, errors: Errors): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.goToLogLine, () =>
      errors.guard(async () => {
        const editor = window.activeTextEditor;
        const line = editor && views.logLine(editor.document, editor.selection.active.line);
        if (line !== undefined) await goToLine(line.log, line.place.line);
      }),
    ),
    commands.registerCommand(commandIds.showUnparsed, (resource: unknown, selected: unknown) =>
      errors.guard(async () => {
        const logs = await logsOfCommand(resource, selected);
        if (logs.length > 0) await showLines(views, { logs, query: undefined });
      }),
    ),
  );
}
