// Tests of the grammars: every asserted line of *.test.log, and what must hold for every pattern.
// Ends with "N passed, M failed": a case is one log line with its assertions, or one of the checks below.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { exit } from 'node:process';
import textmate from 'vscode-textmate';
import unit from 'vscode-tmgrammar-test/dist/unit/index.js';
import { grammars, scopes, write } from '../../syntaxes/build.mjs';
import { shapes } from './cost.mjs';
import { createRegistry, firstMatch } from './load.mjs';

const here = new URL('./', import.meta.url);
const syntaxes = new URL('../../syntaxes/', import.meta.url);
const registry = createRegistry();
let passed = 0;
let failed = 0;

async function check(name, body) {
  try {
    await body();
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED  ${name}\n${String(error.message).replaceAll(/^/gm, '        ')}\n`);
  }
}

// --- the lines -------------------------------------------------------------------------------------------------------
const files = readdirSync(here).filter((file) => file.endsWith('.test.log'));
assert.ok(files.length > 0, 'no *.test.log found');

/** What one failed assertion says: the stretch of the line, what it should be and what it is. */
const explain = (line) => (failure) => {
  const wrong = [...failure.missing.map((it) => `lacks ${it}`), ...failure.unexpected.map((it) => `must not be ${it}`)];
  return `${line}\n${' '.repeat(failure.start)}${'^'.repeat(failure.end - failure.start)} ${wrong.join(', ')}\nis: ${failure.actual.join(' ')}`;
};

for (const file of files) {
  const test = unit.parseGrammarTestCase(readFileSync(new URL(file, here), 'utf8'));
  const failures = await unit.runGrammarTestCase(registry, test);
  for (const { sourceLineNumber, testCaseLineNumber } of test.assertions) {
    await check(`${file}:${testCaseLineNumber + 1}`, () => {
      const why = failures.filter((it) => it.srcLine === sourceLineNumber).map(explain(test.source[sourceLineNumber]));
      assert.ok(why.length === 0, why.join('\n'));
    });
  }
  await check(`${file}: every line ends where the next one can begin`, async () => {
    const grammar = await registry.loadGrammar(test.metadata.scope);
    const atStart = grammar.tokenizeLine('', textmate.INITIAL).ruleStack;
    for (const line of test.source) {
      assert.ok(grammar.tokenizeLine(line, atStart).ruleStack.equals(atStart), `leaks: ${line}`);
    }
  });
}

// --- the patterns ----------------------------------------------------------------------------------------------------
/** All rules of a grammar, however deep. */
const rulesOf = (it) =>
  typeof it !== 'object' || it === null
    ? []
    : [...(it.match || it.begin || it.name ? [it] : []), ...Object.values(it).flatMap(rulesOf)];

/** The text of a group that repeats without bound and holds another repetition without bound: the shape that explodes. */
export function nestedQuantifier(pattern) {
  const open = [{ start: 0, repeats: false }];
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(|\)|[*+]|\{\d*,\d*\}/g)) {
    const unbounded = token === '*' || token === '+' || /^\{\d*,(?:\d{2,})?\}$/.test(token);
    if (token === '(') open.push({ start: index, repeats: false });
    if (token === ')') {
      const group = open.pop();
      open.at(-1).repeats ||= group.repeats;
      const after = pattern.slice(index + 1).match(/^(?:[*+]|\{\d*,(?:\d{2,})?\})/);
      if (after && group.repeats) return pattern.slice(group.start, index + 2);
    }
    if (unbounded) open.at(-1).repeats = true;
  }
  return undefined;
}

await check('the check for nested quantifiers works', () => {
  for (const bad of ['(a+)+', '(?:x(?:a*)b)*', '(?:a{2,}b)+']) assert.ok(nestedQuantifier(bad), bad);
  for (const good of ['(?:a+)?', '[(+]*', String.raw`\(a+\)+`, '(?:ab)+c+'])
    assert.equal(nestedQuantifier(good), undefined, good);
});

for (const [file, grammar] of Object.entries(grammars)) {
  await check(`${file} is what build.mjs writes (run: node syntaxes/build.mjs)`, () => {
    assert.ok(readFileSync(new URL(file, syntaxes), 'utf8') === write(grammar), 'differs');
  });
  await check(`${file}: patterns are cheap`, () => {
    for (const rule of rulesOf(grammar)) {
      assert.ok(!('begin' in rule || 'while' in rule), 'a rule with begin can leak into the next line');
      if (!rule.match) continue;
      assert.doesNotMatch(rule.match, /\(\?<[=!]/, 'look-behind');
      assert.equal(nestedQuantifier(rule.match), undefined, `nested quantifier in ${rule.match}`);
    }
  });
  await check(`${file}: every scope is of the table`, () => {
    const known = new Set(Object.values(scopes).flatMap((it) => it.split(' ').map((scope) => `${scope}.firewall-log`)));
    for (const { name = '' } of rulesOf(grammar.repository ?? {})) {
      for (const scope of name.split(' ').filter(Boolean)) assert.ok(known.has(scope), scope);
    }
  });
}

// One match for a usual line is what makes the grammar cheap; its last group is what is left for the slow rules.
for (const shape of Object.keys(shapes).slice(0, 8)) {
  await check(`one match takes the whole line: ${shape}`, async () => {
    const { match } = grammars['firewall-log.tmLanguage.json'].repository.netfilter.patterns[0];
    const groups = await firstMatch(match, shapes[shape]);
    assert.ok(groups, 'no match');
    assert.equal(groups.at(-1), '');
  });
}

// --- the word under a double click -------------------------------------------------------------------------------------
const { wordPattern } = JSON.parse(readFileSync(new URL('language-configuration.json', syntaxes), 'utf8'));
/** The word at the cursor `|`, as VS Code finds it. */
function word(text) {
  const at = text.indexOf('|');
  const matches = text.replace('|', '').matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
  return [...matches].find((it) => it.index <= at && at <= it.index + it[0].length)?.[0];
}

for (const [text, expected] of [
  // A time is one word: of a part of it VS Code would mark all that are equal, in every line.
  ['|2020-04-01T00:00:00 router kernel:', '2020-04-01T00:00:00'],
  ['2020-04-01T00:|00:00.537693-05:00 router', '2020-04-01T00:00:00.537693-05:00'],
  ['|2020/04/01 00:13:51 filter info', '2020/04/01 00:13:51'],
  ['|Apr  6 16:05:29 router kernel:', 'Apr  6 16:05:29'],
  ['<142>|Apr 16 16:05:29 192.168.1.1', 'Apr 16 16:05:29'],
  ['SRC=203.0.|113.9 DST=192.0.2.1', '203.0.113.9'],
  ['S|RC=203.0.113.9', 'SRC'],
  ['DST=2001:0db8:0000:0000:0000:|0000:0000:0001 LEN=40', '2001:0db8:0000:0000:0000:0000:0000:0001'],
  ['SRC=2001:db8::|9 ', '2001:db8::9'],
  ['SRC=203.0.|***.*** DST=x', '203.0.***.***'],
  ['DST=MY.IP.|AD.DR ', 'MY.IP.AD.DR'],
  ['SPT=40000 DPT=2|3 WINDOW=1024', 'DPT=23'],
  ['SPT=40000 D|PT=23 WINDOW=1024', 'DPT=23'],
  ['DF PROTO=T|CP SPT=1', 'PROTO=TCP'],
  ['IN=et|h0 OUT= MAC=', 'IN=eth0'],
  ['IN=eth0 O|UT= MAC=', 'OUT'],
  ['MAC=00:00:5e:00:53:|01:00:00:5e:00:53:02:08:00 SRC', '00:00:5e:00:53:01:00:00:5e:00:53:02:08:00'],
  ['203.0.113.9,400|00 -> 192.0.2.1,23 PR', '40000'],
  ['192.0.2.|1.443 > ', '192.0.2.1'],
  ['[UFW BL|OCK] IN=', 'BLOCK'],
  ['Shorewall:net2fw:DR|OP:IN=eth1', 'DROP'],
  ['Jan  8 03:3|7:09 gw', 'Jan  8 03:37:09'],
  ['10|月 12', '10月'],
  ['PROTO=2|]', 'PROTO=2'],
]) {
  await check(`word at ${text}`, () => assert.equal(word(text), expected));
}

console.log(`${passed} passed, ${failed} failed (${files.length} files of lines)`);
exit(failed === 0 ? 0 : 1);
