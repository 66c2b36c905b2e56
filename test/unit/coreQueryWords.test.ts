import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseQuery } from '../../src/core/query';
import { allOf, namedPort, queryWord, wordsOf } from '../../src/core/queryWords';

suite('the words of a query', () => {
  test('as they were written', () => {
    assert.deepEqual(wordsOf('dpt:23  -src:198.51.100.0/24 prefix:"a b"'), [
      'dpt:23',
      '-src:198.51.100.0/24',
      'prefix:"a b"',
    ]);
    assert.deepEqual(wordsOf('dpt:nonsense'), []);
  });

  test('of several queries together, each once', () => {
    assert.equal(allOf('dpt:23 proto:tcp', '', 'proto:tcp country:CN'), 'dpt:23 proto:tcp country:CN');
  });

  test('the one port it names, and what else it says', () => {
    assert.deepEqual(namedPort('dpt:53413 proto:udp country:JP'), { port: 53413, rest: 'country:JP' });
    assert.deepEqual(namedPort('23 -proto:udp'), { port: 23, rest: '-proto:udp' });
    for (const query of ['', 'dpt:23,445', 'dpt:20-23', '-dpt:23', 'dpt:23 dpt:445', 'spt:53'])
      assert.equal(namedPort(query), undefined, query);
  });

  test('a value with blanks or commas is one word, whatever the log wrote', () => {
    for (const value of ['192.0.2.1', 'a b', 'a,b', 'a"b', ' -dpt:23 "']) {
      assert.equal(parseQuery(queryWord('prefix', value)).length, 1, value);
    }
    assert.equal(queryWord('src', '192.0.2.1'), 'src:192.0.2.1');
    assert.equal(queryWord('prefix', 'a b'), 'prefix:"a b"');
  });
});
