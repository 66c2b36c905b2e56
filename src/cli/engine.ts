import { stat } from 'node:fs/promises';
import type { PortDetail } from '../core/portDetail';
import type { Redactor } from '../core/redact/redactor';
import type { Summary } from '../core/summary';
import type { Tally } from '../core/tally';
import type { VolumeFacts } from '../core/volume';
import type { EventLine } from '../language/eventLine';
import type {
  AnalysisListener,
  CountryData,
  EventRow,
  FoundReport,
  JudgeOptions,
  LogSource,
  ReadOptions,
} from '../protocol/analysis';
import { Analysis } from '../worker/analysis';
import { openCountries } from '../worker/countriesNode';
import { logFileOpener } from '../worker/logFile';
import type { LogChunk, OpenLog } from '../worker/logStream';
import { eventLines } from './eventLines';
import { logPaths } from './logPaths';
import { mergeByTime } from './mergeByTime';
import type { Engine } from './run';

/** The engine in this process, over paths: folders are their logs, and lines can be read once more. */
export class LogEngine implements Engine {
  readonly #analysis: Analysis;
  readonly #openLog: OpenLog;
  #sources: readonly LogSource[] = [];

  /** @param worker path of the worker's bundle: large logs are read by several threads */
  constructor(listener: AnalysisListener, worker: string) {
    this.#openLog = logFileOpener(worker);
    this.#analysis = new Analysis({ openLog: this.#openLog, openCountries }, listener);
  }

  async read(paths: readonly string[], options: ReadOptions, again: boolean): Promise<void> {
    const logs = await logPaths(paths);
    this.#sources = await Promise.all(
      logs.map(async (path) => (again && (await isPipe(path)) ? this.#kept(path) : { kind: 'file' as const, path })),
    );
    await this.#analysis.read(this.#sources, options);
  }

  judge(options: JudgeOptions): Promise<void> {
    return this.#analysis.judge(options);
  }

  summarize(query: string, top: number): Promise<Summary> {
    return this.#analysis.summarize(query, top);
  }

  portDetail(query: string, port: number, transport: 'tcp' | 'udp', top: number): Promise<PortDetail | undefined> {
    return this.#analysis.portDetail(query, port, transport, top);
  }

  findings(query: string): Promise<FoundReport> {
    return this.#analysis.findings(query);
  }

  volume(query: string): Promise<VolumeFacts> {
    return this.#analysis.volume(query);
  }

  tally(query: string): Promise<Tally> {
    return this.#analysis.tally(query);
  }

  countryData(): Promise<readonly CountryData[]> {
    return this.#analysis.countryData();
  }

  own(): Promise<readonly string[]> {
    return this.#analysis.own();
  }

  events(query: string, redactor?: Redactor): AsyncIterable<EventLine> {
    return mergeByTime(
      this.#analysis.rows(query).map((rows, log) => {
        const source = this.#sources[log]!;
        const path = source.kind === 'file' ? source.path : source.name;
        const shown = redactor?.path(path) ?? path;
        return { from: firstTime(rows), lines: () => eventLines(shown, this.#chunks(source), rows, redactor) };
      }),
    );
  }

  /** A pipe cannot be read twice, so what comes out of it has to stay in memory. */
  async #kept(path: string): Promise<LogSource> {
    const bytes: Uint8Array[] = [];
    for await (const chunk of this.#chunks({ kind: 'file', path })) bytes.push(chunk.bytes.slice());
    return { kind: 'bytes', name: path, bytes };
  }

  async *#chunks(source: LogSource): AsyncGenerator<LogChunk> {
    yield* (await this.#openLog(source, 1)).chunks();
  }
}

function firstTime(rows: Iterable<EventRow>): number | undefined {
  for (const { time } of rows) {
    if (time !== undefined) {
      return time;
    }
  }
  return undefined;
}

/** Whatever cannot be looked at is none: opening it will say what is wrong. */
async function isPipe(path: string): Promise<boolean> {
  return path === '-' || (await stat(path).catch(() => undefined))?.isFile() === false;
}
