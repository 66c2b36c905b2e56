// What a person does and reads on the page of the Attack Summary.

/**
 * Waits until the page shows what it was asked for: no figure is counted or drawn any more, no finding awaited.
 * @param {import('playwright-core').Frame} page
 */
export async function settled(page) {
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .cards.waiting, .findings.pending') === null,
  );
  // Charts take their place and their size in the next frames.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/**
 * Puts a filter in force, as a person writes it.
 * @param {import('playwright-core').Frame} page
 * @param {string} words
 */
export async function filter(page, words) {
  await page.locator('.filter-input').fill(words);
  await page.locator('.filter-input').press('Enter');
  const last = /** @type {string} */ (words.split(' ').at(-1));
  await page.locator('.chip', { hasText: last }).waitFor();
  await settled(page);
}

/**
 * What one of the figures of an opened port or source says.
 * @param {import('playwright-core').Locator} detail
 * @param {string} label
 * @returns {Promise<string | undefined>}
 */
export async function figure(detail, label) {
  const figures = await detail.locator('.figure:visible').allInnerTexts();
  return figures
    .map((text) => text.split('\n'))
    .find(([name]) => name === label)
    ?.at(-1);
}
