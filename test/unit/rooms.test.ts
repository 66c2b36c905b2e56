import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/** Files where other public addresses are the point, and why. */
const exempt: Readonly<Record<string, string>> = {
  'src/webview/icons.ts': 'coordinates of drawings look like addresses',
  'test/unit/countries.test.ts': 'networks that universities and institutes have always held',
  'test/unit/knowledgeAddresses.test.ts': 'the neighbours of every special range',
  'test/unit/coreAddress.test.ts': 'the neighbours of a network, and how addresses are spelt',
  'test/unit/languageHoverIp.test.ts': 'addresses that carry an IPv4 address inside',
};

/**
 * Files that list public addresses because everybody knows them: special ranges, root servers, open scanners, public resolvers and time
 * servers. What they list may stand anywhere.
 */
const registers = [
  'src/knowledge/addressKinds.ts',
  'src/knowledge/rootServers.ts',
  'src/knowledge/findings/researchScanners.ts',
  'test/logs/answers.mjs',
];

/** Networks that nobody's address is in: for documentation, private use, this host, groups. */
const harmless =
  /^(0|10|127|22[4-9]|2[345]\d)\.|^192\.(168|0\.[02])\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^198\.(1[89]|51\.100)\.|^203\.0\.113\.|^100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])\./;

const listed = new Set(registers.flatMap((path) => addresses(readFileSync(path, 'utf8'))));

suite('rooms', () => {
  test('only src/extension knows vscode', () => {
    const guilty = files('src', /\.ts$/).filter(
      ({ path, text }) =>
        !path.startsWith('src/extension/') && /(from|import|require)\s*\(?\s*['"]vscode['"]/.test(text),
    );
    assert.deepEqual(pathsOf(guilty), []);
  });

  test('nobody imports webview, extension or cli, and worker only the command line', () => {
    const guilty = files('src', /\.ts$/).filter(({ path, text }) => {
      const room = path.split('/')[1];
      const imported = [...text.matchAll(/from '(?:\.\.\/)+(worker|webview|extension|cli)\//g)].map(([, name]) => name);
      // The command line runs the worker's engine in its own process.
      return imported.some((name) => name !== room && !(room === 'cli' && name === 'worker'));
    });
    assert.deepEqual(pathsOf(guilty), []);
  });

  test('the repository names nobody: documentation addresses only', () => {
    const guilty = ['src', 'test', 'syntaxes'].flatMap((folder) =>
      files(folder, /\.(ts|mjs|js|json|log|txt|md|css)$/)
        .filter(({ path }) => !(path in exempt))
        .flatMap(({ path, text }) =>
          [...new Set(addresses(text))]
            .filter((address) => !isHarmless(address))
            .map((address) => `${path}: ${address}`),
        ),
    );
    assert.deepEqual(guilty, []);
  });
});

function addresses(text: string): readonly string[] {
  const four =
    text.match(/(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g) ?? [];
  // Global unicast is 2000::/3; the rest is of no public concern.
  const six = text.match(/(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:)+[0-9a-f]{0,4}(?![\w:])/gi) ?? [];
  return [...four, ...six.filter((found) => found.includes('::') || found.split(':').length === 8).map(fullForm)];
}

/** All eight groups, without leading zeros. */
function fullForm(address: string): string {
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

function isHarmless(address: string): boolean {
  if (listed.has(address)) return true;
  return address.includes(':') ? /^(2001:db8:|3fff:)/.test(address) : harmless.test(address);
}

function pathsOf(found: readonly { readonly path: string }[]): readonly string[] {
  return found.map(({ path }) => path);
}

function files(folder: string, name: RegExp): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => ({
      path: `${folder}/${path}`.replaceAll('\\', '/'),
      text: readFileSync(`${folder}/${path}`, 'utf8'),
    }));
}
