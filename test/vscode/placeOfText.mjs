/**
 * The middle of a text in the active editor, in the window: where a person points at it.
 * @param {import('playwright-core').Page} page
 * @param {string} text where it first stands among the visible lines, on one line
 * @returns {Promise<{x: number, y: number} | undefined>} nothing: it is not in sight
 */
export function placeOfText(page, text) {
  return page.locator('.editor-group-container.active .view-line').evaluateAll((lines, wanted) => {
    const topOf = (/** @type {Element} */ line) => line.getBoundingClientRect().top;
    for (const line of lines.sort((a, b) => topOf(a) - topOf(b))) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      /** @type {{node: Node, start: number}[]} */
      const nodes = [];
      let content = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: content.length });
        // VS Code draws spaces as no-break spaces.
        content += (node.textContent ?? '').replaceAll('\u00a0', ' ');
      }
      const middle = content.indexOf(wanted) + Math.floor(wanted.length / 2);
      const holder = nodes.findLast(({ start }) => start <= middle);
      if (!content.includes(wanted) || holder === undefined) continue;
      const range = document.createRange();
      range.setStart(holder.node, middle - holder.start);
      range.setEnd(holder.node, middle - holder.start + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    return undefined;
  }, text);
}
