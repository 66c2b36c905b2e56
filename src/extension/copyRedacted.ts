import { commands, type Disposable, EndOfLine, env, l10n, type TextEditor, window } from 'vscode';
import type { Redactor } from '../core/redact/redactor';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { logsShownIn } from './linesUri';
import { commandIds } from './names';
import { windowRedactor, windowRedactorOfAll } from './redaction';
import { settings } from './settings';

const shownMilliseconds = 5_000;

/**
 * The command *Copy Redacted*: the selected lines, or the one with the cursor, whole and with pseudonyms in them. Which
 * addresses are one's own the whole log tells; when it cannot be read, all go: too much is better than too little.
 */
export function registerCopyRedacted(analyses: Analyses, errors: Errors): Disposable {
  return commands.registerTextEditorCommand(commandIds.copyRedacted, (editor) =>
    errors.guard(async () => {
      const lines = selectedLines(editor);
      const { redactor, told } = await redactorFor(editor, analyses, errors);
      const ending = editor.document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
      await env.clipboard.writeText(lines.map((line) => redactor.line(line) + ending).join(''));
      window.setStatusBarMessage(`$(copy) ${told}`, shownMilliseconds);
    }),
  );
}

async function redactorFor(
  { document }: TextEditor,
  analyses: Analyses,
  errors: Errors,
): Promise<{ readonly redactor: Redactor; readonly told: string }> {
  const mode = settings.redact(document);
  try {
    if (mode === 'all') return { redactor: windowRedactorOfAll(), told: l10n.t('Copied without any address') };
    const redactor = await windowRedactor(analyses.use(...logsShownIn(document.uri)), mode);
    if (redactor.mode === mode) return { redactor, told: l10n.t('Copied without your own addresses') };
  } catch (error) {
    errors.note(error);
  }
  const told = l10n.t('Copied without any address, as the log does not tell which ones are your own');
  return { redactor: windowRedactorOfAll(), told };
}

/** Whole lines, each once, in their order; a selection that ends at the start of a line does not mean that line. */
function selectedLines({ document, selections }: TextEditor): readonly string[] {
  const numbers = selections.flatMap(({ start, end }) => {
    const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    return Array.from({ length: last - start.line + 1 }, (_none, index) => start.line + index);
  });
  return [...new Set(numbers)].sort((a, b) => a - b).map((line) => document.lineAt(line).text);
}
