// The log of a bad day: what a person who is no security expert learns from it within a minute, and does about it.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { guesser, recorder, victim } from '../logs/stories/badDay.mjs';
import { stories, writeStory } from '../logs/stories/makeStories.mjs';
import { removeFolder, temporaryFolder } from '../vscode/places.mjs';
import { scenario } from '../vscode/scenario.mjs';

const folder = await temporaryFolder('findings');
after(() => removeFolder(folder));
const bad = (await readFile(writeStory('badDay', folder), 'utf8')).split('\n');
writeStory('quietDay', folder);

const wide = { folder, size: { width: 1600, height: 950 }, settings: { 'editor.minimap.enabled': false } };

scenario(
  'a bad day in a minute, by keyboard: findings, rules, jumps, problems; and a quiet day',
  wide,
  async (vscode) => {
    const { keyboard } = vscode.page;
    await vscode.openFile(stories.badDay.name);

    // In the editor: how many there are, the first lines, and the status bar.
    const head = vscode.page.locator('.codelens-decoration', { hasText: '7 findings, the worst: Critical' });
    await head.first().waitFor();
    await vscode.page.locator('.statusbar-item:visible', { hasText: /events · Critical/ }).waitFor();
    await vscode.goToLine(lineOf('DPT=3389 '));
    await vscode.page.locator('.codelens-decoration', { hasText: 'Critical · Let in to a dangerous port' }).waitFor();
    await vscode.page
      .locator('.codelens-decoration', { hasText: 'High · A device of yours is probably infected' })
      .waitFor();
    await vscode.screenshot('findings-lenses-dark');

    // On the page: first of all cards, the log in four answers.
    const page = await vscode.summary();
    const items = page.locator('.insight');
    await items.nth(2).waitFor();
    assert.ok(
      await page
        .locator('.card')
        .first()
        .evaluate((card) => card.matches('.findings')),
      'findings are not first',
    );
    const verdict = await page.locator('.verdict').innerText();
    for (const answer of [
      /5 packets were let in/,
      /tried, but nothing went out/,
      /Decide whether/,
      /4 of the 7 findings/,
    ])
      assert.match(verdict, answer);
    await vscode.screenshot('findings-dark');

    // Filtered by severity and by words, with the keyboard.
    const titles = () => items.locator('.insight-title').allInnerTexts();
    await page.locator('.finding-severities button', { hasText: 'Low' }).press('Space');
    await page.locator('.finding', { hasText: '2 of 7 findings' }).waitFor();
    assert.deepEqual(await titles(), ['Repeated login attempts', 'Port scan of one host']);
    await keyboard.press('Space');
    await page.locator('.finding-words').focus();
    await keyboard.type(`forged ${victim}`);
    await page.locator('.finding', { hasText: '0 of 7 findings' }).waitFor();
    await keyboard.press('Control+A');
    await keyboard.type(`reflector ${victim}`);
    await page.locator('.finding', { hasText: '1 of 7 findings' }).waitFor();

    // No rule against a forged source, and why.
    await items.first().locator('summary').press('Enter');
    const attempt = items.first();
    await attempt.locator('.insight-note', { hasText: 'may even be the victim' }).waitFor();
    assert.equal(await attempt.locator('.rule').count(), 0, 'a rule against a forged source');
    assert.match(await attempt.innerText(), /Do not block or report the source/);
    await vscode.screenshot('findings-refused-dark');

    // A rule for each firewall against who guesses passwords, copied.
    await page.locator('.finding-words').fill(guesser);
    const guesses = items.filter({ hasText: 'Repeated login attempts' });
    await guesses.locator('summary').press('Enter');
    const rules = guesses.locator('.rule');
    await rules.nth(3).waitFor();
    assert.deepEqual(await rules.locator('.rule-header > span').allInnerTexts(), [
      'Rule for iptables',
      'Rule for nftables',
      'Rule for ufw',
      'Rule for SEIL',
    ]);
    await vscode.screenshot('findings-rules-dark');
    await rules.first().getByRole('button', { name: 'Copy rule' }).press('Enter');
    await rules.first().getByRole('button', { name: 'Copied' }).waitFor();

    // To its first line, and to all of its lines.
    await guesses.getByRole('button', { name: 'Go to first line' }).press('Enter');
    await cursorOn(vscode, lineOf(`SRC=${guesser} `));
    await vscode.command('File: New Untitled Text File');
    await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: 'Untitled' }).waitFor();
    await vscode.editorHasKeyboard();
    await keyboard.press('Control+V');
    const pasted = vscode.page.locator('.view-line', { hasText: 'iptables' });
    assert.match(
      (await pasted.first().innerText()).replaceAll('\u00a0', ' '),
      new RegExp(`-s ${guesser} -p tcp -j DROP`),
    );
    await keyboard.press('Control+A');
    await keyboard.press('Delete');
    await page.locator('.finding-words').fill('');
    await page.getByRole('button', { name: 'Copy all as Markdown' }).press('Enter');
    await page.getByRole('button', { name: 'Copied' }).first().waitFor();
    await vscode.page.locator('.editor-group-container .tab', { hasText: 'Untitled' }).first().click();
    await vscode.editorHasKeyboard();
    await keyboard.press('Control+V');
    // Pasting waits for the clipboard, and leaves the cursor at its end.
    await vscode.page.locator('.view-line', { hasText: '**Filter**' }).last().waitFor();
    await keyboard.press('Control+Home');
    await vscode.page.locator('.view-line', { hasText: 'Are you hurt?' }).first().waitFor();
    await vscode.screenshot('findings-markdown-dark');
    await keyboard.press('Control+A');
    await keyboard.press('Delete');

    // In the Problems panel for those who want them there, and away again.
    await vscode.openFile(stories.badDay.name);
    const problems = vscode.page.locator('.markers-panel .monaco-list-row');
    await keyboard.press('Control+Shift+M');
    await vscode.page.locator('.markers-panel').waitFor();
    assert.equal(await problems.count(), 0, 'problems before anybody wanted them');
    await setting('firewallLog.diagnostics.enabled', true);
    await problems.filter({ hasText: 'Let in to a dangerous port' }).first().waitFor();
    await problems.filter({ hasText: recorder }).first().waitFor();
    await vscode.screenshot('findings-problems-dark');
    await setting('firewallLog.diagnostics.enabled', false);
    await problems.first().waitFor({ state: 'detached' });
    await keyboard.press('Control+Shift+M');

    // A quiet day says so everywhere.
    await vscode.openFile(stories.quietDay.name);
    await vscode.page.locator('.codelens-decoration', { hasText: 'Nothing remarkable' }).waitFor();
    await vscode.page.locator('.statusbar-item:visible', { hasText: /events · Nothing remarkable/ }).waitFor();
    const quiet = await vscode.summary();
    await quiet.locator('.findings .finding', { hasText: 'Nothing remarkable' }).waitFor();
    assert.match(await quiet.locator('.verdict').innerText(), /nothing dangerous was let in/);
    assert.equal(await quiet.locator('.insight').count(), 0);
    await vscode.screenshot('findings-quiet-dark');
  },
);

/**
 * The number of the first line that holds a text.
 * @param {string} text
 */
function lineOf(text) {
  return bad.findIndex((line) => line.includes(text)) + 1;
}

/**
 * Changes a setting of the folder, as its file tells VS Code.
 * @param {string} name
 * @param {unknown} value
 */
async function setting(name, value) {
  const path = join(folder, '.vscode', 'settings.json');
  const all = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...all, [name]: value }, undefined, 2));
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} vscode
 * @param {number} line
 */
async function cursorOn(vscode, line) {
  await vscode.page.locator('.statusbar-item:visible', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
}
