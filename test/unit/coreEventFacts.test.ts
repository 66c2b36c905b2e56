import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventFacts } from '../../src/core/eventFacts';
import { allowedLines } from '../../src/core/findings/allowedLines';
import { line } from './findingsLines';
import { contextOf, everything, findings, readLog } from './findingsLog';

function log(lines: readonly string[]) {
  return readLog(new TextEncoder().encode(`${lines.join('\n')}\n`));
}

test('events, sources, ports and duration of some lines', () => {
  const lines = [
    line({ at: 0, dpt: 23 }),
    'cron',
    line({ at: 90, dpt: 53, proto: 'UDP' }),
    line({ at: 60, dpt: 53, src: '192.0.2.9' }),
  ];
  assert.deepEqual(eventFacts(everything(log(lines))), { events: 3, sources: 2, ports: 3, duration: 90_000 });
});

test('without times there is no duration', () => {
  assert.deepEqual(eventFacts(everything(log(['DROP IN=ppp0 OUT= SRC=192.0.2.9 DST=203.0.113.10 PROTO=2']))), {
    events: 1,
    sources: 1,
    ports: 0,
  });
});

test('the lines of what was dangerously let in are those that the finding counts', () => {
  const lines = [
    line({ dpt: 3389 }),
    line({ dpt: 3389, prefix: 'ACCEPT' }),
    line({ dpt: 443, prefix: 'ACCEPT' }),
    line({ dpt: 49_333, prefix: 'ACCEPT' }),
    line({ dpt: 3389, prefix: 'ACCEPT', src: '192.168.1.7', input: 'br0' }),
    line({ dpt: 23, prefix: 'ACCEPT', at: 9 }),
  ];
  const read = log(lines);
  assert.deepEqual([...allowedLines(everything(read), contextOf(read))], [2, 6]);
  const found = findings(lines).filter(({ code }) => code === 'allowed.danger');
  assert.deepEqual(found.map(({ lines: [first], events }) => [first, events]).sort(), [
    [2, 1],
    [6, 1],
  ]);
});
