import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

/** What this file reads of `package.json`. */
interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly license: string;
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly languages: readonly { readonly id: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly colors: readonly unknown[];
    readonly submenus: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string; readonly markdownDescription?: string }>>;
    };
    readonly walkthroughs: readonly { readonly steps: readonly { readonly completionEvents?: readonly string[] }[] }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, configuration, menus, submenus, walkthroughs } = manifest.contributes;
const commandIds = commands.map(({ command }) => command);
const settingIds = Object.keys(configuration.properties);
/** What ships, by path; `*` stands for a part of a name. */
const shipped =
  read('.vscodeignore')
    .match(/^!.+$/gm)
    ?.map((line) => line.slice(1)) ?? [];

/** The categories that the marketplaces know. */
const categories = new Set(
  'AI,Azure,Chat,Data Science,Debuggers,Education,Extension Packs,Formatters,Keymaps,Language Packs,Linters,Machine Learning,Notebooks,Other,Programming Languages,SCM Providers,Snippets,Testing,Themes,Visualization'.split(
    ',',
  ),
);

suite('what the marketplaces ask of the manifest', () => {
  test('name and publisher are identifiers, the version is one, and the changelog has it', () => {
    assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.ok(read('CHANGELOG.md').includes(`\n## [${manifest.version}] - `));
  });

  test('the licence is the one in LICENSE', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(read('LICENSE'), /^MIT License\n/);
    assert.ok(ships('LICENSE'));
  });

  test('the icon is a square PNG of at least 128 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.equal(width, height);
    assert.ok(width >= 128);
    assert.ok(ships(manifest.icon));
  });

  test('categories are known, keywords are at most thirty', () => {
    assert.deepEqual(
      manifest.categories.filter((category) => !categories.has(category)),
      [],
    );
    assert.ok(manifest.keywords.length <= 30);
  });

  test('the types are not newer than the oldest VS Code it says it runs in', () => {
    const minor = (range = ''): number => Number(/^\^1\.(\d+)\.\d+$/.exec(range)?.[1]);
    assert.ok(minor(manifest.devDependencies['@types/vscode']) <= minor(manifest.engines.vscode));
  });

  test('what wakes it up is named, not everything', () => {
    const events = manifest.activationEvents;
    assert.deepEqual(
      events.filter((event) => !/^on(WebviewPanel|Language|FileSystem):[\w.-]+$/.test(event)),
      [],
    );
  });
});

suite('what the manifest promises is there', () => {
  test('commands have one category and our prefix, and none is twice there', () => {
    assert.deepEqual([...new Set(commands.map(({ category }) => category))], ['%category%']);
    assert.deepEqual(
      unknown(commandIds, (id) => id.startsWith('firewallLog.')),
      [],
    );
    assert.equal(new Set(commandIds).size, commandIds.length);
  });

  test('menus name commands and submenus that are there', () => {
    const entries = Object.values(menus).flat();
    const menuIds = submenus.map(({ id }) => id);
    assert.deepEqual(
      unknown(
        entries.map(({ command, submenu }) => command ?? submenu ?? ''),
        (id) => [...commandIds, ...menuIds].includes(id),
      ),
      [],
    );
    assert.deepEqual(
      unknown(menuIds, (id) => id in menus),
      [],
    );
  });

  test('settings have our prefix, a scope and a description', () => {
    const complete = (id: string): boolean => {
      const { scope, markdownDescription } = configuration.properties[id] ?? {};
      return id.startsWith('firewallLog.') && scope !== undefined && markdownDescription !== undefined;
    };
    assert.deepEqual(unknown(settingIds, complete), []);
  });

  test('no colour is one that the high contrasts make transparent', () => {
    assert.doesNotMatch(JSON.stringify(manifest.contributes.colors), /charts\.orange/);
  });

  test('a folder that nobody trusts cannot set what names files or sites', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(
      unknown(restrictedConfigurations, (id) => settingIds.includes(id)),
      [],
    );
    for (const name of ['geoip.databases', 'scanners', 'lookups'])
      assert.ok(restrictedConfigurations.includes(`firewallLog.${name}`), name);
  });

  test('the walkthrough leads to commands and settings that are there', () => {
    const completions = walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents = [] }) => completionEvents),
    );
    const links = [read('package.nls.json'), read('package.nls.ja.json')].flatMap(
      (texts) => texts.match(/\(command:firewallLog\.\w+/g) ?? [],
    );
    assert.ok(links.length > 0);
    const named = [...completions, ...links].map((text) => text.slice(text.indexOf(':') + 1));
    assert.deepEqual(
      unknown(named, (id) => [...commandIds, ...settingIds].includes(id)),
      [],
    );
  });
});

suite('the page in the marketplaces', () => {
  test('the README as it ships leads to no file: none is within reach', () => {
    const text = execFileSync(process.execPath, ['media/readme/packaged.mjs'], { encoding: 'utf8' });
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);
    assert.ok(links.length > 3);
    assert.deepEqual(
      unknown(links, (to) => /^(https:|#)/.test(to)),
      [],
    );
    assert.ok(text.includes('For contributors') && ships('dist/README.md'));
  });

  for (const file of ['README.md', 'README.ja.md', 'CHANGELOG.md']) {
    const text = read(file);
    const links = [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, title = '', to = '']) => {
      return { isPicture: mark === '!', title, to };
    });

    test(`${file}: every link is https, or leads to a file that ships; pictures are in the repository`, () => {
      const broken = links.filter(({ isPicture, to }) => {
        const path = to.replace(/#.*/, '');
        return !to.startsWith('https://') && !(existsSync(path) && (isPicture || ships(path)));
      });
      assert.deepEqual(broken, []);
    });

    test(`${file}: pictures are PNG and say in words what they show`, () => {
      const broken = links.filter(
        ({ isPicture, title, to }) => isPicture && !(to.endsWith('.png') && title.length > 10),
      );
      assert.deepEqual(broken, []);
      assert.doesNotMatch(text, /<(svg|img|video|script)\b/i);
    });
  }
});

/** Those of which `isKnown` does not hold. */
function unknown(ids: readonly string[], isKnown: (id: string) => boolean): readonly string[] {
  return ids.filter((id) => !isKnown(id));
}

/** The README ships as `media/readme/packaged.mjs` writes it. */
function ships(path: string): boolean {
  if (path === 'README.md') return ships('dist/README.md');
  return shipped.some((pattern) => {
    const [before = '', after] = pattern.split('*');
    return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
  });
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
