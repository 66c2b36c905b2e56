import { CodeLens, type Command, type Disposable, env, l10n, languages, Range } from 'vscode';
import type { FilteredLog } from './filteredLog';
import type { FilteredLogs } from './filteredLogs';
import { registerAnew } from './logQuestions';
import { commandIds, linesScheme } from './names';
import { settings } from './settings';

/** Above the first line of a filtered view: what it is, and where it leads. */
export function registerLinesLens(views: FilteredLogs): Disposable {
  return registerAnew(() =>
    languages.registerCodeLensProvider(
      { scheme: linesScheme },
      {
        provideCodeLenses(document) {
          const view = views.at(document.uri);
          if (view?.shown === undefined || !settings.codeLensEnabled(document)) return [];
          const commands = [{ title: words(view), command: '' }, ...doors(view)];
          return commands.map((command) => new CodeLens(new Range(0, 0, 0, 0), command));
        },
      },
    ),
  );
}

function words({ subject, shown }: FilteredLog): string {
  const count = (value: number) => value.toLocaleString(env.language);
  const { total = 0, lines } = shown ?? {};
  const cut = lines !== undefined && lines.length < total;
  const parts = [
    cut ? l10n.t('The first {0} of {1} lines', count(lines.length), count(total)) : l10n.t('Lines: {0}', count(total)),
    cut ? l10n.t('narrow the filter to see the others') : undefined,
    subject.query === undefined ? l10n.t('Lines of a firewall that could not be read') : subject.query,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function doors({ subject: { logs, query } }: FilteredLog): readonly Command[] {
  if (query === undefined) {
    return [{ title: l10n.t('Copy for a bug report'), command: commandIds.copyBugReport, arguments: [logs[0], logs] }];
  }
  const filter = { title: l10n.t('Change filter'), command: commandIds.filterLog };
  const summary = {
    title: l10n.t('Show in summary'),
    command: commandIds.showAttackSummary,
    arguments: [logs[0], logs, query],
  };
  return [filter, summary];
}
