import { commands, type Disposable, l10n, type Memento, type Uri, window } from 'vscode';
import { Formats } from '../report/format';
import { summaryStrings } from '../report/summaryStrings';
import { logsOfCommand } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import type { FilteredLogs } from './filteredLogs';
import { askFilter } from './filterInput';
import { linesSubject } from './linesUri';
import { commandIds } from './names';
import { zoneOf } from './settings';
import { showLines } from './showLines';
import { language } from './words/language';

const memory = 'firewallLog.filters';
const historyLength = 10;
/** Values suggested of each kind. */
const suggested = 300;

/** The command *Filter Log…*: asks for a filter, and shows the lines that match. In a filtered view it changes its filter. */
export function registerFilterLog(
  analyses: Analyses,
  views: FilteredLogs,
  memento: Memento,
  errors: Errors,
): Disposable {
  return commands.registerCommand(commandIds.filterLog, (resource: unknown, selected: unknown) =>
    errors.guard(async () => {
      const logs = await logsOfCommand(resource, selected);
      if (logs.length === 0) return;
      const editor = window.activeTextEditor;
      const history = memento.get<readonly string[]>(memory, []);
      const query = await askFilter({
        query: (editor && linesSubject(editor.document.uri)?.query) ?? '',
        history,
        wording: wordingFor(logs[0]!),
        summary: analyses
          .use(...logs)
          .askWhenRead((service) => service.summarize('', suggested))
          .catch((error) => {
            errors.note(error);
            return undefined;
          }),
      });
      if (query === undefined) return;
      if (query !== '') {
        const older = history.filter((other) => other !== query);
        void memento.update(memory, [query, ...older].slice(0, historyLength));
      }
      const at = editor && views.logLine(editor.document, editor.selection.active.line)?.place;
      await showLines(views, { logs, query }, at === undefined ? {} : { at });
    }),
  );
}

function wordingFor(log: Uri) {
  return { strings: summaryStrings(l10n), formats: new Formats(language(), zoneOf(log).name) };
}
