import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce, type Stepwise } from '../../src/core/stepwise';
import { inTurns } from '../../src/worker/inTurns';

function* threeSteps(done: string[], milliseconds: number): Stepwise<string> {
  for (const step of ['first', 'second', 'third']) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return 'result';
}

test('a question that comes during long work is answered between two steps', async () => {
  const done: string[] = [];
  setTimeout(() => done.push('question'));
  assert.equal(await inTurns(threeSteps(done, 40)), 'result');
  assert.deepEqual(done, ['first', 'question', 'second', 'third']);
});

test('short work is done in one turn', async () => {
  const done: string[] = [];
  const work = inTurns(threeSteps(done, 0));
  assert.deepEqual(done, ['first', 'second', 'third']);
  assert.equal(await work, 'result');
});

test('work that fails between its steps rejects', async () => {
  function* failing(): Stepwise<never> {
    yield;
    throw new Error('no table');
  }
  await assert.rejects(inTurns(failing()), { message: 'no table' });
});

test('without a stop the result is the same', () => {
  assert.equal(atOnce(threeSteps([], 0)), 'result');
});
