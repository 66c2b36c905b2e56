import {
  Disposable,
  FileSystemError,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { commandIds, languageId } from './names';

/** Above either VS Code colours no line of a document (`largeFileOptimizations`). */
const mostColouredBytes = 20 * 1024 * 1024;
const mostColouredLines = 300_000;

/** The language status item that says when colours are off because the log is large. */
export function registerSizeStatus(): Disposable {
  let item: LanguageStatusItem | undefined;
  const show = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const isOff = document?.languageId === languageId && (await isTooLargeForColours(document));
    if (document !== window.activeTextEditor?.document) return;
    if (isOff) item ??= sizeItem();
    else {
      item?.dispose();
      item = undefined;
    }
  };
  void show();
  return Disposable.from(
    new Disposable(() => item?.dispose()),
    window.onDidChangeActiveTextEditor(() => void show()),
    workspace.onDidOpenTextDocument(() => void show()),
    workspace.onDidSaveTextDocument(() => void show()),
  );
}

function sizeItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('firewallLog.size', { language: languageId });
  item.name = l10n.t('Firewall Log: Size');
  item.severity = LanguageStatusSeverity.Information;
  item.text = l10n.t('Without colours: over 20 MB');
  item.detail = l10n.t('VS Code colours no larger log. Hints, marks, lenses and the summary work.');
  item.command = { title: l10n.t('Show Attack Summary'), command: commandIds.showAttackSummary };
  return item;
}

async function isTooLargeForColours(document: TextDocument): Promise<boolean> {
  if (document.lineCount > mostColouredLines) return true;
  try {
    return (await workspace.fs.stat(document.uri)).size > mostColouredBytes;
  } catch (error) {
    // An unsaved document is in no file; its lines have been counted.
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
