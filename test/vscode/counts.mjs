/**
 * How many tests passed and failed, from what a test program has written: a last line `N passed, N failed` as ours have it, or the
 * summary of `node --test` (`# pass N` or `ℹ pass N`, and so on). A cancelled test has failed.
 * @param {string} output
 * @returns {{passed: number, failed: number} | undefined} nothing: it has not said
 */
export function countTests(output) {
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed\b/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const number = (/** @type {string} */ name) => {
    const match = [...output.matchAll(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'gm'))].at(-1);
    return match && Number(match[1]);
  };
  const [passed, failed, cancelled] = [number('pass'), number('fail'), number('cancelled')];
  if (passed === undefined || failed === undefined) return undefined;
  return { passed, failed: failed + (cancelled ?? 0) };
}
