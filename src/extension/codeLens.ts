import {
  CodeLens,
  type CodeLensProvider,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type Uri,
  workspace,
} from 'vscode';
import { type LensFact, lensFacts } from '../language/lensFacts';
import { isLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { portsOf } from './judging';
import { commandIds, languageId } from './names';
import { portQuery } from './portUnderCursor';
import { section, settings } from './settings';
import { lensWords } from './words/lensWords';

/** Lenses above the first line of each port with a bad name: what it is, and how often this log has it. */
export function registerCodeLens(analyses: Analyses, errors: Errors): Disposable {
  const changed = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const { uri } = document;
      if (!settings.codeLensEnabled(document) || !isLog(uri)) return [];
      try {
        const ports = await analyses.use(uri).remarkablePorts();
        return token.isCancellationRequested
          ? []
          : lensFacts(ports, portsOf(uri)).flatMap((fact) => lensesOf(fact, uri));
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

/** The sentence and its three commands; VS Code draws them in one row above the line. */
function lensesOf(fact: LensFact, log: Uri): readonly CodeLens[] {
  const { port, transport } = fact;
  const range = new Range(fact.line - 1, 0, fact.line - 1, 0);
  const commands = [
    { title: lensWords(fact), command: '' },
    { title: l10n.t('Explain'), command: commandIds.explain, arguments: [port, transport, log] },
    {
      title: l10n.t('Show in summary'),
      command: commandIds.showAttackSummary,
      arguments: [log, undefined, portQuery(fact)],
    },
    { title: l10n.t('Next occurrence'), command: commandIds.nextOfPort, arguments: [log, port, transport] },
  ];
  return commands.map((command) => new CodeLens(range, command));
}
