import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallPackages, installPackages } from './debian.mjs';
import { findOnPath, isProgram, runToEnd } from './programs.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chrome or Chromium: the one named by CHROME_PATH, an installed one, Playwright's own, or Debian's, installed now.
 * @param {(line: string) => void} [say] told what goes on
 * @returns {Promise<string>} its path
 * @throws {Error} that says what to install
 */
export async function ensureBrowser(say = console.log) {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and that is not a program that can be run.`);
  }
  const found = findBrowser();
  if (found !== undefined) return found;
  if (canInstallPackages()) {
    say('Installing the browser for the tests: apt-get install chromium');
    await installPackages(['chromium', 'fonts-liberation', 'fonts-dejavu-core']);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chrome or Chromium was found. What to do: install one (Debian, Ubuntu: apt-get install chromium; elsewhere: Google Chrome), ' +
      'or name the one you have in the environment variable CHROME_PATH, or run: npx playwright-core install chromium',
  );
}

/** @returns {string | undefined} */
function findBrowser() {
  const onPath = findOnPath([
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ]);
  return onPath ?? [...usualPlaces(), chromium.executablePath()].find(isProgram);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => join(root, program))));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

/**
 * Starts a headless browser.
 * @param {(line: string) => void} [say]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(say = console.log) {
  return chromium.launch({ executablePath: await ensureBrowser(say), headless: true, args: ARGUMENTS });
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let shared;

/** @type {Map<string, Promise<import('playwright-core').BrowserContext>>} */
const contexts = new Map();

/**
 * Opens a page of a site as somebody who was never there, in a browser shared by all pages of this process: what the browser
 * has loaded and compiled, a webview's service worker above all, it keeps, which saves each page seconds.
 * @param {string} origin
 * @param {{language: string, size: {width: number, height: number}}} options
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openPage(origin, { language, size }) {
  shared ??= launchBrowser();
  const browser = await shared;
  // Without animations a picture does not depend on its moment.
  const context = contexts.get(language) ?? browser.newContext({ locale: language, reducedMotion: 'reduce' });
  contexts.set(language, context);
  const page = await (await context).newPage();
  await page.setViewportSize(size);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,indexeddb,local_storage' });
  await session.detach();
  return page;
}

/** Closes the browser of `openPage`, if there is one. */
export async function closeBrowser() {
  const browser = await shared;
  shared = undefined;
  contexts.clear();
  await browser?.close();
}

/**
 * Sees to it that Japanese has a font in screenshots. Without one the tests still hold, only the pictures show boxes.
 * @param {(line: string) => void} [say]
 */
export async function ensureJapaneseFont(say = console.log) {
  if (process.platform !== 'linux') return;
  const fonts = await runToEnd('fc-list', [':lang=ja', 'family']).catch(() => '');
  if (fonts.trim() !== '') return;
  if (!canInstallPackages()) return say('Note: no Japanese font is installed, Japanese screenshots will show boxes.');
  say('Installing a Japanese font for the screenshots: apt-get install fonts-ipafont-gothic');
  await installPackages(['fontconfig', 'fonts-ipafont-gothic']).catch((error) =>
    say(`Note: that did not work. ${error.message}`),
  );
}
