import {
  Disposable,
  EventEmitter,
  InlayHint,
  type InlayHintsProvider,
  languages,
  Position,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { readLine } from '../core/readLine';
import type { Zone } from '../core/zone';
import { type InlayFact, inlayFacts } from '../language/inlayFacts';
import type { LogQuestions } from './logQuestions';
import { languageId } from './names';
import { section, settings, zoneOf } from './settings';
import { inlayWords } from './words/inlayWords';

/** Behind this column hints would push what matters out of sight, columns. */
const widestLine = 400;
/** More lines than an editor shows; a request for more gets hints for so many. */
const mostLines = 200;
/** Hints do not wait longer for the countries: those come when the log is open. */
const patienceMilliseconds = 700;

type HintOnLine = InlayFact & { readonly line: number };

/** Hints behind ports, addresses and times, for the lines in sight. */
export function registerInlayHints(questions: LogQuestions): Disposable {
  const changed = new EventEmitter<void>();
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!settings.inlayHintsEnabled(document)) return [];
      const zone = zoneOf(document);
      const facts = factsIn(document, range, zone);
      const late = (): void => changed.fire();
      const countries = await countriesOf(facts, document, questions, late);
      if (token.isCancellationRequested) return [];
      return facts.flatMap((fact) =>
        hintOf(fact, fact.code === 'country' ? countries.get(fact.address) : undefined, zone),
      );
    },
  };
  return Disposable.from(
    changed,
    languages.registerInlayHintsProvider({ language: languageId }, provider),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) changed.fire();
    }),
  );
}

function factsIn(document: TextDocument, { start, end }: Range, zone: Zone): readonly HintOnLine[] {
  const facts: HintOnLine[] = [];
  const last = Math.min(end.line, start.line + mostLines, document.lineCount - 1);
  for (let line = start.line; line <= last; line++) {
    const { text } = document.lineAt(line);
    if (text.length > widestLine) continue;
    for (const fact of inlayFacts(readLine(text), zone)) facts.push({ ...fact, line });
  }
  return facts;
}

/** Countries by address, asked all at once. */
async function countriesOf(
  facts: readonly HintOnLine[],
  document: TextDocument,
  questions: LogQuestions,
  late: () => void,
): Promise<ReadonlyMap<string, string>> {
  const addresses = [...new Set(facts.flatMap((fact) => (fact.code === 'country' ? fact.address : [])))];
  if (addresses.length === 0) return new Map();
  const asked = questions.aboutLogs(document, undefined, (analysis) =>
    analysis.askSoon((service) => service.countries(addresses)),
  );
  let isLate = false;
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMilliseconds));
  const countries = await Promise.race([asked, patience.finally(() => (isLate = true))]);
  if (countries === undefined && isLate) void asked.then((answer) => answer && late());
  return new Map(addresses.map((address, index) => [address, countries?.[index] ?? '-']));
}

function hintOf(fact: HintOnLine, country: string | undefined, zone: Zone): readonly InlayHint[] {
  const words = inlayWords(fact, country, zone);
  if (words === undefined) return [];
  const hint = new InlayHint(new Position(fact.line, fact.at), words.label);
  hint.tooltip = words.tooltip;
  hint.paddingLeft = true;
  return [hint];
}
