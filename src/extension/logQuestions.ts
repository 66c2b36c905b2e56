import { type CancellationToken, Disposable, type Event, type TextDocument, workspace } from 'vscode';
import type { AnalysisService } from '../protocol/analysis';
import { isLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import type { Errors } from './errors';
import { linesSubject, logsShownIn } from './linesUri';
import { section } from './settings';

/** Asks the worker about the log that a document shows: what providers have in common. */
export class LogQuestions {
  readonly #analyses: Analyses;
  readonly #errors: Errors;

  constructor(analyses: Analyses, errors: Errors) {
    this.#analyses = analyses;
    this.#errors = errors;
  }

  /** Fires when findings and ports are judged in another way. */
  get onDidJudge(): Event<void> {
    return this.#analyses.onDidJudge;
  }

  /** Asks when the log is read. `undefined` when there is no answer, or nobody waits for it any more. */
  whenRead<T>(
    document: TextDocument,
    token: CancellationToken | undefined,
    question: (service: AnalysisService) => Promise<T>,
  ): Promise<T | undefined> {
    return this.about(document, token, (analysis) => analysis.askWhenRead(question));
  }

  /** The same for a question to the analysis itself. */
  async about<T>(
    document: TextDocument,
    token: CancellationToken | undefined,
    question: (analysis: Analysis) => Promise<T>,
  ): Promise<T | undefined> {
    return isLog(document.uri) ? this.aboutLogs(document, token, question) : undefined;
  }

  /**
   * Asks about lines as they stand in a document: those of a log, or in a filtered view only those of its filter. Lines that
   * could not be read have nothing to say.
   */
  async aboutLines<T>(
    document: TextDocument,
    token: CancellationToken | undefined,
    question: (service: AnalysisService, only: string | undefined) => Promise<T>,
  ): Promise<T | undefined> {
    const view = linesSubject(document.uri);
    if (view !== undefined && view.query === undefined) return undefined;
    return this.aboutLogs(document, token, (analysis) =>
      analysis.askWhenRead((service) => question(service, view?.query)),
    );
  }

  /** Asks about the logs that a document shows, be it a filtered view: its lines are not theirs. */
  async aboutLogs<T>(
    { uri }: TextDocument,
    token: CancellationToken | undefined,
    question: (analysis: Analysis) => Promise<T>,
  ): Promise<T | undefined> {
    const logs = logsShownIn(uri);
    if (!logs.every(isLog)) return undefined;
    try {
      const answer = await question(this.#analyses.use(...logs));
      return token?.isCancellationRequested ? undefined : answer;
    } catch (error) {
      this.#errors.note(error);
      return undefined;
    }
  }
}

/** Registers a provider, and anew whenever a setting of ours changes: VS Code then asks it again. */
export function registerAnew(register: () => Disposable): Disposable {
  let registration = register();
  const settingsChange = workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration(section)) return;
    registration.dispose();
    registration = register();
  });
  return new Disposable(() => {
    settingsChange.dispose();
    registration.dispose();
  });
}
