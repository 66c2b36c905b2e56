// npm run bench: the whole command line beside what people use today. Not a test: it fails on nothing.
// node test/bench/bench.mjs [megabytes ...]   default: 10 100 300 1000
// lnav and fwlogwatch are Debian packages; for DuckDB: npm install --prefix FOLDER @duckdb/node-api, NODE_PATH=FOLDER/node_modules
// The first chart: what `npm run package && node test/e2e/run.mjs firstChart` measured last.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { grammarCost } from '../grammar/cost.mjs';
import { programsFor } from './programs.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 300, 1000];
const rounds = 5;
/** Megabytes of a log of five million events. */
const fiveMillion = 1245;
/** Begins the part of the results that no run touches. */
const handWritten = '<!-- Below this line: written by hand. -->';
const folder = join('out', 'bench');
const database = join('media', 'geoip', 'dbip-country.mmdb');
/** Milliseconds to the first chart by log, as the scenario of that name left them. */
const firstChartFile = join(folder, 'firstChart.json');
const hasTime = spawnSync('/usr/bin/time', ['true']).status === 0;

/** Wall seconds and peak MiB of one run. */
function run(command) {
  const timed = hasTime ? ['/usr/bin/time', '-f', '@@ %M', ...command] : command;
  const start = performance.now();
  const { status, stderr } = spawnSync(timed[0], timed.slice(1), { maxBuffer: 1 << 30, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const memory = /@@ (\d+)/.exec(stderr ?? '')?.[1];
  return { seconds, mebibytes: memory === undefined ? undefined : Number(memory) / 1024, ok: status === 0 };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function race(log, megabytes) {
  const runners = programsFor(megabytes);
  const results = new Map(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < (megabytes >= 1000 ? 3 : rounds); round++) {
    for (const { name, command } of runners) results.get(name).push(run(command(log)));
  }
  const own = median(results.get(runners[0].name).map(({ seconds }) => seconds));
  return runners.map(({ name }) => {
    const runs = results.get(name);
    if (runs.some(({ ok }) => !ok)) console.log(`${name}: ended badly, its figure says nothing`);
    const seconds = median(runs.map((one) => one.seconds));
    return {
      name,
      seconds,
      megabytesPerSecond: megabytes / seconds,
      mebibytes: median(runs.map((one) => one.mebibytes)),
      ratio: seconds / own,
    };
  });
}

/** What a program of this folder measures in its own process. */
function inProcess(name, log) {
  const { stdout } = spawnSync('node', [`out/test/bench/${name}.js`, log, database], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

/** Makes a log of that size if there is none yet. */
function logOf(megabytes) {
  const log = join(folder, `${megabytes}.log`);
  if (!existsSync(log)) spawnSync('node', ['test/bench/generate.mjs', log, String(megabytes)], { stdio: 'inherit' });
  return log;
}

mkdirSync(folder, { recursive: true });
const firstChart = existsSync(firstChartFile) ? JSON.parse(readFileSync(firstChartFile, 'utf8')) : undefined;
const report = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  node: process.version,
  sizes: [],
  latencies: undefined,
  firstChart,
  grammar: undefined,
};
for (const megabytes of sizes) {
  const log = logOf(megabytes);
  console.log(`${megabytes} MB`);
  report.sizes.push({ megabytes, race: race(log, megabytes), inProcess: inProcess('inProcess', log) });
}
console.log('five million events');
report.latencies = inProcess('latencies', logOf(fiveMillion));
report.grammar = await grammarCost();
writeFileSync(join('test', 'bench', 'results.json'), `${JSON.stringify(report, undefined, 2)}\n`);
const results = join('test', 'bench', 'RESULTS.md');
// What is written by hand stays: it judges the figures, and is to be read again after each run.
const [, judged = ''] = existsSync(results) ? readFileSync(results, 'utf8').split(handWritten) : [];
writeFileSync(results, `${markdown(report)}\n${handWritten}${judged || '\n'}`);
console.log(markdown(report));

function markdown({ cpu, cores, node, sizes: measured, latencies, firstChart: charts, grammar }) {
  const blocks = measured.flatMap(({ megabytes, race: rows, inProcess: own }) => [
    `## ${megabytes} MB`,
    table(
      ['program', 'seconds', 'MB/s', 'peak MiB', "times firewall-log's time"],
      rows.map((row) => [
        row.name,
        row.seconds.toFixed(2),
        row.megabytesPerSecond.toFixed(0),
        row.mebibytes?.toFixed(0) ?? '',
        row.ratio.toFixed(2),
      ]),
    ),
    `In process, one thread: ${own.packets} packets read in ${own.readMs} ms (${((megabytes / own.readMs) * 1000).toFixed(0)} MB/s); first summary ${own.firstSummaryMs} ms with country look-ups, again ${own.summaryMs} ms; findings ${own.firstFindingsMs} ms, again ${own.findingsMs} ms; summary under a filter ${own.filterMs} ms; ${own.bytesPerEvent} bytes an event; ${own.lookupsPerSecond} country look-ups a second.`,
    `Findings: the whole run takes ${ratio(own.readMs + own.firstSummaryMs + own.firstFindingsMs, own.readMs + own.firstSummaryMs)} times the run without them (reading and summary); their pass alone ${ratio(own.findingsMs, own.summaryMs)} times the summary's, both warm.`,
  ]);
  return [
    '# What `npm run bench` measured',
    `${cpu}, ${cores} cores, Node ${node}. Generated logs, warm cache, medians of interleaved runs. Machines differ: read the ratios.`,
    ...blocks,
    ...latencyBlock(latencies),
    ...(charts === undefined ? [] : firstChartBlock(charts)),
    '## Grammar',
    table(
      ['line', 'letters', 'microseconds'],
      grammar.map(({ shape, length, microseconds }) => [shape, length, microseconds.toFixed(0)]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function ratio(part, whole) {
  return (part / whole).toFixed(2);
}

function latencyBlock({ packets, readMs, firstSummaryMs, latencies }) {
  return [
    '## Clicks in a log of five million events',
    `In process, one thread: ${packets} packets, read in ${readMs} ms, first summary ${firstSummaryMs} ms. Every filter is a change: another one was asked before. First: before the compiler knows the question.`,
    table(
      ['question', 'selects', 'first, ms', 'then, ms'],
      latencies.map(({ question, share, firstMs, ms }) => [question, `${(share * 100).toFixed(0)} %`, firstMs, ms]),
    ),
  ];
}

function firstChartBlock(charts) {
  return [
    '## First chart in the panel',
    'Milliseconds from the click to the first painted chart with figures, in the end-to-end tests: VS Code in a headless browser, its server on the same processors.',
    table(
      ['log', "until VS Code begins the page's document", 'until the first chart'],
      Object.entries(charts).map(([name, { page, chart }]) => [name, page, chart]),
    ),
  ];
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
