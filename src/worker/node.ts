import { parentPort } from 'node:worker_threads';
import type { AnalysisListener, AnalysisService } from '../protocol/analysis';
import { connect } from '../protocol/rpc';
import { Analysis } from './analysis';
import { openCountries } from './countriesNode';
import { openLogFile } from './logFile';

/** Entry of the worker thread on Node: one analysis, served to the thread that started it. */
const port = parentPort;
if (port === null) throw new Error('this is a worker');

const listener: AnalysisListener = { progress: (progress) => owner.progress(progress) };
const analysis: AnalysisService = new Analysis({ openLog: openLogFile, openCountries }, listener);
const owner = connect<AnalysisListener, AnalysisService>(
  {
    post: (message, transfer) => port.postMessage(message, transfer as readonly ArrayBuffer[]),
    onMessage: (receive) => port.on('message', receive),
  },
  analysis,
);
