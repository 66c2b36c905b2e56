import type { Redactor } from '../core/redact/redactor';
import { ecsEvent } from '../language/ecs';
import type { EventLine } from '../language/eventLine';
import type { AnalysisListener, AnalysisService, ReadOptions } from '../protocol/analysis';
import { documentHtml } from '../report/documentHtml';
import { documentMarkdown } from '../report/documentMarkdown';
import { portsInDetail } from '../report/portsInDetail';
import { summaryJson } from '../report/summaryJson';
import { askedLanguage, type Request, readArguments } from './arguments';
import { compareText } from './compareText';
import { comparison } from './comparison';
import { errorText } from './errorText';
import { csvHead, csvLine } from './eventCsv';
import { explainText } from './explainText';
import { findingsText } from './findingsText';
import { isClosed, type Output, writeLines } from './output';
import { type Paint, paint, wantsColours } from './paint';
import { type ReadLogs, readLogs } from './readLogs';
import { sarif } from './sarif';
import { environmentLanguage, type Speech, speech } from './speech';
import { summaryReport, type Translations, wording } from './summaryReport';
import { summaryText } from './summaryText';
import { UsageError } from './usageError';
import { words } from './words';

/** The engine, as far as the command line needs it. */
export interface Engine
  extends Pick<
    AnalysisService,
    'judge' | 'summarize' | 'portDetail' | 'findings' | 'volume' | 'tally' | 'countryData' | 'own'
  > {
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
  /** The words of the page in Japanese. */
  japanese(): Translations;
  writeFile(path: string, text: string): Promise<void>;
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
    case 'summary':
      return tellSummary(request, speech, paint, world);
    case 'findings': {
      const told = await readLogs(request, speech, world);
      return stdout.write(`${await foundText(told, request, speech, paint, world)}\n`);
    }
    case 'events': {
      const { engine, redactor } = await readLogs(request, speech, world);
      return writeLines(formatted(engine.events(request.filter, redactor), request.format), stdout);
    }
  }
}

async function tellSummary(
  request: Extract<Request, { command: 'summary' }>,
  speech: Speech,
  paint: Paint,
  world: World,
): Promise<void> {
  const { stdout } = world;
  const told = await readLogs(request, speech, world);
  const compared = await comparison(request, told, speech, world);
  const report = () => summaryReport(request, told, compared, wording(request, speech.language, world.japanese));
  switch (request.format) {
    case 'text': {
      const text = summaryText(await told.summary(), await told.engine.countryData(), speech, paint);
      const words = compared && compareText(compared, wording(request, speech.language, world.japanese), paint);
      return stdout.write(`${[text, words].filter((part) => part !== undefined).join('\n\n')}\n`);
    }
    case 'json': {
      const [volume, countryData] = await Promise.all([told.engine.volume(request.filter), told.engine.countryData()]);
      const summary = await told.summary();
      const ports = await portsInDetail(summary.ports, request.filter, told.engine);
      const json = summaryJson({ ...summary, ports }, await told.report(), request.filter, {
        volume,
        countryData,
        compared,
      });
      return stdout.write(`${json}\n`);
    }
    case 'markdown':
      return stdout.write(documentMarkdown(await report()));
    case 'html':
      return writeFile(request.html, documentHtml(await report()), world);
  }
}

async function foundText(
  told: ReadLogs,
  { format, filter }: Extract<Request, { command: 'findings' }>,
  speech: Speech,
  paint: Paint,
  world: World,
): Promise<string> {
  const report = await told.report();
  if (format === 'text') return findingsText(report, filter, told.redactor?.mode, speech, paint);
  if (format === 'json') return JSON.stringify({ version: 1, findings: report.findings }, undefined, 2);
  const { logs } = await told.summary();
  const paths = logs.map(({ path }) => path);
  return JSON.stringify(sarif(report, paths, world.version(), speech.language), undefined, 2);
}

/** Rejects with a sentence: a folder that is not there, a disk that is full. */
async function writeFile(path: string, text: string, world: World): Promise<void> {
  try {
    await world.writeFile(path, text);
  } catch {
    throw new UsageError('usage.notWritable', [path]);
  }
}

async function* formatted(events: AsyncIterable<EventLine>, format: 'ecs' | 'csv'): AsyncGenerator<string> {
  if (format === 'csv') {
    yield csvHead;
  }
  for await (const event of events) {
    yield format === 'csv' ? csvLine(event) : JSON.stringify(ecsEvent(event));
  }
}
