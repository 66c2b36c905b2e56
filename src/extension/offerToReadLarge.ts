import { commands, l10n, window } from 'vscode';
import { HumanError } from '../protocol/humanError';
import type { Errors } from './errors';
import { memoryLimitSetting } from './settings';

/** When a log failed only because it would take much memory: warns, and lets the person choose. */
export async function offerToReadLarge(error: unknown, errors: Errors, readAnyway: () => void): Promise<void> {
  if (!(error instanceof HumanError) || error.code !== 'tooLarge') return;
  const anyway = l10n.t('Read Anyway');
  const change = l10n.t('Change the Limit');
  const chosen = await window.showWarningMessage(errors.sentence(error), anyway, change);
  if (chosen === anyway) readAnyway();
  else if (chosen === change) await commands.executeCommand('workbench.action.openSettings', memoryLimitSetting);
}
