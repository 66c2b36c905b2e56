import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureJapaneseFont, openPage } from './browser.mjs';
import { placeOfText } from './placeOfText.mjs';
import { copyOfSamples, screenshotFolder, vsixFile } from './places.mjs';
import { startCodeServer } from './server.mjs';
import { settled } from './summaryPage.mjs';
import { THEMES } from './themes.mjs';

/** Names a running code-server for the files of one test run; without it each workbench starts its own. */
export const SERVER_VARIABLE = 'FIREWALL_LOG_TEST_SERVER';

/** What the palette calls the command that shows the Attack Summary. */
const SHOW_SUMMARY = {
  en: 'Firewall Log: Show Attack Summary',
  ja: 'ファイアウォールログ: 攻撃サマリーを表示',
};

/** How long a step may wait for what it needs, in milliseconds; the first page on a loaded machine is the slowest. */
const PATIENCE_MS = 30_000;

/**
 * Opens VS Code as a person sees it, with the packaged extension, on a copy of the sample logs.
 * @param {object} [options]
 * @param {'en' | 'ja'} [options.language] the display language
 * @param {import('./themes.mjs').Theme} [options.theme]
 * @param {{width: number, height: number}} [options.size]
 * @param {Record<string, unknown>} [options.settings] more settings of the opened folder
 * @param {string} [options.folder] another folder to open; it gets a `.vscode/settings.json`
 * @returns {Promise<Workbench>} to be closed by `close`
 */
export async function openWorkbench({
  language = 'en',
  theme = 'dark',
  size = { width: 1280, height: 800 },
  settings = {},
  folder,
} = {}) {
  /** @type {(() => Promise<void>)[]} what to undo, last first */
  const undo = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const samples = folder === undefined ? await copyOfSamples() : undefined;
    if (samples) undo.push(samples.remove);
    const path = /** @type {string} */ (folder ?? samples?.path);
    await mkdir(join(path, '.vscode'), { recursive: true });
    const all = { 'workbench.colorTheme': THEMES[theme].id, 'files.exclude': { '**/.vscode': true }, ...settings };
    await writeFile(join(path, '.vscode', 'settings.json'), JSON.stringify(all, undefined, 2));

    let origin = process.env[SERVER_VARIABLE];
    if (origin === undefined) {
      await ensureJapaneseFont();
      const server = await startCodeServer({ vsix: vsixFile, folder: path });
      undo.push(server.stop);
      origin = server.origin;
    }
    const page = await openPage(origin, { language, size });
    undo.push(() => page.close());
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${origin}/?${new URLSearchParams({ folder: path })}`);
    const workbench = new Workbench(page, path, language, close);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a person does and reads in VS Code, as steps. A step waits for what it needs and fails by saying what was missing. */
export class Workbench {
  #close;
  #language;

  /**
   * @param {import('playwright-core').Page} page for what no step here does
   * @param {string} folder the opened folder
   * @param {'en' | 'ja'} language
   * @param {() => Promise<void>} close
   */
  constructor(page, folder, language, close) {
    this.page = page;
    this.folder = folder;
    this.#language = language;
    this.#close = close;
  }

  /** Closes the window, ends the server if it is this one's own, and removes the copy of the logs. */
  close() {
    return this.#close();
  }

  /**
   * Opens a file of the folder by name, through Quick Open.
   * @param {string} name
   */
  async openFile(name) {
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    // Rows that come late move the others: the click may have met another one.
    await this.#until(`"${name}" opened`, async () => {
      await this.#pick('Control+P', name, name, 10_000);
      return tab.waitFor({ timeout: 5000 }).then(
        () => true,
        () => undefined,
      );
    });
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /**
   * Runs a command from the palette.
   * @param {string} title as the palette shows it, category included: `Firewall Log: Show Attack Summary`
   */
  async command(title) {
    await this.#pick('F1', `>${title}`, title, 3000);
  }

  /**
   * Chooses an entry of the explorer's context menu.
   * @param {string} file part of the file's name
   * @param {string} entry
   */
  async chooseInExplorer(file, entry) {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
    const label = this.page.locator('.monaco-menu:visible .action-label', { hasText: entry });
    // An extension's entries come when VS Code has read it, and an open menu does not learn of them.
    for (let tries = 0; tries < 20; tries++) {
      await row.click({ button: 'right' });
      await this.page.waitForTimeout(500);
      if ((await label.count()) > 0) break;
      await this.page.keyboard.press('Escape');
    }
    await label.click();
  }

  /**
   * Answers VS Code's own dialog that asks for a file.
   * @param {string} path
   */
  async chooseFile(path) {
    await this.#until('the dialog that asks for a file', async () => {
      // It first shows where it is; what is typed before that is lost.
      if (!(await this.#input().inputValue()).includes('/')) return undefined;
      await this.#input().fill(path);
      return this.#entered();
    });
  }

  /**
   * Presses Enter in VS Code's dialog.
   * @returns {Promise<true | undefined>} whether it went
   */
  async #entered() {
    await this.page.keyboard.press('Enter');
    return this.#input()
      .waitFor({ state: 'hidden', timeout: 3000 })
      .then(
        () => true,
        () => undefined,
      );
  }

  /**
   * Accepts the place that VS Code's dialog proposes for a file, and waits for the file.
   * @param {string} name
   * @returns {Promise<Buffer>} what is in it
   */
  async saveProposed(name) {
    await this.#until(`the dialog that saves ${name}`, async () => {
      const proposed = await this.#input()
        .inputValue({ timeout: 1000 })
        .catch(() => '');
      if (!proposed.endsWith(name)) return undefined;
      // It shows the name before it listens to Enter.
      return this.#entered();
    });
    return this.#until(`${name} in the folder`, async () => {
      const bytes = await readFile(join(this.folder, name)).catch(() => undefined);
      return bytes === undefined || bytes.length === 0 ? undefined : bytes;
    });
  }

  /** Reloads the window, once VS Code has stored what is open in it: in a browser it does so every 5 seconds, when it is idle. */
  async reload() {
    await this.page.waitForTimeout(5500);
    await this.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await this.page.waitForTimeout(1000);
    await this.page.reload();
  }

  /**
   * Goes to a line of the active editor.
   * @param {number} line from 1
   */
  async goToLine(line) {
    await this.page.keyboard.press('Control+G');
    await this.#input().fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.#input().waitFor({ state: 'hidden' });
  }

  /**
   * Switches the colour theme of the opened folder, as a person does.
   * @param {import('./themes.mjs').Theme} theme
   */
  async switchTheme(theme) {
    const { label, ja } = THEMES[theme];
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+T');
    await this.#input().waitFor();
    const row = this.#rows().filter({ hasText: new RegExp(`^(${label}|${ja})`) });
    await this.#input().fill(this.#language === 'ja' ? ja : label);
    // Without VS Code's own Japanese texts its themes have their English names in Japanese too.
    if (this.#language === 'ja' && (await row.count()) === 0) await this.#input().fill(label);
    await row.first().click();
    await this.#input().waitFor({ state: 'hidden' });
  }

  /**
   * Points at a text in the active editor and reads the hover that comes.
   * @param {string} text where it first stands among the visible lines
   * @returns {Promise<string>}
   */
  async hover(text) {
    const contents = this.page.locator('.monaco-editor .monaco-hover:visible .hover-contents');
    return this.#until(`a hover on "${text}"`, async () => {
      const place = await placeOfText(this.page, text);
      if (place === undefined) return undefined;
      // Away first: pointing at the same spot twice is no movement, and VS Code would show nothing.
      await this.page.mouse.move(place.x, place.y + 60);
      await this.page.mouse.move(place.x, place.y, { steps: 4 });
      const shown = contents.first().waitFor({ timeout: 5000 });
      // Nothing came: code lenses have come meanwhile, and the text is elsewhere.
      return shown.then(
        async () => (await contents.allInnerTexts()).join('\n'),
        () => undefined,
      );
    });
  }

  /**
   * The CodeLens texts in sight, top to bottom.
   * @returns {Promise<string[]>}
   */
  async codeLenses() {
    const lenses = this.page.locator('.editor-group-container.active .codelens-decoration');
    await lenses.first().waitFor();
    return (await lenses.allInnerTexts()).map(oneLine).filter((text) => text !== '');
  }

  /**
   * Waits until the CodeLens texts in sight, top to bottom, say this: they come one after the other.
   * @param {RegExp} text
   */
  async lensesSay(text) {
    let said = '';
    const isSaid = async () => {
      said = (await this.codeLenses()).join(' ');
      return text.test(said) || undefined;
    };
    await this.#until(`lenses that say ${text}`, isSaid).catch((/** @type {Error} */ { message }) => {
      throw new Error(`${message} They say: ${said}`);
    });
  }

  /**
   * Clicks a CodeLens.
   * @param {string} text a part of its text
   */
  async clickCodeLens(text) {
    await this.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text }).first().click();
  }

  /** Waits until the keyboard is in the active editor: its tab and its lines are there earlier. */
  async editorHasKeyboard() {
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /**
   * The visible lines of the active editor, top to bottom.
   * @returns {Promise<string[]>}
   */
  async visibleLines() {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    // VS Code draws spaces as no-break spaces.
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  /**
   * Shows the Attack Summary of the active log and waits until all of it is there, the findings included.
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async summary() {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    const log = (await tab.getAttribute('data-resource-name')) ?? '';
    await this.command(SHOW_SUMMARY[this.#language]);
    return this.#whole(await this.webview(log));
  }

  /**
   * Opens a log without the explorer beside it, and its summary.
   * @param {string} log its file's name
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async summaryOf(log) {
    await this.page.keyboard.press('Control+B');
    await this.openFile(log);
    return this.summary();
  }

  /**
   * The summary of a log over the whole window: the log gives its place to it.
   * @param {string} log its file's name
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async summaryAlone(log) {
    const page = await this.summaryOf(log);
    const tab = this.page.locator(`.tab[data-resource-name="${log}"]`);
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
    return this.#whole(page);
  }

  /**
   * The summary of a log that is still open after the window was reloaded.
   * @param {string} log its file's name
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async summaryAgain(log) {
    return this.#whole(await this.webview(log));
  }

  /** @param {import('playwright-core').Frame} page */
  async #whole(page) {
    await page.locator('.status[data-state=complete]').waitFor();
    await settled(page);
    return page;
  }

  /**
   * The page inside the webview in sight, once it has content.
   * @param {string} [title] part of its first heading, when there may be others
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async webview(title = '') {
    return this.#until(`a webview ${title === '' ? 'with content' : `about ${title}`}`, async () => {
      // A webview is two frames deep: VS Code's own, and in it the one with the extension's page.
      for (const frame of this.page.frames().reverse()) {
        const outer = frame.parentFrame();
        if (!outer?.url().includes('/webview/browser/pre/')) continue;
        const content = title === '' ? frame.locator('body > *') : frame.locator('h1', { hasText: title });
        // A frame may go while it is looked at.
        const isIt = async () => (await (await outer.frameElement()).isVisible()) && (await content.count()) > 0;
        if (await isIt().catch(() => false)) return frame;
      }
      return undefined;
    });
  }

  /**
   * The notifications in sight, once there is one.
   * @returns {Promise<string[]>}
   */
  async notifications() {
    const messages = this.page.locator('.notifications-toasts .notification-list-item-message');
    await messages.first().waitFor();
    return (await messages.allInnerTexts()).map(oneLine);
  }

  /**
   * Waits until an entry of the status bar says this.
   * @param {string | RegExp} hasText
   */
  async statusSays(hasText) {
    await this.page.locator('.statusbar-item:visible', { hasText }).first().waitFor();
  }

  /**
   * The texts of the status bar.
   * @returns {Promise<string[]>}
   */
  async statusBar() {
    return (await this.page.locator('.statusbar-item:visible').allInnerTexts())
      .map(oneLine)
      .filter((text) => text !== '');
  }

  /**
   * Takes a picture of the window into `out/screenshots/`.
   * @param {string} name without ending
   * @returns {Promise<string>} its path
   */
  async screenshot(name) {
    const path = join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /**
   * Opens a quick pick, types, and takes the row that then stands there. The commands of an extension come when VS Code has
   * read it, and an open pick does not learn of them: it is opened again until the row is there.
   * @param {string} key what opens it
   * @param {string} typed
   * @param {string} label what the row says
   * @param {number} patience how long one opening may take to show it, in milliseconds
   */
  async #pick(key, typed, label, patience) {
    await this.#until(`"${label}" to pick`, async () => {
      await this.page.keyboard.press(key);
      await this.#input().fill(typed);
      const row = this.#rows()
        .filter({ has: this.page.locator('.label-name', { hasText: label }) })
        .first();
      const found = await row.waitFor({ timeout: patience }).then(
        () => true,
        () => false,
      );
      if (found) await row.click();
      else await this.page.keyboard.press('Escape');
      // A command may ask for something in the same place at once; on a loaded machine a click may be lost.
      const isGone = await this.page
        .waitForFunction(
          (text) => {
            const inputs = [...document.querySelectorAll('.quick-input-widget input[type="text"]')];
            return !inputs.some(
              (one) => one instanceof HTMLInputElement && one.checkVisibility() && one.value === text,
            );
          },
          typed,
          { timeout: 5000 },
        )
        .then(
          () => true,
          () => false,
        );
      return (found && isGone) || undefined;
    });
  }

  /**
   * Takes a row of the pick that a command shows. A click that comes while VS Code still fills the list is lost: it is done again
   * until the row is gone.
   * @param {string} hasText
   */
  async choose(hasText) {
    const row = this.#rows().filter({ hasText });
    let wasThere = false;
    await this.#until(`"${hasText}" to choose`, async () => {
      if ((await row.count()) === 0) return wasThere || undefined;
      wasThere = true;
      await row
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
      await row
        .first()
        .waitFor({ state: 'detached', timeout: 2000 })
        .catch(() => undefined);
      return undefined;
    });
  }

  #input() {
    return this.page.locator('.quick-input-widget:visible input[type="text"]').first();
  }

  #rows() {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /**
   * Tries until there is a value.
   * @template T
   * @param {string} what for the error
   * @param {() => Promise<T | undefined>} attempt
   * @returns {Promise<T>}
   */
  async #until(what, attempt) {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await this.page.waitForTimeout(100)) {
      const value = await attempt();
      if (value !== undefined) return value;
    }
    throw new Error(`${PATIENCE_MS / 1000} seconds were not enough to find ${what}.`);
  }
}

/**
 * A text as a person reads it, whatever elements it is made of.
 * @param {string} text
 */
function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
