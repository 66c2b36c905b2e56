// Writes the tables of settings and commands in README.md and README.ja.md from the manifest:
// node media/readme/settings.mjs [--check]   --check: writes nothing, fails when they are not up to date
import { readFileSync, writeFileSync } from 'node:fs';

const project = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, project), 'utf8');

/** @typedef {'en' | 'ja'} Language */

/** The READMEs by language, and the words over the columns. */
const readmes = {
  en: {
    file: 'README.md',
    nls: 'package.nls.json',
    settings: ['setting', 'what for'],
    commands: ['command', 'keyboard id'],
  },
  ja: {
    file: 'README.ja.md',
    nls: 'package.nls.ja.json',
    settings: ['設定', '内容'],
    commands: ['コマンド', 'キー割り当て用の ID'],
  },
};

/**
 * A README's text with its tables as the manifest has them now.
 * @param {Language} language
 * @param {string} text
 */
function withTables(language, text) {
  const { nls, settings, commands } = readmes[language];
  const { contributes } = JSON.parse(read('package.json'));
  const words = { ...JSON.parse(read(readmes.en.nls)), ...JSON.parse(read(nls)) };
  const say = (/** @type {string} */ value) => value.replace(/^%(.+)%$/, (_all, key) => words[key]);
  const settingRows = Object.entries(contributes.configuration.properties).map(([key, property]) => [
    `\`${key}\``,
    oneLine(say(property.markdownDescription ?? property.description)),
  ]);
  const commandRows = contributes.commands.map((/** @type {{command: string, title: string}} */ { command, title }) => [
    say(title),
    `\`${command}\``,
  ]);
  return replace(replace(text, 'settings', table(settings, settingRows)), 'commands', table(commands, commandRows));
}

/** @param {string} text @param {string} name @param {string} content */
function replace(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`There is no ${start} … ${end}.`);
  return `${before}${start}\n${content}\n${end}${after}`;
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

for (const language of /** @type {Language[]} */ (Object.keys(readmes))) {
  const file = new URL(readmes[language].file, project);
  const text = readFileSync(file, 'utf8');
  const wanted = withTables(language, text);
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (text !== wanted) {
    console.error(`${readmes[language].file} is not up to date. What to do: node media/readme/settings.mjs`);
    process.exitCode = 1;
  }
}
