/**
 * Waits until the Attack Summary shows what it was asked for: no figure is counted or drawn any more, no finding awaited.
 * @param {import('playwright-core').Frame} page
 */
export async function settled(page) {
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .cards.waiting, .findings.pending') === null,
  );
}
