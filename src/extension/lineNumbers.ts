import {
  type DecorationOptions,
  Disposable,
  Range,
  type TextEditor,
  TextEditorLineNumbersStyle,
  ThemeColor,
  type ViewColumn,
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

/** The setting `editor.lineNumbers` as an editor's option. */
const styles: Readonly<Record<string, TextEditorLineNumbersStyle>> = {
  on: TextEditorLineNumbersStyle.On,
  relative: TextEditorLineNumbersStyle.Relative,
  interval: TextEditorLineNumbersStyle.Interval,
};

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
  /** Where an editor's own numbers are off. */
  readonly #off = new Set<ViewColumn | undefined>();

  constructor(views: FilteredLogs) {
    this.#views = views;
  }

  /** Draws the numbers around what an editor shows, unless they are there. */
  draw(editor: TextEditor): void {
    const lines = this.#views.at(editor.document.uri)?.shown;
    if (lines === undefined || ownStyle(editor) === undefined) return;
    this.#off.add(editor.viewColumn);
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

  /** Gives a document its own numbers back: VS Code keeps the options of the one that was in its place. */
  giveBack(editor: TextEditor): void {
    const lineNumbers = ownStyle(editor);
    if (!this.#off.delete(editor.viewColumn) || lineNumbers === undefined) return;
    if (editor.options.lineNumbers === TextEditorLineNumbersStyle.Off) editor.options = { lineNumbers };
  }

  dispose(): void {
    this.#decoration.dispose();
  }
}

/** How a document's own numbers are shown; `undefined` when they are not. */
function ownStyle({ document }: TextEditor): TextEditorLineNumbersStyle | undefined {
  return styles[workspace.getConfiguration('editor', document).get('lineNumbers', 'on')];
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
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) {
        if (editor.document.uri.scheme !== linesScheme) decorations.giveBack(editor);
        else decorations.draw(editor);
      }
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === linesScheme) window.visibleTextEditors.forEach(draw);
    }),
  );
}
