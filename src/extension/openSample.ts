import { commands, type Disposable, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Errors } from './errors';
import { commandIds, languageId } from './names';

/** The command *Open the Sample Log*: ten days of a made-up router, beside what is open, such as the walkthrough. */
export function registerOpenSample(extension: Uri, errors: Errors): Disposable {
  return commands.registerCommand(commandIds.openSample, () =>
    errors.guard(async () => {
      const sample = await workspace.openTextDocument(Uri.joinPath(extension, 'test', 'logs', 'router.log'));
      await languages.setTextDocumentLanguage(sample, languageId);
      await window.showTextDocument(sample, { viewColumn: ViewColumn.Beside, preview: false });
    }),
  );
}
