import {
  Disposable,
  type ExtensionContext,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isLog } from './activeLog';
import { looksLikeFirewall } from './looksLikeFirewall';
import { languageId } from './names';
import { settings } from './settings';

/** What VS Code calls a log whose name says nothing. Any other language was chosen for a reason. */
const openLanguages = new Set(['log', 'plaintext']);
const linesToLookAt = 50;
/** A person's "no" is remembered for this many logs of a workspace. */
const rememberedLogs = 200;
const memory = 'firewallLog.notFirewallLogs';

/**
 * Gives logs that only their content gives away the language of firewall logs. A person who switches a log back is
 * respected, for this log and for good.
 */
export function registerDetectLanguage(context: ExtensionContext): Disposable {
  // A change of language closes and opens the same document object, so the second sight of one is a person's choice.
  const seen = new WeakSet<TextDocument>();
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const opened = (document: TextDocument): void => {
    const again = seen.has(document);
    seen.add(document);
    if (again && document.languageId === languageId) forget(context, document.uri);
    if (!isUndecided(document)) return;
    if (again) remember(context, document.uri);
    else void detect(context, document);
  };

  const changed = (document: TextDocument): void => {
    // A log pasted into a new document.
    if (!document.isUntitled || !isUndecided(document) || document.lineCount < 2) return;
    clearTimeout(waiting.get(document));
    const detectNow = (): void => {
      waiting.delete(document);
      if (!document.isClosed) void detect(context, document);
    };
    waiting.set(document, setTimeout(detectNow, 300));
  };

  workspace.textDocuments.forEach(opened);
  return Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document);
    }),
    new Disposable(() => waiting.forEach(clearTimeout)),
  );
}

function isUndecided(document: TextDocument): boolean {
  return openLanguages.has(document.languageId) && isLog(document.uri);
}

async function detect(context: ExtensionContext, document: TextDocument): Promise<void> {
  const mode = settings.detectLanguage();
  if (mode === 'never' || remembered(context).includes(document.uri.toString())) return;
  if (!looksLikeFirewall(firstLines(document))) return;
  if (mode === 'offer' && !(await accepted(context, document))) return;
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, languageId);
}

function firstLines(document: TextDocument): readonly string[] {
  const lines: string[] = [];
  for (let line = 0; line < document.lineCount && lines.length < linesToLookAt; line++) {
    const { text } = document.lineAt(line);
    if (text.trim() !== '') lines.push(text);
    if (line > 10 * linesToLookAt) break;
  }
  return lines;
}

async function accepted(context: ExtensionContext, document: TextDocument): Promise<boolean> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const yes = l10n.t('Show as Firewall Log');
  const no = l10n.t('Not This File');
  const chosen = await window.showInformationMessage(l10n.t('{0} looks like a firewall log.', name), yes, no);
  if (chosen === no) remember(context, document.uri);
  return chosen === yes;
}

function remembered(context: ExtensionContext): readonly string[] {
  return context.workspaceState.get<readonly string[]>(memory, []);
}

function remember(context: ExtensionContext, log: Uri): void {
  forget(context, log, log.toString());
}

function forget(context: ExtensionContext, log: Uri, ...instead: readonly string[]): void {
  const before = remembered(context);
  const after = [...before.filter((uri) => uri !== log.toString()), ...instead].slice(-rememberedLogs);
  if (after.join('\n') !== before.join('\n')) void context.workspaceState.update(memory, after);
}
