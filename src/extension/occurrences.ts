import {
  type CancellationToken,
  Disposable,
  DocumentHighlight,
  Location,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  window,
} from 'vscode';
import { readLine } from '../core/readLine';
import { type Occurrence, occurrenceAt, occurrencesIn } from '../language/occurrence';
import { type LogQuestions, registerAnew } from './logQuestions';
import { languageId } from './names';
import { settings } from './settings';
import { number } from './words/language';

/** As many as a person reads; the nearest ones are shown. */
const mostReferences = 1_000;
const mostHighlights = 500;
/** Lines a turn: a few milliseconds of the extension host's time. */
const linesPerTurn = 50;

/** Where something occurs, as far as it is shown, and in how many packets it does. */
interface Found {
  readonly ranges: readonly Range[];
  readonly total: number;
}

/** The same address, port, interface or rule again: highlighted around the cursor, and as references. */
export function registerOccurrences(questions: LogQuestions): Disposable {
  const selector = { language: languageId };
  return registerAnew(() =>
    Disposable.from(
      languages.registerDocumentHighlightProvider(selector, {
        async provideDocumentHighlights(document, position, token) {
          // An empty list, not nothing: VS Code would mark equal words instead.
          if (!settings.highlightsEnabled(document)) return [];
          const found = await find(questions, document, position, mostHighlights, token);
          return found?.ranges.map((range) => new DocumentHighlight(range)) ?? [];
        },
      }),
      languages.registerReferenceProvider(selector, {
        async provideReferences(document, position, _context, token) {
          const found = await find(questions, document, position, mostReferences, token);
          if (found === undefined) return [];
          if (found.total > mostReferences) sayCut(found.total);
          return found.ranges.map((range) => new Location(document.uri, range));
        },
      }),
    ),
  );
}

async function find(
  questions: LogQuestions,
  document: TextDocument,
  position: Position,
  limit: number,
  token: CancellationToken,
): Promise<Found | undefined> {
  const wanted = occurrenceAt(readLine(document.lineAt(position.line).text), position.character);
  if (wanted === undefined) return undefined;
  const found = await questions.whenRead(document, token, (service) =>
    service.lines(wanted.query, position.line + 1, limit),
  );
  if (found === undefined) return undefined;
  return { ranges: await rangesOn(document, found.lines, wanted, token), total: found.total };
}

async function rangesOn(
  document: TextDocument,
  lines: readonly number[],
  wanted: Occurrence,
  token: CancellationToken,
): Promise<readonly Range[]> {
  const ranges: Range[] = [];
  for (let at = 0; at < lines.length && !token.isCancellationRequested; at += linesPerTurn) {
    for (const line of lines.slice(at, at + linesPerTurn)) {
      // The document may have become shorter since the log was read.
      if (line > document.lineCount) continue;
      const { text } = document.lineAt(line - 1);
      for (const { start, end } of occurrencesIn(readLine(text), wanted))
        ranges.push(new Range(line - 1, start, line - 1, end));
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return ranges;
}

function sayCut(total: number): void {
  void window.showInformationMessage(
    l10n.t('{0} packets have it: the {1} nearest to the cursor are listed.', number(total), number(mostReferences)),
  );
}
