import {
  type CancellationToken,
  Disposable,
  DocumentHighlight,
  Location,
  l10n,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
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

/** VS Code looks at the cursor when it has stood still for 50 milliseconds. */
const cursorPause = 100;

/** Where something occurs, as far as it is shown, and in how many packets it does. */
interface Found {
  readonly ranges: readonly Range[];
  readonly total: number;
}

/** The same address, port, interface or rule again: highlighted around the cursor, and as references. */
export function registerOccurrences(questions: LogQuestions): Disposable {
  const providers = registerProviders(questions);
  forgetEqualWords(window.activeTextEditor);
  return Disposable.from(
    providers,
    workspace.onDidOpenTextDocument((document) => {
      // One that stands in an editor already has just become a firewall log.
      if (document === window.activeTextEditor?.document) forgetEqualWords(window.activeTextEditor);
    }),
  );
}

/**
 * VS Code has marked the words equal to that under the cursor (in a log: each line's year) before there was a provider for
 * them, and asks again only when the cursor leaves them. So it does, where nobody has moved it yet, and comes back.
 */
function forgetEqualWords(editor: TextEditor | undefined): void {
  if (editor?.document.languageId !== languageId || !isCursorAt(editor, 0)) return;
  const behindFirstWord = editor.document.lineAt(0).text.search(/\W/) + 1;
  // Told when VS Code has moved it: while it draws a log, that takes its time.
  const moved = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor !== editor) return;
    moved.dispose();
    setTimeout(() => {
      if (isCursorAt(editor, behindFirstWord)) putCursorAt(editor, 0);
    }, cursorPause);
  });
  putCursorAt(editor, behindFirstWord);
}

/** @param character in the first line */
function isCursorAt({ selection }: TextEditor, character: number): boolean {
  return selection.isEmpty && selection.active.isEqual(new Position(0, character));
}

/** @param character in the first line */
function putCursorAt(editor: TextEditor, character: number): void {
  editor.selection = new Selection(0, character, 0, character);
}

function registerProviders(questions: LogQuestions): Disposable {
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
