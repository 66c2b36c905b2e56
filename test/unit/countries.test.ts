import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { formatIpv4 } from '../../src/core/addressText';
import { HumanError } from '../../src/protocol/humanError';
import {
  type CountryDatabase,
  countryCode,
  countryLookup,
  type OpenCountries,
  systemName,
} from '../../src/worker/countries';
import { openCountries } from '../../src/worker/countriesNode';

const bundled = 'media/geoip/dbip-country.mmdb';

/** Facts that outlive every release of the data: blocks that universities and institutes have always held. */
const facts: Readonly<Record<string, string | undefined>> = {
  '133.11.0.1': 'JP', // The University of Tokyo
  '129.132.1.1': 'CH', // ETH Zürich
  '18.9.22.69': 'US', // MIT
  '130.88.0.1': 'GB', // The University of Manchester
  '2001:200::1': 'JP', // WIDE
  '2001:0200:0000:0000:0000:0000:0000:0001': 'JP',
  '::ffff:133.11.0.1': 'JP',
  '0000:0000:0000:0000:0000:ffff:850b:0001': 'JP',
  '192.0.2.1': undefined,
  '198.51.100.7': undefined,
  '203.0.113.9': undefined,
  '2001:db8::1': undefined,
  '10.1.2.3': undefined,
  '127.0.0.1': undefined,
  'fe80::1': undefined,
  '133.11.***.***': undefined,
  'x.x.x.x': undefined,
  '133.11.0': undefined,
  '133.11.0.256': undefined,
  '133.11.0.1.': undefined,
  '2001:200:::1': undefined,
  '': undefined,
};

async function assertFacts(open: OpenCountries, database: string | Uint8Array): Promise<void> {
  const { country } = await open([database]);
  assert.deepEqual(Object.fromEntries(Object.keys(facts).map((address) => [address, country(address)])), facts);
}

/** A database of a few IPv4 addresses, each with a record of its own. */
function database(
  name: string,
  records: Readonly<Record<string, unknown>>,
  ipVersion = 6,
  databaseType = 'Test',
): CountryDatabase {
  const metadata = { databaseType, buildEpoch: new Date(0), ipVersion };
  const reader = { metadata, get: (address: string) => records[address] ?? null };
  return { path: name, name, reader, tree: { record: (address) => address }, codes: new Map() };
}

const bundleForBrowsers = `import { buildSync } from 'esbuild';
const { outputFiles } = buildSync({
  entryPoints: ['src/worker/countriesWeb.ts'],
  bundle: true,
  platform: 'browser',
  format: 'iife',
  globalName: 'web',
  write: false,
});
process.stdout.write(outputFiles[0].text);`;

suite('the bundled country database', () => {
  test('knows what everybody knows, by path', () => assertFacts(openCountries, bundled));

  test('and by bytes', () => assertFacts(openCountries, readFileSync(bundled)));

  test('says its name and day', async () => {
    const { data } = await openCountries([bundled]);
    assert.equal(data.length, 1);
    assert.equal(data[0]?.name, 'dbip-country');
    assert.match(data[0]?.built ?? '', /^20\d\d-\d\d-\d\d$/);
  });

  test('is the file its notice speaks of', () => {
    const sha256 = createHash('sha256').update(readFileSync(bundled)).digest('hex');
    assert.ok(readFileSync('media/geoip/NOTICE.md', 'utf8').includes(sha256));
  });

  test('opens in a browser, where there is no Buffer', async () => {
    const bundle = execFileSync(process.execPath, ['--input-type=module', '--eval', bundleForBrowsers]).toString();
    const open: OpenCountries = runInNewContext(`${bundle}; web.openCountries`, { TextDecoder, Uint8Array });
    await assertFacts(open, new Uint8Array(readFileSync(bundled)));
    await assert.rejects(open([bundled]), /badDatabase/);
  });
});

suite('country look-up', () => {
  test('reads the record of every usual database', () => {
    assert.equal(countryCode({ country: { iso_code: 'JP' }, registered_country: { iso_code: 'US' } }), 'JP');
    assert.equal(countryCode({ registered_country: { iso_code: 'US' } }), 'US');
    assert.equal(countryCode({ country: { iso_code: 'DE', names: { en: 'Germany' } }, city: {} }), 'DE');
    assert.equal(countryCode({ country_code: 'nl' }), 'NL');
    assert.equal(countryCode({ country: 'FR', continent: 'EU' }), 'FR');
    assert.equal(countryCode({ autonomous_system_number: 64496 }), undefined);
    assert.equal(countryCode({ country_code: '' }), undefined);
    assert.equal(countryCode(null), undefined);
  });

  test('asks the databases in order', () => {
    const first = database('a', { '192.0.2.1': { country_code: 'JP' } });
    const second = database('b', { '192.0.2.1': { country_code: 'US' }, '192.0.2.2': { country_code: 'US' } });
    const { country, countryOfV4 } = countryLookup([first, second]);
    assert.deepEqual([country('192.0.2.1'), country('192.0.2.2'), country('192.0.2.3')], ['JP', 'US', undefined]);
    for (const _again of [1, 2]) {
      assert.deepEqual([0xc0000201, 0xc0000202, 0xc0000203].map(countryOfV4), ['JP', 'US', undefined]);
    }
  });

  test('gives the same answer by number as by text', async () => {
    const { country, countryOfV4 } = await openCountries([bundled]);
    for (let address = 0; address < 2 ** 32; address += 2 ** 21 + 12_345) {
      // The second begins with the same 16 bits, which are walked only once.
      for (const one of [address, (address ^ 0xa5a5) >>> 0])
        assert.equal(countryOfV4(one), country(formatIpv4(one)), formatIpv4(one));
    }
  });

  test('does not ask an IPv4 database for IPv6', () => {
    const v4Only = database('a', { '2001:db8::1': { country_code: 'US' } }, 4);
    assert.equal(countryLookup([v4Only]).country('2001:db8::1'), undefined);
  });

  test('without databases knows nothing', async () => {
    const { data, country } = await openCountries([]);
    assert.deepEqual([data, country('133.11.0.1')], [[], undefined]);
  });

  test('names the database that is missing, no database, or cut', async () => {
    const bytes = readFileSync(bundled);
    for (const path of ['no/such.mmdb', 'package.json', 'media']) {
      await assert.rejects(openCountries([bundled, path]), new HumanError('badDatabase', { path }));
    }
    for (const damaged of [bytes.subarray(0, 100_000), bytes.subarray(4_000_000), new Uint8Array()]) {
      await assert.rejects(openCountries([damaged]), new HumanError('badDatabase', { path: '#1' }));
    }
  });
});

suite('autonomous systems', () => {
  test('of a record: number and name', () => {
    const record = { autonomous_system_number: 64500, autonomous_system_organization: 'Example Net' };
    assert.equal(systemName(record), 'AS64500 Example Net');
    assert.equal(systemName({ autonomous_system_number: 64500 }), 'AS64500');
    assert.equal(systemName({ country: { iso_code: 'JP' } }), undefined);
    assert.equal(systemName(null), undefined);
  });
  test('only where a database is one of them', () => {
    const record = { autonomous_system_number: 64500 };
    const countries = database('countries', { '192.0.2.1': { country: 'JP' } });
    const systems = database('systems', { '192.0.2.1': record }, 6, 'DBIP-ASN-Lite');
    assert.equal(countryLookup([countries]).system, undefined);
    const both = countryLookup([systems, countries]);
    assert.equal(both.system?.('::ffff:192.0.2.1'), 'AS64500');
    assert.equal(both.system?.('192.0.2.2'), undefined);
    assert.equal(both.country('192.0.2.1'), 'JP');
  });
});
