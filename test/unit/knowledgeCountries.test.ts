import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isIsoCountry, isoCountries } from '../../src/knowledge/isoCountries';

suite('ISO 3166-1', () => {
  test('249 codes, each once, in order', () => {
    const codes = isoCountries.map(({ code }) => code);
    assert.equal(codes.length, 249);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(new Set(isoCountries.map(({ numeric }) => numeric)).size, 249);
  });

  test('regions keep their codes, what is not assigned is none', () => {
    for (const code of ['AI', 'HK', 'TW', 'MS', 'JP']) assert.ok(isIsoCountry(code), code);
    for (const code of ['XK', 'EU', 'UK', '-', 'private', 'jp']) assert.ok(!isIsoCountry(code), code);
  });

  test('every code has a name in both languages', () => {
    for (const language of ['en', 'ja']) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      assert.deepEqual(
        isoCountries.filter(({ code }) => names.of(code) === undefined),
        [],
      );
    }
  });

  test('numbers and places', () => {
    const [japan] = isoCountries.filter(({ code }) => code === 'JP');
    assert.equal(japan?.numeric, '392');
    // Tokyo, +353916+1394441.
    assert.deepEqual([japan?.latitude, japan?.longitude], [35 + 39 / 60, 139 + 44 / 60]);
    const [anguilla] = isoCountries.filter(({ code }) => code === 'AI');
    assert.equal(anguilla?.numeric, '660');
    assert.deepEqual([anguilla?.latitude, anguilla?.longitude], [18.2, -(63 + 4 / 60)]);
    for (const { code, latitude, longitude } of isoCountries) {
      assert.ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, code);
    }
  });
});
