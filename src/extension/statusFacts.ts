import {
  Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LineSpan } from '../core/lineSpan';
import { activeLog } from './activeLog';
import type { LogQuestions } from './logQuestions';
import { commandIds, languageId } from './names';
import { section, settings } from './settings';
import { isLargeLog } from './sizeStatus';
import { type FactWords, logFactWords, selectionFactWords, tooLargeWords } from './words/factWords';

/** The selection must rest this long before it is counted, milliseconds. */
const pause = 200;
/** Cursors that are counted. */
const mostSelections = 100;

/** The status bar item: what the selected lines hold, or the log. Its name lets people hide it. */
export function registerStatusFacts(questions: LogQuestions): {
  readonly item: StatusBarItem;
  readonly registration: Disposable;
} {
  const item = window.createStatusBarItem('firewallLog.facts', StatusBarAlignment.Right, 110);
  item.name = 'Firewall Log';
  const facts = new StatusFacts(item, questions);
  facts.changed();
  const registration = Disposable.from(
    item,
    facts,
    window.onDidChangeActiveTextEditor(() => facts.changed()),
    questions.onDidJudge(() => facts.changed()),
    // A log that is too large for an editor has a tab all the same.
    window.tabGroups.onDidChangeTabs(() => facts.changed()),
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
  return { item, registration };
}

/** What the item says, and which log under which filter a click on it shows. */
interface Told {
  readonly words: FactWords;
  readonly log: Uri;
  readonly query?: string;
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
    this.#timer = setTimeout(() => void this.#update(++this.#round), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #update(round: number): Promise<void> {
    const told = settings.statusBarEnabled() ? await this.#whatToTell() : undefined;
    if (round === this.#round) this.#show(told);
  }

  async #whatToTell(): Promise<Told | undefined> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId === languageId) return this.#factsOf(editor);
    const log = editor === undefined ? activeLog()?.[0] : undefined;
    return log !== undefined && (await isLargeLog(log)) ? { words: tooLargeWords(), log } : undefined;
  }

  async #factsOf(editor: TextEditor): Promise<Told | undefined> {
    const { document } = editor;
    const lines = selectedLines(editor);
    const query = lines.length === 0 ? '' : `line:${lines.map(({ from, to }) => `${from}-${to}`).join()}`;
    const answer = await this.#questions.about(document, undefined, async (analysis) => ({
      facts: await analysis.askWhenRead((service) => service.facts(query)),
      findings: (await analysis.findings()).findings,
    }));
    if (answer === undefined) return undefined;
    if (query === '') return { words: logFactWords(answer.facts, answer.findings), log: document.uri };
    const count = lines.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return { words: selectionFactWords(answer.facts, count), log: document.uri, query };
  }

  #show(told: Told | undefined): void {
    const item = this.#item;
    item.text = told?.words.text ?? '';
    if (told === undefined) {
      item.hide();
      return;
    }
    item.tooltip = told.words.tooltip;
    item.accessibilityInformation = { label: told.words.spoken };
    item.command = {
      title: '',
      command: commandIds.showAttackSummary,
      arguments: [told.log, undefined, ...(told.query === undefined ? [] : [told.query])],
    };
    item.show();
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
