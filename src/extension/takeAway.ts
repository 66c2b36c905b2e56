import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { rareCountries } from '../core/rareCountries';
import { redactFindings, redactSummary } from '../core/redact/redactSummary';
import type { Zone } from '../core/zone';
import { baselineOf } from '../knowledge/findings/baseline';
import { verdictOf } from '../knowledge/findings/verdict';
import type { PortBook } from '../knowledge/ownPorts';
import { type CompareAnswer, type ExportFormat, pageRows, type Redaction } from '../protocol/page';
import { documentHtml } from '../report/documentHtml';
import { documentMarkdown } from '../report/documentMarkdown';
import { findingCards } from '../report/findingCards';
import { findingsMarkdown } from '../report/findingsMarkdown';
import { Formats } from '../report/format';
import { portsInDetail } from '../report/portsInDetail';
import { summaryDocument } from '../report/summaryDocument';
import { summaryJson } from '../report/summaryJson';
import { summaryStrings } from '../report/summaryStrings';
import type { Analysis } from './analysis';
import { windowRedactor } from './redaction';
import { summaryLimits } from './settings';

const endings: Readonly<Record<ExportFormat, string>> = { html: 'html', markdown: 'md', json: 'json' };

/** Whose findings are taken away, and in whose words. */
export interface FindingsSubject {
  readonly analysis: Analysis;
  readonly query: string;
  readonly language: 'en' | 'ja';
  readonly ports: PortBook;
  readonly zone: Zone;
}

/** What an export is made from. */
export interface ExportSubject extends FindingsSubject {
  readonly compared: CompareAnswer | undefined;
}

/** The summary under a query as the text of a file. Rejects when there is no reading to ask any more. */
export async function exportedSummary(
  { analysis, query, zone, language, ports, compared }: ExportSubject,
  format: ExportFormat,
  redaction: Redaction,
): Promise<string> {
  const [counted, found, volume, countryData] = await analysis.askWhenRead((service) =>
    Promise.all([
      service.summarize(query, pageRows),
      service.findings(query),
      service.volume(query),
      service.countryData(),
    ]),
  );
  const redactor = await windowRedactor(analysis, redaction);
  const limits = summaryLimits();
  const rare = rareCountries(counted.countries, limits.rareCountryEvents).map(({ code }) => code);
  const own = { ...counted, rareCountries: rare };
  const summary = redactor === undefined ? own : redactSummary(own, redactor);
  const report = redactor === undefined ? found : redactFindings(found, redactor);
  const comparison = redactor?.data(compared) ?? compared;
  if (format === 'json') {
    const ports = await analysis.askWhenRead((service) => portsInDetail(summary.ports, query, service));
    return `${summaryJson({ ...summary, ports }, report, query, { volume, countryData, compared: comparison })}\n`;
  }
  const shown = redactor?.text(query) ?? query;
  const subject = {
    summary,
    findings: findingCards(report, shown, language, { ports, redacted: redactor?.mode }),
    ...(query === '' ? { whole: { report, baseline: baselineOf(report.unasked) } } : {}),
    countryData,
    volume,
    query: shown,
    limits,
    ...(comparison === undefined ? {} : { compared: comparison }),
    ...(redactor === undefined ? {} : { redacted: redactor.mode }),
  };
  const document = summaryDocument(subject, {
    strings: summaryStrings(l10n),
    formats: new Formats(language, zone.name),
  });
  return format === 'html' ? documentHtml(document) : documentMarkdown(document);
}

/** The findings under a query as Markdown. @param log its name, or those of several. Rejects likewise. */
export async function copiedFindings(
  { analysis, query, language, ports, zone }: FindingsSubject,
  log: string,
  redaction: Redaction,
): Promise<string> {
  const found = await (query === '' ? analysis.findings() : analysis.askWhenRead((service) => service.findings(query)));
  const redactor = await windowRedactor(analysis, redaction);
  const report = redactor === undefined ? found : redactFindings(found, redactor);
  const shown = redactor?.text(query) ?? query;
  const cards = findingCards(report, shown, language, { ports, redacted: redactor?.mode });
  const wording = { strings: summaryStrings(l10n), formats: new Formats(language, zone.name) };
  const verdict = query === '' ? verdictOf(report, language) : [];
  return findingsMarkdown(redactor?.path(log) ?? log, cards, wording, verdict);
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
