import type { ReadOptions } from '../../src/protocol/analysis';
import { Analysis } from '../../src/worker/analysis';
import { bytesStream } from '../../src/worker/logStream';

/** The engine with a log given as lines; without country databases. */
export async function engine(lines: readonly string[], options: ReadOptions = {}): Promise<Analysis> {
  const analysis = new Analysis(
    {
      openLog: async (source) => {
        if (source.kind === 'file') throw new Error('tests have no files');
        return bytesStream(source);
      },
      openCountries: async () => ({ data: [], country: () => undefined, countryOfV4: () => undefined }),
    },
    { progress: async () => undefined },
  );
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  await analysis.read([{ kind: 'bytes', name: 'planted.log', bytes, modified: Date.UTC(2020, 11, 31) }], {
    zone: 'UTC',
    threads: 1,
    ...options,
  });
  return analysis;
}
