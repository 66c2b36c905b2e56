import { Zone } from '../core/zone';
import type { ReportDocument } from '../report/document';
import { findingCards } from '../report/findingCards';
import { Formats } from '../report/format';
import { summaryDocument } from '../report/summaryDocument';
import { summaryStrings } from '../report/summaryStrings';
import type { LogRequest } from './arguments';
import type { ReadLogs } from './readLogs';
import type { LanguageName } from './words';

/** English text to its translation, as VS Code's `l10n` has them. */
export type Translations = Readonly<Record<string, string>>;

/** The summary as a document, in the words of the page. */
export async function summaryReport(
  { filter, read }: LogRequest,
  { engine, redactor, ...told }: ReadLogs,
  language: LanguageName,
  japanese: () => Translations,
): Promise<ReportDocument> {
  const translations = language === 'ja' ? japanese() : {};
  const strings = summaryStrings({ t: (english) => translations[english] ?? english });
  const formats = new Formats(language, new Zone(read.zone ?? 'local').name);
  const query = redactor?.text(filter) ?? filter;
  const subject = {
    summary: await told.summary(),
    findings: findingCards(await told.report(), query, language),
    countryData: await engine.countryData(),
    query,
    ...(redactor === undefined ? {} : { redacted: redactor.mode }),
  };
  return summaryDocument(subject, { strings, formats });
}
