import {
  type CodeLens,
  type CodeLensProvider,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import { isLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { languageId } from './names';
import { section, settings } from './settings';

/** Shows lenses in firewall logs while the setting wants them, and anew when settings or judgements change. */
export function registerLenses(
  analyses: Analyses,
  errors: Errors,
  lensesOf: (document: TextDocument) => Promise<readonly CodeLens[]>,
): Disposable {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!settings.codeLensEnabled(document) || !isLog(document.uri)) return [];
      try {
        const lenses = await lensesOf(document);
        return token.isCancellationRequested ? [] : [...lenses];
      } catch (error) {
        errors.note(error);
        return [];
      }
    },
  };
  return Disposable.from(
    changed,
    analyses.onDidJudge(() => changed.fire()),
    languages.registerCodeLensProvider({ language: languageId }, provider),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) changed.fire();
    }),
  );
}
