/** Long work that stops after every step, so that whoever does it can do something else in between. */
export type Stepwise<T> = Generator<void, T, void>;

/** Does all of it without a stop. */
export function atOnce<T>(work: Stepwise<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
