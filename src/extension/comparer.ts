import { l10n, Uri, window } from 'vscode';
import { compareTallies } from '../core/compare';
import { allOf, timeWord, withoutTime, wordsOf } from '../core/queryWords';
import { previousSpans, type Tally } from '../core/tally';
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

  constructor(analysis: Analysis, around: CompareSurroundings) {
    this.#analysis = analysis;
    this.#around = around;
  }

  /** Never rejects: what went wrong is a sentence. */
  async compare(query: string, other: CompareWith): Promise<CompareAnswer> {
    if (other.kind !== 'logs') this.#letGo();
    try {
      const [now, before] = await this.#tallies(query, other);
      const comparison = compareTallies(now, before, pageRows);
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

  async #tallies(query: string, other: CompareWith): Promise<readonly [now: Tally, before: Tally]> {
    const rest = withoutTime(query);
    const under = (...times: readonly string[]): Promise<Tally> =>
      this.#analysis.askWhenRead((service) => service.tally(allOf(rest, ...times)));
    switch (other.kind) {
      case 'previous': {
        const whole = await this.#analysis.askWhenRead((service) => service.tally(query));
        const isWhole = wordsOf(query).length === wordsOf(rest).length;
        const { now, before } = previousSpans(whole, isWhole);
        return Promise.all([
          isWhole ? under(timeWord(now.from, now.to)) : whole,
          under(timeWord(before.from, before.to)),
        ]);
      }
      case 'period':
        return Promise.all([
          this.#analysis.askWhenRead((service) => service.tally(query)),
          under(`time:${other.from}..${other.to}`),
        ]);
      case 'logs': {
        const { analysis } = this.#hold(other.logs);
        return Promise.all([
          this.#analysis.askWhenRead((service) => service.tally(query)),
          analysis.askWhenRead((service) => service.tally(rest)),
        ]);
      }
    }
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
