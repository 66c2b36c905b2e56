import * as vscode from 'vscode';
import type { PortCard } from '../../knowledge/ports';
import type { Severity } from '../../knowledge/severity';

/** The severity in one word, so that colour never has to say it alone. */
export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return vscode.l10n.t('Critical');
    case 'high':
      return vscode.l10n.t('High');
    case 'medium':
      return vscode.l10n.t('Medium');
    case 'low':
      return vscode.l10n.t('Low');
    case 'info':
      return vscode.l10n.t('Info');
  }
}

/** How well a card's claims are backed. */
export function confidenceWords(confidence: PortCard['confidence']): string {
  switch (confidence) {
    case 'verified':
      return vscode.l10n.t('backed by the references below');
    case 'partly':
      return vscode.l10n.t('partly backed by the references below');
    case 'general':
      return vscode.l10n.t('general knowledge of the field, not verified');
  }
}
