import { parentPort, workerData } from 'node:worker_threads';
import type { ActionRule } from '../core/action';
import type { AnalysisListener, AnalysisService } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { connect } from '../protocol/rpc';
import { Analysis } from './analysis';
import { openCountries } from './countriesNode';
import { logFileOpener } from './logFile';
import { type Segment, SegmentReader } from './segment';
import type { SegmentAnswer, SegmentRole } from './segmentPool';

/** Entry of the worker threads on Node: one analysis, served to the thread that started it, or a helper of one. */
const port = parentPort;
if (port === null) throw new Error('this is a worker');
const { segmentRules } = (workerData ?? {}) as Partial<SegmentRole>;
if (segmentRules === undefined) serveAnalysis(port);
else serveSegments(port, segmentRules);

type Port = NonNullable<typeof port>;

function serveAnalysis(port: Port): void {
  const listener: AnalysisListener = { progress: (progress) => owner.progress(progress) };
  const analysis: AnalysisService = new Analysis({ openLog: logFileOpener(__filename), openCountries }, listener);
  const owner = connect<AnalysisListener, AnalysisService>(
    {
      post: (message, transfer) => port.postMessage(message, transfer as readonly ArrayBuffer[]),
      onMessage: (receive) => port.on('message', receive),
    },
    analysis,
  );
}

function serveSegments(port: Port, rules: readonly ActionRule[]): void {
  const reader = new SegmentReader(rules);
  let turn: Promise<void> = Promise.resolve();
  port.on('message', (segment: Segment) => {
    turn = turn.then(async () => {
      try {
        const part = await reader.read(segment);
        const answer: SegmentAnswer = { part };
        port.postMessage(
          answer,
          part.table.blocks.flatMap((block) => Object.values(block).map(({ buffer }) => buffer)),
        );
      } catch (error) {
        const answer: SegmentAnswer =
          error instanceof HumanError ? { error: segment.path, human: error.code } : { error: String(error) };
        port.postMessage(answer);
      }
    });
  });
}
