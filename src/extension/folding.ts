import { type Disposable, FoldingRange, languages } from 'vscode';
import { type LogQuestions, registerAnew } from './logQuestions';
import { languageId } from './names';
import { settings } from './settings';

/** As many as VS Code takes unless told otherwise (`editor.foldingMaximumRegions`). */
const mostRuns = 5_000;

/** Folds runs of one source to one port, and the packets of one minute. */
export function registerFolding(questions: LogQuestions): Disposable {
  return registerAnew(() =>
    languages.registerFoldingRangeProvider(
      { language: languageId },
      {
        async provideFoldingRanges(document, _context, token) {
          if (!settings.foldingEnabled(document)) return [];
          const runs = await questions.aboutLines(document, token, (service, only) => service.lineRuns(mostRuns, only));
          const shown = runs?.filter(({ to }) => to <= document.lineCount) ?? [];
          return shown.map(({ from, to }) => new FoldingRange(from - 1, to - 1));
        },
      },
    ),
  );
}
