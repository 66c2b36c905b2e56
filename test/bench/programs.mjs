import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { lnavConfiguration } from './lnavFormat.mjs';

/**
 * A program of the race.
 * @typedef {object} Program
 * @property {string} name
 * @property {(log: string) => string[]} command
 * @property {string[]} [probe] ends well when the program is there; default: looks for the command's first word
 * @property {number} [most] megabytes beyond which nobody wants to wait for it
 */

const own = ['node', 'dist/cli.js', 'summary', '--json', '--year', '2020', '--zone', 'UTC'];
/** The same tables as text: only they leave the findings out. */
const withoutFindings = own.filter((word) => word !== '--json');
const lnav = lnavConfiguration(join('out', 'bench', 'lnav'));
const countByPort = 'SELECT dpt, count(*) AS events FROM netfilter_log GROUP BY dpt ORDER BY events DESC LIMIT 20';

/** Ourselves first: the others are measured by it. @type {readonly Program[]} */
const programs = [
  { name: 'firewall-log summary --json', command: (log) => [...own, log] },
  { name: 'the same, two threads', command: (log) => [...own, '--threads', '2', log] },
  { name: 'the same without findings', command: (log) => [...withoutFindings, log] },
  { name: 'readline + regex + Map', command: (log) => ['node', 'test/bench/naive.mjs', log] },
  { name: 'wc -l', command: (log) => ['wc', '-l', log] },
  { name: "grep -c 'DPT=23 '", command: (log) => ['grep', '-c', 'DPT=23 ', log] },
  {
    name: 'awk, count by DPT',
    command: (log) => [
      'awk',
      '{ for (i = 1; i <= NF; i++) if ($i ~ /^DPT=/) n[$i]++ } END { for (p in n) print p, n[p] }',
      log,
    ],
  },
  { name: 'lnav, SQL by port', command: (log) => ['lnav', '-n', '-I', lnav, '-c', `;${countByPort}`, log] },
  {
    name: 'DuckDB, two threads, by port, hour and source',
    command: (log) => ['node', 'test/bench/duckdb.mjs', log],
    probe: ['node', 'test/bench/duckdb.mjs'],
  },
  { name: 'fwlogwatch', command: (log) => ['fwlogwatch', log], most: 10 },
];

/**
 * The programs that are there and worth waiting for; says of the others why they are left out.
 * @param {number} megabytes
 * @returns {readonly Program[]}
 */
export function programsFor(megabytes) {
  return programs.filter(({ name, command, probe, most = Number.POSITIVE_INFINITY }) => {
    const [program] = command('');
    const [first = '', ...rest] = probe ?? ['sh', '-c', `command -v ${program}`];
    const isThere = spawnSync(first, rest).status === 0;
    if (!isThere) console.log(`${name}: not installed, skipped`);
    else if (megabytes > most) console.log(`${name}: skipped, it takes too long for more than ${most} MB`);
    return isThere && megabytes <= most;
  });
}
