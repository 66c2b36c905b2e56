import { Zone } from '../core/zone';
import { baselineOf } from '../knowledge/findings/baseline';
import type { CompareAnswer } from '../protocol/page';
import type { ReportDocument } from '../report/document';
import { findingCards } from '../report/findingCards';
import { Formats } from '../report/format';
import { summaryDocument } from '../report/summaryDocument';
import { summaryStrings } from '../report/summaryStrings';
import type { Wording } from '../report/words';
import type { LogRequest } from './arguments';
import type { ReadLogs } from './readLogs';
import type { LanguageName } from './words';

/** English text to its translation, as VS Code's `l10n` has them. */
export type Translations = Readonly<Record<string, string>>;

/** The words of the page. */
export function wording({ read }: LogRequest, language: LanguageName, japanese: () => Translations): Wording {
  const translations = language === 'ja' ? japanese() : {};
  return {
    strings: summaryStrings({ t: (english) => translations[english] ?? english }),
    formats: new Formats(language, new Zone(read.zone ?? 'local').name),
  };
}

/** The summary as a document, in the words of the page. */
export async function summaryReport(
  { filter }: LogRequest,
  { engine, redactor, ...told }: ReadLogs,
  compared: CompareAnswer | undefined,
  words: Wording,
): Promise<ReportDocument> {
  const query = redactor?.text(filter) ?? filter;
  const language = words.formats.language === 'ja' ? 'ja' : 'en';
  const report = await told.report();
  const subject = {
    summary: await told.summary(),
    findings: findingCards(report, query, language, { redacted: redactor?.mode }),
    ...(filter === '' ? { whole: { report, baseline: baselineOf(report.unasked) } } : {}),
    countryData: await engine.countryData(),
    volume: await engine.volume(filter),
    query,
    ...(compared === undefined ? {} : { compared }),
    ...(redactor === undefined ? {} : { redacted: redactor.mode }),
  };
  return summaryDocument(subject, words);
}
