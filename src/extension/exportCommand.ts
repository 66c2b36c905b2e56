import { commands, type Disposable, l10n, window } from 'vscode';
import type { ExportFormat, Redaction } from '../protocol/page';
import type { AttackSummaries } from './attackSummary';
import type { Errors } from './errors';
import { commandIds } from './names';

/** The command *Export Attack Summary*: asks for the format and whose addresses go, then where to. Arguments answer for the person. */
export function registerExportCommand(summaries: AttackSummaries, errors: Errors): Disposable {
  return commands.registerCommand(commandIds.exportSummary, () =>
    errors.guard(async () => {
      const panel = summaries.active;
      if (panel === undefined) {
        void window.showInformationMessage(l10n.t('Show the Attack Summary of a log first.'));
        return;
      }
      const format = await chosen<ExportFormat>(l10n.t('Format'), {
        html: l10n.t('Web page (HTML)'),
        markdown: l10n.t('Markdown'),
        json: l10n.t('JSON'),
      });
      if (format === undefined) return;
      const redaction = await chosen<Redaction>(l10n.t('Redact'), {
        none: l10n.t('Nothing'),
        own: l10n.t('Own addresses'),
        all: l10n.t('All addresses'),
      });
      if (redaction !== undefined) await panel.export(format, redaction);
    }),
  );
}

async function chosen<Value extends string>(
  title: string,
  labels: Readonly<Record<Value, string>>,
): Promise<Value | undefined> {
  const items = (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
  return (await window.showQuickPick(items, { title }))?.value;
}
