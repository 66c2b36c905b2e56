import { Disposable, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { LogMarks, readLines } from './logMarks';
import type { LogQuestions } from './logQuestions';
import { languageId } from './names';
import { section, settings } from './settings';

/** Marks in the overview ruler: about as many as it has pixels. */
const mostSpans = 1_000;
/** Lines around those in sight that are marked before they come into sight. */
const margin = 30;
/** Scrolling and typing must pause this long before marks are drawn again, milliseconds. */
const scrollPause = 60;
const editPause = 400;

/** Marks ports with a bad name, first lines of findings, and what was dangerously let in; in the overview ruler too. */
export function registerDecorations(questions: LogQuestions): {
  readonly marks: LogMarks;
  readonly registration: Disposable;
} {
  const marks = new LogMarks();
  const decorations = new Decorations(questions, marks);
  decorations.showAll();
  const registration = Disposable.from(
    decorations,
    window.onDidChangeVisibleTextEditors(() => decorations.showAll()),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => decorations.scrolled(textEditor)),
    questions.onDidJudge(() => decorations.showAll()),
    // A document that gets another language is opened again.
    workspace.onDidOpenTextDocument(() => decorations.showAll()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) decorations.edited(document);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) decorations.showAll();
    }),
  );
  return { marks, registration };
}

class Decorations {
  readonly #questions: LogQuestions;
  readonly #marks: LogMarks;
  readonly #waiting = new Map<TextEditor, ReturnType<typeof setTimeout>>();
  #edit: ReturnType<typeof setTimeout> | undefined;

  constructor(questions: LogQuestions, marks: LogMarks) {
    this.#questions = questions;
    this.#marks = marks;
  }

  showAll(): void {
    for (const editor of window.visibleTextEditors) {
      if (isMarked(editor)) {
        void this.#showLines(editor);
        void this.#showLog(editor);
      } else this.#marks.clear(editor);
    }
  }

  edited(document: TextDocument): void {
    if (document.languageId !== languageId) return;
    clearTimeout(this.#edit);
    this.#edit = setTimeout(() => this.showAll(), editPause);
  }

  scrolled(editor: TextEditor): void {
    clearTimeout(this.#waiting.get(editor));
    const timer = setTimeout(() => {
      this.#waiting.delete(editor);
      if (isMarked(editor)) void this.#showLines(editor);
    }, scrollPause);
    this.#waiting.set(editor, timer);
  }

  dispose(): void {
    clearTimeout(this.#edit);
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#marks.dispose();
  }

  async #showLines(editor: TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const lines = visibleRanges.flatMap(({ start, end }) =>
      readLines(document, start.line - margin, end.line + margin),
    );
    this.#marks.drawPorts(editor, lines);
    const within = { from: (lines[0]?.line ?? 0) + 1, to: (lines.at(-1)?.line ?? 0) + 1 };
    const letIn = await this.#questions.whenRead(document, undefined, (service) =>
      service.allowedLines(within, lines.length || 1),
    );
    if (letIn === undefined || !isMarked(editor)) return;
    this.#marks.drawLetIn(
      editor,
      lines.filter(
        ({ line }) => line < document.lineCount && letIn.some(({ from, to }) => from <= line + 1 && line < to),
      ),
    );
  }

  async #showLog(editor: TextEditor): Promise<void> {
    const everything = { from: 1, to: editor.document.lineCount };
    const found = await this.#questions.about(editor.document, undefined, async (analysis) => ({
      ports: await analysis.remarkablePorts(),
      report: await analysis.findings(),
      letIn: await analysis.askWhenRead((service) => service.allowedLines(everything, mostSpans)),
    }));
    if (found !== undefined && isMarked(editor)) this.#marks.drawLog(editor, found);
  }
}

/** Whether marks belong in an editor now. */
function isMarked({ document }: TextEditor): boolean {
  return document.languageId === languageId && settings.decorationsEnabled(document);
}
