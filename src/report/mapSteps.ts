import type { Formats } from './format';

/** How many powers of ten have a colour of their own; whatever is more shares the last. */
export const mostSteps = 7;

/** The colour step of a count: 0 for nothing, 1 for 1 to 9, 2 for 10 to 99 and so on. */
export function stepOf(events: number): number {
  return events <= 0 ? 0 : Math.min(mostSteps, Math.floor(Math.log10(events)) + 1);
}

/** How strong the colour of a step is, in percent, when `steps` are in use: the last is full, the first still seen. */
export function strengthOf(step: number, steps: number): number {
  return steps <= 1 ? 100 : Math.round(30 + (70 * (step - 1)) / (steps - 1));
}

/** The counts that share a step, `to` included; the last of all has no end. */
function rangeOf(step: number): { readonly from: number; readonly to: number | undefined } {
  return { from: 10 ** (step - 1), to: step === mostSteps ? undefined : 10 ** step - 1 };
}

/** The counts of a step in words: `10–99`. */
export function stepLabel(step: number, formats: Formats): string {
  const { from, to } = rangeOf(step);
  return to === undefined ? `${formats.tick(from)}+` : `${formats.tick(from)}–${formats.tick(to)}`;
}
