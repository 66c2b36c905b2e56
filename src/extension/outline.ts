import { type Disposable, DocumentSymbol, languages, Range, SymbolKind, type TextDocument } from 'vscode';
import type { Finding } from '../core/findings/finding';
import { findingWords } from '../knowledge/findings/findingWords';
import { type OutlineFact, outlineFacts } from '../language/outlineFacts';
import { ofWholeLog } from './findingLens';
import { type LogQuestions, registerAnew } from './logQuestions';
import { languageId } from './names';
import { settings } from './settings';
import { eventCount, language } from './words/language';
import { sectionWords } from './words/outlineWords';
import { severityWord } from './words/severityWords';

/** More entries nobody looks through: then the hours are left out, and then the days. */
const mostSections = 4_000;

/** The outline: days, hours and findings, so that the breadcrumbs tell when the cursor is. */
export function registerOutline(questions: LogQuestions): Disposable {
  return registerAnew(() =>
    languages.registerDocumentSymbolProvider(
      { language: languageId },
      {
        async provideDocumentSymbols(document, token) {
          if (!settings.outlineEnabled(document)) return [];
          const times = await questions.aboutLines(document, token, (service, only) =>
            service.timeSections(mostSections, only),
          );
          // A finding begins on a line of the log, which a filtered view need not show.
          const { findings = [], places = [] } =
            (await questions.about(document, token, (log) => log.findings())) ?? {};
          if (times === undefined) return [];
          const lines = places.map(({ line }, index) => (ofWholeLog.has(findings[index]!.code) ? 0 : line));
          const sections = times.sections.filter(({ line }) => line <= document.lineCount);
          return outlineFacts({ ...times, sections }, lines, document.lineCount).map((fact) =>
            symbolOf(fact, findings, document),
          );
        },
      },
      { label: 'Firewall Log' },
    ),
  );
}

function symbolOf(fact: OutlineFact, findings: readonly Finding[], document: TextDocument): DocumentSymbol {
  const first = document.lineAt(Math.min(fact.line, document.lineCount) - 1).range;
  if (fact.kind === 'finding') {
    const finding = findings[fact.finding]!;
    const { title } = findingWords(finding, language());
    return new DocumentSymbol(title, severityWord(finding.severity), SymbolKind.Event, first, first);
  }
  const end = document.lineAt(Math.min(fact.lastLine, document.lineCount) - 1).range.end;
  const kind = fact.kind === 'hour' ? SymbolKind.Field : SymbolKind.Namespace;
  const symbol = new DocumentSymbol(
    sectionWords(fact),
    eventCount(fact.events),
    kind,
    new Range(first.start, end),
    first,
  );
  symbol.children = fact.children.map((child) => symbolOf(child, findings, document));
  return symbol;
}
