import {
  type DecorationOptions,
  Disposable,
  Range,
  type TextEditor,
  TextEditorLineNumbersStyle,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { FilteredLines } from './filteredLog';
import type { FilteredLogs } from './filteredLogs';
import { linesScheme } from './names';

/** Lines above and below those in sight that get their numbers in advance, and how near their end may come. */
const ahead = 400;
const near = 120;
const figureSpace = '\u2007';
const color = new ThemeColor('editorLineNumber.foreground');

/** The rows of a view that have their numbers. */
interface Drawn {
  readonly lines: FilteredLines;
  readonly from: number;
  readonly to: number;
}

/**
 * The line numbers of the log beside the lines of a filtered view, in place of the view's own. Only those around what is in
 * sight are drawn: each is a decoration of its own, and a view has tens of thousands.
 */
class LineNumbers implements Disposable {
  readonly #views: FilteredLogs;
  readonly #decoration = window.createTextEditorDecorationType({});
  readonly #drawn = new WeakMap<TextEditor, Drawn>();

  constructor(views: FilteredLogs) {
    this.#views = views;
  }

  /** Draws the numbers around what an editor shows, unless they are there. */
  draw(editor: TextEditor): void {
    const lines = this.#views.at(editor.document.uri)?.shown;
    const isWanted = workspace.getConfiguration('editor', editor.document).get('lineNumbers') !== 'off';
    if (lines === undefined || !isWanted) return;
    if (editor.options.lineNumbers !== TextEditorLineNumbersStyle.Off) {
      editor.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
    }
    const last = lines.lines.length - 1;
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    const bottom = editor.visibleRanges.at(-1)?.end.line ?? 0;
    const drawn = this.#drawn.get(editor);
    const suffices =
      drawn?.lines === lines && drawn.from <= Math.max(0, top - near) && drawn.to >= Math.min(last, bottom + near);
    if (suffices) return;
    const now = { lines, from: Math.max(0, top - ahead), to: Math.min(last, bottom + ahead) };
    this.#drawn.set(editor, now);
    editor.setDecorations(this.#decoration, numbers(now));
  }

  dispose(): void {
    this.#decoration.dispose();
  }
}

function numbers({ lines: { lines }, from, to }: Drawn): DecorationOptions[] {
  const digits = String(lines.reduce((most, line) => Math.max(most, line), 0)).length;
  const width = `${digits + 2}ch`;
  return Array.from(lines.subarray(from, to + 1), (line, index) => {
    const contentText = String(line).padStart(digits, figureSpace);
    const row = from + index;
    return { range: new Range(row, 0, row, 0), renderOptions: { before: { contentText, width, color } } };
  });
}

/** Keeps the numbers beside the lines while views are scrolled and change. */
export function registerLineNumbers(views: FilteredLogs): Disposable {
  const decorations = new LineNumbers(views);
  const draw = (editor: TextEditor): void => {
    if (editor.document.uri.scheme === linesScheme) decorations.draw(editor);
  };
  return Disposable.from(
    decorations,
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === linesScheme) window.visibleTextEditors.forEach(draw);
    }),
  );
}
