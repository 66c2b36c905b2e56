import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { redactFindings, redactSummary } from '../core/redact/redactSummary';
import type { Zone } from '../core/zone';
import { type ExportFormat, pageRows, type Redaction } from '../protocol/page';
import { documentHtml } from '../report/documentHtml';
import { documentMarkdown } from '../report/documentMarkdown';
import { findingCards } from '../report/findingCards';
import { Formats } from '../report/format';
import { summaryDocument } from '../report/summaryDocument';
import { summaryJson } from '../report/summaryJson';
import { summaryStrings } from '../report/summaryStrings';
import type { Analysis } from './analysis';
import { windowRedactor } from './redaction';

const endings: Readonly<Record<ExportFormat, string>> = { html: 'html', markdown: 'md', json: 'json' };

/** What an export is made from. */
export interface ExportSubject {
  readonly analysis: Analysis;
  readonly query: string;
  readonly zone: Zone;
  readonly language: 'en' | 'ja';
}

/** The summary under a query as the text of a file. Rejects when there is no reading to ask any more. */
export async function exportedSummary(
  { analysis, query, zone, language }: ExportSubject,
  format: ExportFormat,
  redaction: Redaction,
): Promise<string> {
  const [counted, found, countryData] = await analysis.askWhenRead((service) =>
    Promise.all([service.summarize(query, pageRows), service.findings(query), service.countryData()]),
  );
  const redactor = redaction === 'none' ? undefined : await windowRedactor(analysis, redaction);
  const summary = redactor === undefined ? counted : redactSummary(counted, redactor);
  const report = redactor === undefined ? found : redactFindings(found, redactor);
  if (format === 'json') return `${summaryJson(summary, report.findings)}\n`;
  const shown = redactor?.text(query) ?? query;
  const subject = {
    summary,
    findings: findingCards(report, shown, language),
    countryData,
    query: shown,
    ...(redactor === undefined ? {} : { redacted: redactor.mode }),
  };
  const document = summaryDocument(subject, {
    strings: summaryStrings(l10n),
    formats: new Formats(language, zone.name),
  });
  return format === 'html' ? documentHtml(document) : documentMarkdown(document);
}

/** The name of an exported summary: `router.log.summary.html`. */
export function exportName(log: Uri, format: ExportFormat): string {
  return `${log.path.replace(/^.*\//, '')}.summary.${endings[format]}`;
}

/** Asks where a file goes, beside the log to begin with, and writes it; true when it was written. */
export async function saveBeside(log: Uri, name: string, content: string | Uint8Array): Promise<boolean> {
  const folder = log.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(log, '..');
  const target = await window.showSaveDialog({
    title: l10n.t('Save As…'),
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return false;
  await workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const open = l10n.t('Open');
  void window.showInformationMessage(l10n.t('Saved: {0}', target.path.replace(/^.*\//, '')), open).then((chosen) => {
    if (chosen === undefined) return undefined;
    const isPage = /\.html?$/i.test(target.path) && target.scheme === 'file' && env.remoteName === undefined;
    return isPage ? env.openExternal(target) : commands.executeCommand('vscode.open', target);
  });
  return true;
}
