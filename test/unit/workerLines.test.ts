import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { HumanError } from '../../src/protocol/humanError';
import { Analysis } from '../../src/worker/analysis';
import { LineFinder } from '../../src/worker/lineFinder';
import { bytesStream, type LogStream, neverChanges } from '../../src/worker/logStream';

const plenty = { lines: 1_000, bytes: 1_000_000 };

const packet = (source: string, port: number): string =>
  `Apr  6 16:05:29 router kernel: DROP IN=ppp0 OUT= SRC=${source} DST=203.0.113.10 LEN=40 TTL=52 PROTO=TCP SPT=40001 DPT=${port} SYN URGP=0`;

suite('lines by their number', () => {
  const text = Array.from({ length: 40 }, (_none, index) => `line ${index + 1}`).join('\r\n');

  for (const size of [1, 3, 16, 1000]) {
    test(`are found, however the log comes: ${size} bytes at a time`, async () => {
      const finder = new LineFinder(stream(text, size));
      assert.deepEqual(await found(finder, [1, 2, 39, 40]), ['line 1', 'line 2', 'line 39', 'line 40']);
      assert.deepEqual(await found(finder, [7]), ['line 7']);
      assert.deepEqual(await found(finder, [1, 40]), ['line 1', 'line 40']);
      assert.deepEqual(await found(finder, [20, 21]), ['line 20', 'line 21']);
      assert.deepEqual(await found(finder, []), []);
    });
  }

  test('a second time only what must be read is read', async () => {
    const reads: number[] = [];
    const finder = new LineFinder(stream(text, 16, reads));
    await found(finder, [40]);
    reads.length = 0;
    await found(finder, [2, 38]);
    assert.ok(reads.length <= 5, `${reads.length} of ${Math.ceil(text.length / 16)} pieces were read`);
  });

  test('what does not seek is read from its beginning', async () => {
    const finder = new LineFinder({ ...stream(text, 16), seeks: false });
    assert.deepEqual(await found(finder, [30]), ['line 30']);
    assert.deepEqual(await found(finder, [2, 30]), ['line 2', 'line 30']);
  });

  test('of a log that became shorter: an error', async () => {
    const finder = new LineFinder(stream(text, 16));
    await assert.rejects(found(finder, [40, 41]), new HumanError('shrunk', { path: 'a.log' }));
  });
});

suite('the lines that a query selects', () => {
  const first = [packet('198.51.100.7', 23), 'other', packet('192.0.2.1', 80), packet('198.51.100.7', 80)];
  const second = [packet('192.0.2.1', 23), packet('198.51.100.7', 443)];

  test('with their places', async () => {
    const engine = await read(first.join('\n'), second.join('\n'));
    const { text, logs, lines, total } = await engine.lineTexts('src:198.51.100.7', plenty);
    assert.equal(Buffer.from(text).toString(), `${first[0]}\n${first[3]}\n${second[1]}\n`);
    assert.deepEqual([[...logs], [...lines], total], [[0, 0, 1], [1, 4, 2], 3]);
  });

  test('the first of them within the limits, and how many there are', async () => {
    const engine = await read(first.join('\n'));
    const byLines = await engine.lineTexts('', { lines: 2, bytes: 1_000 });
    assert.deepEqual([[...byLines.lines], byLines.total], [[1, 3], 3]);
    const byBytes = await engine.lineTexts('', { lines: 9, bytes: 10 });
    assert.deepEqual([[...byBytes.lines], byBytes.total], [[1], 3]);
  });

  test('a carriage return inside a line does not break it in two', async () => {
    const engine = await read(packet('198.51.100.7', 23).replace('DROP', 'DR\rOP'));
    const { text } = await engine.lineTexts('', plenty);
    assert.match(Buffer.from(text).toString(), /DR OP/);
  });

  test('a filter that cannot be read is an error', async () => {
    const engine = await read(first.join('\n'));
    await assert.rejects(engine.lineTexts('nokey:1', plenty), (error: HumanError) => error.code === 'badQuery');
  });

  test('unparsed lines', async () => {
    const damaged = packet('198.51.100.7', 23).replace('SRC=198.51.100.7', 'SRC=198.51.100.');
    const engine = await read([first[0], damaged, first[1], damaged].join('\n'), damaged);
    const { text, logs, lines, total } = await engine.unparsedTexts(plenty);
    assert.equal(Buffer.from(text).toString(), `${damaged}\n`.repeat(3));
    assert.deepEqual([[...logs], [...lines], total], [[0, 0, 1], [2, 4, 1], 3]);
    assert.deepEqual([...(await engine.unparsedTexts({ lines: 1, bytes: 1_000 })).lines], [2]);
  });

  test('what the table knows of one packet', async () => {
    const engine = await read(first.join('\n'), second.join('\n'));
    const { transport, action, line, log } = (await engine.packet({ log: 1, line: 2 })) ?? {};
    assert.deepEqual({ transport, action, line, log }, { transport: 'tcp', action: 'drop', line: 2, log: 1 });
    assert.equal(await engine.packet({ log: 0, line: 2 }), undefined);
  });
});

async function read(...logs: readonly string[]): Promise<Analysis> {
  const engine = new Analysis(
    {
      openLog: async (source) => bytesStream(source as Parameters<typeof bytesStream>[0]),
      openCountries: async () => ({ data: [], country: () => undefined, countryOfV4: () => undefined }),
    },
    { progress: async () => undefined },
  );
  const sources = logs.map((text, index) => ({
    kind: 'bytes' as const,
    name: `${index}.log`,
    bytes: Buffer.from(text),
  }));
  await engine.read(sources, { zone: 'UTC', year: 2020 });
  return engine;
}

/** A log in pieces of that size; `reads` hears where each of them begins. */
function stream(text: string, size: number, reads: number[] = []): LogStream {
  const bytes = Buffer.from(text);
  return {
    path: 'a.log',
    bytes: bytes.length,
    modified: 0,
    seeks: true,
    async *chunks(from = 0) {
      for (let at = from; at < bytes.length; at += size) {
        reads.push(at);
        yield { bytes: Uint8Array.from(bytes.subarray(at, at + size)), position: Math.min(bytes.length, at + size) };
      }
    },
    watch: neverChanges,
  };
}

async function found(finder: LineFinder, lines: readonly number[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const batch of finder.find(Uint32Array.from(lines))) {
    texts.push(...batch.map((line) => Buffer.from(line).toString()));
  }
  return texts;
}
