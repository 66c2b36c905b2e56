import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, sample, ssdpLine, write } from './logs';
import { tinyDatabase } from './tinyDatabase';

suite('own country databases', () => {
  let log: vscode.Uri;
  suiteSetup(async () => {
    await extensionUnderTest();
    // A root server: other addresses of a log in a test are for documentation and in no country.
    log = await write('router-geoip.log', `${ssdpLine.replace('198.51.100.7', '198.41.0.4')}\n`);
    await vscode.workspace.fs.writeFile(sample('own.mmdb'), tinyDatabase('CH'));
    await write('none.mmdb', 'no database at all');
  });
  teardown(async () => {
    await closeAll();
    await databases(undefined);
  });

  test('answer before the bundled one', async () => {
    await databases(['own.mmdb']);
    assert.equal(await country(), 'CH');
  });

  test('act at once, in an open summary too', async () => {
    const view = await showSummary(log);
    assert.equal((await completeFigures(view)).countries[0]?.code, 'US');
    await databases(['own.mmdb']);
    await eventually('the other country', () => view.figures?.summary.countries[0]?.code === 'CH');
  });

  for (const [what, name] of [
    ['a missing one', 'missing.mmdb'],
    ['one that is none', 'none.mmdb'],
    ['a folder', ''],
  ] as const) {
    test(`${what} is named in a sentence, and so is the setting`, async () => {
      await databases(['own.mmdb', name]);
      const failure = (await (await showSummary(log)).failure()) ?? '';
      assert.match(failure, /^The country database \S+ cannot be used\. .*firewallLog\.geoip\.databases/);
      assert.ok(failure.includes(` ${setting(name)} `), failure);
    });
  }

  async function country(): Promise<string | undefined> {
    return (await completeFigures(await showSummary(log))).countries[0]?.code;
  }
});

/** As a person writes it: a path, or a URI where there are no paths. */
function setting(name: string): string {
  const uri = sample(name);
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}

async function databases(names: readonly string[] | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('firewallLog')
    .update('geoip.databases', names?.map(setting), vscode.ConfigurationTarget.Global);
}
