// npm run conformance -- DIR: reads logs that nobody here wrote, and compares with what stands beside them or in them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldName } from '../../src/core/field';
import type { LineReading } from '../../src/core/lineReading';
import { readLine } from '../../src/core/readLine';
import { compareWithTable, readTable } from './engine';
import { type Expected, hubExpectations, missingMessages, naiveNetfilter, windowsRow } from './expectations';
import { checkFindings } from './findings';

/** What came of one log. */
interface Outcome {
  readonly file: string;
  readonly lines: number;
  readonly counts: Readonly<Record<LineReading['kind'], number>>;
  readonly mismatches: readonly string[];
  readonly isSupported: boolean;
}

/** Products that are not supported yet: their lines must at least not be taken for a firewall's that we know. */
const unsupported = /^(mikrotik|pf-|pfsense|unifi-cef)/;
const notLogs = /^(README|LICENSE|SOURCE)|\.(json|md)$/;
const shownMismatches = 10;
/** The folder whose files are named for what they hold. */
const labelled = 'mrash_psad';

process.exitCode = main(process.argv[2]);

function main(folder: string | undefined): number {
  if (folder === undefined || !existsSync(folder)) {
    console.log('conformance: skipped, there is no folder of logs to read (npm run conformance -- DIR)');
    console.log('0 passed, 0 failed');
    return 0;
  }
  const outcomes = logsIn(folder).map((file) => check(folder, file));
  printTable(outcomes);
  const failed = outcomes.filter(({ mismatches }) => mismatches.length > 0);
  for (const { file, mismatches } of failed) {
    for (const text of mismatches.slice(0, shownMismatches)) console.log(`${file}: ${text}`);
  }
  const findings = checkFindings(join(folder, labelled));
  const wrong = [...findings].filter(([, difference]) => difference !== '');
  console.log(`findings of ${findings.size} labelled logs: ${wrong.length} wrong`);
  for (const [name, difference] of wrong) console.log(`${name}: ${difference}`);
  const failures = failed.length + wrong.length;
  console.log(`${outcomes.length + findings.size - failures} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

function logsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !notLogs.test(path.split('/').at(-1) ?? '') && statSync(join(folder, path)).isFile())
    .sort();
}

function check(folder: string, file: string): Outcome {
  const bytes = readFileSync(join(folder, file));
  const rows = readTable(bytes);
  const lines = bytes.toString('utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const counts = { packet: 0, unparsed: 0, other: 0 };
  const mismatches: string[] = [];
  const isSupported = !unsupported.test(file.split('/').at(-1) ?? '');
  const expect = expectationOf(folder, file);
  for (const [index, line] of lines.entries()) {
    const reading = readLine(line);
    counts[reading.kind]++;
    const wrong = isSupported
      ? (compare(reading, expect(line)) ?? compareWithTable(reading, rows.get(index + 1)))
      : reading.kind === 'other'
        ? undefined
        : 'is not supported';
    if (wrong !== undefined) mismatches.push(`line ${index + 1} ${wrong}: ${line.slice(0, 200)}`);
  }
  const beside = expectedFile(folder, file);
  if (isSupported && existsSync(beside)) {
    const missing = missingMessages(readFileSync(beside, 'utf8'), bytes.toString('utf8'));
    mismatches.push(...missing.map((message) => `is without the expected message: ${message.slice(0, 200)}`));
  }
  return { file, lines: lines.length, counts, mismatches, isSupported };
}

function expectedFile(folder: string, file: string): string {
  return join(folder, `${file.replace(/\.log$/, '')}.expected.json`);
}

/** What a file's lines should read as: told beside the file, by its own header, or by a naive reading. */
function expectationOf(folder: string, file: string): (line: string) => Expected | undefined {
  const beside = expectedFile(folder, file);
  if (existsSync(beside)) return hubExpectations(readFileSync(beside, 'utf8'));
  return file.endsWith('pfirewall.log') ? windowsRow() : naiveNetfilter;
}

/** What differs, in words; undefined when nothing does. */
function compare(reading: LineReading, expected: Expected | undefined): string | undefined {
  if (expected === undefined) return undefined;
  if (expected.kind !== reading.kind) return `should be ${expected.kind}, is ${reading.kind}`;
  for (const [field, texts] of Object.entries(expected.fields)) {
    const read = reading.fields
      .filter((one) => one.field === (field as FieldName) && !one.quoted)
      .map(({ text }) => text);
    if (!texts.some((text) => read.includes(text)))
      return `${field} should be ${texts.join(' or ')}, is ${read.join(' ')}`;
  }
  return undefined;
}

function printTable(outcomes: readonly Outcome[]): void {
  const rows = outcomes.map(({ file, lines, counts, mismatches, isSupported }) => [
    file,
    String(lines),
    String(counts.packet),
    String(counts.unparsed),
    String(counts.other),
    isSupported ? String(mismatches.length) : 'unsupported',
  ]);
  const all = [['file', 'lines', 'packets', 'unparsed', 'other', 'mismatches'], ...rows];
  const widths = all[0]!.map((_head, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all) {
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    );
  }
}
