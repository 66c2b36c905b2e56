import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readLine } from '../../src/core/readLine';

const samples = ['router.log', 'seil.log', 'pfirewall.log', 'yamaha.log'];

function kinds(name: string): Readonly<Record<string, number>> {
  const counts = { packet: 0, unparsed: 0, other: 0 };
  for (const line of readFileSync(join('test/logs', name), 'utf8').trimEnd().split('\n')) {
    counts[readLine(line).kind]++;
  }
  return counts;
}

suite('sample logs', () => {
  test('are what their script makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      execFileSync(process.execPath, ['test/logs/makeSample.mjs', folder]);
      for (const name of samples) {
        assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join('test/logs', name))), name);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the router log holds packets, one damaged line, and other programs', () => {
    assert.deepEqual(kinds('router.log'), { packet: 4407, unparsed: 1, other: 34 });
  });

  test('the Windows log holds rows, and a head of five lines', () => {
    assert.deepEqual(kinds('pfirewall.log'), { packet: 119, unparsed: 0, other: 6 });
  });

  test('the Yamaha log holds packets only', () => {
    assert.deepEqual(kinds('yamaha.log'), { packet: 160, unparsed: 0, other: 0 });
  });

  test('the SEIL log too', () => {
    assert.deepEqual(kinds('seil.log'), { packet: 620, unparsed: 1, other: 14 });
  });
});
