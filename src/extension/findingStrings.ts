import { l10n } from 'vscode';
import type { FindingStrings } from '../protocol/findingStrings';

/** The words of the list of findings in the language of the editor. Placeholders stay: the page fills them. */
export function findingStrings(): FindingStrings {
  return {
    findings: l10n.t('Findings'),
    findingsCount: l10n.t('Findings: {0}. {1}'),
    findingsPending: l10n.t('Looking for findings'),
    nothingRemarkable: l10n.t('Nothing remarkable: no pattern of an attack stands out.'),
    nothingRemarkableHere: l10n.t('Nothing remarkable among the events of this filter.'),
    showAll: l10n.t('Show all {0}'),
    soWhat: l10n.t('What it means'),
    whatToDo: l10n.t('What to do'),
    confidence: l10n.t('Confidence'),
    references: l10n.t('References'),
    technique: l10n.t('MITRE ATT&CK'),
    ruleFor: l10n.t('Rule for {0}'),
    ruleCaveat: l10n.t('Check a rule before you use it: it may lock out somebody you want.'),
    copyRule: l10n.t('Copy rule'),
    copyAll: l10n.t('Copy all as Markdown'),
    copied: l10n.t('Copied'),
    notCopied: l10n.t('Could not be copied'),
    goToFirstLine: l10n.t('Go to first line'),
  };
}
