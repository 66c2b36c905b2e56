import type { Stepwise } from '../core/stepwise';

/** Milliseconds that other questions wait at most, but for the step that is being done. */
const turn = 30;

/** Does long work step by step and lets other questions be answered in between. */
export async function inTurns<T>(work: Stepwise<T>): Promise<T> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
