import { CodeLens, type Disposable, l10n, Range, type Uri } from 'vscode';
import { type LensFact, lensFacts } from '../language/lensFacts';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { portsOf } from './judging';
import { registerLenses } from './lenses';
import { commandIds } from './names';
import { portQuery } from './portUnderCursor';
import { lensWords } from './words/lensWords';

/** Lenses above the first line of each port with a bad name: what it is, and how often this log has it. */
export function registerCodeLens(analyses: Analyses, errors: Errors): Disposable {
  return registerLenses(analyses, errors, async ({ uri }) => {
    const ports = await analyses.use(uri).remarkablePorts();
    return lensFacts(ports, portsOf(uri)).flatMap((fact) => lensesOf(fact, uri));
  });
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
