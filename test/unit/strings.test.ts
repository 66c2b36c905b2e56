import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/** Text to its translation, or manifest key to its text. */
type Texts = Readonly<Record<string, string>>;

const bundle = readTexts('media/l10n/bundle.l10n.ja.json');
const english = readTexts('package.nls.json');
const japanese = readTexts('package.nls.ja.json');
const calls = [...sources('src/extension'), ...sources('src/report')].flatMap(callsIn);

suite('every text in both languages', () => {
  test('l10n.t is called with a literal, so that its text can be found', () => {
    assert.deepEqual(
      calls.filter(({ text }) => text === undefined).map(({ place }) => place),
      [],
    );
  });

  test('every text of the code has a Japanese one', () => {
    assert.deepEqual(missing(textsOfCode(), Object.keys(bundle)), []);
  });

  test('no Japanese text is left over', () => {
    assert.deepEqual(missing(Object.keys(bundle), textsOfCode()), []);
  });

  test('no Japanese text is empty', () => {
    assert.deepEqual(
      Object.entries({ ...bundle, ...japanese }).filter(([, text]) => text.trim() === ''),
      [],
    );
  });

  test('translations keep the placeholders', () => {
    const broken = Object.entries(bundle).filter(([from, to]) => placeholders(from) !== placeholders(to));
    assert.deepEqual(broken, []);
  });

  test('the manifest names exactly the texts there are', () => {
    const named = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual(missing(named, Object.keys(english)), []);
    assert.deepEqual(missing(Object.keys(english), named), []);
  });

  test('the manifest speaks Japanese', () => {
    assert.deepEqual(missing(Object.keys(english), Object.keys(japanese)), []);
    assert.deepEqual(missing(Object.keys(japanese), Object.keys(english)), []);
  });
});

interface Call {
  readonly place: string;
  /** Absent when the first argument is not a literal. */
  readonly text: string | undefined;
}

function callsIn({ path, text }: { readonly path: string; readonly text: string }): readonly Call[] {
  const found = [...text.matchAll(/\bl10n\s*\.\s*t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")?/g)];
  return found.map(({ index, 1: single, 2: double }) => {
    const literal = single ?? double;
    const line = text.slice(0, index).split('\n').length;
    return { place: `${path}:${line}`, text: literal === undefined ? undefined : unescaped(literal) };
  });
}

function unescaped(literal: string): string {
  return literal.replace(/\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\(.)/gi, (_all, wide, hex, sign) =>
    sign === undefined ? String.fromCodePoint(Number.parseInt(wide ?? hex, 16)) : sign === 'n' ? '\n' : sign,
  );
}

function textsOfCode(): readonly string[] {
  return calls.flatMap(({ text }) => text ?? []);
}

function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const set = new Set(there);
  return [...new Set(wanted)].filter((text) => !set.has(text));
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join();
}

function sources(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

function readTexts(path: string): Texts {
  return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}
