import type { ExportStrings } from '../protocol/exportStrings';
import type { Localisation } from './summaryStrings';

/** The words of what is taken away. */
export function exportStrings(l10n: Localisation): ExportStrings {
  return {
    exportSummary: l10n.t('Export'),
    exportMeaning: l10n.t('Save the whole summary, under the filter in force'),
    exportFormat: l10n.t('Format'),
    exportHtml: l10n.t('Web page (HTML)'),
    exportMarkdown: l10n.t('Markdown'),
    exportJson: l10n.t('JSON'),
    redact: l10n.t('Redact'),
    redactNone: l10n.t('Nothing'),
    redactOwn: l10n.t('Own addresses'),
    redactAll: l10n.t('All addresses'),
    redactMeaning: l10n.t(
      'Pseudonyms stand for addresses in everything that is saved from this page, and in findings that are copied. Networks stay together; times, ports, figures and countries stay as they are.',
    ),
    saveAs: l10n.t('Save As…'),
    picture: l10n.t('Picture'),
    asPicture: l10n.t('{0} as a picture (PNG)'),
    asCsv: l10n.t('{0} as CSV'),
    asJson: l10n.t('{0} as JSON'),
    period: l10n.t('Period'),
    reportFilter: l10n.t('Only what matches the filter {0}.'),
    redactedOwn: l10n.t(
      'Redacted: own addresses are pseudonyms that keep networks together; names of hosts and hardware addresses are, too.',
    ),
    redactedAll: l10n.t(
      'Redacted: all addresses are pseudonyms that keep networks together; names of hosts and hardware addresses are, too.',
    ),
    madeBy: l10n.t('Made by Firewall Log Lens. The figures count packets, each times its repeat count.'),
    attribution: l10n.t('IP Geolocation by DB-IP'),
  };
}
