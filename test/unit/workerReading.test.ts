import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { blockRows, EventTable } from '../../src/core/eventTable';
import { LogReader } from '../../src/core/logReader';
import { Zone } from '../../src/core/zone';
import { HumanError } from '../../src/protocol/humanError';
import { Analysis } from '../../src/worker/analysis';
import { countryLookup } from '../../src/worker/countries';
import { logFileOpener, openLogFile } from '../../src/worker/logFile';
import { bytesStream, type LogStream } from '../../src/worker/logStream';
import { Logs } from '../../src/worker/logs';
import { SegmentReader } from '../../src/worker/segment';

const folder = mkdtempSync(join(tmpdir(), 'firewall-log-reading-'));
after(() => rmSync(folder, { recursive: true }));

const samples = ['router.log', 'seil.log', 'yamaha.log'].flatMap((name) =>
  readFileSync(join('test', 'logs', name), 'utf8').split('\n'),
);
const anyLines = fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 30 });
const places = fc.array(fc.nat(), { maxLength: 6 });
/** Line ends, and what stands beside them: there a cut is dangerous, and chance seldom cuts there. */
const besideEnds = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1, 0, 1, 2)), { maxLength: 6 });

/** The pieces between such places of the bytes; none is empty. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end)).filter(({ length }) => length > 0);
}

/** Bytes that are still needed, by the garbage collector's word. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // The buffers of arrays that are gone are let go a little later.
  for (let time = 0; time < 3; time++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function holds<T>(examples: fc.Arbitrary<T>, check: (example: T) => Promise<void>, numRuns = 60): Promise<void> {
  await fc.assert(fc.asyncProperty(examples, check), { seed: 20_200_406, numRuns });
}

function newLogs(): Logs {
  return new Logs([], new Zone('UTC'), 2020);
}

async function readAll(stream: LogStream): Promise<Logs> {
  const logs = newLogs();
  await logs.read([stream], () => undefined);
  return logs;
}

function inMemory(bytes: Uint8Array): LogStream {
  return bytesStream({ kind: 'bytes', name: 'whole.log', bytes });
}

/** Asserts that two tables are the same bit for bit: rows, and what their numbers stand for. */
function sameTables(a: EventTable, b: EventTable): void {
  assert.deepEqual(
    [a.length, a.addresses.size, a.routes.size, [...a.heavy]],
    [b.length, b.addresses.size, b.routes.size, [...b.heavy]],
  );
  for (const [index, block] of a.blocks.entries()) {
    const rows = Math.min(blockRows, a.length - index * blockRows);
    for (const [name, column] of Object.entries(block)) {
      const other = Object.entries(b.blocks[index]!).find(([key]) => key === name)![1];
      assert.ok(bytesOf(other, rows).equals(bytesOf(column, rows)), `block ${index}: ${name}`);
    }
  }
  for (let id = 0; id < a.addresses.size; id++) assert.equal(a.addresses.text(id), b.addresses.text(id));
  for (let id = 0; id < a.routes.size; id++) assert.deepEqual(a.routes.route(id), b.routes.route(id));
}

function bytesOf({ buffer, byteOffset, BYTES_PER_ELEMENT }: Uint8Array, rows: number): Buffer {
  return Buffer.from(buffer, byteOffset, rows * BYTES_PER_ELEMENT);
}

suite('a file in segments', () => {
  const path = join(folder, 'segments.log');
  test('cut anywhere, they are the whole', async () => {
    await holds(fc.tuple(anyLines, places, besideEnds), async ([lines, anywhere, beside]) => {
      const bytes = Buffer.from(lines.join('\n'));
      const endOf = (line: number) => Buffer.byteLength(lines.slice(0, 1 + (line % lines.length)).join('\n'));
      const cuts = [...anywhere, ...beside.map(([line, step]) => endOf(line) + step)];
      writeFileSync(path, bytes);
      const whole = new LogReader(new EventTable());
      whole.push(bytes);
      whole.end();
      const joined = new LogReader(new EventTable());
      const readers = Array.from({ length: 2 }, () => ({
        reader: new SegmentReader([]),
        known: { addresses: new Uint32Array() },
      }));
      let start = 0;
      for (const [index, { length }] of pieces(bytes, cuts).entries()) {
        const { reader, known } = readers[index % readers.length]!;
        joined.adopt(await reader.read({ path, start, end: start + length }), known);
        start += length;
      }
      joined.end();
      assert.deepEqual(
        [joined.counts, joined.notes.list(), joined.functions.list()],
        [whole.counts, whole.notes.list(), whole.functions.list()],
      );
      sameTables(joined.table, whole.table);
    });
  });

  test('one to four threads make the same table', { timeout: 120_000 }, async () => {
    const large = join(folder, 'large.log');
    const block = Buffer.from(`${samples.join('\n')}\n`);
    // Lines of uneven length, so that segments end anywhere, and ever new programs that wrote them.
    for (let copy = 0; copy * block.length < 52 << 20; copy++) {
      appendFileSync(large, block);
      appendFileSync(large, `${'x'.repeat(copy)}\nApr  6 16:05:29 router program${copy % 99}: ${copy}\n`);
    }
    const open = logFileOpener(resolve('dist', 'worker.js'));
    const read = async (threads: number): Promise<Logs> => {
      const stream = await open({ kind: 'file', path: large }, threads);
      assert.equal(stream.parts === undefined, threads === 1);
      return readAll(stream);
    };
    const one = await read(1);
    assert.ok(one.table.length > 100_000);
    for (const threads of [2, 3, 4]) {
      const other = await read(threads);
      assert.deepEqual([other.counts, other.quality, other.functions], [one.counts, one.quality, one.functions]);
      sameTables(other.table, one.table);
    }
  });
});

test('a large log is read by several threads unless its first lines say how to read all others', async () => {
  const open = logFileOpener(resolve('dist', 'worker.js'));
  const path = join(folder, 'pfirewall.log');
  const fields = '#Version: 1.5\r\n#Fields: date time action protocol dst-ip src-ip dst-port src-port\r\n';
  for (const [head, isParted] of [
    ['', true],
    [fields, false],
    [`\ufeff${fields}`, false],
  ] as const) {
    writeFileSync(path, head + '2021-06-22 12:19:41 DROP UDP 192.0.2.1 198.51.100.7 53 4242\r\n'.repeat(2_000));
    truncateSync(path, 50 << 20);
    assert.equal((await open({ kind: 'file', path }, 2)).parts !== undefined, isParted);
  }
});

suite('compressed', () => {
  const path = join(folder, 'members.log.gz');
  test('in members that end anywhere: the whole', async () => {
    await holds(fc.tuple(anyLines, places), async ([lines, cuts]) => {
      const bytes = Buffer.from(lines.join('\n'));
      writeFileSync(path, Buffer.concat(pieces(bytes, cuts).map((piece) => gzipSync(piece))));
      const [packed, plain] = [
        await readAll(await openLogFile({ kind: 'file', path })),
        await readAll(inMemory(bytes)),
      ];
      assert.deepEqual(packed.counts, plain.counts);
      sameTables(packed.table, plain.table);
    });
  });
  test('larger than what is unpacked at once: the whole', async () => {
    const bytes = Buffer.from(`${samples.join('\n')}\n`.repeat(Math.ceil((3 << 20) / samples.join('\n').length)));
    writeFileSync(path, gzipSync(bytes));
    const [packed, plain] = [await readAll(await openLogFile({ kind: 'file', path })), await readAll(inMemory(bytes))];
    sameTables(packed.table, plain.table);
  });
  test('in memory, in pieces that end anywhere: the whole', async () => {
    await holds(fc.tuple(anyLines, places), async ([lines, cuts]) => {
      const bytes = Buffer.from(lines.join('\n'));
      const name = 'pieces.log.gz';
      const packed = await readAll(bytesStream({ kind: 'bytes', name, bytes: pieces(gzipSync(bytes), cuts) }));
      sameTables(packed.table, (await readAll(inMemory(bytes))).table);
    });
  });
  test('cut off anywhere: damaged, and nothing worse', async () => {
    await holds(fc.tuple(anyLines, fc.nat()), async ([lines, cut]) => {
      const packed = gzipSync(lines.join('\n'));
      const bytes = packed.subarray(0, 1 + (cut % (packed.length - 1)));
      writeFileSync(path, bytes);
      await assert.rejects(readAll(await openLogFile({ kind: 'file', path })), new HumanError('badGzip', { path }));
      const inBrowser = bytesStream({ kind: 'bytes', name: path, bytes });
      await assert.rejects(readAll(inBrowser), new HumanError('badGzip', { path }));
    });
  });
});

test('a log that is followed costs no memory but its rows', async () => {
  const path = join(folder, 'followed.log');
  const line = samples.find((text) => text.includes(' DPT=23 '))!;
  const thousand = Buffer.from(`${line}\n`.repeat(1_000));
  writeFileSync(path, thousand);
  const analysis = new Analysis(
    { openLog: openLogFile, openCountries: async () => countryLookup([]) },
    { progress: async () => undefined },
  );
  await analysis.read([{ kind: 'file', path }], { zone: 'UTC' });
  const follow = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      appendFileSync(path, thousand);
      assert.equal(await analysis.update(), 'appended');
      await analysis.summarize('', 20);
    }
  };
  // The code itself takes memory when it first runs.
  await follow(20);
  const before = await memoryInUse();
  await follow(60);
  const grown = (await memoryInUse()) - before;
  assert.equal((await analysis.summarize('', 20)).events, 81_000);
  // Two blocks of the table may have been begun, and a megabyte is noise.
  assert.ok(grown < 2 * 40 * blockRows + (1 << 20), `${grown} bytes more for 60,000 rows`);
});

test('a log that grows in any pieces is read on to the same table', async () => {
  const path = join(folder, 'growing.log');
  await holds(fc.tuple(anyLines, places), async ([lines, cuts]) => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    const [first, ...rest] = pieces(bytes, cuts);
    writeFileSync(path, first ?? '');
    let logs = await readAll(await openLogFile({ kind: 'file', path }));
    for (const piece of rest) {
      appendFileSync(path, piece);
      // Half a line was read as a line: only reading anew helps.
      if ((await logs.update()) === 'replaced') logs = await readAll(await openLogFile({ kind: 'file', path }));
    }
    const whole = await readAll(inMemory(bytes));
    assert.deepEqual(logs.counts, whole.counts);
    sameTables(logs.table, whole.table);
  });
});
