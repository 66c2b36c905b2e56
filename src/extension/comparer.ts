import { l10n, Uri, window } from 'vscode';
import type { Comparison } from '../core/compare';
import { compareEvents } from '../core/compareEvents';
import { type CompareAnswer, type CompareWith, pageRows } from '../protocol/page';
import type { HeldAnalysis } from './analyses';
import type { Analysis } from './analysis';
import type { Errors } from './errors';
import { shownName } from './logSource';

/** What comparing needs of its surroundings. */
export interface CompareSurroundings {
  readonly errors: Errors;
  hold(logs: readonly Uri[]): HeldAnalysis;
}

/** Compares the figures of one analysis with another time of it, or with other logs, which it holds as long as it needs. */
export class Comparer {
  readonly #analysis: Analysis;
  readonly #around: CompareSurroundings;
  #other: { readonly logs: string; readonly held: HeldAnalysis } | undefined;
  #current: CompareWith | undefined;

  constructor(analysis: Analysis, around: CompareSurroundings) {
    this.#analysis = analysis;
    this.#around = around;
  }

  /** What the page compares with now, once more, under a query; undefined when it compares with nothing. */
  async again(query: string): Promise<CompareAnswer | undefined> {
    return this.#current === undefined ? undefined : this.compare(query, this.#current);
  }

  /** Nothing is compared any more. */
  end(): void {
    this.#current = undefined;
    this.#letGo();
  }

  /** Never rejects: what went wrong is a sentence. */
  async compare(query: string, other: CompareWith): Promise<CompareAnswer> {
    this.#current = other;
    if (other.kind !== 'logs') this.#letGo();
    try {
      const comparison = await this.#comparison(query, other);
      if (other.kind !== 'logs') return { comparison };
      return { comparison, other: other.logs.map((log) => shownName(Uri.parse(log))).join(', ') };
    } catch (error) {
      return { failed: this.#around.errors.sentence(error) };
    }
  }

  /** The logs a person chooses, as URIs. */
  async chooseLogs(beside: Uri | undefined): Promise<readonly string[]> {
    const chosen = await window.showOpenDialog({
      canSelectMany: true,
      title: l10n.t('Compare with Other Logs'),
      openLabel: l10n.t('Compare'),
      ...(beside === undefined ? {} : { defaultUri: Uri.joinPath(beside, '..') }),
    });
    return (chosen ?? []).map(String);
  }

  dispose(): void {
    this.#letGo();
  }

  #comparison(query: string, other: CompareWith): Promise<Comparison> {
    const tallying = {
      tally: (under: string) => this.#analysis.askWhenRead((service) => service.tally(under)),
      tallyOther: (under: string) => {
        const { analysis } = this.#hold(other.kind === 'logs' ? other.logs : []);
        return analysis.askWhenRead((service) => service.tally(under));
      },
    };
    const side = other.kind === 'period' ? { ...other, word: `time:${other.from}..${other.to}` } : other;
    return compareEvents(query, side, tallying, pageRows);
  }

  #hold(logs: readonly string[]): HeldAnalysis {
    const key = logs.join('\n');
    if (this.#other?.logs !== key) {
      this.#letGo();
      this.#other = { logs: key, held: this.#around.hold(logs.map((log) => Uri.parse(log))) };
    }
    return this.#other.held;
  }

  #letGo(): void {
    this.#other?.held.dispose();
    this.#other = undefined;
  }
}
