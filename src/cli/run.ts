import { Redactor } from '../core/redact/redactor';
import { redactSummary } from '../core/redact/redactSummary';
import type { Summary } from '../core/summary';
import type { AnalysisListener, AnalysisService, FoundReport, ReadOptions } from '../protocol/analysis';
import { summaryJson } from '../report/summaryJson';
import { askedLanguage, type LogRequest, type Request, readArguments } from './arguments';
import { csvHead, csvLine } from './csv';
import { ecsEvent } from './ecs';
import { errorText } from './errorText';
import type { EventLine } from './eventLine';
import { explainText } from './explainText';
import { findingsText } from './findingsText';
import { isClosed, type Output, writeLines } from './output';
import { type Paint, paint, wantsColours } from './paint';
import { ProgressLine } from './progressLine';
import { redactionKey, secretVariable } from './redaction';
import { sarif } from './sarif';
import { environmentLanguage, type Speech, speech } from './speech';
import { summaryText } from './summaryText';
import { words } from './words';

/** The engine, as far as the command line needs it. */
export interface Engine extends Pick<AnalysisService, 'summarize' | 'findings' | 'countryData' | 'own'> {
  /** Reads logs, folders and `-`. `again`: whether the lines will be wanted once more, for `events`. */
  read(paths: readonly string[], options: ReadOptions, again: boolean): Promise<void>;
  /** The packets under a query with their lines, those of several logs by time; redacted if asked. After `read`. */
  events(query: string, redactor?: Redactor): AsyncIterable<EventLine>;
}

/** The world around the command line. */
export interface World {
  readonly stdout: Output & { readonly isTTY?: boolean };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  version(): string;
  /** Where the bundled country database lies. */
  readonly countryDatabase: string;
  createEngine(listener: AnalysisListener): Engine;
}

/**
 * Does what the arguments ask for. Returns the exit status: 0 done (also when nobody reads any more), 2 usage or a log that
 * cannot be read. Never throws, never ends the process: Node 20 can hang in `process.exit`.
 */
export async function run(args: readonly string[], world: World): Promise<0 | 2> {
  const language = askedLanguage(args) ?? environmentLanguage(world.env);
  try {
    const request = readArguments(args);
    const zone = 'read' in request ? request.read.zone : undefined;
    await answer(request, speech(language, zone), paint(wantsColours(world.stdout, world.env)), world);
    return 0;
  } catch (error) {
    if (isClosed(error)) {
      return 0;
    }
    world.stderr.write(`firewall-log: ${errorText(error, language)}\n`);
    return 2;
  }
}

async function answer(request: Request, speech: Speech, paint: Paint, world: World): Promise<void> {
  const { stdout } = world;
  switch (request.command) {
    case 'help':
      return stdout.write(`${words[speech.language].help}\n`);
    case 'version':
      return stdout.write(`${world.version()}\n`);
    case 'explain':
      return stdout.write(`${explainText(request.port, request.transport, speech, paint)}\n`);
    case 'summary': {
      const told = await read(request, speech, world);
      const summary = await told.summary();
      const text = request.json
        ? summaryJson(summary, (await told.report()).findings)
        : summaryText(summary, await told.engine.countryData(), speech, paint);
      return stdout.write(`${text}\n`);
    }
    case 'findings': {
      const told = await read(request, speech, world);
      return stdout.write(`${await foundText(told, request.format, speech, paint, world)}\n`);
    }
    case 'events': {
      const { engine, redactor } = await read(request, speech, world);
      return writeLines(formatted(engine.events(request.filter, redactor), request.format), stdout);
    }
  }
}

async function foundText(
  told: ReadLogs,
  format: Extract<Request, { command: 'findings' }>['format'],
  speech: Speech,
  paint: Paint,
  world: World,
): Promise<string> {
  const report = await told.report();
  if (format === 'text') return findingsText(report, speech, paint);
  if (format === 'json') return JSON.stringify({ version: 1, findings: report.findings }, undefined, 2);
  const { logs } = await told.summary();
  const paths = logs.map(({ path }) => path);
  return JSON.stringify(sarif(report, paths, world.version(), speech.language), undefined, 2);
}

/** What was read, and how it is told: under the filter, redacted if asked. */
interface ReadLogs {
  readonly engine: Engine;
  readonly redactor: Redactor | undefined;
  summary(): Promise<Summary>;
  report(): Promise<FoundReport>;
}

async function read(
  request: LogRequest & { readonly command: string },
  speech: Speech,
  world: World,
): Promise<ReadLogs> {
  const { filter, top, redact } = request;
  const key = redact === undefined ? undefined : redactionKey(world.env[secretVariable]);
  const engine = await readLogs(request, speech, world);
  const redactor =
    redact === undefined || key === undefined
      ? undefined
      : new Redactor({ mode: redact, key, own: await engine.own() });
  return {
    engine,
    redactor,
    summary: async () => {
      const summary = await engine.summarize(filter, top);
      return redactor === undefined ? summary : redactSummary(summary, redactor);
    },
    report: async () => {
      const report = await engine.findings(filter);
      return redactor === undefined ? report : redactor.data(report);
    },
  };
}

async function readLogs(
  request: LogRequest & { readonly command: string },
  speech: Speech,
  world: World,
): Promise<Engine> {
  const progress = new ProgressLine(world.stderr, speech);
  const engine = world.createEngine(progress);
  try {
    const options = { databases: [world.countryDatabase], ...request.read };
    await engine.read(request.logs, options, request.command === 'events');
  } finally {
    progress.clear();
  }
  return engine;
}

async function* formatted(events: AsyncIterable<EventLine>, format: 'ecs' | 'csv'): AsyncGenerator<string> {
  if (format === 'csv') {
    yield csvHead;
  }
  for await (const event of events) {
    yield format === 'csv' ? csvLine(event) : JSON.stringify(ecsEvent(event));
  }
}
