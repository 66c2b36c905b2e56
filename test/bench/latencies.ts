import { pageRows } from '../../src/protocol/page';
import { Analysis } from '../../src/worker/analysis';
import { openCountries } from '../../src/worker/countriesNode';
import { openLogFile } from '../../src/worker/logFile';
import { timed } from './timed';

/** What one click on the page costs. */
export interface Latency {
  readonly question: string;
  /** Share of the packets that the filter selects. */
  readonly share: number;
  /** Milliseconds: the first time, when the code is not yet compiled for it, and the median of the next four. */
  readonly firstMs: number;
  readonly ms: number;
}

/** The filters that are asked in turn, so that each is a change. */
const filters = [
  'proto:udp -dpt:1900 ttl:>200',
  'dpt:23',
  'country:CN',
  'hour:0-5',
  'time:2020-01-10..2020-01-12',
  '-dpt:23',
];

const rounds = 5;

/** Reads a log in this process on one thread and prints, as JSON, how long answers to clicks take. */
async function main(path: string, database: string): Promise<void> {
  const analysis = new Analysis({ openLog: openLogFile, openCountries }, { progress: async () => undefined });
  const readMs = await timed(() =>
    analysis.read([{ kind: 'file', path }], { zone: 'UTC', year: 2020, databases: [database] }),
  );
  const firstSummaryMs = await timed(() => analysis.summarize('', pageRows));
  const { packets } = await analysis.summarize('', 1);
  const questions: [string, string, () => Promise<unknown>][] = [
    ...filters.map((filter): [string, string, () => Promise<unknown>] => [
      `filter ${filter}`,
      filter,
      () => analysis.summarize(filter, pageRows),
    ]),
    ['time chart stacked by port', '', () => analysis.timeSeries('', { stackBy: 'port' })],
    ['time chart stacked by country', '', () => analysis.timeSeries('', { stackBy: 'country' })],
    ['port 23 opened', '', () => analysis.portDetail('', 23, 'tcp', pageRows)],
    ['port 22 opened next', '', () => analysis.portDetail('', 22, 'tcp', pageRows)],
    ['time chart stacked by port, dpt:23', 'dpt:23', () => analysis.timeSeries('dpt:23', { stackBy: 'port' })],
    ['port 23 opened, -dpt:1900', '-dpt:1900', () => analysis.portDetail('-dpt:1900', 23, 'tcp', pageRows)],
    ['findings', '', () => analysis.findings('')],
    ['findings, dpt:23', 'dpt:23', () => analysis.findings('dpt:23')],
  ];
  const all: number[][] = questions.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, [, , ask]] of questions.entries()) all[index]!.push(await timed(ask));
  const latencies: Latency[] = [];
  for (const [index, [question, filter]] of questions.entries()) {
    const [firstMs = 0, ...later] = all[index]!;
    const selected = (await analysis.summarize(filter, 1)).packets;
    later.sort((a, b) => a - b);
    latencies.push({ question, share: selected / packets, firstMs, ms: later[later.length >> 1]! });
  }
  console.log(JSON.stringify({ packets, readMs, firstSummaryMs, latencies }));
}

const [, , path = '', database = ''] = process.argv;
void main(path, database);
