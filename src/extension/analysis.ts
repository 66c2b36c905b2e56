import { EventEmitter } from 'vscode';
import type {
  AnalysisListener,
  AnalysisService,
  FoundReport,
  JudgeOptions,
  LogSource,
  PortSighting,
  Progress,
  ReadOptions,
} from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { connect } from '../protocol/rpc';
import type { Platform, RunningWorker } from './platform';

/** How far an analysis is. What was read before it was cancelled or failed is gone with its worker. */
export type AnalysisState = 'reading' | 'complete' | 'cancelled' | 'failed';

/** What to read, gathered anew for each reading. */
export type Gather = () => Promise<{ readonly sources: readonly LogSource[]; readonly options: ReadOptions }>;

/** How to judge findings and ports now. */
export type Judging = () => Promise<JudgeOptions>;

/** A log with more destination ports than this was scanned from end to end; the rarest say nothing then. */
const mostPorts = 5_000;

const nothingRead: Progress = { bytesRead: 0, bytesTotal: 0, lines: 0 };

/** One reading of one log by one worker. Reading again means a new worker: ending the old one leaves nothing to clean. */
export class Analysis {
  readonly #platform: Platform;
  readonly #gather: Gather;
  readonly #judging: Judging;
  readonly #changed = new EventEmitter<void>();
  readonly #judged = new EventEmitter<void>();
  readonly #unanswered = new Set<(error: Error) => void>();
  #reading: Promise<void> = Promise.resolve();
  #ports: Promise<readonly PortSighting[]> | undefined;
  #remarkablePorts: Promise<readonly PortSighting[]> | undefined;
  #findings: Promise<FoundReport> | undefined;
  /** Counts the readings, so that one that was overtaken notices. */
  #round = 0;
  #begun: Promise<void> = Promise.resolve();
  #nowBegun = (): void => undefined;
  #worker: RunningWorker | undefined;
  #service: AnalysisService | undefined;
  #state: AnalysisState = 'reading';
  #progress = nothingRead;
  #readsFiles = false;

  constructor(platform: Platform, gather: Gather, judging: Judging) {
    this.#platform = platform;
    this.#gather = gather;
    this.#judging = judging;
    this.restart();
  }

  /** Fires when the state or the progress changed. */
  readonly onDidChange = this.#changed.event;

  /** Fires when findings and ports are judged in another way, though nothing was read. */
  readonly onDidJudge = this.#judged.event;

  get state(): AnalysisState {
    return this.#state;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether files are read; otherwise text that an editor or another file system has handed over. */
  get readsFiles(): boolean {
    return this.#readsFiles;
  }

  /** Resolves when everything is read, also when that is a later reading than the present one; rejects with the cause. */
  get whenRead(): Promise<void> {
    return this.#reading;
  }

  /** Reads again, after a delay in milliseconds. What is asked meanwhile is answered by the new reading. */
  restart(delay = 0): void {
    const round = ++this.#round;
    this.#end();
    this.#forget();
    this.#progress = nothingRead;
    this.#begun = new Promise((resolve) => {
      this.#nowBegun = resolve;
    });
    this.#become('reading');
    this.#reading = this.#read(round, delay);
    // Whoever waits gets the error; without anyone waiting it must not count as unhandled.
    this.#reading.catch(() => undefined);
  }

  /**
   * Reads what was appended since; everything anew when the log was replaced. What is asked meanwhile is answered when that is
   * done. Rejects when the log cannot be looked at: what was read stays.
   */
  update(): Promise<void> {
    const round = this.#round;
    const before = this.#reading;
    const updated = before.then(() => this.#readOn(round));
    this.#reading = updated.catch(() => (round === this.#round ? before : this.#reading));
    return updated;
  }

  async #readOn(round: number): Promise<void> {
    const outcome = round === this.#round ? await this.ask((service) => service.update()) : 'same';
    if (round !== this.#round) return this.#reading;
    if (outcome === 'same') return;
    this.#forget();
    if (outcome === 'replaced') {
      this.restart();
      return this.#reading;
    }
    this.#changed.fire();
  }

  /** Ends the reading. */
  cancel(): void {
    if (this.#state !== 'reading') return;
    this.#round++;
    this.#end();
    this.#reading = Promise.reject(new HumanError('cancelled'));
    this.#reading.catch(() => undefined);
    this.#become('cancelled');
  }

  /** Asks the worker as it is, perhaps in the middle of reading. Rejects with `cancelled` when it ends meanwhile. */
  ask<T>(question: (service: AnalysisService) => Promise<T>): Promise<T> {
    const service = this.#service;
    if (service === undefined) return Promise.reject(new HumanError('cancelled'));
    return new Promise((resolve, reject) => {
      this.#unanswered.add(reject);
      question(service)
        .then(resolve, reject)
        .finally(() => this.#unanswered.delete(reject));
    });
  }

  /** Asks when the first bytes are read: the worker has opened everything by then. */
  async askSoon<T>(question: (service: AnalysisService) => Promise<T>): Promise<T> {
    await Promise.race([this.#begun, this.#reading]);
    return this.ask(question);
  }

  /** Asks when everything is read. */
  async askWhenRead<T>(question: (service: AnalysisService) => Promise<T>): Promise<T> {
    await this.whenRead;
    return this.ask(question);
  }

  /** The log's destination ports, most events first; asked once a reading. */
  async ports(): Promise<readonly PortSighting[]> {
    await this.whenRead;
    this.#ports ??= this.ask((service) => service.ports(mostPorts));
    return this.#ports;
  }

  /** The same without what a person ignores. */
  async remarkablePorts(): Promise<readonly PortSighting[]> {
    await this.whenRead;
    this.#remarkablePorts ??= this.ask((service) => service.remarkablePorts(mostPorts));
    return this.#remarkablePorts;
  }

  /** What the whole log tells, the most important first; asked once a reading. */
  async findings(): Promise<FoundReport> {
    await this.whenRead;
    this.#findings ??= this.ask((service) => service.findings(''));
    return this.#findings;
  }

  /** Judges anew: the person's settings have changed. */
  async judge(): Promise<void> {
    const options = await this.#judging();
    // A reading that has not begun yet asks for itself.
    if (this.#service === undefined) return;
    await this.ask((service) => service.judge(options));
    this.#forget();
    this.#judged.fire();
  }

  dispose(): void {
    this.cancel();
    this.#end();
    this.#changed.dispose();
    this.#judged.dispose();
  }

  async #read(round: number, delay: number): Promise<void> {
    let starting: Promise<void> | undefined;
    try {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (round !== this.#round) return this.#reading;
      // The worker wakes up while it is gathered what to read.
      starting = this.#start(round);
      starting.catch(() => undefined);
      const [{ sources, options }, judging] = await Promise.all([this.#gather(), this.#judging()]);
      await starting;
      if (round !== this.#round) return this.#reading;
      this.#readsFiles = sources.every(({ kind }) => kind === 'file');
      await this.ask((service) => service.judge(judging));
      await this.ask((service) => service.read(sources, options));
      if (round !== this.#round) return this.#reading;
      this.#become('complete');
    } catch (error) {
      // One that comes later would stay for ever.
      await starting?.catch(() => undefined);
      if (round !== this.#round) return this.#reading;
      this.#end();
      this.#become('failed');
      throw error;
    }
  }

  async #start(round: number): Promise<void> {
    const worker = await this.#platform.startWorker();
    if (round !== this.#round) return worker.terminate();
    worker.onDeath((error) => this.#fail(worker, error));
    this.#worker = worker;
    this.#service = connect<AnalysisService, AnalysisListener>(worker.channel, {
      progress: async (progress) => {
        if (worker !== this.#worker) return;
        this.#progress = progress;
        this.#nowBegun();
        this.#changed.fire();
      },
    });
  }

  #fail(worker: RunningWorker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#end(error);
    // While reading, the rejected call of `read` does the rest.
    if (this.#state === 'complete') {
      this.#reading = Promise.reject(error);
      this.#reading.catch(() => undefined);
      this.#become('failed');
    }
  }

  #end(cause: Error = new HumanError('cancelled')): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#service = undefined;
    worker?.terminate();
    for (const reject of this.#unanswered) reject(cause);
    this.#unanswered.clear();
  }

  #forget(): void {
    this.#ports = undefined;
    this.#remarkablePorts = undefined;
    this.#findings = undefined;
  }

  #become(state: AnalysisState): void {
    this.#state = state;
    this.#changed.fire();
  }
}
