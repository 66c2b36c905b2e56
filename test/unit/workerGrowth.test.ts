import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Zone } from '../../src/core/zone';
import type { LogSource } from '../../src/protocol/analysis';
import { openLogFile } from '../../src/worker/logFile';
import { Logs } from '../../src/worker/logs';

const folder = mkdtempSync(join(tmpdir(), 'firewall-log-growth-'));
after(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'router.log');

/** Packets to these ports (five digits: all lines are equally long). */
const lines = (...ports: readonly number[]): string =>
  ports
    .map(
      (port) =>
        `2020-04-06T16:05:29 router kernel: DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=192.0.2.1 LEN=40 TTL=52 PROTO=TCP SPT=40001 DPT=${port} SYN URGP=0\n`,
    )
    .join('');

async function read(source: LogSource = { kind: 'file', path }): Promise<Logs> {
  const logs = new Logs([], new Zone('UTC'), 2020);
  await logs.read([await openLogFile(source)], () => undefined);
  return logs;
}

/** A log that holds this text, and was read. */
async function readText(text: string | Uint8Array): Promise<Logs> {
  writeFileSync(path, text);
  return read();
}

function ports({ table }: Logs): readonly number[] {
  return Array.from({ length: table.length }, (_none, row) => table.blocks[0]!.destinationPort[row]!);
}

suite('a log that was read is', () => {
  test('the same, with and without a last newline', async () => {
    for (const text of ['', lines(10_001, 10_002), lines(10_001).trimEnd()]) {
      const logs = await readText(text);
      assert.equal(await logs.update(), 'same');
      assert.equal(await logs.update(), 'same');
    }
  });
  test('the same when it is compressed or in memory', async () => {
    const packed = join(folder, 'router.log.1.gz');
    writeFileSync(packed, gzipSync(lines(10_001)));
    assert.equal(await (await read({ kind: 'file', path: packed })).update(), 'same');
    assert.equal(
      await (await read({ kind: 'bytes', name: 'router.log', bytes: Buffer.from(lines(1)) })).update(),
      'same',
    );
  });
  test('longer: only what was appended is read', async () => {
    const logs = await readText(lines(10_001));
    appendFileSync(path, lines(10_002));
    const [old] = logs.table.blocks;
    assert.equal(await logs.update(), 'appended');
    assert.deepEqual([ports(logs), logs.table.blocks[0], logs.facts[0]?.lines], [[10_001, 10_002], old, 2]);
    assert.equal(await logs.update(), 'same');
  });
  test('longer by half a line, which waits for the other half', async () => {
    const logs = await readText(lines(10_001));
    for (const part of [lines(10_002).slice(0, 60), lines(10_002).slice(60) + lines(10_003).slice(0, 9)]) {
      appendFileSync(path, part);
      assert.equal(await logs.update(), 'appended');
    }
    assert.deepEqual([ports(logs), logs.counts.lines, logs.counts.unparsed], [[10_001, 10_002], 2, 0]);
  });
  test('longer by a line that is longer than what is read at once', async () => {
    const logs = await readText(lines(10_001));
    appendFileSync(path, `${'x'.repeat(3 << 20)}\n${lines(10_002)}`);
    assert.equal(await logs.update(), 'appended');
    assert.deepEqual([ports(logs), logs.counts.lines], [[10_001, 10_002], 3]);
  });
  test('longer, and asked for twice at once: nothing is read twice', async () => {
    const logs = await readText(lines(10_001));
    appendFileSync(path, lines(10_002));
    assert.deepEqual(await Promise.all([logs.update(), logs.update()]), ['appended', 'same']);
    assert.deepEqual(ports(logs), [10_001, 10_002]);
  });
});

suite('a log must be read anew that was', () => {
  for (const [what, change] of [
    ['truncated', () => truncateSync(path, lines(10_001).length)],
    ['emptied', () => truncateSync(path)],
    ['truncated and is longer again', () => writeFileSync(path, lines(20_001, 20_002, 20_003))],
    ['truncated and is as long again', () => writeFileSync(path, lines(20_001, 20_002))],
    ['changed at its beginning', () => writeFileSync(path, lines(20_001, 10_002))],
    [
      'rotated away',
      () => {
        renameSync(path, `${path}.1`);
        writeFileSync(path, lines(10_001, 10_002, 10_003));
      },
    ],
    [
      'replaced by another',
      () => {
        writeFileSync(`${path}.new`, lines(10_001, 10_002, 10_003));
        renameSync(`${path}.new`, path);
      },
    ],
  ] as const)
    test(what, async () => {
      const logs = await readText(lines(10_001, 10_002));
      change();
      assert.equal(await logs.update(), 'replaced');
    });
  test('read in the middle of a line', async () => {
    const logs = await readText(lines(10_001).trimEnd());
    appendFileSync(path, '\n');
    assert.equal(await logs.update(), 'replaced');
  });
  test('compressed, and has grown', async () => {
    const packed = join(folder, 'router.log.2.gz');
    writeFileSync(packed, gzipSync(lines(10_001)));
    const logs = await read({ kind: 'file', path: packed });
    appendFileSync(packed, gzipSync(lines(10_002)));
    assert.equal(await logs.update(), 'replaced');
  });
});
