import { Disposable, EventEmitter, type ExtensionContext, type TextDocument, type Uri, workspace } from 'vscode';
import { Analysis } from './analysis';
import { countryDatabases } from './countryDatabases';
import { judgeOptions } from './judging';
import { logSource } from './logSource';
import type { Platform } from './platform';
import { judgingSettings, memoryLimitSetting, readingSettings, readOptions, settings } from './settings';

/** How long an analysis that nobody holds stays after its last use. */
const idleMilliseconds = 120_000;
/** Typing must pause this long before the log is read again. */
const editMilliseconds = 700;

/** An analysis that lives until it is let go. */
export interface HeldAnalysis extends Disposable {
  readonly analysis: Analysis;
  /** Whether lines may be appended to what is read: a single file, streamed. */
  readonly canGrow: boolean;
  /** Reads the logs whatever memory they take: the limit of the setting does not count for them any more. */
  readAnyway(): void;
}

interface Entry {
  readonly logs: readonly Uri[];
  readonly analysis: Analysis;
  holders: number;
  idle: ReturnType<typeof setTimeout> | undefined;
}

/** The analyses by log: panel, lenses and hovers of one log share one worker. */
export class Analyses {
  readonly #entries = new Map<string, Entry>();
  readonly #judged = new EventEmitter<void>();
  /** Logs that may take more memory than the setting allows. */
  readonly #unlimited = new Set<string>();
  readonly #extension: Uri;
  readonly #platform: Platform;

  constructor(extension: Uri, platform: Platform) {
    this.#extension = extension;
    this.#platform = platform;
  }

  /** Logs whose analysis lives now. */
  get running(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The analysis of a log, or of several together, for a passing question: it ends some time after the last one. */
  use(...logs: readonly Uri[]): Analysis {
    const entry = this.#entry(logs);
    if (entry.holders === 0) this.#endWhenIdle(entry);
    return entry.analysis;
  }

  /** The analysis of these logs together, until it is disposed. It ends then, unless another one holds it. */
  hold(logs: readonly Uri[]): HeldAnalysis {
    const entry = this.#entry(logs);
    entry.holders++;
    clearTimeout(entry.idle);
    let held = true;
    return {
      analysis: entry.analysis,
      canGrow: this.#platform.readsFiles && logs.length === 1 && logs[0]?.scheme === 'file',
      readAnyway: () => {
        for (const log of logs) this.#unlimited.add(log.toString());
        entry.analysis.restart();
      },
      dispose: () => {
        if (held && --entry.holders === 0) this.#end(entry);
        held = false;
      },
    };
  }

  /**
   * What an editor shows has changed, or whether that is saved, of which VS Code tells later. Unsaved text is read after a
   * pause in typing, and what is saved from the file: a log that grows is reloaded again and again, and must only be read on.
   */
  documentChanged({ uri, isDirty }: TextDocument, hasOtherText: boolean): void {
    for (const { logs, analysis } of this.#with(uri)) {
      const { readsFiles, state } = analysis;
      if (isDirty) {
        if (hasOtherText || readsFiles) analysis.restart(editMilliseconds);
      } else if (readsFiles && logs.length === 1 && (state === 'complete' || state === 'reading'))
        analysis.update().catch(() => undefined);
      else analysis.restart(hasOtherText ? editMilliseconds : 0);
    }
  }

  /** Ends the analysis of a closed document. One that is held reads the file, where it has read unsaved text. */
  documentClosed({ uri }: TextDocument): void {
    for (const entry of this.#with(uri)) {
      if (entry.holders === 0 && entry.logs.length === 1) this.#end(entry);
      else if (uri.scheme === 'file' && !entry.analysis.readsFiles) entry.analysis.restart();
    }
  }

  /** Reads everything again: a setting that reading depends on changed. */
  restartAll(): void {
    for (const { analysis } of this.#entries.values()) analysis.restart();
  }

  /** Fires when everything is judged anew. */
  readonly onDidJudge = this.#judged.event;

  /** Judges everything anew: a setting that findings depend on changed. What ends meanwhile need not be judged. */
  async judgeAll(): Promise<void> {
    await Promise.allSettled(Array.from(this.#entries.values(), ({ analysis }) => analysis.judge()));
    this.#judged.fire();
  }

  /** Reads again what could not be read: the reason may be gone. */
  restartFailed(): void {
    for (const { analysis } of this.#entries.values()) if (analysis.state === 'failed') analysis.restart();
  }

  dispose(): void {
    for (const entry of this.#entries.values()) this.#end(entry);
  }

  /** One that has failed gets a new chance: its cause (a document that was just closing, a missing file) may be gone. */
  #entry(logs: readonly Uri[]): Entry {
    const found = this.#entries.get(key(logs));
    if (found?.analysis.state === 'failed' && found.holders === 0) this.#end(found);
    else if (found !== undefined) return found;
    const entry: Entry = { logs, analysis: this.#analysis(logs), holders: 0, idle: undefined };
    this.#entries.set(key(logs), entry);
    return entry;
  }

  #analysis(logs: readonly Uri[]): Analysis {
    const { readsFiles } = this.#platform;
    const gather = async () => {
      const [databases, ...sources] = await Promise.all([
        countryDatabases(this.#extension, readsFiles),
        ...logs.map((log) => logSource(log, readsFiles, this.#memoryLimit(log))),
      ]);
      return { sources, options: { ...readOptions(logs[0]!), databases } };
    };
    return new Analysis(this.#platform, gather, () => judgeOptions(logs[0]!));
  }

  #memoryLimit(log: Uri): number {
    return this.#unlimited.has(log.toString()) ? Number.POSITIVE_INFINITY : settings.maxInMemorySize(log);
  }

  #with(document: Uri): readonly Entry[] {
    return [...this.#entries.values()].filter(({ logs }) => logs.some((log) => log.toString() === document.toString()));
  }

  #endWhenIdle(entry: Entry): void {
    clearTimeout(entry.idle);
    entry.idle = setTimeout(() => this.#end(entry), idleMilliseconds);
  }

  #end(entry: Entry): void {
    clearTimeout(entry.idle);
    this.#entries.delete(key(entry.logs));
    entry.analysis.dispose();
  }
}

/** Keeps the analyses in step with edits, saves, closed documents and settings. */
export function registerAnalyses(
  context: ExtensionContext,
  platform: Platform,
): { readonly analyses: Analyses; readonly registration: Disposable } {
  const analyses = new Analyses(context.extensionUri, platform);
  const registration = Disposable.from(
    analyses,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      analyses.documentChanged(document, contentChanges.length > 0),
    ),
    workspace.onDidCloseTextDocument((document) => analyses.documentClosed(document)),
    workspace.onDidChangeConfiguration((change) => {
      if (judgingSettings.some((name) => change.affectsConfiguration(name))) void analyses.judgeAll();
      if (readingSettings.some((name) => change.affectsConfiguration(name))) analyses.restartAll();
      else if (change.affectsConfiguration(memoryLimitSetting)) analyses.restartFailed();
    }),
  );
  return { analyses, registration };
}

function key(logs: readonly Uri[]): string {
  return logs.map(String).join('\n');
}
