// Loads the grammars as VS Code does: its tokenizer (vscode-textmate), its regex engine (oniguruma), its rule for injections.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const folder = new URL('../../syntaxes/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Scope -> grammar. `text.log` stands for the grammar of VS Code's own log language: a few rules of the same kind. */
const grammars = {
  'text.log.firewall-log': read('firewall-log.tmLanguage.json'),
  'text.log.firewall-log.injection': read('firewall-log.injection.tmLanguage.json'),
  'text.log': {
    scopeName: 'text.log',
    patterns: [
      { match: String.raw`\b\d{4}-\d{2}-\d{2}(?=T|\b)`, name: 'comment log.date' },
      { match: String.raw`\b([0-9]+|true|false|null)\b`, name: 'constant.language log.constant' },
      { match: '"[^"]*"', name: 'string log.string' },
    ],
  },
};
const injectedInto = { 'text.log': ['text.log.firewall-log.injection'] };

const wasm = createRequire(import.meta.url)
  .resolve('vscode-oniguruma')
  .replace(/main\.js$/, 'onig.wasm');
const onigLib = oniguruma.loadWASM(readFileSync(wasm)).then(() => ({
  createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text) => new oniguruma.OnigString(text),
}));

/** A registry of both grammars; `extra` adds or replaces grammars by scope. */
export function createRegistry(extra = {}) {
  const all = { ...grammars, ...extra };
  return new textmate.Registry({
    onigLib,
    loadGrammar: async (scope) => textmate.parseRawGrammar(JSON.stringify(all[scope]), `${scope}.json`),
    // VS Code gives a scope the injections of all its parents: text.log.firewall-log gets those of text.log
    getInjections: (scope) =>
      scope.split('.').flatMap((_, i, parts) => injectedInto[parts.slice(0, i + 1).join('.')] ?? []),
  });
}

/** One grammar by its scope. */
export const loadGrammar = (scope, extra) => createRegistry(extra).loadGrammar(scope);

/** The groups of the first match of a pattern in a text, as VS Code's regex engine finds them; undefined without a match. */
export async function firstMatch(pattern, text) {
  const scanner = (await onigLib).createOnigScanner([pattern]);
  return scanner.findNextMatchSync(text, 0)?.captureIndices.map(({ start, end }) => text.slice(start, end));
}
