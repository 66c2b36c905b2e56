import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisListener, AnalysisService } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { connect } from '../protocol/rpc';
import { Analysis } from './analysis';
import { openCountries } from './countriesNode';
import { logFileOpener } from './logFile';
import { readSegment } from './segment';
import { type SegmentAnswer, type SegmentRequest, segmentRole } from './segmentPool';

/** Entry of the worker threads on Node: one analysis, served to the thread that started it, or a helper of one. */
const port = parentPort;
if (port === null) throw new Error('this is a worker');
if (workerData === segmentRole) serveSegments(port);
else serveAnalysis(port);

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

function serveSegments(port: Port): void {
  let turn: Promise<void> = Promise.resolve();
  port.on('message', ({ segment, rules }: SegmentRequest) => {
    turn = turn.then(async () => {
      try {
        const part = await readSegment(segment, rules);
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
