// npm run bench: the whole command line beside what people use today. Not a test: it fails on nothing.
// node test/bench/bench.mjs [megabytes ...]   default: 10 100 300 1000
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { grammarCost } from '../grammar/cost.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 300, 1000];
const rounds = 5;
const folder = join('out', 'bench');
const database = join('media', 'geoip', 'dbip-country.mmdb');
const hasTime = spawnSync('/usr/bin/time', ['true']).status === 0;

/** The programs of the race; each gets the log's path. */
const programs = {
  'firewall-log summary --json': (log) => [
    'node',
    'dist/cli.js',
    'summary',
    '--json',
    '--year',
    '2020',
    '--zone',
    'UTC',
    log,
  ],
  'the same, one thread': (log) => [
    'node',
    'dist/cli.js',
    'summary',
    '--json',
    '--year',
    '2020',
    '--zone',
    'UTC',
    '--threads',
    '1',
    log,
  ],
  'readline + regex + Map': (log) => ['node', 'test/bench/naive.mjs', log],
  'wc -l': (log) => ['wc', '-l', log],
  "grep -c 'DPT=23 '": (log) => ['grep', '-c', 'DPT=23 ', log],
  'awk, count by DPT': (log) => [
    'awk',
    '{ for (i = 1; i <= NF; i++) if ($i ~ /^DPT=/) n[$i]++ } END { for (p in n) print p, n[p] }',
    log,
  ],
  'lnav, SQL by port': (log) => [
    'lnav',
    '-n',
    '-c',
    ";SELECT count(*) FROM syslog_log WHERE log_body LIKE '%DPT=23 %'",
    log,
  ],
  fwlogwatch: (log) => ['fwlogwatch', '-f', log],
};

function isInstalled(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

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
  const runners = Object.entries(programs).filter(([name, command]) => {
    const isThere = isInstalled(command(log)[0]);
    if (!isThere) console.log(`${name}: not installed, skipped`);
    const isTooSlow = name === 'fwlogwatch' && megabytes > 10;
    return isThere && !isTooSlow;
  });
  const results = new Map(runners.map(([name]) => [name, []]));
  for (let round = 0; round < (megabytes >= 1000 ? 3 : rounds); round++) {
    for (const [name, command] of runners) results.get(name).push(run(command(log)));
  }
  const own = median(results.get('firewall-log summary --json').map(({ seconds }) => seconds));
  return runners.map(([name]) => {
    const runs = results.get(name);
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

function inProcess(log) {
  const { stdout } = spawnSync('node', ['out/test/bench/inProcess.js', log, database], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

mkdirSync(folder, { recursive: true });
const report = { cpu: cpus()[0].model, cores: cpus().length, node: process.version, sizes: [], grammar: undefined };
for (const megabytes of sizes) {
  const log = join(folder, `${megabytes}.log`);
  if (!existsSync(log)) spawnSync('node', ['test/bench/generate.mjs', log, String(megabytes)], { stdio: 'inherit' });
  console.log(`${megabytes} MB`);
  report.sizes.push({ megabytes, race: race(log, megabytes), inProcess: inProcess(log) });
}
report.grammar = await grammarCost();
writeFileSync(join(folder, 'results.json'), `${JSON.stringify(report, undefined, 2)}\n`);
writeFileSync(join('test', 'bench', 'RESULTS.md'), markdown(report));
console.log(markdown(report));

function markdown({ cpu, cores, node, sizes: measured, grammar }) {
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
    `In process, one thread: ${own.packets} packets read in ${own.readMs} ms (${((megabytes / own.readMs) * 1000).toFixed(0)} MB/s); first summary ${own.firstSummaryMs} ms with country look-ups, again ${own.summaryMs} ms, under a filter ${own.filterMs} ms; ${own.bytesPerEvent} bytes an event; ${own.lookupsPerSecond} country look-ups a second.`,
  ]);
  return [
    '# What `npm run bench` measured',
    `${cpu}, ${cores} cores, Node ${node}. Generated logs, warm cache, medians of interleaved runs. Machines differ: read the ratios.`,
    ...blocks,
    '## Grammar',
    `\`\`\`json\n${JSON.stringify(grammar, undefined, 2)}\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n');
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
