import { Redactor } from '../core/redact/redactor';
import { redactFindings, redactSummary } from '../core/redact/redactSummary';
import type { Summary } from '../core/summary';
import type { FoundReport } from '../protocol/analysis';
import type { LogRequest } from './arguments';
import { judgeOptions } from './judging';
import { ProgressLine } from './progressLine';
import { redactionKey, secretVariable } from './redaction';
import type { Engine, World } from './run';
import type { Speech } from './speech';

/** Logs that were read, and what is told of them: under the filter, redacted if asked. */
export interface ReadLogs {
  readonly engine: Engine;
  readonly redactor: Redactor | undefined;
  summary(): Promise<Summary>;
  report(): Promise<FoundReport>;
}

/** Reads the logs that are asked for. */
export async function readLogs(
  request: LogRequest & { readonly command: string },
  speech: Speech,
  world: World,
): Promise<ReadLogs> {
  const { filter, top, redact } = request;
  // Before a large log is read: a wrong secret is said at once.
  const key = redact === undefined ? undefined : redactionKey(world.env[secretVariable]);
  const engine = await readEngine(request, speech, world);
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
      return redactor === undefined ? report : redactFindings(report, redactor);
    },
  };
}

/** An engine that has read the logs of a request. */
export async function readEngine(
  request: LogRequest & { readonly command: string },
  speech: Speech,
  world: World,
): Promise<Engine> {
  const progress = new ProgressLine(world.stderr, speech);
  const engine = world.createEngine(progress);
  try {
    const options = { databases: [world.countryDatabase], ...request.read };
    if (request.judge !== undefined) await engine.judge(await judgeOptions(request.judge));
    await engine.read(request.logs, options, request.command === 'events');
  } finally {
    progress.clear();
  }
  return engine;
}
