import {
  type DecorationOptions,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { LineReading } from '../core/lineReading';
import type { LineSpan } from '../core/lineSpan';
import { readLine } from '../core/readLine';
import { findingWords } from '../knowledge/findings/findingWords';
import { type Severity, severities } from '../knowledge/severity';
import { lensFacts } from '../language/lensFacts';
import { portMark } from '../language/portMark';
import type { FoundReport, PortSighting } from '../protocol/analysis';
import { ofWholeLog } from './findingLens';
import { findingType, firstPortType, letInRulerType, letInType, portType } from './markTypes';
import { language } from './words/language';
import { letInWords } from './words/letInWords';
import { cardMarkdown, plain } from './words/markdown';
import { severityWord } from './words/severityWords';

/** A longer line is no firewall's, and not worth the extension host's time. */
const longestLine = 10_000;

/** What the worker says of a log as a whole. */
export interface LogFindings {
  readonly ports: readonly PortSighting[];
  readonly report: FoundReport;
  /** Lines on which something dangerous was let in, neighbours together. */
  readonly letIn: readonly LineSpan[];
}

/** Lines (0-based) by what their marks are about; what has a ruler too, has the same lines there, unless it is listed apart. */
export interface MarkedLines {
  readonly ports: readonly number[];
  readonly firstPorts: readonly number[];
  readonly findings: readonly number[];
  readonly letIn: readonly number[];
  readonly letInRuler: readonly number[];
}

/** One line in sight; `line` is 0-based. */
export interface LineInSight {
  readonly line: number;
  readonly reading: LineReading;
}

/** The lines of a document from `first` to `last` (0-based), as the one reader reads them. */
export function readLines(document: TextDocument, first: number, last: number): readonly LineInSight[] {
  const lines: LineInSight[] = [];
  for (let line = Math.max(0, first); line <= Math.min(last, document.lineCount - 1); line++) {
    const { text } = document.lineAt(line);
    if (text.length <= longestLine) lines.push({ line, reading: readLine(text) });
  }
  return lines;
}

/** Every mark there is, and how to draw it in an editor. */
export class LogMarks {
  readonly #ports = bySeverity(portType);
  readonly #firstPorts = bySeverity(firstPortType);
  readonly #findings = bySeverity(findingType);
  readonly #letInRuler = letInRulerType();
  readonly #letIn = letInType();
  readonly #drawn = new WeakMap<TextEditor, Map<TextEditorDecorationType, readonly DecorationOptions[]>>();

  /** The lines (0-based) that have marks now. VS Code does not tell. */
  linesOf(editor: TextEditor): MarkedLines {
    const drawn = this.#drawn.get(editor);
    const lines = (types: Iterable<TextEditorDecorationType>): readonly number[] =>
      [...types].flatMap((type) => drawn?.get(type) ?? []).map(({ range }) => range.start.line);
    return {
      ports: lines(this.#ports.values()),
      firstPorts: lines(this.#firstPorts.values()),
      findings: lines(this.#findings.values()),
      letIn: lines([this.#letIn]),
      letInRuler: lines([this.#letInRuler]),
    };
  }

  /** Underlines the ports with a bad name. */
  drawPorts(editor: TextEditor, lines: readonly LineInSight[]): void {
    const marks = lines.flatMap(({ line, reading }) => {
      const mark = portMark(reading);
      return mark === undefined
        ? []
        : [{ severity: mark.severity, range: new Range(line, mark.start, line, mark.end) }];
    });
    this.#draw(editor, this.#ports, marks);
  }

  /** Tints lines on which something dangerous was let in. */
  drawLetIn(editor: TextEditor, lines: readonly LineInSight[]): void {
    this.#set(
      editor,
      this.#letIn,
      lines.map(({ line, reading }) => ({
        range: editor.document.lineAt(line).range,
        hoverMessage: cardMarkdown(letInWords(reading)),
      })),
    );
  }

  /** Marks what concerns the log as a whole, in the overview ruler too. */
  drawLog(editor: TextEditor, { ports, report, letIn }: LogFindings): void {
    const { document } = editor;
    const last = document.lineCount;
    this.#draw(
      editor,
      this.#firstPorts,
      lensFacts(ports).map(({ severity, line }) => ({ severity, range: new Range(line - 1, 0, line - 1, 0) })),
    );
    this.#draw(
      editor,
      this.#findings,
      report.findings.flatMap((finding, index) => {
        const line = report.places[index]?.line ?? last + 1;
        if (line > last || ofWholeLog.has(finding.code)) return [];
        const { title, what } = findingWords(finding, language());
        const card = { title: `${severityWord(finding.severity)} · ${plain(title)}`, facts: [plain(what)] };
        const range = document.lineAt(line - 1).range;
        return [{ severity: finding.severity, range, hoverMessage: cardMarkdown(card) }];
      }),
    );
    this.#set(
      editor,
      this.#letInRuler,
      letIn.map(({ from, to }) => ({ range: new Range(from - 1, 0, to - 1, 0) })),
    );
  }

  /** Removes every mark. */
  clear(editor: TextEditor): void {
    for (const type of this.#types) this.#set(editor, type, []);
  }

  dispose(): void {
    for (const type of this.#types) type.dispose();
  }

  #draw(
    editor: TextEditor,
    types: ReadonlyMap<Severity, TextEditorDecorationType>,
    marks: readonly (DecorationOptions & { readonly severity: Severity })[],
  ): void {
    for (const [severity, type] of types)
      this.#set(
        editor,
        type,
        marks.filter((mark) => mark.severity === severity),
      );
  }

  #set(editor: TextEditor, type: TextEditorDecorationType, marks: readonly DecorationOptions[]): void {
    const drawn = this.#drawn.get(editor) ?? new Map<TextEditorDecorationType, readonly DecorationOptions[]>();
    // Most kinds of marks are in no log: each call is a message to VS Code.
    if (marks.length === 0 && (drawn.get(type)?.length ?? 0) === 0) return;
    this.#drawn.set(editor, drawn.set(type, marks));
    editor.setDecorations(type, marks);
  }

  get #types(): readonly TextEditorDecorationType[] {
    const several = [this.#ports, this.#firstPorts, this.#findings].flatMap((types) => [...types.values()]);
    return [...several, this.#letInRuler, this.#letIn];
  }
}

function bySeverity(
  type: (severity: Severity) => TextEditorDecorationType,
): ReadonlyMap<Severity, TextEditorDecorationType> {
  return new Map(severities.map((severity) => [severity, type(severity)]));
}
