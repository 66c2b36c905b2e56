import { commands, Range, type TextDocumentShowOptions, type Uri, ViewColumn, window } from 'vscode';
import { tabLogs } from './activeLog';

/**
 * Puts the cursor on a line (1-based) of a log. Goes to the editor group that shows the log already, else beside the
 * given column, so that the summary stays visible. `vscode.open` works for files too large for a `TextDocument` too.
 */
export async function goToLine(log: Uri, line: number, from?: ViewColumn): Promise<void> {
  const selection = new Range(line - 1, 0, line - 1, 0);
  const options: TextDocumentShowOptions = {
    selection,
    viewColumn: columnFor(log, from),
    preview: false,
  };
  await commands.executeCommand('vscode.open', log, options);
}

/** The editor group that shows the log already, else the one beside the given column. */
export function columnFor(log: Uri, from?: ViewColumn): ViewColumn {
  return columnOf(log) ?? columnBeside(from);
}

function columnOf(log: Uri): ViewColumn | undefined {
  const groups = window.tabGroups.all.filter(({ tabs }) =>
    tabs.some((tab) => tabLogs(tab).some((uri) => uri.toString() === log.toString())),
  );
  return (groups.find((group) => group.isActive) ?? groups[0])?.viewColumn;
}

/** The log usually stands left of its summary. */
function columnBeside(from: ViewColumn | undefined): ViewColumn {
  if (from === undefined) return ViewColumn.Active;
  return from > ViewColumn.One ? from - 1 : ViewColumn.Beside;
}
