import {
  Disposable,
  FileSystemError,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { commandIds, languageId } from './names';
import { section, settings } from './settings';

/** Above either VS Code colours no line of a document (`largeFileOptimizations`). */
const mostColouredBytes = 20 * 1024 * 1024;
const mostColouredLines = 300_000;
/** Above this VS Code hands out no document. */
const mostEditableBytes = 50 * 1024 * 1024;
/** Files that are logs by their name: `router.log`, `router.log.1`, `messages-20200406`. */
const logName = /\.(log|txt)([.-]\d+)*$|\/(syslog|messages|kern\.log)([.-]\d+)*$/i;

/** The language status item that says when colours are off because the log is large. */
export function registerSizeStatus(): { readonly text: () => string; readonly registration: Disposable } {
  let item: LanguageStatusItem | undefined;
  // VS Code decides when it opens a document, by the language that the document then has; ours asks for colours.
  const openedOtherwise = new WeakSet<TextDocument>();
  const mayLoseColours = (document: TextDocument): boolean =>
    openedOtherwise.has(document) ||
    workspace.getConfiguration('editor', document).get('largeFileOptimizations', false);
  const show = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const isOff =
      settings.statusBarEnabled() &&
      document?.languageId === languageId &&
      mayLoseColours(document) &&
      (await isTooLargeForColours(document));
    if (document !== window.activeTextEditor?.document) return;
    if (isOff) item ??= sizeItem();
    else {
      item?.dispose();
      item = undefined;
    }
  };
  void show();
  const registration = Disposable.from(
    new Disposable(() => item?.dispose()),
    window.onDidChangeActiveTextEditor(() => void show()),
    workspace.onDidOpenTextDocument((document) => {
      if (document.languageId !== languageId) openedOtherwise.add(document);
      void show();
    }),
    workspace.onDidSaveTextDocument(() => void show()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) void show();
    }),
  );
  return { text: () => item?.text ?? '', registration };
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

/** Whether a tab that has no editor shows a log that is too large for one. */
export async function isLargeLog(log: Uri): Promise<boolean> {
  return logName.test(log.path) && ((await sizeOf(log)) ?? 0) > mostEditableBytes;
}

async function isTooLargeForColours(document: TextDocument): Promise<boolean> {
  if (document.lineCount > mostColouredLines) return true;
  // An unsaved document is in no file; its lines have been counted.
  return ((await sizeOf(document.uri)) ?? 0) > mostColouredBytes;
}

/** Bytes; `undefined` when there is no such file. */
async function sizeOf(uri: Uri): Promise<number | undefined> {
  try {
    return (await workspace.fs.stat(uri)).size;
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}
