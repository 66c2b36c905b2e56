import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { mergeByTime } from '../../src/cli/mergeByTime';
import { type EventLine, Fields } from '../../src/language/eventLine';

type Time = number | undefined;

/** Merges logs given as the times of their packets; a packet is told as `b2@17`: the second of the second log, at 17. */
async function merged(...logs: readonly (readonly Time[])[]): Promise<{ order: readonly string[]; mostOpen: number }> {
  let open = 0;
  let mostOpen = 0;
  const order: string[] = [];
  const told = mergeByTime(
    logs.map((times, log) => ({
      from: times.find((time) => time !== undefined),
      async *lines() {
        mostOpen = Math.max(mostOpen, ++open);
        for (const [index, time] of times.entries()) yield eventLine(log, index + 1, time);
        open--;
      },
    })),
  );
  for await (const { path, line, time } of told) order.push(`${path}${line}@${time}`);
  return { order, mostOpen };
}

function eventLine(log: number, line: number, time: Time): EventLine {
  return {
    path: String.fromCharCode(97 + log),
    line,
    time,
    text: '',
    fields: new Fields([]),
    dialect: undefined,
    action: 'drop',
    repeat: 1,
    transport: undefined,
    country: undefined,
  };
}

suite('several logs as one, by time', () => {
  test('logs that overlap are interleaved', async () => {
    assert.deepEqual((await merged([1, 4, 5], [2, 3, 6])).order, ['a1@1', 'b1@2', 'b2@3', 'a2@4', 'a3@5', 'b3@6']);
  });
  test('at the same time the log named first comes first', async () => {
    assert.deepEqual((await merged([7, 7], [7])).order, ['a1@7', 'a2@7', 'b1@7']);
  });
  test('at the same time the log that began first comes first, whatever the order of its names', async () => {
    assert.deepEqual((await merged([7, 8], [6, 7])).order, ['b1@6', 'b2@7', 'a1@7', 'a2@8']);
  });
  test('a line without a time stays behind the one before it', async () => {
    const { order } = await merged([1, undefined, 9], [undefined, 2, 3]);
    assert.deepEqual(order, ['a1@1', 'a2@undefined', 'b1@undefined', 'b2@2', 'b3@3', 'a3@9']);
  });
  test('a line that is late stays behind the one before it', async () => {
    assert.deepEqual((await merged([5, 3, 8], [4, 6])).order, ['b1@4', 'a1@5', 'a2@3', 'b2@6', 'a3@8']);
  });
  test('a rotated set is open one log at a time, whatever the order of its names', async () => {
    const { order, mostOpen } = await merged([5, 6], [3, 4], [1, 2]);
    assert.deepEqual([order.map((name) => name[0]).join(''), mostOpen], ['ccbbaa', 1]);
  });
  test('nothing of nothing', async () => {
    assert.deepEqual((await merged()).order, []);
    assert.deepEqual((await merged([], [undefined])).order, ['b1@undefined']);
  });
  test('whoever stops closes the logs', async () => {
    const closed: number[] = [];
    const logs = [0, 1].map((log) => ({
      from: log,
      async *lines() {
        try {
          for (let line = 1; ; line++) yield eventLine(log, line, log + line);
        } finally {
          closed.push(log);
        }
      },
    }));
    let seen = 0;
    for await (const _ of mergeByTime(logs)) if (++seen === 10) break;
    assert.deepEqual(closed, [0, 1]);
  });
  test('logs in order give one in order: every packet once, none before an earlier one', async () => {
    const sorted = fc.array(fc.nat({ max: 40 }), { maxLength: 20 }).map((times) => times.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(fc.array(sorted, { maxLength: 5 }), async (logs) => {
        const expected = logs
          .flatMap((times, log) => times.map((time, index) => ({ time, from: times[0]!, log, index })))
          .sort((a, b) => a.time - b.time || a.from - b.from || a.log - b.log || a.index - b.index)
          .map(({ time, log, index }) => `${String.fromCharCode(97 + log)}${index + 1}@${time}`);
        assert.deepEqual((await merged(...logs)).order, expected);
      }),
      { seed: 20_200_406 },
    );
  });
});
