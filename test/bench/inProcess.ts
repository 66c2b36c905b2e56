import { blockRows, EventBlock } from '../../src/core/eventTable';
import { Analysis } from '../../src/worker/analysis';
import { openCountries } from '../../src/worker/countriesNode';
import { openLogFile } from '../../src/worker/logFile';
import { timed } from './timed';

/** Reads a log in this process on one thread and prints, as JSON, what each step took in milliseconds. */
async function main(path: string, database: string): Promise<void> {
  const analysis = new Analysis({ openLog: openLogFile, openCountries }, { progress: async () => undefined });
  const read = await timed(() =>
    analysis.read([{ kind: 'file', path }], { zone: 'UTC', year: 2020, databases: [database] }),
  );
  const first = await timed(() => analysis.summarize('', 20));
  const again = await timed(() => analysis.summarize('', 20));
  const firstFindings = await timed(() => analysis.findings(''));
  const findingsAgain = await timed(() => analysis.findings(''));
  const filtered = await timed(() => analysis.summarize('proto:udp -dpt:1900 ttl:>200', 20));
  const { packets } = await analysis.summarize('', 1);
  const countries = await openCountries([database]);
  const lookups = 200_000;
  const geo = await timed(async () => {
    for (let i = 0; i < lookups; i++) countries.countryOfV4((Math.imul(i, 0x9e3779b1) >>> 0) % 0xdf000000);
  });
  console.log(
    JSON.stringify({
      packets,
      readMs: read,
      firstSummaryMs: first,
      summaryMs: again,
      firstFindingsMs: firstFindings,
      findingsMs: findingsAgain,
      filterMs: filtered,
      bytesPerEvent: bytesOfBlock() / blockRows,
      lookupsPerSecond: Math.round((lookups / geo) * 1000),
    }),
  );
}

function bytesOfBlock(): number {
  return Object.values(new EventBlock()).reduce((sum, column) => sum + (column as Uint8Array).byteLength, 0);
}

const [, , path = '', database = ''] = process.argv;
void main(path, database);
