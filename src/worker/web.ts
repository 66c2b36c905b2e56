import type { AnalysisListener, AnalysisService } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { connect } from '../protocol/rpc';
import { Analysis } from './analysis';
import { openCountries } from './countriesWeb';
import { bytesStream, type OpenLog } from './logStream';

/** In the browser a log is always bytes: there are no paths. */
const openLog: OpenLog = async (source) => {
  if (source.kind === 'file') throw new HumanError('notFound', { path: source.path });
  return bytesStream(source);
};

/** Entry of the Web Worker: one analysis, served to the page that started it. */
const scope = self as unknown as {
  postMessage(message: unknown, transfer: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
};
const listener: AnalysisListener = { progress: (progress) => owner.progress(progress) };
const analysis: AnalysisService = new Analysis({ openLog, openCountries }, listener);
const owner = connect<AnalysisListener, AnalysisService>(
  {
    post: (message, transfer) => scope.postMessage(message, transfer),
    onMessage: (receive) => scope.addEventListener('message', ({ data }) => receive(data)),
  },
  analysis,
);
