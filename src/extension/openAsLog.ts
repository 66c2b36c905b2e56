import { commands, type Disposable, languages, type Uri, window, workspace } from 'vscode';
import { logsOfCommand } from './activeLog';
import type { Errors } from './errors';
import type { FilteredLogs } from './filteredLogs';
import { commandIds, languageId } from './names';
import { showLines } from './showLines';

/** The command *Open as Firewall Log*: whatever the name of a log says, and a compressed one, too. */
export function registerOpenAsLog(views: FilteredLogs, errors: Errors): Disposable {
  return commands.registerCommand(commandIds.openAsLog, (resource: unknown, selected: unknown) =>
    errors.guard(async () => {
      for (const log of await logsOfCommand(resource, selected)) await open(views, log);
    }),
  );
}

async function open(views: FilteredLogs, log: Uri): Promise<void> {
  // VS Code would show the compressed bytes: a view of all packets is unpacked.
  if (log.path.endsWith('.gz')) return showLines(views, { logs: [log], query: '' });
  const document = await workspace.openTextDocument(log);
  await languages.setTextDocumentLanguage(document, languageId);
  await window.showTextDocument(document, { preview: false });
}
