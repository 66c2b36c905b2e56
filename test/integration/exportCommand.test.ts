import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually } from './eventually';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, sample, ssdpLine, write } from './logs';
import { withSetting } from './setting';

suite('export of the summary', () => {
  suiteSetup(extensionUnderTest);
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('asks for format, redaction and place, and writes the page beside the log', async () => {
    await completeFigures(await showSummary(await write('router-export.log', `${ssdpLine}\n`.repeat(7))));
    let isAsked = false;
    const page = await eventually('the file', async () => {
      // The first format, nothing redacted, and the place as it is proposed.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const page = await textOf(sample('router-export.log.summary.html'));
      if (page !== '') return page;
      // Again when the summary was not active yet.
      if (isAsked) return undefined;
      isAsked = true;
      void vscode.commands.executeCommand('firewallLog.exportSummary').then(() => {
        isAsked = false;
      });
      return undefined;
    });
    assert.match(page, /^<!doctype html>/i);
    assert.match(page, /1900\/udp/);
    assert.match(page, /198\.51\.100\.7/);
  });

  test('as JSON: rare are the countries that the setting calls rare', async () => {
    // Root servers: other addresses of a log in a test are in no country.
    const from = (address: string, times: number) => `${ssdpLine.replace('198.51.100.7', address)}\n`.repeat(times);
    const lines = [from('198.41.0.4', 3), from('192.36.148.17', 2), from('202.12.27.33', 1)];
    const view = await showSummary(await write('router-rare.log', lines.join('')));
    await completeFigures(view);
    await withSetting('summary.rareCountryEvents', 1, async () => {
      const isSaved = view.export('json', 'none');
      const json = await eventually('the file', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return (await textOf(sample('router-rare.log.summary.json'))) || undefined;
      });
      await isSaved;
      const { countries, rareCountries } = JSON.parse(json);
      assert.equal(countries.map(({ code }: { code: string }) => code).join(), 'US,SE,JP');
      assert.equal(rareCountries, ['JP']);
    });
  });
});

/** Nothing while there is no such file. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}
