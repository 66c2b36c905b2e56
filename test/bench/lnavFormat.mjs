import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** lnav's description of a kernel's netfilter line: its SQL then knows a table `netfilter_log` with these columns. */
const format = {
  $schema: 'https://lnav.org/schemas/format-v1.schema.json',
  netfilter_log: {
    title: 'netfilter',
    description: 'netfilter lines of a kernel log',
    regex: {
      usual: {
        pattern:
          '^(?<timestamp>\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) (?<host>\\S+) kernel: (?:\\[ *[\\d.]+\\] )?(?<prefix>.*?)IN=(?<input>\\S*) OUT=(?<output>\\S*) .*?SRC=(?<source>\\S+) DST=(?<destination>\\S+) .*?PROTO=(?<protocol>\\S+)(?: SPT=(?<spt>\\d+) DPT=(?<dpt>\\d+))?.*$',
      },
    },
    value: {
      source: { kind: 'string' },
      destination: { kind: 'string' },
      protocol: { kind: 'string' },
      dpt: { kind: 'integer' },
    },
    sample: [
      {
        line: 'Jan  1 00:00:01 router kernel: [1.500000] DROP IN=eth0 OUT= MAC= SRC=192.0.2.1 DST=203.0.113.10 LEN=40 PROTO=TCP SPT=40000 DPT=23 WINDOW=1024 ',
      },
    ],
  },
};

/**
 * Writes the format where `lnav -I` looks for it.
 * @param {string} folder
 * @returns {string} what to give to `-I`
 */
export function lnavConfiguration(folder) {
  const formats = join(folder, 'formats', 'netfilter');
  mkdirSync(formats, { recursive: true });
  writeFileSync(join(formats, 'format.json'), JSON.stringify(format));
  return folder;
}
