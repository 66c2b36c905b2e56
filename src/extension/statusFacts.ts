import { Disposable, StatusBarAlignment, type StatusBarItem, type TextEditor, window, workspace } from 'vscode';
import type { LineSpan } from '../core/lineSpan';
import type { LogQuestions } from './logQuestions';
import { commandIds, languageId } from './names';
import { section, settings } from './settings';
import { logFactWords, selectionFactWords } from './words/factWords';

/** The selection must rest this long before it is counted, milliseconds. */
const pause = 200;
/** Cursors that are counted. */
const mostSelections = 100;

/** The status bar item: what the selected lines hold, or the log. Its name lets people hide it. */
export function registerStatusFacts(questions: LogQuestions): Disposable {
  const item = window.createStatusBarItem('firewallLog.facts', StatusBarAlignment.Right, 110);
  item.name = 'Firewall Log';
  const facts = new StatusFacts(item, questions);
  facts.changed();
  return Disposable.from(
    item,
    facts,
    window.onDidChangeActiveTextEditor(() => facts.changed()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) facts.changed();
    }),
    workspace.onDidOpenTextDocument(() => facts.changed()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document) facts.changed();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) facts.changed();
    }),
  );
}

class StatusFacts {
  readonly #item: StatusBarItem;
  readonly #questions: LogQuestions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was to be shown, so that a late answer notices. */
  #round = 0;

  constructor(item: StatusBarItem, questions: LogQuestions) {
    this.#item = item;
    this.#questions = questions;
  }

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(window.activeTextEditor, ++this.#round), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #show(editor: TextEditor | undefined, round: number): Promise<void> {
    if (editor?.document.languageId !== languageId || !settings.statusBarEnabled()) return this.#item.hide();
    const { document } = editor;
    const lines = selectedLines(editor);
    const query = lines.length === 0 ? '' : `line:${lines.map(({ from, to }) => `${from}-${to}`).join()}`;
    const answer = await this.#questions.about(document, undefined, async (analysis) => ({
      facts: await analysis.askWhenRead((service) => service.facts(query)),
      findings: (await analysis.findings()).findings,
    }));
    if (round !== this.#round) return;
    if (answer === undefined) return this.#item.hide();
    const count = lines.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const words =
      lines.length === 0 ? logFactWords(answer.facts, answer.findings) : selectionFactWords(answer.facts, count);
    this.#item.text = words.text;
    this.#item.tooltip = words.tooltip;
    this.#item.accessibilityInformation = { label: words.spoken };
    this.#item.command = {
      title: '',
      command: commandIds.showAttackSummary,
      arguments: [document.uri, undefined, query],
    };
    this.#item.show();
  }
}

/** The lines of the selections, in their order; none when nothing, or only a part of a line, is selected. */
function selectedLines({ selections }: TextEditor): readonly LineSpan[] {
  const spans = selections
    .filter(({ start, end }) => end.line > start.line)
    // A selection that ends at the start of a line does not hold that line.
    .map(({ start, end }) => ({ from: start.line + 1, to: end.character === 0 ? end.line : end.line + 1 }))
    .sort((a, b) => a.from - b.from);
  return spans.slice(0, mostSelections);
}
