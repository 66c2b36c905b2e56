import { Disposable, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { parseQuery, QueryError } from '../core/query';
import type { Summary } from '../core/summary';
import { type Suggestion, suggest } from '../report/suggest';
import type { Wording } from '../report/words';

/** What a person writes a filter with. */
export interface FilterInputOptions {
  /** What stands there at first. */
  readonly query: string;
  /** The last filters, newest first. */
  readonly history: readonly string[];
  readonly wording: Wording;
  /** The figures whose values are suggested, once they are known. */
  readonly summary: Promise<Summary | undefined>;
}

interface FilterItem extends QuickPickItem {
  readonly suggestion?: Suggestion;
}

/**
 * Asks for a filter in one box that completes: its first row says what Enter does, or in which column the mistake is; below
 * it stand suggestions and the last filters. Resolves with a query that can be read; undefined when the person left.
 */
export function askFilter({ query, history, wording, summary }: FilterInputOptions): Promise<string | undefined> {
  const box = window.createQuickPick<FilterItem>();
  box.title = l10n.t('Filter Log');
  box.placeholder = 'dpt:23 country:CN -src:198.51.100.0/24';
  box.value = query;
  let known: Summary | undefined;

  const update = (): void => {
    const suggestions = suggest(box.value, known, wording);
    const below = [...rows(suggestions), ...recentRows(box.value, history)];
    // A word that is only begun is no mistake while there is a way to end it: Enter then takes the first suggestion.
    const isBegun = box.value.endsWith(':') && suggestions.length > 0;
    box.items = isBegun ? below : [firstRow(box.value), ...below];
    box.activeItems = box.items.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1);
  };
  update();
  void summary.then((figures) => {
    known = figures;
    update();
  });

  return new Promise((resolve) => {
    let accepted: string | undefined;
    const subscriptions = Disposable.from(
      box,
      box.onDidChangeValue(update),
      box.onDidAccept(() => {
        const suggestion = box.activeItems[0]?.suggestion;
        if (suggestion !== undefined) {
          // A taken value is often not the last word: the box stays.
          box.value = suggestion.whole ? `${suggestion.text} ` : suggestion.text;
          update();
        } else if (mistake(box.value) === undefined) {
          accepted = box.value.trim();
          box.hide();
        }
      }),
      box.onDidHide(() => {
        subscriptions.dispose();
        resolve(accepted);
      }),
    );
    box.show();
  });
}

function firstRow(text: string): FilterItem {
  const wrong = mistake(text);
  if (wrong !== undefined) return { label: `$(error) ${wrong}`, alwaysShow: true };
  const query = text.trim();
  return { label: `$(filter) ${query === '' ? l10n.t('All packets') : query}`, alwaysShow: true };
}

function rows(suggestions: readonly Suggestion[]): readonly FilterItem[] {
  if (suggestions.length === 0) return [];
  const separator = { label: l10n.t('Suggestions'), kind: QuickPickItemKind.Separator };
  return [separator, ...suggestions.map(row)];
}

function recentRows(text: string, history: readonly string[]): readonly FilterItem[] {
  const recent = history.filter((query) => query !== text.trim() && query.startsWith(text.trim()));
  if (recent.length === 0) return [];
  const separator = { label: l10n.t('Recent'), kind: QuickPickItemKind.Separator };
  return [separator, ...recent.map((query) => row({ label: query, detail: '', text: query, whole: true }))];
}

function row(suggestion: Suggestion): FilterItem {
  return { label: suggestion.label, description: suggestion.detail, alwaysShow: true, suggestion };
}

/** What is wrong, with its column; undefined when the filter can be read. */
function mistake(text: string): string | undefined {
  try {
    parseQuery(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return l10n.t('Column {0}: {1} makes no sense here.', error.column + 1, error.word);
  }
}
